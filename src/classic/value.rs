//! Arguments as classic read them.
//!
//! The loader writes a call's arguments as one text, because one text crosses into WebAssembly in a
//! fraction of the time and the code that values of every kind need. Each value is a token that ends
//! in a unit separator: a letter for its kind, then its content. Arrays are written item by item, as
//! classic flattened them; a record is written as such, followed by those of its entries that have
//! one of the [`Key`]s, each led by a capital letter for its key. A record inside a record stands
//! for its `value`, as in `prefill`.
//!
//! | kind | content |
//! |---|---|
//! | `s` | a text |
//! | `n` | a number in thousandths |
//! | `t`, `f`, `z` | true, false, null |
//! | `c` | the number of a function that the loader keeps |
//! | `o` | an object |

use crate::messenger::Split;

/// A JavaScript function held by the page under a small handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CallbackId(pub u32);

impl CallbackId {
    /// No function; the loader keeps none under this number.
    pub const NONE: CallbackId = CallbackId(u32::MAX);
}

/// What a row reads of its arguments; for the documents and the tests, which call it with typical ones.
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
    /// Prefilled fields: null, an id, then a language and a text in turn.
    Fields,
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
#[derive(Clone, Copy, Debug, Default)]
#[cfg_attr(not(target_arch = "wasm32"), derive(PartialEq))]
pub enum Value<'a> {
    /// Missing, or of no use.
    #[default]
    Undefined,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number, to a thousandth.
    Number(f64),
    /// A string.
    Text(&'a str),
    /// A function.
    Callback(CallbackId),
    /// An object.
    Object,
}

impl<'a> Value<'a> {
    /// A string; nothing else is one.
    pub fn text(self) -> Option<&'a str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A string with something in it, trimmed.
    pub fn words(self) -> Option<&'a str> {
        self.text().map(str::trim_ascii).filter(|text| !text.is_empty())
    }

    /// A number, or a string that is one, such as `20` or `"20px"`; whole pixels. Other units are not known here.
    pub fn pixels(self) -> Option<i32> {
        match self {
            Value::Number(number) => Some(number as i32),
            Value::Text(text) => {
                let text = text.trim_ascii();
                let in_pixels = matches!(text.as_bytes(), [.., b'0'..=b'9' | b'x']);
                integer(text).filter(|_| in_pixels).map(|number| number as i32)
            }
            _ => None,
        }
    }

    /// What JavaScript makes of it in a condition.
    pub fn truthy(self) -> bool {
        match self {
            Value::Undefined | Value::Null | Value::Bool(false) => false,
            Value::Number(number) => number != 0.0,
            Value::Text(text) => !text.is_empty(),
            Value::Bool(true) | Value::Callback(_) | Value::Object => true,
        }
    }

    /// A function.
    pub fn callback(self) -> Option<CallbackId> {
        match self {
            Value::Callback(callback) => Some(callback),
            _ => None,
        }
    }

    fn parse(token: &'a str) -> Value<'a> {
        let (kind, content) = split_first(token);
        // Most values are texts, in which no number is looked for.
        match kind {
            b's' => Value::Text(content),
            b't' => Value::Bool(true),
            b'f' => Value::Bool(false),
            b'z' => Value::Null,
            b'o' => Value::Object,
            _ => match (kind, integer(content)) {
                (b'n', Some(number)) => Value::Number(number / 1000.0),
                (b'c', Some(number)) => Value::Callback(CallbackId(number as u32)),
                _ => Value::Undefined,
            },
        }
    }
}

/// The arguments of one call, as the loader writes them.
#[derive(Clone, Copy, Debug)]
pub struct Arguments<'a>(pub &'a str);

impl<'a> Arguments<'a> {
    /// All values in order: entries of records with their key, all others without.
    pub fn values(self) -> Values<'a> {
        Values(Split(self.0, b'\x1f'))
    }

    /// The first argument.
    pub fn first(self) -> Value<'a> {
        self.find(None)
    }

    /// The entry with this key of the first record.
    pub fn key(self, key: Key) -> Value<'a> {
        self.find(Some(key))
    }

    fn find(self, wanted: Option<Key>) -> Value<'a> {
        for (key, value) in self.values() {
            if key == wanted {
                return value;
            }
        }
        Value::Undefined
    }
}

/// The values of a call's arguments.
#[derive(Clone, Debug)]
pub struct Values<'a>(Split<'a>);

impl<'a> Iterator for Values<'a> {
    type Item = (Option<Key>, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let token = self.0.next()?;
        let (letter, value) = split_first(token);
        let key = Key::ALL.get(usize::from(letter.wrapping_sub(b'A'))).copied();
        Some((key, Value::parse(if key.is_some() { value } else { token })))
    }
}

/// The letter that a token begins with, and the rest.
fn split_first(token: &str) -> (u8, &str) {
    (token.bytes().next().unwrap_or_default(), token.get(1..).unwrap_or_default())
}

/// The whole number that a text begins with. A float parser is 5 kB of download, and nobody sets
/// half pixels.
fn integer(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix("-") {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let mut number = None;
    for byte in digits.bytes().take_while(u8::is_ascii_digit) {
        number = Some(number.unwrap_or(0.0) * 10.0 + f64::from(byte - b'0'));
    }
    number.map(|number| sign * number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_back() {
        let text = "sAnn\u{1f}n1500\u{1f}t\u{1f}f\u{1f}z\u{1f}c7\u{1f}o\u{1f}AsBea\u{1f}";
        let values: Vec<_> = Arguments(text).values().collect();
        assert_eq!(
            values,
            [
                (None, Value::Text("Ann")),
                (None, Value::Number(1.5)),
                (None, Value::Bool(true)),
                (None, Value::Bool(false)),
                (None, Value::Null),
                (None, Value::Callback(CallbackId(7))),
                (None, Value::Object),
                (Some(Key::Name), Value::Text("Bea")),
            ]
        );
    }

    #[test]
    fn what_is_missing_or_garbled_is_undefined() {
        assert_eq!(Arguments("").first(), Value::Undefined);
        for text in ["\u{1f}", "q\u{1f}", "nNaN\u{1f}", "ninfinity\u{1f}", "c\u{1f}", "ä\u{1f}", "A\u{1f}"] {
            assert_eq!(Arguments(text).first(), Value::Undefined, "{text:?}");
        }
        assert_eq!(Arguments("sAnn\u{1f}").key(Key::Name), Value::Undefined);
    }

    #[test]
    fn pixels_are_numbers_or_texts_that_are_one() {
        let known = [("20", Some(20)), (" 20px ", Some(20)), ("12.5px", Some(12)), ("-5", Some(-5))];
        let unknown = ["auto", "", "5%", "2em", "10vh"].map(|text| (text, None));
        for (text, pixels) in known.into_iter().chain(unknown) {
            assert_eq!(Value::Text(text).pixels(), pixels, "{text:?}");
        }
        assert_eq!(Value::Number(12.6).pixels(), Some(12));
        assert_eq!(Value::Text("99999999999999999999").pixels(), Some(i32::MAX));
    }
}
