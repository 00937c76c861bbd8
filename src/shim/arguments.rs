//! Reading arguments the way classic did: what is of the wrong kind is as good as missing.

use alloc::string::String;
use alloc::vec::Vec;

use crate::classic::value::{CallbackId, Key, Value};

static MISSING: Value = Value::Undefined;

impl Value {
    /// The value of a record's key; `Undefined` when there is none.
    pub fn key(&self, key: Key) -> &Value {
        match self {
            Value::Record(entries) => {
                entries.iter().find(|(name, _)| *name == key).map_or(&MISSING, |(_, value)| value)
            }
            _ => &MISSING,
        }
    }

    /// A string; nothing else is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A string with something in it, trimmed.
    pub fn words(&self) -> Option<&str> {
        self.text().map(str::trim_ascii).filter(|text| !text.is_empty())
    }

    /// A number, or a string that begins with one, such as `20` or `"20px"`; whole pixels.
    pub fn pixels(&self) -> Option<i32> {
        match self {
            Value::Number(number) if number.is_finite() => Some(*number as i32),
            Value::Text(text) => leading_integer(text.trim_ascii()),
            _ => None,
        }
    }

    /// What JavaScript makes of it in a condition.
    pub fn truthy(&self) -> bool {
        match self {
            Value::Undefined | Value::Null => false,
            Value::Bool(flag) => *flag,
            Value::Number(number) => *number != 0.0 && !number.is_nan(),
            Value::Text(text) => !text.is_empty(),
            Value::List(_) | Value::Record(_) | Value::Callback(_) => true,
        }
    }

    /// A function.
    pub fn callback(&self) -> Option<CallbackId> {
        match self {
            Value::Callback(callback) => Some(*callback),
            _ => None,
        }
    }
}

/// The first argument, or `Undefined`.
pub fn first(arguments: &[Value]) -> &Value {
    arguments.first().unwrap_or(&MISSING)
}

/// Tags as classic took them: strings, comma lists, arrays and nested arrays, in any mix.
pub fn flatten_tags(values: &[Value], tags: &mut Vec<String>) {
    for value in values {
        match value {
            Value::Text(text) => {
                for tag in text.split(',') {
                    let tag = tag.trim_ascii();
                    if !tag.is_empty() {
                        tags.push(tag.into());
                    }
                }
            }
            Value::List(list) => flatten_tags(list, tags),
            _ => {}
        }
    }
}

/// Digits only: a float parser is 5 kB of download, and nobody sets half pixels.
fn leading_integer(text: &str) -> Option<i32> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut value = None;
    for byte in digits.bytes().take_while(u8::is_ascii_digit) {
        value = Some(value.unwrap_or(0i32).saturating_mul(10).saturating_add(i32::from(byte - b'0')));
    }
    value.map(|value| if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_are_numbers_or_texts_that_begin_with_one() {
        for (text, pixels) in
            [("20", Some(20)), (" 20px ", Some(20)), ("-5", Some(-5)), ("auto", None), ("", None)]
        {
            assert_eq!(Value::Text(text.into()).pixels(), pixels, "{text:?}");
        }
        assert_eq!(Value::Number(12.6).pixels(), Some(12));
        assert_eq!(Value::Number(f64::NAN).pixels(), None);
        assert_eq!(Value::Text("99999999999999999999".into()).pixels(), Some(i32::MAX));
    }

    #[test]
    fn tags_come_in_any_mix_of_lists_and_commas() {
        let text = |text: &str| Value::Text(text.into());
        let mut tags = Vec::new();
        let nested = Value::List(vec![text("b, c"), Value::List(vec![text(" d ")]), Value::Null]);
        flatten_tags(&[text("a"), nested, Value::Number(7.0), text(",,")], &mut tags);
        assert_eq!(tags, ["a", "b", "c", "d"]);
    }
}
