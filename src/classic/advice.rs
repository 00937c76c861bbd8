//! Advice that several rows share: what to write, or where to go, instead.
//!
//! An `instead` that starts with `zE(` is code from its first letter to its last; any other is a
//! sentence, with code between backticks.

/// Identity goes through a signed token.
pub const LOGIN: &str = "zE('messenger', 'loginUser', (deliver) => deliver(jwt))";
/// Signing out may leave an anonymous visitor's conversation in the browser.
pub const LOGOUT: &str = "`zE('messenger', 'logoutUser')`; on shared devices also `zE('messenger', 'resetWidget')`, \
    for the conversation of a visitor who was never signed in.";
/// Facts about the visitor go into conversation fields.
pub const FIELDS: &str = "zE('messenger:set', 'conversationFields', [{ id: '123456', value }])";
/// Tags are set as a whole.
pub const TAGS: &str = "zE('messenger:set', 'conversationTags', ['tag_one', 'tag_two'])";
/// The language.
pub const LOCALE: &str = "zE('messenger:set', 'locale', 'de')";
/// Show, then open: `open` alone does nothing to a hidden messenger.
pub const OPEN: &str = "zE('messenger', 'show'); zE('messenger', 'open')";
/// Show with the panel closed.
pub const LAUNCHER: &str = "zE('messenger', 'show'); zE('messenger', 'close')";
/// Hide everything.
pub const HIDE: &str = "zE('messenger', 'hide')";
/// The main colour.
pub const PRIMARY: &str = "zE('messenger:set', 'customization', { theme: { primary: '#17494d' } })";
/// The side of the page.
pub const SIDE: &str = "zE('messenger:set', 'customization', { common: { position: { side: 'left' } } })";
/// Distances on desktops; needs the side as well.
pub const OFFSET: &str = "zE('messenger:set', 'customization', { common: { position: { side: 'right', \
    offset: { web: { horizontal: 20, vertical: 20 } } } } })";
/// Distances on phones; needs the side as well.
pub const OFFSET_MOBILE: &str = "zE('messenger:set', 'customization', { common: { position: { side: 'right', \
    offset: { mobile: { horizontal: 20, vertical: 20 } } } } })";
/// A message in the visitor's name.
pub const SEND: &str = "zE('messenger', 'sendMessage', { content: { type: 'text', text } }, conversationId)";
/// The panel was opened.
pub const ON_OPEN: &str = "zE('messenger:on', 'open', listener)";
/// The panel was closed.
pub const ON_CLOSE: &str = "zE('messenger:on', 'close', listener)";
/// A conversation began.
pub const ON_START: &str = "zE('messenger:on', 'conversationStarted', listener)";
/// An agent took the conversation.
pub const ON_AGENT: &str = "zE('messenger:on', 'conversationAgentAssigned', listener)";
/// The unread count changed; messaging tells 0 as well.
pub const ON_UNREAD: &str = "`zE('messenger:on', 'unreadMessages', (n) => { if (n > 0) listener(); })`; `n` is the count, \
    which is told at once and when it changes, also when it is 0: code that opens the panel must check it.";
/// Once the widget is up.
pub const READY: &str = "zE(() => start())";

/// The channel's page in Admin Center.
macro_rules! channel {
    ($lead:literal, $tab:literal) => {
        concat!($lead, " in Admin Center: Channels, Messaging and social, Messaging, your widget, ", $tab)
    };
}

/// Where the look is set, with the title and the launcher's text.
pub const STYLE: &str = channel!("Set it", "Style.");
/// Where the first message is written.
pub const FIRST_MESSAGE: &str = channel!("Write it as the first message", "Responses.");
/// Where the message outside of business hours is written.
pub const CLOSED_MESSAGE: &str = channel!("Write it as the message outside of business hours", "Responses.");
/// What replaces the forms.
pub const ASK: &str =
    channel!("Ask visitors for it", "Responses; an AI agent asks in its conversation flow.");
/// Where the bot's name, picture and words are set.
pub const BOT: &str = "Set it in Admin Center: AI, AI agents, your AI agent.";
/// What replaces departments.
pub const ROUTE: &str =
    "Route by a conversation field or tag in Admin Center: Objects and rules, Business rules, Triggers.";
/// What replaces opening hours on the page.
pub const HOURS: &str = "Say `hours` or `statusUrl` in the configuration; agents' hours are set in Admin Center: \
    Objects and rules, Business rules, Schedules.";
/// What replaces the help center inside the widget.
pub const ARTICLES: &str = "Let the bot offer articles, or link to your help center from the page.";
/// What replaces Talk.
pub const CALL: &str = "Show your phone number or a call-back form of your own on the page.";
/// What replaces ratings.
pub const RATING: &str = "Turn on satisfaction surveys for messaging in Admin Center.";
/// What to do about state that messaging does not tell.
pub const KEEP: &str = "Keep your own copy: messaging has no call that answers this.";
/// What to do about the state of the panel.
pub const KEEP_DISPLAY: &str =
    "Note `open` and `close` of `messenger:on`: messaging has no call that answers this.";
/// What to do about the state of the conversation.
pub const KEEP_CHATTING: &str = "Note `conversationStarted` of `messenger:on`, and `messagesShown` where a \
    conversation goes on: messaging has no call that answers this.";
/// What to do about code without effect.
pub const DELETE: &str = "Delete the call.";
/// What to do about properties of the old loaders.
pub const NOT_NEEDED: &str = "Leave it out: messaging does not read it.";
/// What to do about settings without effect.
pub const DELETE_SETTING: &str = "Delete the setting.";
