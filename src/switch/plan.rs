//! What the site says of the switch: `switch` in its configuration, the same block fetched from
//! `switch.url`, and the brand that a page belongs to.

use super::Ms;
use crate::classic::value::{Arguments, Value};
use crate::messenger::Split;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// How long live chats may go on where nothing is said of it.
const DRAIN: Ms = Ms(4 * HOUR);
/// What is shorter is a duration, what is longer an instant: ten years are too long for the one,
/// and 1980 is too early for the other.
const LONGEST: i64 = 3652 * DAY;

/// The switch has come.
pub const NOW: Ms = Ms(0);
/// The switch comes when the vendor serves the messenger under the one key there is.
pub const VENDOR: Ms = Ms(-1);
/// The switch does not come: the page stays on classic. This is also the way back.
pub const NEVER: Ms = Ms(-2);

/// What the site says of the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Plan {
    /// When it happens: an instant, or [`NOW`], [`VENDOR`] or [`NEVER`].
    pub at: Ms,
    /// Until when live chats may go on: an instant, or a duration after `at`; with [`NOW`], after a
    /// page first saw the plan.
    pub drain: Ms,
    /// How long before that the visitor is told.
    pub warn: Ms,
    /// Whether classic is loaded once, hidden, where only it can know of a live chat.
    pub probe: bool,
    /// The brand whose chats these are, see [`brand`].
    pub brand: i64,
}

/// A field of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the fields are their own names; `Plan` says what they mean")]
pub enum Field {
    At,
    DrainUntil,
    Warn,
    Probe,
}

impl Field {
    /// All fields, in the order in which they must be handed over.
    pub const ALL: [Field; 4] = [Field::At, Field::DrainUntil, Field::Warn, Field::Probe];

    /// The field's path in the site's configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Field::At => "switch.at",
            Field::DrainUntil => "switch.drainUntil",
            Field::Warn => "switch.warn",
            Field::Probe => "switch.probe",
        }
    }

    /// What the field accepts, in words, for the message that names the fix.
    pub const fn accepts(self) -> &'static str {
        match self {
            Field::At => {
                "\"now\", \"vendor\", \"never\", or an instant such as \"2026-03-01T02:00:00+01:00\""
            }
            Field::DrainUntil => {
                "an instant after switch.at, or a duration such as \"4h\", \"90m\", or a number of minutes"
            }
            Field::Warn => "a duration such as \"10m\" or \"30s\", or a number of minutes",
            Field::Probe => "true or false",
        }
    }
}

impl Default for Plan {
    fn default() -> Self {
        Plan::new()
    }
}

impl Plan {
    /// A site that says nothing: now, with four hours for live chats and ten minutes of warning.
    pub const fn new() -> Self {
        Plan { at: NOW, drain: DRAIN, warn: Ms(10 * MINUTE), probe: true, brand: 0 }
    }

    /// Takes one field. `false` when the value is not what [`Field::accepts`] says; the field then
    /// stays as it was.
    ///
    /// A plan that was fetched begins as a copy of the site's own, and is good when every field that
    /// it names was taken; otherwise it is malformed as a whole, and the last good one is kept.
    pub fn set(&mut self, field: Field, value: Arguments<'_>) -> bool {
        self.try_set(field, value.first()).is_some()
    }

    fn try_set(&mut self, field: Field, value: Value<'_>) -> Option<()> {
        match (field, value) {
            (Field::At, Value::Text("now")) => self.at = NOW,
            (Field::At, Value::Text("vendor")) => self.at = VENDOR,
            (Field::At, Value::Text("never")) => self.at = NEVER,
            (Field::At, Value::Text(text)) => self.at = instant(text)?,
            (Field::DrainUntil, _) => {
                let until = duration(value).or_else(|| instant(value.text()?))?;
                if until.0 > LONGEST && until < self.at {
                    return None;
                }
                self.drain = until;
            }
            (Field::Warn, _) => self.warn = duration(value)?,
            (Field::Probe, Value::Bool(probe)) => self.probe = probe,
            _ => return None,
        }
        Some(())
    }

    /// Which plan this is: the same number for the same switch, whatever the warning.
    pub fn id(&self) -> Ms {
        Ms((self.at.0 * 31 + self.drain.0) & 0xffff_ffff_ffff)
    }

    /// The switch comes at a time that the site names.
    pub fn is_dated(&self) -> bool {
        self.at >= NOW
    }

    /// The deadline of live chats, for a page that first sees the plan `now`.
    pub fn deadline(&self, now: Ms) -> Ms {
        let from = if self.at > NOW { self.at.0 } else { now.0 };
        // An instant that `at` was put off beyond is none.
        let drain = if self.drain.0 > LONGEST && self.drain < self.at { DRAIN } else { self.drain };
        Ms(if drain.0 > LONGEST { drain.0 } else { from + drain.0 })
    }
}

/// The number of a brand, by its name.
pub fn brand(name: &str) -> i64 {
    hash(name.as_bytes())
}

/// FNV-1a: short, and good enough to tell brands and texts that were edited by hand apart.
pub(super) fn hash(bytes: &[u8]) -> i64 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash.into()
}

/// Does one of a brand's patterns fit the page's host name or path? `None` when they are not texts.
///
/// A page belongs to the first brand in the list of which all given patterns (`host`, `path`) fit,
/// and to the outer block when there is none. Host names are in lower case. A pattern that begins
/// with `*` fits whatever ends as it does: `*.shop.example`. Otherwise a host fits as it is, and a
/// path with all that lies below: `/de` fits `/de` and `/de/x`, not `/den`.
pub fn fits(patterns: Arguments<'_>, text: &str) -> Option<bool> {
    let mut any = None;
    let text = text.as_bytes();
    for token in Split(patterns.0, b'\x1f') {
        let pattern = token.as_bytes().strip_prefix(b"s")?;
        let fits = match pattern {
            [b'*', end @ ..] => text.ends_with(end),
            [b'/', .., b'/'] | b"/" => text.starts_with(pattern),
            [b'/', ..] => text.strip_prefix(pattern).is_some_and(|below| matches!(below, [] | [b'/', ..])),
            _ => text == pattern,
        };
        any = Some(any == Some(true) || fits);
    }
    any
}

/// Minutes as a number, or an amount with its unit: `30s`, `90m`, `4h`, `2d`.
fn duration(value: Value<'_>) -> Option<Ms> {
    let millis = match value {
        Value::Number(minutes) => (minutes * MINUTE as f64) as i64,
        Value::Text(text) => {
            let mut rest = text.as_bytes();
            let mut amount = next_digit(&mut rest)?;
            while let Some(digit) = next_digit(&mut rest) {
                amount = (amount * 10 + digit).min(LONGEST / SECOND);
            }
            let unit = match rest {
                b"s" => SECOND,
                b"m" => MINUTE,
                b"h" => HOUR,
                b"d" => DAY,
                _ => return None,
            };
            amount * unit
        }
        _ => return None,
    };
    (0..=LONGEST).contains(&millis).then_some(Ms(millis))
}

/// An instant of RFC 3339, such as `2026-03-01T02:00:00+01:00`: without a zone it would be another
/// instant for each visitor.
fn instant(text: &str) -> Option<Ms> {
    let mut rest = text.as_bytes();
    let (mut date, mut zone, mut fraction) = ([0; 6], [0; 2], 0);
    fill(&mut rest, b"0000-00-00T00:00:00", &mut date)?;
    if let [b'.', digits @ ..] = rest {
        rest = digits;
        let mut weight = 100;
        fraction = next_digit(&mut rest)? * weight;
        while let Some(digit) = next_digit(&mut rest) {
            weight /= 10;
            fraction += digit * weight;
        }
    }
    let (sign, mut rest) = rest.split_first()?;
    let sign = match sign {
        b'Z' | b'z' => 0,
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    if sign != 0 {
        fill(&mut rest, b"00:00", &mut zone)?;
    }
    let ([year, month, day, hour, minute, second], [ahead, by]) = (date, zone);
    // A second 60 is a leap second, which clocks count as the one after it.
    if month > 12 || hour > 23 || minute > 59 || second > 60 || ahead > 23 || by > 59 {
        return None;
    }
    let before = days(year, month);
    if !rest.is_empty() || month == 0 || day == 0 || before + day > days(year, month + 1) {
        return None;
    }
    let hours = (before + day - 1) * 24 + hour - sign * ahead;
    let millis = (hours * 60 + minute - sign * by) * MINUTE + second * SECOND + fraction;
    (millis > LONGEST).then_some(Ms(millis))
}

/// Reads what has this shape: a digit for each `0`, and all else as it is. Each number is a part.
fn fill(rest: &mut &[u8], shape: &[u8], parts: &mut [i64]) -> Option<()> {
    let mut parts = parts.iter_mut();
    let mut part = parts.next()?;
    for wanted in shape {
        if *wanted == b'0' {
            *part = *part * 10 + next_digit(rest)?;
            continue;
        }
        let (first, others) = rest.split_first()?;
        if !first.eq_ignore_ascii_case(wanted) {
            return None;
        }
        *rest = others;
        part = parts.next()?;
    }
    Some(())
}

/// Days from 1970 to the first of a month, in the Gregorian calendar and in years that begin in March.
/// Month 13 is the next January.
fn days(year: i64, month: i64) -> i64 {
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    // 719468 days lie between March 1 of the year 0 and 1970.
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 - 719_468
}

#[inline(never)]
fn next_digit(rest: &mut &[u8]) -> Option<i64> {
    let (first, others) = rest.split_first()?;
    let digit = digit(*first)?;
    *rest = others;
    Some(digit)
}

/// What a digit stands for.
pub(super) fn digit(byte: u8) -> Option<i64> {
    byte.is_ascii_digit().then(|| i64::from(byte - b'0'))
}
