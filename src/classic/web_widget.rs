//! Web Widget (Classic): `zE('webWidget', …)`, `zE('webWidget:get', …)` and `zE('webWidget:on', …)`.
//!
//! The commands for the window have namesakes in messaging. Getters are answered from the shim's
//! memory, because messaging answers none.

use crate::classic::advice;
use crate::classic::event::Event;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command, event, getter};
use crate::classic::value::Shape;

/// `zE('webWidget', …)`.
pub const COMMANDS: &[Row] = &[
    command("zE('webWidget', 'hide')", "(): void")
        .exact(Act::Hide)
        .now("Hides the launcher and the panel.")
        .instead(advice::HIDE),
    command("zE('webWidget', 'show')", "(): void")
        .exact(Act::Show)
        .now("Shows the messenger as it was before it was hidden.")
        .instead("zE('messenger', 'show')"),
    command("zE('webWidget', 'open')", "(): void")
        .exact(Act::Open)
        .now("Shows the messenger if it is hidden, and opens it.")
        .instead(advice::OPEN)
        .sure(Sure::Medium),
    command("zE('webWidget', 'close')", "(): void")
        .exact(Act::Close)
        .now("Closes the panel; the launcher stays.")
        .instead("zE('messenger', 'close')"),
    command("zE('webWidget', 'toggle')", "(): void")
        .emulated(Act::Toggle)
        .now("Opens the panel if it is closed and closes it if it is open; while hidden the messenger stays hidden, and the panel is found open or closed when it is shown again.")
        .instead("Note `open` and `close` of `messenger:on` and call the other one."),
    command("zE('webWidget', 'identify')", "(user: Identity): void")
        .adapted(Act::Identify, Notice::NeedsToken)
        .takes(Shape::Person)
        .now("Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.")
        .instead(advice::LOGIN),
    command("zE('webWidget', 'prefill')", "(fields: Prefill): void")
        .adapted(Act::Prefill, Notice::NeedsToken)
        .takes(Shape::Prefill)
        .now("Is remembered, and goes where `fields.name`, `.email` and `.phone` of the configuration say.")
        .instead(advice::LOGIN),
    command("zE('webWidget', 'setLocale')", "(locale: string): void")
        .exact(Act::SetLocale)
        .takes(Shape::Plain)
        .now("Sets the language.")
        .instead(advice::LOCALE),
    command("zE('webWidget', 'updateSettings')", "(settings: ZESettings): void")
        .emulated(Act::UpdateSettings)
        .takes(Shape::Settings)
        .now("Applies each setting of the tree on its own; see those.")
        .instead("Make the `zE('messenger:set', …)` call of each setting, where it has one."),
    command("zE('webWidget', 'updatePath')", "(page?: Page): void")
        .adapted(Act::VisitorPath, Notice::NeedsField)
        .takes(Shape::Page)
        .now("Puts the page's address where `fields.path` of the configuration says.")
        .instead(advice::FIELDS),
    command("zE('webWidget', 'clear')", "(): void")
        .lost(Notice::NoForms)
        .now("Has no effect: there are no forms to empty, and the conversation was never touched.")
        .instead(advice::DELETE),
    command("zE('webWidget', 'logout')", "(): void")
        .exact(Act::Logout)
        .now("Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; \
              tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.")
        .instead(advice::LOGOUT),
    command("zE('webWidget', 'reset')", "(): void")
        .emulated(Act::Reset)
        .but(Notice::ResetsLocally)
        .now("While the panel is closed or hidden, counts the chat as ended and forgets name, e-mail, phone and notes; tags and history stay.")
        .instead("Delete the call: `zE('messenger', 'resetWidget')` would lose the visitor's history on this device, too."),
    command("zE('webWidget', 'popout')", "(): void")
        .adapted(Act::Popout, Notice::NoPopout)
        .now("Opens the panel in the page.")
        .instead(advice::OPEN),
    command("zE('webWidget', 'helpCenter:setSuggestions')", "(options: Suggestions): void")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger has no help-center page.")
        .instead(advice::ARTICLES),
    command("zE('webWidget', 'helpCenter:reauthenticate')", "(): void")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger shows no restricted articles.")
        .instead(advice::LOGIN)
        .sure(Sure::Medium),
    command("zE('webWidget', 'chat:send')", "(message: string): void")
        .adapted(Act::Say, Notice::SentAsMessage)
        .takes(Shape::Plain)
        .now("Sends the text as a message of the visitor, in the running conversation or a new one.")
        .instead(advice::SEND),
    command("zE('webWidget', 'chat:end')", "(): void")
        .emulated(Act::EndChat)
        .but(Notice::EndsLocally)
        .now("Counts the chat as ended, for `chat:isChatting` and the end listeners; the page's next message begins another.")
        .instead("Let agents end sessions, or allow visitors to end them, in Admin Center."),
    command("zE('webWidget', 'chat:addTags')", "(...tags: Words): void")
        .adapted(Act::AddTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Adds to the set of tags, which is sent whole, in lower case and with `_` for spaces and refused signs.")
        .instead(advice::TAGS),
    command("zE('webWidget', 'chat:removeTags')", "(...tags: Words): void")
        .adapted(Act::RemoveTags, Notice::TagsArriveLater)
        .takes(Shape::Words)
        .now("Sends the set of tags without these, which must be spelled as they were added; a ticket keeps the tags that it already has.")
        .instead(advice::TAGS),
    command("zE('webWidget', 'chat:reauthenticate')", "(): void")
        .adapted(Act::Reauthenticate, Notice::OtherToken)
        .now("Signs the visitor in again with a new token of the chat `jwtFn`, or of the configured source.")
        .instead(advice::LOGIN),
];

/// `zE('webWidget:get', …)`.
pub const GETTERS: &[Row] = &[
    getter("zE('webWidget:get', 'display')", "(): Display")
        .emulated(Act::Display)
        .now("Answers `hidden` while the messenger is hidden, whatever the panel is, else `chat` or `launcher`; from the page's calls and the messenger's events.")
        .instead(advice::KEEP_DISPLAY),
    getter("zE('webWidget:get', 'chat:isChatting')", "(): boolean")
        .emulated(Act::IsChatting)
        .but(Notice::EndsByCallOrIdle)
        .now("Answers whether the visitor has started a conversation on this page, or gone on with one, that has neither ended by a call nor gone idle.")
        .instead(advice::KEEP_CHATTING),
    getter("zE('webWidget:get', 'chat:department')", "(idOrName: number | string): Department | undefined")
        .emulated(Act::Department)
        .but(Notice::NeedsDepartments)
        .takes(Shape::Plain)
        .now("Answers the configured department of that number or name.")
        .instead(advice::KEEP),
    getter("zE('webWidget:get', 'chat:departments')", "(): Department[]")
        .emulated(Act::AllDepartments)
        .but(Notice::NeedsDepartments)
        .now("Answers the configured departments, or an empty array.")
        .instead(advice::KEEP),
    getter("zE('webWidget:get', 'chat:unreadMessages')", "(): undefined")
        .lost(Notice::NeverWorked)
        .now("Answers nothing: there is an event of this name, but no getter.")
        .instead(advice::ON_UNREAD)
        .sure(Sure::Medium),
];

/// `zE('webWidget:on', …)`.
pub const EVENTS: &[Row] = &[
    event("zE('webWidget:on', 'open')", "(callback: () => void): void")
        .exact(Act::On(Event::Open))
        .takes(Shape::Callback)
        .now("Is called whenever the messenger tells that the panel was opened, also when it opens one again that was open on the page before.")
        .instead(advice::ON_OPEN),
    event("zE('webWidget:on', 'close')", "(callback: () => void): void")
        .exact(Act::On(Event::Close))
        .takes(Shape::Callback)
        .now("Is called whenever the panel was closed.")
        .instead(advice::ON_CLOSE),
    event("zE('webWidget:on', 'chat:connected')", "(callback: () => void): void")
        .emulated(Act::On(Event::Connected))
        .takes(Shape::Callback)
        .now("Is called once the messenger has come and what was held for it has run, in a task of its own; a later listener is called as well, and all are again after `clearAll`.")
        .instead(advice::READY),
    event("zE('webWidget:on', 'chat:start')", "(callback: () => void): void")
        .adapted(Act::On(Event::ChatStart), Notice::StartsWithBot)
        .takes(Shape::Callback)
        .now("Is called when the visitor starts a conversation, or goes on with an earlier one while no chat is running.")
        .instead(advice::ON_START),
    event("zE('webWidget:on', 'chat:end')", "(callback: () => void): void")
        .emulated(Act::On(Event::ChatEnd))
        .but(Notice::EndsByCallOrIdle)
        .takes(Shape::Callback)
        .now("Is called when the page ends the chat, or the visitor has been idle for long.")
        .instead("Count ended conversations in Zendesk's reports: messaging has no event for it."),
    event("zE('webWidget:on', 'chat:status')", "(callback: (status: Status) => void): void")
        .emulated(Act::On(Event::Status))
        .but(Notice::NeedsHours)
        .takes(Shape::Callback)
        .now("Is called at once with the status that your configuration tells, `online` unless it does, and when that changes. The same function, registered again, is not called at once again.")
        .instead(advice::HOURS),
    event(
        "zE('webWidget:on', 'chat:departmentStatus')",
        "(callback: (department: Department) => void): void",
    )
    .emulated(Act::On(Event::DepartmentStatus))
    .but(Notice::NeedsDepartments)
    .takes(Shape::Callback)
    .now("Is called at once for each configured department with its status, and when that changes.")
    .instead(advice::HOURS),
    event("zE('webWidget:on', 'chat:unreadMessages')", "(callback: (count: number) => void): void")
        .exact(Act::On(Event::Unread))
        .takes(Shape::Callback)
        .now("Is called with the number of unread messages, at once if there are any and when it changes; with 0 only in the `standalone` profile.")
        .instead(advice::ON_UNREAD),
    event("zE('webWidget:on', 'chat:popout')", "(callback: () => void): void")
        .lost(Notice::NoPopout)
        .now("Is never called: messaging has no window of its own.")
        .instead(advice::DELETE),
    event("zE('webWidget:on', 'userEvent')", "(callback: (event: UserEvent) => void): void")
        .adapted(Act::On(Event::UserEvent), Notice::OwnAnalytics)
        .takes(Shape::Callback)
        .now("Is called for those actions that messaging has an event for.")
        .instead("Listen to `open`, `close` and `conversationStarted` of `messenger:on`."),
];
