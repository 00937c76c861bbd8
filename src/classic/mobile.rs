//! Signs of new messages: `mobileNotifications` and `unreadflag`.
//!
//! Messaging shows unread messages on its launcher, and a page cannot change that.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Row, Sure, command};

/// The methods of `$zopim.livechat.mobileNotifications` and `$zopim.livechat.unreadflag`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.mobileNotifications.setDisabled", "(disabled: boolean): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: the old pop-up for phones does not exist.")
        .instead(advice::DELETE),
    command("$zopim.livechat.mobileNotifications.setIgnoreChatButtonVisibility", "(ignore: boolean): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: the old pop-up for phones does not exist.")
        .instead(advice::DELETE)
        .sure(Sure::Medium),
    command("$zopim.livechat.unreadflag.enable", "(): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: the launcher shows its own unread count.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("$zopim.livechat.unreadflag.disable", "(): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: the launcher shows its own unread count.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
