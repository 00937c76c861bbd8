//! The look of the whole widget: `$zopim.livechat.theme`.
//!
//! Newer messengers take colours from the page at once, so `reload` has nothing to do.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat.theme`.
pub const ROWS: &[Row] = &[
    command(
        "$zopim.livechat.theme.setColor",
        "(color: string, target?: 'primary' | 'badge' | 'bubble'): void",
    )
    .adapted(Act::SetThemeColor, Notice::NeedsCustomization)
    .takes(Shape::Plain)
    .now("Sets the main colour of launcher and panel, whichever part is named, as in Web Widget (Classic).")
    .instead(advice::PRIMARY),
    command("$zopim.livechat.theme.setColors", "(colors: ThemeColors): void")
        .adapted(Act::SetThemeColors, Notice::NeedsCustomization)
        .takes(Shape::Colors)
        .now("Sets the main colour from `primary`; the other parts do not exist.")
        .instead(advice::PRIMARY),
    command("$zopim.livechat.theme.setFontConfig", "(loader: object, fontFamily: string): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: messaging has its own font.")
        .instead(advice::DELETE)
        .sure(Sure::Medium),
    command(
        "$zopim.livechat.theme.setProfileCardConfig",
        "(options: { avatar?: boolean; title?: boolean; rating?: boolean }): void",
    )
    .lost(Notice::NoSuchPart)
    .now("Has no effect: there is no profile card.")
    .instead(advice::DELETE),
    command("$zopim.livechat.theme.setTheme", "(name: string): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: messaging has one theme.")
        .instead(advice::DELETE),
    command("$zopim.livechat.theme.reload", "(): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: colours show at once.")
        .instead(advice::DELETE),
];
