//! The chat button: `$zopim.livechat.button`.
//!
//! Messaging calls it the launcher. It shares colour, corner and distances with the panel.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat.button`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.button.show", "(): void")
        .adapted(Act::ButtonShow, Notice::ByProfile)
        .now("Shows the launcher and closes the panel; in the `standalone` profile the panel is left alone.")
        .instead(advice::LAUNCHER),
    command("$zopim.livechat.button.hide", "(): void")
        .adapted(Act::ButtonHide, Notice::ByProfile)
        .now("Hides everything; in the `standalone` profile it hides the launcher alone.")
        .instead(advice::HIDE),
    command("$zopim.livechat.button.setColor", "(color: string): void")
        .adapted(Act::SetThemeColor, Notice::FewerColors)
        .takes(Shape::Plain)
        .now("Sets the main colour, of the launcher and of the panel alike.")
        .instead(advice::PRIMARY),
    command("$zopim.livechat.button.setHideWhenOffline", "(hide?: boolean | 0 | 1): void")
        .emulated(Act::HideWhenOffline)
        .but(Notice::NeedsHours)
        .takes(Shape::Plain)
        .now("Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.")
        .instead(advice::HOURS),
    command("$zopim.livechat.button.setOffsetVertical", "(pixels: number | string): void")
        .adapted(Act::OffsetVertical, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the bottom.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.button.setOffsetHorizontal", "(pixels: number | string): void")
        .adapted(Act::OffsetHorizontal, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the side.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.button.setOffsetVerticalMobile", "(pixels: number | string): void")
        .adapted(Act::OffsetVerticalMobile, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance from the bottom on phones.")
        .instead(advice::OFFSET_MOBILE),
    command("$zopim.livechat.button.setOffsetHorizontalMobile", "(pixels: number | string): void")
        .adapted(Act::OffsetHorizontalMobile, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance from the side on phones.")
        .instead(advice::OFFSET_MOBILE),
    command("$zopim.livechat.button.setOffsetBottom", "(pixels: number): void")
        .adapted(Act::OffsetVertical, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the bottom, as `setOffsetVertical` does.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.button.setPosition", "(corner: Corner): void")
        .adapted(Act::SetPosition, Notice::BottomOnly)
        .takes(Shape::Plain)
        .now("Moves launcher and panel to the left or right; both stay at the bottom.")
        .instead(advice::SIDE),
    command("$zopim.livechat.button.setPositionMobile", "(corner: Corner): void")
        .adapted(Act::SetPosition, Notice::BottomOnly)
        .takes(Shape::Plain)
        .now("Moves launcher and panel to the left or right, on desktops too, as in Web Widget (Classic).")
        .instead(advice::SIDE),
    command("$zopim.livechat.button.setImage", "(value: unknown): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::STYLE)
        .sure(Sure::Low),
    command("$zopim.livechat.button.setTheme", "(value: unknown): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("$zopim.livechat.button.useFavicon", "(value: unknown): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
