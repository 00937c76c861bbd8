//! The speech bubble above the button: `$zopim.livechat.bubble`.
//!
//! It belonged to the classic theme, did nothing in Web Widget (Classic), and has no successor; the
//! nearest thing is a proactive message, which is made in Admin Center.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Row, Sure, command};

const GREET: &str = "Greet visitors with a proactive message, made in Admin Center.";

/// The methods of `$zopim.livechat.bubble`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.bubble.show", "(force?: boolean): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(GREET),
    command("$zopim.livechat.bubble.hide", "(force?: boolean): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(advice::DELETE),
    command("$zopim.livechat.bubble.reset", "(): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(advice::DELETE),
    command("$zopim.livechat.bubble.setTitle", "(title: string): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(GREET),
    command("$zopim.livechat.bubble.setText", "(text: string): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(GREET),
    command("$zopim.livechat.bubble.setColor", "(color: string): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no bubble.")
        .instead(advice::DELETE),
    command("$zopim.livechat.bubble.setImage", "(url: string): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
