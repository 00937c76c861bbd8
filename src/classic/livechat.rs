//! The root of the old chat API: `$zopim.livechat`.
//!
//! Who the visitor is becomes a token or conversation fields, tags become conversation tags, and what
//! a page listens to comes from the messenger's events or from the shim's own memory.

use crate::classic::advice;
use crate::classic::event::Event;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command, event, getter};
use crate::classic::value::Shape;

/// The methods of `$zopim.livechat` itself.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.addTags", "(...tags: Words): void")
        .adapted(Act::AddTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Adds to the set of tags, which is sent whole, in lower case and with `_` for spaces and refused signs.")
        .instead(advice::TAGS),
    command("$zopim.livechat.removeTags", "(...tags: Words): void")
        .adapted(Act::RemoveTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Sends the set of tags without these, which must be spelled as they were added; a ticket keeps the tags that it already has.")
        .instead(advice::TAGS),
    command("$zopim.livechat.appendNotes", "(notes: string): void")
        .adapted(Act::AppendNotes, Notice::NeedsField)
        .takes(Shape::Plain)
        .now("Adds a line to the notes, which go where `fields.notes` of the configuration says.")
        .instead(advice::FIELDS),
    command("$zopim.livechat.setNotes", "(notes: string): void")
        .adapted(Act::SetNotes, Notice::NeedsField)
        .takes(Shape::Plain)
        .now("Replaces the notes, which go where `fields.notes` of the configuration says.")
        .instead(advice::FIELDS),
    command("$zopim.livechat.authenticate", "(options: Authentication): void")
        .adapted(Act::Authenticate, Notice::OtherToken)
        .takes(Shape::Token)
        .now("Signs the visitor in with the token that your function delivers, or one of the configured source.")
        .instead(advice::LOGIN),
    command("$zopim.livechat.clearAll", "(): void")
        .adapted(Act::ClearAll, Notice::ResetsLocally)
        .now("Closes the panel, signs the visitor out, forgets name, e-mail, phone, notes and tags, but not what settings say, and starts over with a new visitor.")
        .instead("zE('messenger', 'close'); zE('messenger', 'logoutUser'); zE('messenger', 'resetWidget')"),
    command("$zopim.livechat.endChat", "(): void")
        .emulated(Act::EndChat)
        .but(Notice::EndsLocally)
        .now("Counts the chat as ended, for `isChatting` and the end listeners; the page's next message begins another.")
        .instead("Let agents end sessions, or allow visitors to end them, in Admin Center."),
    command("$zopim.livechat.hideAll", "(): void")
        .exact(Act::Hide)
        .now("Hides the launcher and the panel.")
        .instead(advice::HIDE),
    command("$zopim.livechat.say", "(message: string): void")
        .adapted(Act::Say, Notice::SentAsMessage)
        .takes(Shape::Plain)
        .now("Sends the text as a message of the visitor, in the running conversation or a new one.")
        .instead(advice::SEND),
    command("$zopim.livechat.sendVisitorPath", "(page?: Page): void")
        .adapted(Act::VisitorPath, Notice::NeedsField)
        .takes(Shape::Page)
        .now("Puts the page's address where `fields.path` of the configuration says.")
        .instead(advice::FIELDS),
    command("$zopim.livechat.set", "(options: LivechatOptions): void")
        .emulated(Act::SetMany)
        .takes(Shape::Many)
        .now("Calls the setters of name, e-mail, phone, language, color, status and of the listeners, \
              in this order; see those. Other keys have no effect.")
        .instead("Make the messaging call of each key on its own."),
    command("$zopim.livechat.setColor", "(color: string): void")
        .adapted(Act::SetThemeColor, Notice::NeedsCustomization)
        .takes(Shape::Plain)
        .now("Sets the main colour of launcher and panel.")
        .instead(advice::PRIMARY)
        .sure(Sure::Medium),
    command("$zopim.livechat.setDisableGoogleAnalytics", "(disabled: boolean): void")
        .lost(Notice::OwnAnalytics)
        .now("Has no effect: messaging reports nothing to the page's Google Analytics, so nothing is to be disabled.")
        .instead(advice::DELETE)
        .sure(Sure::Medium),
    command("$zopim.livechat.setDisableSound", "(disabled: boolean): void")
        .lost(Notice::WasNoOp)
        .now("Has no effect; messaging has no call for its sound.")
        .instead(advice::DELETE),
    command("$zopim.livechat.setEmail", "(email: string): void")
        .adapted(Act::SetEmail, Notice::NeedsToken)
        .takes(Shape::Plain)
        .now("Is remembered for `getEmail`, and goes where `fields.email` of the configuration says.")
        .instead(advice::LOGIN),
    command("$zopim.livechat.setName", "(name: string): void")
        .adapted(Act::SetName, Notice::NeedsToken)
        .takes(Shape::Plain)
        .now("Is remembered for `getName`, and goes where `fields.name` of the configuration says.")
        .instead(advice::LOGIN),
    command("$zopim.livechat.setPhone", "(phone: string): void")
        .adapted(Act::SetPhone, Notice::NeedsField)
        .takes(Shape::Plain)
        .now("Is remembered for `getPhone`, and goes where `fields.phone` of the configuration says.")
        .instead(advice::FIELDS),
    command("$zopim.livechat.setGreetings", "(greetings: Greetings): void")
        .lost(Notice::SetInAdminCenter)
        .now("Has no effect: the launcher's text comes from Admin Center.")
        .instead(advice::STYLE),
    command("$zopim.livechat.setLanguage", "(code: string): void")
        .exact(Act::SetLocale)
        .takes(Shape::Plain)
        .now("Sets the language; `pt_BR` is read as `pt-BR`, and `--` leaves the visitor's own.")
        .instead(advice::LOCALE),
    command("$zopim.livechat.setStatus", "(status: 'online' | 'offline'): void")
        .emulated(Act::SetStatus)
        .but(Notice::StatusIsServerSide)
        .takes(Shape::Plain)
        .now("Shows or hides the messenger where it is to be hidden while offline; nothing else changes.")
        .instead(advice::HOURS),
    event("$zopim.livechat.setOnConnected", "(callback: () => void): void")
        .emulated(Act::On(Event::Connected))
        .takes(Shape::Callback)
        .now("Is called once the messenger has come and what was held for it has run, in a task of its own; a later listener is called as well, and all are again after `clearAll`.")
        .instead(advice::READY),
    event("$zopim.livechat.setOnChatStart", "(callback: () => void): void")
        .adapted(Act::On(Event::ChatStart), Notice::StartsWithBot)
        .takes(Shape::Callback)
        .now("Is called when the visitor starts a conversation, or goes on with an earlier one while no chat is running.")
        .instead(advice::ON_START),
    event("$zopim.livechat.setOnChatEnd", "(callback: () => void): void")
        .emulated(Act::On(Event::ChatEnd))
        .but(Notice::EndsByCallOrIdle)
        .takes(Shape::Callback)
        .now("Is called when the page ends the chat, or the visitor has been idle for long.")
        .instead("Count ended conversations in Zendesk's reports: messaging has no event for it."),
    event("$zopim.livechat.setOnStatus", "(callback: (status: Status) => void): void")
        .emulated(Act::On(Event::Status))
        .but(Notice::NeedsHours)
        .takes(Shape::Callback)
        .now("Is called at once with the status that your configuration tells, `online` unless it does, and when that changes. The same function, registered again, is not called at once again.")
        .instead(advice::HOURS),
    event("$zopim.livechat.setOnUnreadMsgs", "(callback: (count: number) => void): void")
        .exact(Act::On(Event::Unread))
        .takes(Shape::Callback)
        .now("Is called with the number of unread messages, at once if there are any and when it changes; with 0 only in the `standalone` profile.")
        .instead(advice::ON_UNREAD),
    event("$zopim.livechat.setOnGreeting", "(callback: Function): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    event("$zopim.livechat.setOnFlashReady", "(callback: Function): void")
        .lost(Notice::Unknown)
        .now("Has no effect: it waited for a Flash movie.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    getter("$zopim.livechat.getEmail", "(): string")
        .emulated(Act::GetEmail)
        .now("Answers the address that the page set last, or an empty string.")
        .instead(advice::KEEP),
    getter("$zopim.livechat.getName", "(): string")
        .emulated(Act::GetName)
        .now("Answers the name that the page set last, or an empty string.")
        .instead(advice::KEEP),
    getter("$zopim.livechat.getPhone", "(): string")
        .emulated(Act::GetPhone)
        .now("Answers the number that the page set last, or an empty string.")
        .instead(advice::KEEP),
    getter("$zopim.livechat.isChatting", "(): boolean")
        .emulated(Act::IsChatting)
        .but(Notice::EndsByCallOrIdle)
        .now("Answers whether the visitor has started a conversation on this page, or gone on with one, that has neither ended by a call nor gone idle.")
        .instead(advice::KEEP_CHATTING),
    command("$zopim.livechat.freeze", "(): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("$zopim.livechat.fire", "(event: string, ...details: unknown[]): void")
        .lost(Notice::Unknown)
        .now("Has no effect, and had none in Web Widget (Classic).")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
