//! The messaging API: what we say to the widget, and what it tells us.
//!
//! `customization` and the commands for messages came after the widget of June 2025: they are tried,
//! and when the widget does not know them, the next best way is taken for the rest of the page.

use alloc::string::String;

/// Ends each of the texts that a command carries, and each value among a call's arguments.
pub const SEPARATOR: &str = "\u{1f}";

/// What a `zE('messenger…')` call asks for. As wide as a word: what lies beside a byte would be copied
/// piece by piece, whenever a command is handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Verb {
    /// `zE('messenger', 'show')`.
    Show,
    /// `zE('messenger', 'hide')`. Hides the launcher too.
    Hide,
    /// `zE('messenger', 'open')`. Shows nothing while the widget is hidden.
    Open,
    /// `zE('messenger', 'close')`. The launcher stays.
    Close,
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
        ["messenger", "show"],
        ["messenger", "hide"],
        ["messenger", "open"],
        ["messenger", "close"],
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
        command.parts.push_number(number);
        command
    }
}

/// A text of one's own. `String::from` and `clone` would bring a second way of allocating, next to the
/// one of a text that grows.
pub fn owned(text: &str) -> String {
    let mut owned = String::new();
    owned.push_str(text);
    owned
}

/// The pieces of a text that a byte separates, of which the last may end in that byte too. The
/// standard library's `split` is ten times the download.
#[derive(Clone, Copy, Debug)]
pub struct Split<'a>(pub &'a str, pub u8);

impl<'a> Iterator for Split<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        if self.0.is_empty() {
            return None;
        }
        let end = self.0.bytes().position(|byte| byte == self.1).unwrap_or(self.0.len());
        let (piece, rest) = self.0.split_at_checked(end)?;
        self.0 = rest.get(1..).unwrap_or_default();
        Some(piece)
    }
}

/// Begins a colour.
const COLOR: &str = "#";

/// What most lists need: to grow bit by bit would take longer than all else.
const ROOM: usize = 64;

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
        self.0.bytes().filter(|byte| *byte == b'\x1f').count()
    }

    /// One after the other.
    pub fn iter(&self) -> Split<'_> {
        Split(&self.0, b'\x1f')
    }

    /// The one at this place; empty when there is none.
    pub fn get(&self, place: usize) -> &str {
        self.iter().nth(place).unwrap_or_default()
    }

    /// The first; empty when there is none.
    pub fn first(&self) -> &str {
        self.iter().next().unwrap_or_default()
    }

    /// Is this one of them?
    pub fn contains(&self, text: &str) -> bool {
        for known in self.iter() {
            if known == text {
                return true;
            }
        }
        false
    }

    /// Appends a text; `false` when it is there already.
    pub fn add(&mut self, text: &str) -> bool {
        let is_new = !self.contains(text);
        if is_new {
            self.push(text);
        }
        is_new
    }

    /// Drops this text; `false` when it is not there.
    pub fn remove(&mut self, text: &str) -> bool {
        let mut rest = Parts::new();
        for part in self.iter() {
            if part != text {
                rest.push(part);
            }
        }
        let found = rest.0.len() != self.0.len();
        *self = rest;
        found
    }

    /// Drops the first.
    pub fn remove_first(&mut self) {
        let mut parts = self.iter();
        parts.next();
        self.0 = owned(parts.0);
    }

    /// Appends what the next text that is pushed begins with: a prefix, or whole parts.
    pub fn begin(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        if self.0.is_empty() {
            self.0.reserve(ROOM);
        }
        self.0.push_str(text);
        self.0.push_str(SEPARATOR);
    }

    /// Appends a colour, as `#rrggbb`.
    pub fn push_color(&mut self, color: u32) {
        self.0.push_str(COLOR);
        for digit in (0..6).rev() {
            push_digit(&mut self.0, color >> (4 * digit) & 15);
        }
        self.0.push_str(SEPARATOR);
    }

    /// Becomes like another list, in the memory that it has.
    pub fn copy(&mut self, other: &Parts) {
        self.0.clear();
        self.0.push_str(&other.0);
    }

    /// Appends a number. Formatting floats is 5 kB of download.
    pub fn push_number(&mut self, number: i32) {
        self.0.push_str(if number < 0 { "-" } else { "" });
        push_digits(&mut self.0, number.unsigned_abs());
        self.0.push_str(SEPARATOR);
    }
}

fn push_digits(text: &mut String, number: u32) {
    if number > 9 {
        push_digits(text, number / 10);
    }
    push_digit(text, number % 10);
}

fn push_digit(text: &mut String, digit: u32) {
    let digit = digit as usize;
    text.push_str("0123456789abcdef".get(digit..=digit).unwrap_or_default());
}

/// A text in each of so many places; empty where none was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slots<const N: usize>([String; N]);

impl<const N: usize> Default for Slots<N> {
    fn default() -> Self {
        Slots::new()
    }
}

impl<const N: usize> Slots<N> {
    /// Nothing anywhere.
    pub const fn new() -> Self {
        Slots([const { String::new() }; N])
    }

    /// The text at this place.
    pub fn get(&self, place: usize) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }

    /// Puts a text at this place; `false` when it is there already.
    pub fn put(&mut self, place: usize, text: &str) -> bool {
        put(self.0.get_mut(place), text)
    }
}

fn put(slot: Option<&mut String>, text: &str) -> bool {
    match slot {
        Some(slot) if slot != text => {
            slot.clear();
            slot.push_str(text);
            true
        }
        _ => false,
    }
}

/// The part of `customization` that classic settings can speak of, in the order of [`Feature`]: a
/// colour, a side, or pixels. What is `None` is left alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look(pub [Option<i32>; 9]);

impl Look {
    /// The left side.
    pub const LEFT: i32 = 0;
    /// The right side.
    pub const RIGHT: i32 = 1;

    /// The command that sets this look: four colours, the side, then the four distances.
    pub fn command(&self) -> Command {
        let mut command = Command::from(Verb::SetLook);
        let parts = &mut command.parts;
        for (feature, value) in self.0.iter().enumerate() {
            match *value {
                None => parts.push(""),
                Some(color) if feature < Feature::Side as usize => parts.push_color(color as u32),
                Some(pixels) if feature > Feature::Side as usize => parts.push_number(pixels),
                Some(side) => parts.push(if side == Look::LEFT { "left" } else { "right" }),
            }
        }
        command
    }
}

/// What of the look can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Feature {
    /// The colour of launcher and header.
    Primary,
    /// The colour of text and icons on `Primary`.
    OnPrimary,
    /// The colour of buttons in the conversation.
    Action,
    /// The colour of the text on `Action`.
    OnAction,
    /// The bottom corner: `left`, or `right`, which is the default.
    Side,
    /// Pixels from the side on desktops.
    Horizontal,
    /// Pixels from the bottom on desktops.
    Vertical,
    /// Pixels from the side on phones.
    HorizontalMobile,
    /// Pixels from the bottom on phones.
    VerticalMobile,
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
