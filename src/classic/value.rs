//! Arguments as classic read them.

use alloc::string::String;
use alloc::vec::Vec;

/// A JavaScript function held by the page under a small handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CallbackId(pub u32);

/// How a row's arguments are read: only what will be used is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Shape {
    /// No argument is looked at.
    Nothing,
    /// The first argument, if it is a string, number or boolean.
    Plain,
    /// The first argument, if it is a function.
    Callback,
    /// All arguments: strings, arrays of strings, nested arrays.
    Words,
    /// A record of `name`, `email`, `phone`.
    Person,
    /// A record of `{ value }` by `name`, `email`, `phone`.
    Prefill,
    /// The record of `livechat.set`.
    Many,
    /// A record with `jwtFn`, or a function.
    Token,
    /// A record with `url` and `title`.
    Page,
    /// A record with `primary`, or a string.
    Colors,
    /// A record with `hideOnClose`.
    Activation,
    /// A tree of settings, which the loader takes apart.
    Settings,
}

impl Shape {
    /// The keys that are read from a record; those of [`Shape::Prefill`] hold for the record and for
    /// the records in it.
    pub const fn keys(self) -> &'static [Key] {
        match self {
            Shape::Person => &[Key::Name, Key::Email, Key::Phone],
            Shape::Prefill => &[Key::Name, Key::Email, Key::Phone, Key::Value],
            Shape::Many => &[
                Key::Name,
                Key::Email,
                Key::Phone,
                Key::Language,
                Key::Color,
                Key::Status,
                Key::OnConnected,
                Key::OnChatStart,
                Key::OnChatEnd,
                Key::OnStatus,
                Key::OnUnreadMsgs,
            ],
            Shape::Token => &[Key::JwtFn],
            Shape::Page => &[Key::Url, Key::Title],
            Shape::Colors => &[Key::Primary],
            Shape::Activation => &[Key::HideOnClose],
            Shape::Nothing | Shape::Plain | Shape::Callback | Shape::Words | Shape::Settings => &[],
        }
    }
}

/// The keys that the core ever reads from a page's record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
#[rustfmt::skip]
#[expect(missing_docs, reason = "the keys are their own names")]
pub enum Key {
    Name, Email, Phone, Value, Language, Color, Status, OnConnected, OnChatStart, OnChatEnd, OnStatus,
    OnUnreadMsgs, JwtFn, Url, Title, Primary, HideOnClose, Id,
}

impl Key {
    /// All keys, in the order of their numbers.
    #[rustfmt::skip]
    pub const ALL: [Key; 18] = [
        Key::Name, Key::Email, Key::Phone, Key::Value, Key::Language, Key::Color, Key::Status,
        Key::OnConnected, Key::OnChatStart, Key::OnChatEnd, Key::OnStatus, Key::OnUnreadMsgs,
        Key::JwtFn, Key::Url, Key::Title, Key::Primary, Key::HideOnClose, Key::Id,
    ];

    /// The key as pages write it.
    pub const fn name(self) -> &'static str {
        match self {
            Key::Name => "name",
            Key::Email => "email",
            Key::Phone => "phone",
            Key::Value => "value",
            Key::Language => "language",
            Key::Color => "color",
            Key::Status => "status",
            Key::OnConnected => "onConnected",
            Key::OnChatStart => "onChatStart",
            Key::OnChatEnd => "onChatEnd",
            Key::OnStatus => "onStatus",
            Key::OnUnreadMsgs => "onUnreadMsgs",
            Key::JwtFn => "jwtFn",
            Key::Url => "url",
            Key::Title => "title",
            Key::Primary => "primary",
            Key::HideOnClose => "hideOnClose",
            Key::Id => "id",
        }
    }
}

/// An argument, as far as it is of use.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// Missing, or of no use.
    #[default]
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number; may be anything a JavaScript number is.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, with those of its keys that the shape asks for.
    Record(Vec<(Key, Value)>),
    /// A function.
    Callback(CallbackId),
}
