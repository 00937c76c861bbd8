//! The messaging API: what we say to the widget, and what it tells us.
//!
//! `customization` and the commands for messages came after the widget of June 2025: they are tried,
//! and when the widget does not know them, the next best way is taken for the rest of the page.

use alloc::string::String;
use alloc::vec::Vec;

use crate::classic::value::CallbackId;

/// One `zE('messenger…')` call.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// `zE('messenger', 'open')`. Shows nothing while the widget is hidden.
    Open,
    /// `zE('messenger', 'close')`. The launcher stays.
    Close,
    /// `zE('messenger', 'show')`.
    Show,
    /// `zE('messenger', 'hide')`. Hides the launcher too.
    Hide,
    /// `zE('messenger', 'logoutUser')`. Drops tags and fields as well.
    LogoutUser,
    /// `zE('messenger', 'resetWidget')`. The anonymous conversation is lost on this device.
    ResetWidget,
    /// `zE('messenger', 'loginUser', jwtCallback, loginCallback)`.
    LoginUser(CallbackId),
    /// `zE('messenger:set', 'locale', tag)`, a BCP 47 tag.
    SetLocale(String),
    /// `zE('messenger:set', 'zIndex', number)`.
    SetZIndex(i32),
    /// `zE('messenger:set', 'cookies', 'all' | 'functional' | 'none')`.
    SetCookies(Cookies),
    /// `zE('messenger:set', 'conversationTags', tags)`: always the whole set, each call replaces it.
    SetTags(Vec<String>),
    /// `zE('messenger:set', 'conversationFields', fields)`: always the whole set.
    SetFields(Vec<Field>),
    /// `zE('messenger:set', 'customization', look)`.
    SetLook(Look),
    /// `zE('messenger', 'newConversation', { message }, callback)`.
    NewConversation(String),
    /// `zE('messenger', 'sendMessage', message, conversation, callback)`.
    SendMessage {
        /// The id of the conversation.
        conversation: String,
        /// What the visitor says.
        text: String,
    },
    /// `zE('messenger', 'fetchConversations', 0, callback)`.
    FetchConversations,
}

impl Command {
    /// The words of each command, in the order of its [`index`](Self::index), for the loader.
    pub const WORDS: [[&'static str; 2]; 16] = [
        ["messenger", "open"],
        ["messenger", "close"],
        ["messenger", "show"],
        ["messenger", "hide"],
        ["messenger", "logoutUser"],
        ["messenger", "resetWidget"],
        ["messenger", "loginUser"],
        ["messenger:set", "locale"],
        ["messenger:set", "zIndex"],
        ["messenger:set", "cookies"],
        ["messenger:set", "conversationTags"],
        ["messenger:set", "conversationFields"],
        ["messenger:set", "customization"],
        ["messenger", "newConversation"],
        ["messenger", "sendMessage"],
        ["messenger", "fetchConversations"],
    ];

    /// The command's place in [`WORDS`](Self::WORDS).
    pub const fn index(&self) -> u32 {
        match self {
            Command::Open => 0,
            Command::Close => 1,
            Command::Show => 2,
            Command::Hide => 3,
            Command::LogoutUser => 4,
            Command::ResetWidget => 5,
            Command::LoginUser(_) => 6,
            Command::SetLocale(_) => 7,
            Command::SetZIndex(_) => 8,
            Command::SetCookies(_) => 9,
            Command::SetTags(_) => 10,
            Command::SetFields(_) => 11,
            Command::SetLook(_) => 12,
            Command::NewConversation(_) => 13,
            Command::SendMessage { .. } => 14,
            Command::FetchConversations => 15,
        }
    }
}

/// What browser storage the widget may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookies {
    /// Everything.
    All,
    /// What the widget needs; no analytics identifiers.
    Functional,
    /// Nothing: the widget also hides, and deletes its storage.
    None,
}

impl Cookies {
    /// The word the widget takes.
    pub const fn word(self) -> &'static str {
        match self {
            Cookies::All => "all",
            Cookies::Functional => "functional",
            Cookies::None => "none",
        }
    }
}

/// A custom ticket field: its numeric id as text, and a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The id, as Admin Center shows it.
    pub id: String,
    /// What agents will read.
    pub value: String,
}

/// The part of `customization` that classic settings can speak of. What is `None` is left alone.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Launcher and header.
    pub primary: Option<Color>,
    /// The text and icons on `primary`.
    pub on_primary: Option<Color>,
    /// Buttons in the conversation.
    pub action: Option<Color>,
    /// The text on `action`.
    pub on_action: Option<Color>,
    /// The bottom corner.
    pub side: Option<Side>,
    /// Pixels from the corner on desktops, horizontal then vertical.
    pub web: [Option<i32>; 2],
    /// Pixels from the corner on phones, horizontal then vertical.
    pub mobile: [Option<i32>; 2],
}

/// Red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

/// The left or the right bottom corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left corner.
    Left,
    /// The right corner, which is the default.
    Right,
}

/// What the messaging widget tells us. One subscription each, made once; listeners live in the shim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Event {
    /// The panel opened: by the visitor, a call, or a state restored from an earlier page.
    Open,
    /// The panel closed.
    Close,
    /// The number of unread messages; told once at subscription, and then on each change.
    UnreadMessages,
    /// A conversation came into being, with anyone.
    ConversationStarted,
    /// A conversation is on view; its id, or none yet.
    ConversationOpened,
    /// An agent was assigned.
    AgentAssigned,
    /// Messages appeared.
    MessagesShown,
}

impl Event {
    /// All events, in the order in which the loader subscribes and numbers them.
    pub const ALL: [Event; 7] = [
        Event::Open,
        Event::Close,
        Event::UnreadMessages,
        Event::ConversationStarted,
        Event::ConversationOpened,
        Event::AgentAssigned,
        Event::MessagesShown,
    ];

    /// The vendor's name.
    pub const fn name(self) -> &'static str {
        match self {
            Event::Open => "open",
            Event::Close => "close",
            Event::UnreadMessages => "unreadMessages",
            Event::ConversationStarted => "conversationStarted",
            Event::ConversationOpened => "conversationOpened",
            Event::AgentAssigned => "conversationAgentAssigned",
            Event::MessagesShown => "messagesShown",
        }
    }
}
