//! The chat window: `$zopim.livechat.window`.
//!
//! Messaging has a single panel, so "show the window" becomes "open the messenger". Its colour and
//! place can be set by newer messengers; its title and size cannot.

use crate::classic::advice;
use crate::classic::event::Event;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command, event, getter};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat.window`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.window.show", "(): void")
        .exact(Act::Open)
        .now("Shows the messenger if it is hidden, and opens it.")
        .instead(advice::OPEN),
    command("$zopim.livechat.window.hide", "(): void")
        .adapted(Act::WindowHide, Notice::ByProfile)
        .now("Hides everything; in the `standalone` profile it closes the panel and leaves the launcher.")
        .instead(advice::HIDE)
        .sure(Sure::Medium),
    command("$zopim.livechat.window.toggle", "(): void")
        .emulated(Act::Toggle)
        .now("Opens the panel if it is closed and closes it if it is open; while hidden the messenger stays hidden, and the panel is found open or closed when it is shown again. With `profile` `standalone`, a hidden one is shown and opened.")
        .instead("Note `open` and `close` of `messenger:on` and call the other one."),
    getter("$zopim.livechat.window.getDisplay", "(): boolean")
        .emulated(Act::WindowDisplay)
        .now("Answers whether the panel is open, from the page's calls and the messenger's events; `false` while the messenger is hidden.")
        .instead(advice::KEEP_DISPLAY),
    event("$zopim.livechat.window.onShow", "(callback: () => void): void")
        .exact(Act::On(Event::Open))
        .takes(Shape::Callback)
        .now("Is called whenever the messenger tells that the panel was opened, also when it opens one again that was open on the page before. With `profile` `standalone`, not for calls of the page's own.")
        .instead(advice::ON_OPEN),
    event("$zopim.livechat.window.onHide", "(callback: () => void): void")
        .exact(Act::On(Event::Close))
        .takes(Shape::Callback)
        .now("Is called whenever the panel was closed; with `profile` `standalone`, not for calls of the page's own.")
        .instead(advice::ON_CLOSE),
    command("$zopim.livechat.window.openPopout", "(): void")
        .adapted(Act::Popout, Notice::NoPopout)
        .now("Opens the panel in the page.")
        .instead(advice::OPEN),
    command("$zopim.livechat.window.popout", "(): void")
        .adapted(Act::Popout, Notice::NoPopout)
        .now("Opens the panel in the page; the name is known from one table only.")
        .instead(advice::OPEN)
        .sure(Sure::Low),
    command("$zopim.livechat.window.setTitle", "(title: string): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the panel's title comes from Admin Center.")
        .instead(advice::STYLE),
    command("$zopim.livechat.window.setColor", "(color: string): void")
        .adapted(Act::SetThemeColor, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the main colour of launcher and panel.")
        .instead(advice::PRIMARY),
    command("$zopim.livechat.window.setSize", "(size: 'small' | 'medium' | 'large' | 'compact'): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect: the panel has one size.")
        .instead(advice::DELETE),
    command("$zopim.livechat.window.setPosition", "(corner: Corner): void")
        .adapted(Act::SetPosition, Notice::BottomOnly)
        .takes(Shape::Plain)
        .now("Moves launcher and panel to the left or right; both stay at the bottom.")
        .instead(advice::SIDE),
    command("$zopim.livechat.window.setOffsetVertical", "(pixels: number | string): void")
        .adapted(Act::OffsetVertical, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the bottom.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.window.setOffsetHorizontal", "(pixels: number | string): void")
        .adapted(Act::OffsetHorizontal, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the side.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.window.setOffsetBottom", "(pixels: number): void")
        .adapted(Act::OffsetVertical, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the bottom, as `setOffsetVertical` does.")
        .instead(advice::OFFSET),
    command("$zopim.livechat.window.setTheme", "(name: string): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: the first widget's skins are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Medium),
    command("$zopim.livechat.window.setBg", "(value: string): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    getter("$zopim.livechat.window.getSettings", "(): undefined")
        .lost(Notice::Unknown)
        .now("Answers nothing, as in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
