//! What was shown before a chat: `prechatForm`, `offlineForm` and `concierge`.
//!
//! Messaging has no forms. The bot asks, and its name, picture and words are set in Admin Center.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Row, command};

/// The methods of the forms and of the stand-in agent.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.prechatForm.setGreetings", "(message: string): void")
        .lost(Notice::NoForms)
        .now("Has no effect: there is no pre-chat form.")
        .instead(advice::FIRST_MESSAGE),
    command("$zopim.livechat.offlineForm.setGreetings", "(message: string): void")
        .lost(Notice::NoForms)
        .now("Has no effect: there is no offline form.")
        .instead(advice::CLOSED_MESSAGE),
    command("$zopim.livechat.concierge.setAvatar", "(url: string): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the bot's picture comes from Admin Center.")
        .instead(advice::BOT),
    command("$zopim.livechat.concierge.setName", "(name: string): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the bot's name comes from Admin Center.")
        .instead(advice::BOT),
    command("$zopim.livechat.concierge.setTitle", "(title: string): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the panel's second line comes from Admin Center.")
        .instead(advice::BOT),
];
