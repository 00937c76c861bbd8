//! What is not called by name: globals, queues, markers, namespaces, and the actions of `userEvent`.
//!
//! The loader serves these itself, so that they work from the line after the tag; a few odd names are
//! here because the catalogue of the old API knows them.

use crate::classic::advice;
use crate::classic::event::Event;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, event, plumbing, setting};

/// Everything that is not a method, command, getter, event or setting of its own.
pub const ROWS: &[Row] = &[
    // $zopim
    plumbing("$zopim", "(callback: () => void) => void")
        .emulated(Act::Loader)
        .now("Keeps the function until the messenger is up, then runs functions in order; after that it runs them at once.")
        .instead(advice::READY),
    plumbing("$zopim._", "Array<() => void>")
        .emulated(Act::Loader)
        .now("Is always empty: functions that are put there before the tag, or pushed after it, are run in their turn.")
        .instead(advice::READY),
    plumbing("$zopim.set", "(options: LivechatOptions) => void")
        .emulated(Act::Loader)
        .now("Can be called; records are read as `livechat.set` reads them.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("$zopim.set._", "unknown[]")
        .emulated(Act::Loader)
        .now("Is always empty: records that are put there before the tag, or pushed after it, are read as `livechat.set` reads them.")
        .instead(advice::NOT_NEEDED),
    plumbing("$zopim.s", "HTMLScriptElement")
        .emulated(Act::Loader)
        .now("Keeps what the page puts there; that of a snippet before the tag is not taken over.")
        .instead(advice::NOT_NEEDED),
    plumbing("$zopim.t", "number")
        .emulated(Act::Loader)
        .now("Holds the time at which the queue was made.")
        .instead(advice::NOT_NEEDED),
    event("$zopim.onError", "() => void")
        .lost(Notice::Unknown)
        .now("Is never called.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Low),
    plumbing("$zopim._setByWW", "boolean")
        .lost(Notice::Unknown)
        .now("Has no effect: it marked the old widget's own queue.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("$zopim._exec", "boolean")
        .lost(Notice::Unknown)
        .now("Is not set: it marked that the old widget had run its queue; `$zopim(fn)` needs no mark.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("$zopim.livechat", "Livechat")
        .emulated(Act::Loader)
        .now("Is there from the line after the tag, with every method, and stays the same object.")
        .instead("Call `zE('messenger', …)` instead of methods of this object."),
    plumbing("window.$zopim_popout", "boolean")
        .lost(Notice::NoPopout)
        .now("Is not set: messaging has no window of its own.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("window.$_$", "{ livechat: Livechat }")
        .lost(Notice::Unknown)
        .now("Is not defined: the first plugin's global died with it.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Low),
    plumbing("zE(fn) around $zopim", "(callback: () => void) => void")
        .emulated(Act::Loader)
        .now("Runs the function once the messenger is up; `$zopim` exists inside it.")
        .instead(advice::READY),
    namespace("$zopim.livechat.badge", "LivechatBadge").sure(Sure::Medium),
    namespace("$zopim.livechat.bubble", "LivechatBubble"),
    namespace("$zopim.livechat.button", "LivechatButton").sure(Sure::Medium),
    namespace("$zopim.livechat.concierge", "LivechatConcierge").sure(Sure::Medium),
    namespace("$zopim.livechat.cookieLaw", "LivechatCookieLaw"),
    namespace("$zopim.livechat.departments", "LivechatDepartments"),
    namespace("$zopim.livechat.mobileNotifications", "LivechatMobileNotifications").sure(Sure::Medium),
    namespace("$zopim.livechat.offlineForm", "LivechatOfflineForm").sure(Sure::Medium),
    namespace("$zopim.livechat.prechatForm", "LivechatPrechatForm").sure(Sure::Medium),
    namespace("$zopim.livechat.theme", "LivechatTheme").sure(Sure::Medium),
    namespace("$zopim.livechat.window", "LivechatWindow"),
    plumbing("$zopim.livechat.unreadflag", "LivechatUnreadflag | 'enable' | 'disable'")
        .lost(Notice::WasNoOp)
        .now("Takes any value without effect: the launcher shows its own unread count.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    // zE
    plumbing("window.zE", "ZE")
        .emulated(Act::Loader)
        .now("Is one function for the whole life of the page; calls are kept until the messenger is up.")
        .instead("Keep it: messaging is called through `zE` too."),
    plumbing("zE(fn)", "(callback: () => void) => void")
        .emulated(Act::Loader)
        .now("Runs the function once the messenger is up, and at once after that.")
        .instead(advice::READY),
    plumbing("window.zEmbed", "ZE")
        .emulated(Act::Loader)
        .now("Takes the same calls as `zE`, but is another function; the vendor needs that.")
        .instead("Call `zE`."),
    plumbing("zE._", "IArguments[]")
        .emulated(Act::Loader)
        .now("Holds one entry, of Changeover's own: calls that are put there before the tag, or pushed after it, are made in their turn.")
        .instead(advice::NOT_NEEDED),
    plumbing("zE.t", "number")
        .emulated(Act::Loader)
        .now("Holds the time at which the queue was made.")
        .instead(advice::NOT_NEEDED),
    plumbing("zE.s", "HTMLScriptElement")
        .emulated(Act::Loader)
        .now("Keeps what the page puts there; that of a snippet before the tag is not taken over.")
        .instead(advice::NOT_NEEDED),
    plumbing("zE.set", "(value: unknown) => void")
        .emulated(Act::Loader)
        .now("Can be called, and does nothing: nothing ever read what it was given.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("zE.widget", "'messenger' | 'classic' | undefined")
        .emulated(Act::Loader)
        .now("Names the widget that runs: `messenger`, or `classic` while classic still does.")
        .instead("Keep it: messaging sets it too."),
    plumbing("zE.version", "string | undefined")
        .emulated(Act::Loader)
        .now("Is the running widget's own version.")
        .instead("Keep it: messaging sets it too.")
        .sure(Sure::Medium),
    plumbing("window.zESettings", "ZESettings")
        .emulated(Act::Loader)
        .now("Is read when it is assigned, before the tag or after; each leaf is a setting of its own.")
        .instead("Make the `zE('messenger:set', …)` call of each setting, where it has one."),
    plumbing("window.zEACLoaded", "true | undefined")
        .emulated(Act::Loader)
        .now("Is set by the vendor's loader, as it was.")
        .instead(advice::NOT_NEEDED),
    plumbing("window.zEWebpackACJsonp", "unknown[]")
        .emulated(Act::Loader)
        .now("Is set by the vendor's loader, as it was.")
        .instead(advice::NOT_NEEDED)
        .sure(Sure::Medium),
    plumbing("document.zendeskHost", "string")
        .emulated(Act::Loader)
        .now("Is left as the page set it.")
        .instead("Load messaging with its own snippet and key."),
    plumbing("document.zEQueue", "IArguments[]")
        .emulated(Act::Loader)
        .now("Calls that wait here are made, in order.")
        .instead("Load messaging with its own snippet and key."),
    plumbing("#ze-snippet", "HTMLScriptElement")
        .emulated(Act::Loader)
        .but(Notice::OtherMarkup)
        .now("Is the messaging snippet's element; other elements of the old widget are gone.")
        .instead("Keep the messaging snippet's element of that id; look for no other element of the widget."),
    plumbing("window.$zopim", "Zopim")
        .emulated(Act::Loader)
        .now("Is there from the line after the tag, and stays the same function.")
        .instead("Call `zE('messenger', …)`.")
        .sure(Sure::Medium),
    // Actions of `userEvent`
    event("zE('webWidget:on', 'userEvent') action 'Web Widget Opened'", "UserEvent")
        .emulated(Act::Tells(Event::Open))
        .now("Is told whenever the panel was opened.")
        .instead(advice::ON_OPEN),
    event("zE('webWidget:on', 'userEvent') action 'Web Widget Minimised'", "UserEvent")
        .emulated(Act::Tells(Event::Close))
        .now("Is told whenever the panel was closed.")
        .instead(advice::ON_CLOSE),
    event("zE('webWidget:on', 'userEvent') action 'Chat Opened'", "UserEvent")
        .emulated(Act::Tells(Event::Open))
        .now("Is told whenever the panel was opened, for it shows nothing but the conversation.")
        .instead(advice::ON_OPEN),
    event("zE('webWidget:on', 'userEvent') action 'Chat Shown'", "UserEvent")
        .emulated(Act::Tells(Event::Open))
        .now("Is told whenever the panel was opened, for it shows nothing but the conversation.")
        .instead(advice::ON_OPEN),
    event("zE('webWidget:on', 'userEvent') action 'Chat Served by Operator'", "UserEvent")
        .adapted(Act::Tells(Event::UserEvent), Notice::OwnAnalytics)
        .now("Is told when an agent takes the conversation, where the messenger tells that; `properties.agent` is an empty text.")
        .instead(advice::ON_AGENT),
    untold("zE('webWidget:on', 'userEvent') action 'Chat Rating Good'", Notice::NoRating, advice::RATING),
    untold("zE('webWidget:on', 'userEvent') action 'Chat Rating Bad'", Notice::NoRating, advice::RATING),
    untold("zE('webWidget:on', 'userEvent') action 'Chat Rating Removed'", Notice::NoRating, advice::RATING),
    untold("zE('webWidget:on', 'userEvent') action 'Chat Comment Submitted'", Notice::NoRating, advice::RATING),
    event("zE('webWidget:on', 'userEvent') action 'Chat Request Form Submitted'", "UserEvent")
        .adapted(Act::Tells(Event::ChatStart), Notice::StartsWithBot)
        .now("Is told when a chat starts, as `chat:start` is, in place of sending the form; `properties.department` is the one that the page has chosen.")
        .instead(advice::ON_START),
    untold("zE('webWidget:on', 'userEvent') action 'Chat Offline Message Sent'", Notice::NoForms, advice::ASK).sure(Sure::Medium),
    untold("zE('webWidget:on', 'userEvent') action 'Contact Form Shown'", Notice::NoForms, advice::ASK),
    untold("zE('webWidget:on', 'userEvent') action 'Contact Form Submitted'", Notice::NoForms, advice::ASK),
    untold("zE('webWidget:on', 'userEvent') action 'Help Center Shown'", Notice::NoHelpCenter, advice::ARTICLES),
    untold("zE('webWidget:on', 'userEvent') action 'Help Center Search'", Notice::NoHelpCenter, advice::ARTICLES),
    untold("zE('webWidget:on', 'userEvent') action 'Help Center Article Viewed'", Notice::NoHelpCenter, advice::ARTICLES),
    untold("zE('webWidget:on', 'userEvent') action 'Help Center View Original Article Clicked'", Notice::NoHelpCenter, advice::ARTICLES),
    untold("zE('webWidget:on', 'userEvent') action 'Answer Bot Article Viewed'", Notice::NoAnswerBot, advice::ARTICLES),
    untold("zE('webWidget:on', 'userEvent') action 'Talk Shown'", Notice::NoTalk, advice::CALL).sure(Sure::Medium),
    untold("zE('webWidget:on', 'userEvent') action 'Talk Callback Request Submitted'", Notice::NoTalk, advice::CALL),
    // Spellings that no tree of settings and no event ever had
    event("zE('webWidget:on', 'chat.end') and other dotted names", "never")
        .lost(Notice::NeverWorked)
        .now("Registers nothing, and throws nothing.")
        .instead("Write the names with a colon, as in `chat:end`.")
        .sure(Sure::Medium),
    setting("zESettings.authenticate.jwt (root level)", "string")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger shows no restricted articles, and refuses help-center tokens.")
        .instead(advice::LOGIN)
        .sure(Sure::Low),
    setting("zESettings.webWidget.contactForm.fields[].hint / hideHint", "Translation | boolean")
        .lost(Notice::NoForms)
        .now("Has no effect: messaging has no forms.")
        .instead(advice::ASK)
        .sure(Sure::Low),
];

/// An object of `$zopim.livechat` that holds methods.
const fn namespace(path: &'static str, value: &'static str) -> Row {
    plumbing(path, value)
        .emulated(Act::Loader)
        .now("Is there from the line after the tag, with its methods.")
        .instead("See its methods.")
}

/// An action that messaging has no event for.
const fn untold(path: &'static str, notice: Notice, advice: &'static str) -> Row {
    event(path, "UserEvent").lost(notice).now("Is never told: messaging has no event for it.").instead(advice)
}
