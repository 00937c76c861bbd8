//! The messaging API: what we say to the widget, and what it tells us.
//!
//! `customization` and the commands for messages came after the widget of June 2025: they are tried,
//! and when the widget does not know them, the next best way is taken for the rest of the page.

use alloc::string::String;

/// Ends each of the texts that a command carries, and each value among a call's arguments.
pub const SEPARATOR: char = '\u{1f}';

/// What a `zE('messenger…')` call asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Verb {
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
    /// `zE('messenger', 'loginUser', jwtCallback)`; carries the number of the page's token function.
    LoginUser,
    /// `zE('messenger:set', 'locale', tag)`: a BCP 47 tag.
    SetLocale,
    /// `zE('messenger:set', 'zIndex', number)`: digits.
    SetZIndex,
    /// `zE('messenger:set', 'cookies', range)`: `all`, `functional` or `none`; `none` also hides the
    /// widget and deletes its storage.
    SetCookies,
    /// `zE('messenger:set', 'conversationTags', tags)`: always the whole set, each call replaces it.
    SetTags,
    /// `zE('messenger:set', 'conversationFields', fields)`: ids and values in turn, always all.
    SetFields,
    /// `zE('messenger:set', 'customization', look)`: see [`Look::command`].
    SetLook,
    /// `zE('messenger', 'newConversation', { message }, callback)`.
    NewConversation,
    /// `zE('messenger', 'sendMessage', message, conversation, callback)`: the conversation's id, then
    /// what the visitor says.
    SendMessage,
    /// `zE('messenger', 'fetchConversations', 0, callback)`.
    FetchConversations,
}

impl Verb {
    /// The words of each, in the order of their numbers, for the loader.
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
}

/// One `zE('messenger…')` call: what it asks for, and the texts it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// What it asks for.
    pub verb: Verb,
    /// The texts it carries; each ends in a separator.
    pub parts: Parts,
}

impl From<Verb> for Command {
    fn from(verb: Verb) -> Self {
        Command { verb, parts: Parts::new() }
    }
}

impl Command {
    /// A command that carries these texts.
    pub fn with(verb: Verb, texts: &[&str]) -> Self {
        let mut command = Command::from(verb);
        for text in texts {
            command.parts.push(text);
        }
        command
    }

    /// A command that carries a number.
    pub fn number(verb: Verb, number: i32) -> Self {
        let mut command = Command::from(verb);
        command.parts.push_number(Some(number));
        command
    }
}

/// The pieces of a text that end in a separator; what comes after the last one is left out. The
/// standard library's `split` is ten times the download.
#[derive(Clone, Copy, Debug)]
pub struct Split<'a>(pub &'a str, pub char);

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let end = self.0.bytes().position(|byte| char::from(byte) == self.1)?;
        let piece = self.0.get(..end);
        self.0 = self.0.get(end + 1..)?;
        piece
    }
}

/// A list of texts in one: it crosses to the loader as it is, and needs one allocation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts(String);

impl Parts {
    /// No texts.
    pub const fn new() -> Self {
        Parts(String::new())
    }

    /// All of them, as they cross to the loader.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        Split(&self.0, SEPARATOR)
    }

    /// Is this one of them?
    pub fn contains(&self, text: &str) -> bool {
        self.iter().any(|known| known == text)
    }

    /// Drops this text; `false` when it is not there.
    pub fn remove(&mut self, text: &str) -> bool {
        let mut rest = Parts::new();
        for part in self.iter().filter(|part| *part != text) {
            rest.push(part);
        }
        let found = rest.0.len() != self.0.len();
        *self = rest;
        found
    }

    /// Drops the first.
    pub fn remove_first(&mut self) {
        let mut parts = Split(&self.0, SEPARATOR);
        parts.next();
        self.0 = parts.0.into();
    }

    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push(SEPARATOR);
    }

    /// Appends the digits of a number, or an empty text. Formatting floats is 5 kB of download.
    pub fn push_number(&mut self, number: Option<i32>) {
        if let Some(number) = number {
            let mut rest = number;
            if rest < 0 {
                self.0.push('-');
                rest = rest.saturating_neg();
            }
            let mut scale = 1;
            while rest / scale >= 10 {
                scale *= 10;
            }
            while scale > 0 {
                self.push_digit(rest / scale % 10);
                scale /= 10;
            }
        }
        self.0.push(SEPARATOR);
    }

    /// Appends a colour as `#rrggbb`, or an empty text.
    pub fn push_color(&mut self, color: Option<Color>) {
        if let Some(Color(parts)) = color {
            self.0.push('#');
            for part in parts {
                self.push_digit(i32::from(part >> 4));
                self.push_digit(i32::from(part & 15));
            }
        }
        self.0.push(SEPARATOR);
    }

    fn push_digit(&mut self, digit: i32) {
        self.0.push(char::from(b"0123456789abcdef".get(digit as usize).copied().unwrap_or(b'0')));
    }
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

impl Look {
    /// The command that sets this look: four colours, the side, then the four distances. What is not
    /// set is an empty text, for the loader to leave out.
    pub fn command(&self) -> Command {
        let mut command = Command::from(Verb::SetLook);
        for color in [self.primary, self.on_primary, self.action, self.on_action] {
            command.parts.push_color(color);
        }
        command.parts.push(match self.side {
            Some(Side::Left) => "left",
            Some(Side::Right) => "right",
            None => "",
        });
        for pixels in self.web.into_iter().chain(self.mobile) {
            command.parts.push_number(pixels);
        }
        command
    }
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
