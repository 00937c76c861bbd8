//! The large launcher with picture and text: `$zopim.livechat.badge`.
//!
//! Messaging has one launcher, styled in Admin Center: showing the badge shows it, hiding the badge
//! leaves it, as the ordinary button stayed in classic too.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, command};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat.badge`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.badge.show", "(): void")
        .adapted(Act::Show, Notice::NoSuchPart)
        .now("Shows the messenger if it is hidden; its launcher takes the badge's place.")
        .instead("zE('messenger', 'show')"),
    command("$zopim.livechat.badge.hide", "(): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: there is no badge, and the launcher stayed in classic too.")
        .instead("Delete the call, or hide the launcher too with `zE('messenger', 'hide')`."),
    command("$zopim.livechat.badge.setColor", "(color: string): void")
        .adapted(Act::SetThemeColor, Notice::FewerColors)
        .takes(Shape::Plain)
        .now("Sets the main colour, of the launcher and of the panel alike.")
        .instead(advice::PRIMARY),
    command("$zopim.livechat.badge.setImage", "(url: string): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: the launcher's picture comes from Admin Center.")
        .instead(advice::STYLE),
    command(
        "$zopim.livechat.badge.setLayout",
        "(layout: 'image_right' | 'image_left' | 'image_only' | 'text_only'): void",
    )
    .lost(Notice::NoSuchPart)
    .now("Has no effect: the launcher's shape comes from Admin Center.")
    .instead(advice::STYLE),
    command("$zopim.livechat.badge.setText", "(text: string): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the launcher's text comes from Admin Center.")
        .instead(advice::STYLE),
];
