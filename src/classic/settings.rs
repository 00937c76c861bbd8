//! The settings: the leaves of `window.zESettings`, and of `updateSettings`.
//!
//! Messaging reads language, stacking, consent and, in newer messengers, colours and place from the
//! page. Everything else is set in Admin Center, or belonged to a part that is gone.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, setting};
use crate::classic::value::Shape;

/// The settings that messaging can take, in the order of the old documentation.
pub const SERVED: &[Row] = &[
    setting("zESettings.errorReporting", "boolean")
        .emulated(Act::Loader)
        .now("Stays where it is, for the vendor's loader reads it itself.")
        .instead("Keep it: messaging's loader reads the same setting."),
    setting("zESettings.cookies", "boolean")
        .adapted(Act::SetCookies, Notice::CookiesHide)
        .takes(Shape::Plain)
        .now("`false` stores nothing and hides the messenger; `true` allows storage, and counts as consent where the option `consent` asks for it.")
        .instead("For `false`, `zE('messenger:set', 'cookies', 'none')`; for `true`, `zE('messenger:set', 'cookies', 'all')`."),
    setting("zESettings.webWidget.authenticate.chat.jwtFn", "TokenFunction")
        .adapted(Act::Authenticate, Notice::OtherToken)
        .takes(Shape::Token)
        .now("Signs the visitor in with the token that your function delivers.")
        .instead(advice::LOGIN),
    setting("zESettings.webWidget.color.theme", "string")
        .adapted(Act::SetThemeColor, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the main colour of launcher and panel.")
        .instead(advice::PRIMARY),
    setting("zESettings.webWidget.color.launcher", "string")
        .adapted(Act::SetThemeColor, Notice::FewerColors)
        .takes(Shape::Plain)
        .now("Sets the main colour, of the launcher and of the panel alike.")
        .instead(advice::PRIMARY),
    setting("zESettings.webWidget.color.launcherText", "string")
        .adapted(Act::SetLauncherTextColor, Notice::FewerColors)
        .takes(Shape::Plain)
        .now("Sets the colour of what stands on the main colour, in launcher and header alike.")
        .instead("zE('messenger:set', 'customization', { theme: { onPrimary: '#ffffff' } })"),
    setting("zESettings.webWidget.color.button", "string")
        .adapted(Act::SetButtonColor, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the colour of the buttons in the panel.")
        .instead("zE('messenger:set', 'customization', { theme: { action: '#17494d' } })"),
    setting("zESettings.webWidget.zIndex", "number")
        .exact(Act::SetZIndex)
        .takes(Shape::Plain)
        .now("Sets the stacking order of launcher and panel.")
        .instead("zE('messenger:set', 'zIndex', 999999)"),
    setting("zESettings.webWidget.offset.horizontal", "string | number")
        .adapted(Act::OffsetHorizontal, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the side.")
        .instead(advice::OFFSET),
    setting("zESettings.webWidget.offset.mobile.horizontal", "string | number")
        .adapted(Act::OffsetHorizontalMobile, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance from the side on phones.")
        .instead(advice::OFFSET_MOBILE),
    setting("zESettings.webWidget.offset.vertical", "string | number")
        .adapted(Act::OffsetVertical, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance of launcher and panel from the bottom.")
        .instead(advice::OFFSET),
    setting("zESettings.webWidget.offset.mobile.vertical", "string | number")
        .adapted(Act::OffsetVerticalMobile, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the distance from the bottom on phones.")
        .instead(advice::OFFSET_MOBILE),
    setting("zESettings.webWidget.position.horizontal", "'left' | 'right'")
        .adapted(Act::SetSide, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Moves launcher and panel to that side.")
        .instead(advice::SIDE),
    setting("zESettings.webWidget.launcher.setHideWhenChatOffline", "boolean")
        .emulated(Act::HideWhenOffline)
        .but(Notice::NeedsHours)
        .takes(Shape::Plain)
        .now("Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.")
        .instead(advice::HOURS)
        .sure(Sure::Low),
    setting("zESettings.webWidget.chat.suppress", "boolean")
        .adapted(Act::Suppress, Notice::SuppressHides)
        .takes(Shape::Plain)
        .now("`true` hides the messenger, `false` shows it again.")
        .instead(advice::HIDE),
    setting("zESettings.webWidget.chat.departments.select", "string | number | null")
        .adapted(Act::SetDepartment, Notice::NeedsField)
        .takes(Shape::Plain)
        .now("Puts the department where `fields.department` of the configuration says; a number that is not in the list `departments` takes the department away, and so does null.")
        .instead(advice::FIELDS),
    setting("zESettings.webWidget.chat.hideWhenOffline", "boolean")
        .emulated(Act::HideWhenOffline)
        .but(Notice::NeedsHours)
        .takes(Shape::Plain)
        .now("Hides the messenger while the status that your configuration tells is `offline`, but not from a visitor who is chatting.")
        .instead(advice::HOURS),
    setting("zESettings.webWidget.chat.tags", "string | readonly string[]")
        .adapted(Act::SetTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Replaces the tags that settings gave before, and sends the whole set, in lower case and with `_` for spaces and refused signs.")
        .instead(advice::TAGS),
    setting("zESettings.webWidget.contactForm.fields", "FormField[]")
        .adapted(Act::PrefillFields, Notice::NoForms)
        .takes(Shape::Fields)
        .now("Sends what custom fields are prefilled with, in the language that the page set; other fields have no effect.")
        .instead(advice::FIELDS),
    setting("zESettings.webWidget.contactForm.ticketForms", "TicketForm[]")
        .adapted(Act::PrefillFields, Notice::NoForms)
        .takes(Shape::Fields)
        .now("With one form, sends what its custom fields are prefilled with; messaging has no forms to choose from.")
        .instead(advice::FIELDS),
    setting("zESettings.webWidget.contactForm.tags", "string[]")
        .adapted(Act::AddTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Adds to the set of tags, as `addTags` does, for all conversations.")
        .instead(advice::TAGS)
        .sure(Sure::Medium),
];

/// The settings that have no effect now. The site build does not know their names: it reports any
/// setting that it does not know as one without effect.
pub const LOST: &[Row] = &[
    setting("zESettings.analytics", "boolean")
        .lost(Notice::OwnAnalytics)
        .now("Has no effect: messaging reports nothing to the page's Google Analytics.")
        .instead(advice::DELETE_SETTING),
    setting("zESettings.webWidget.authenticate.jwt", "string")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger shows no restricted articles, and refuses help-center tokens.")
        .instead(advice::LOGIN),
    setting("zESettings.webWidget.authenticate.jwtFn", "TokenFunction")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger shows no restricted articles, and refuses help-center tokens.")
        .instead(advice::LOGIN),
    help_center("zESettings.webWidget.color.resultLists", "string"),
    setting("zESettings.webWidget.color.header", "string")
        .lost(Notice::FewerColors)
        .now("Has no effect: the header has the main colour.")
        .instead(advice::PRIMARY),
    help_center("zESettings.webWidget.color.articleLinks", "string"),
    setting("zESettings.webWidget.position.vertical", "'top' | 'bottom'")
        .lost(Notice::BottomOnly)
        .now("Has no effect: the messenger stands at the bottom.")
        .instead(advice::DELETE_SETTING),
    setting("zESettings.webWidget.navigation.popoutButton.enabled", "boolean")
        .lost(Notice::NoPopout)
        .now("Has no effect: the panel has no such button.")
        .instead(advice::DELETE_SETTING),
    admin_center("zESettings.webWidget.launcher.label", "Translation"),
    admin_center("zESettings.webWidget.launcher.chatLabel", "Translation"),
    talk("zESettings.webWidget.launcher.talkLabel", "Translation").sure(Sure::Medium),
    admin_center("zESettings.webWidget.launcher.mobile.labelVisible", "boolean")
        .now("Has no effect: how the launcher looks comes from Admin Center, on phones too."),
    admin_center("zESettings.webWidget.launcher.badge.label", "Translation"),
    no_part("zESettings.webWidget.launcher.badge.image", "string", NO_BADGE),
    no_part(
        "zESettings.webWidget.launcher.badge.layout",
        "'image_right' | 'image_left' | 'image_only' | 'text_only'",
        NO_BADGE,
    ),
    no_part("zESettings.webWidget.contactOptions.enabled", "boolean", NO_CHANNELS),
    no_part("zESettings.webWidget.contactOptions.contactButton", "Translation", NO_CHANNELS),
    no_part("zESettings.webWidget.contactOptions.chatLabelOnline", "Translation", NO_CHANNELS),
    no_part("zESettings.webWidget.contactOptions.chatLabelOffline", "Translation", NO_CHANNELS),
    no_part("zESettings.webWidget.contactOptions.contactFormLabel", "Translation", NO_CHANNELS),
    suppress("zESettings.webWidget.contactForm.suppress", Notice::NoForms),
    form("zESettings.webWidget.contactForm.title", "Translation").instead(advice::FIRST_MESSAGE),
    form("zESettings.webWidget.contactForm.attachments", "boolean"),
    form("zESettings.webWidget.contactForm.subject", "boolean"),
    form("zESettings.webWidget.contactForm.selectTicketForm", "Translation"),
    suppress("zESettings.webWidget.helpCenter.suppress", Notice::NoHelpCenter),
    help_center("zESettings.webWidget.helpCenter.title", "Translation"),
    help_center("zESettings.webWidget.helpCenter.chatButton", "Translation"),
    help_center("zESettings.webWidget.helpCenter.messageButton", "Translation"),
    help_center("zESettings.webWidget.helpCenter.originalArticleButton", "boolean"),
    help_center("zESettings.webWidget.helpCenter.searchPlaceholder", "Translation"),
    help_center("zESettings.webWidget.helpCenter.filter.category", "string"),
    help_center("zESettings.webWidget.helpCenter.filter.section", "string"),
    help_center("zESettings.webWidget.helpCenter.filter.label_names", "string"),
    admin_center("zESettings.webWidget.chat.title", "Translation"),
    setting("zESettings.webWidget.chat.connectOnPageLoad", "boolean")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: messaging does not watch visitors, so there is no connection to put off.")
        .instead("To load the messenger later, insert its snippet when it is needed."),
    setting("zESettings.webWidget.chat.departments.enabled", "Array<string | number>")
        .lost(Notice::NoForms)
        .now("Has no effect: there is no list of departments to choose from. The getters answer all that your configuration lists.")
        .instead(advice::ROUTE),
    no_part("zESettings.webWidget.chat.menuOptions.emailTranscript", "boolean", NO_MENU),
    no_part("zESettings.webWidget.chat.notifications.mobile.disable", "boolean", NO_POP_UP),
    form("zESettings.webWidget.chat.prechatForm.greeting", "Translation").instead(advice::FIRST_MESSAGE),
    form("zESettings.webWidget.chat.prechatForm.departmentLabel", "Translation"),
    form("zESettings.webWidget.chat.offlineForm.greeting", "Translation").instead(advice::CLOSED_MESSAGE),
    bot("zESettings.webWidget.chat.concierge.avatarPath", "string"),
    bot("zESettings.webWidget.chat.concierge.name", "string"),
    bot("zESettings.webWidget.chat.concierge.title", "Translation"),
    no_part("zESettings.webWidget.chat.profileCard.avatar", "boolean", NO_CARD),
    no_part("zESettings.webWidget.chat.profileCard.rating", "boolean", NO_CARD),
    no_part("zESettings.webWidget.chat.profileCard.title", "boolean", NO_CARD),
    suppress("zESettings.webWidget.talk.suppress", Notice::NoTalk),
    talk("zESettings.webWidget.talk.title", "Translation"),
    talk("zESettings.webWidget.talk.nickname", "string"),
    suppress("zESettings.webWidget.answerBot.suppress", Notice::NoAnswerBot),
    answer_bot("zESettings.webWidget.answerBot.title", "Translation"),
    bot("zESettings.webWidget.answerBot.avatar.url", "string"),
    bot("zESettings.webWidget.answerBot.avatar.name", "Translation"),
    answer_bot("zESettings.webWidget.answerBot.contactOnlyAfterQuery", "boolean"),
    answer_bot("zESettings.webWidget.answerBot.search.labels", "string[]"),
];

/// Look and texts of the launcher and the panel.
const fn admin_center(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the texts of launcher and panel come from Admin Center.")
        .instead(advice::STYLE)
}

/// The stand-in agent and Answer Bot's face.
const fn bot(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: how the bot presents itself comes from Admin Center.")
        .instead(advice::BOT)
}

const NO_BADGE: &str = "Has no effect: there is no badge beside the launcher.";
const NO_CHANNELS: &str = "Has no effect: there are no channels to choose from.";
const NO_MENU: &str = "Has no effect: the panel has no menu that mails a transcript.";
const NO_POP_UP: &str = "Has no effect: the old pop-up for phones does not exist.";
const NO_CARD: &str = "Has no effect: there is no profile card.";

/// Parts of the old widget that messaging does not have.
const fn no_part(path: &'static str, value: &'static str, now: &'static str) -> Row {
    setting(path, value).lost(Notice::NoSuchPart).now(now).instead(advice::DELETE_SETTING)
}

/// The contact form, the pre-chat form and the offline form.
const fn form(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::NoForms)
        .now("Has no effect: messaging has no forms.")
        .instead(advice::ASK)
}

/// The help-center page of the old widget.
const fn help_center(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger has no help-center page.")
        .instead(advice::ARTICLES)
}

/// Calls and call-backs.
const fn talk(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::NoTalk)
        .now("Has no effect: the messenger offers no calls.")
        .instead(advice::CALL)
}

/// The bot that searched articles.
const fn answer_bot(path: &'static str, value: &'static str) -> Row {
    setting(path, value)
        .lost(Notice::NoAnswerBot)
        .now("Has no effect: the messaging bot takes its place.")
        .instead("Set the bot up in Admin Center.")
}

/// Leaving out a channel that messaging does not have.
const fn suppress(path: &'static str, notice: Notice) -> Row {
    setting(path, "boolean")
        .lost(notice)
        .now("Has no effect: the messenger does not have this channel, so there is nothing to suppress.")
        .instead(advice::DELETE_SETTING)
}
