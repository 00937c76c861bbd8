//! What the site says of the switch: `switch` in its configuration, the same block fetched from
//! `switch.url`, and the brand that a page belongs to.

use super::Ms;
use crate::classic::value::{Arguments, Value};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// When the switch happens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum At {
    /// It has happened.
    #[default]
    Now,
    /// At this instant.
    Instant(Ms),
    /// When the vendor serves the messenger under the one key there is.
    Vendor,
    /// Not at all: the page stays on classic. This is also the way back.
    Never,
}

/// Until when live chats may go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Drain {
    /// Until this instant.
    Instant(Ms),
    /// For so long after `at`; with `now`, after a page first saw the plan.
    For(Ms),
}

/// What the site says of the switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Plan {
    /// When it happens.
    pub at: At,
    /// Until when live chats may go on.
    pub drain: Drain,
    /// How long before that the visitor is told.
    pub warn: Ms,
    /// Whether classic is loaded once, hidden, where only it can know of a live chat.
    pub probe: bool,
    /// The brand whose chats these are, see [`brand`].
    pub brand: u32,
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
            Field::Warn => "a duration such as \"10m\" or \"1h30m\", or a number of minutes",
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
        Plan { at: At::Now, drain: Drain::For(Ms(4 * HOUR)), warn: Ms(10 * MINUTE), probe: true, brand: 0 }
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
        match field {
            Field::At => {
                self.at = match value.text()? {
                    "now" => At::Now,
                    "vendor" => At::Vendor,
                    "never" => At::Never,
                    text => At::Instant(instant(text)?),
                }
            }
            Field::DrainUntil => {
                let until = value.text().and_then(instant);
                if let (Some(until), At::Instant(at)) = (until, self.at)
                    && until < at
                {
                    return None;
                }
                self.drain = match until {
                    Some(until) => Drain::Instant(until),
                    None => Drain::For(duration(value)?),
                };
            }
            Field::Warn => self.warn = duration(value)?,
            Field::Probe => match value {
                Value::Bool(probe) => self.probe = probe,
                _ => return None,
            },
        }
        Some(())
    }

    /// Which plan this is: the same number for the same switch, whatever the warning.
    pub fn id(&self) -> i64 {
        let (kind, at) = match self.at {
            At::Now => (0, 0),
            At::Instant(at) => (1, at.0),
            At::Vendor => (2, 0),
            At::Never => (3, 0),
        };
        let (relative, drain) = match self.drain {
            Drain::Instant(until) => (0, until.0),
            Drain::For(time) => (1, time.0),
        };
        let mut id = 0;
        for number in [kind, at, relative, drain] {
            id = (id * 31 + number) & 0xffff_ffff_ffff;
        }
        id
    }

    /// The deadline of live chats, for a page that first sees the plan `now`.
    pub fn deadline(&self, now: Ms) -> Ms {
        match (self.drain, self.at) {
            (Drain::Instant(until), _) => until,
            (Drain::For(time), At::Instant(at)) => Ms(at.0 + time.0),
            (Drain::For(time), _) => Ms(now.0 + time.0),
        }
    }
}

/// The number of a brand, by its name.
pub fn brand(name: &str) -> u32 {
    hash(name.as_bytes())
}

/// FNV-1a: short, and good enough to tell brands and texts that were edited by hand apart.
pub(super) fn hash(bytes: &[u8]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash
}

/// Does one of a brand's patterns fit the page's host name or path? `None` when they are not texts.
///
/// A page belongs to the first brand in the list of which all given patterns (`host`, `path`) fit,
/// and to the outer block when there is none. In a pattern `*` stands for any run of characters.
/// Host names are compared without regard to case, as browsers give them in lower case; a path fits
/// also below what the pattern names: `/de` fits `/de` and `/de/x`, not `/den`.
pub fn fits(patterns: Arguments<'_>, text: &str) -> Option<bool> {
    let mut any = None;
    for (_, pattern) in patterns.values() {
        let pattern = pattern.words()?;
        any = Some(any == Some(true) || glob(pattern.as_bytes(), text.as_bytes()));
    }
    any
}

/// Matches from the left; at the latest `*` it takes one more byte each time that the rest fails.
fn glob(pattern: &[u8], text: &[u8]) -> bool {
    let (mut rest, mut left) = (pattern, text);
    let mut retry: Option<(&[u8], &[u8])> = None;
    loop {
        match (rest, left) {
            ([b'*', after @ ..], _) => {
                retry = Some((after, left));
                rest = after;
            }
            ([], []) => return true,
            // What lies below a path belongs to it.
            ([], [b'/', ..]) if pattern.first() == Some(&b'/') => return true,
            ([want, after @ ..], [is, behind @ ..]) if want.eq_ignore_ascii_case(is) => {
                (rest, left) = (after, behind);
            }
            _ => match retry {
                Some((after, [_, behind @ ..])) => {
                    retry = Some((after, behind));
                    (rest, left) = (after, behind);
                }
                _ => return false,
            },
        }
    }
}

/// Minutes as a number, or amounts with their units: `4h`, `90m`, `1h30m`, `2d`, `30s`.
fn duration(value: Value<'_>) -> Option<Ms> {
    let millis = match value {
        Value::Number(minutes) => (minutes * MINUTE as f64) as i64,
        Value::Text(text) => {
            let (mut total, mut amount) = (None, None);
            for byte in text.bytes() {
                if let Some(digit) = digit(byte) {
                    amount = Some(amount.unwrap_or(0) * 10 + digit).filter(|amount| *amount < DAY);
                    amount?;
                    continue;
                }
                let unit = match byte {
                    b's' => SECOND,
                    b'm' => MINUTE,
                    b'h' => HOUR,
                    b'd' => DAY,
                    _ => return None,
                };
                total = Some(total.unwrap_or(0) + amount.take()? * unit);
            }
            if amount.is_some() {
                return None;
            }
            total?
        }
        _ => return None,
    };
    (0..3650 * DAY).contains(&millis).then_some(Ms(millis))
}

/// An instant of RFC 3339, such as `2026-03-01T02:00:00+01:00`: without a zone it would be another
/// instant for each visitor.
fn instant(text: &str) -> Option<Ms> {
    let mut scan = Scan(text.as_bytes());
    let (year, _) = (scan.number(4)?, scan.skip(b"-")?);
    let (month, _) = (scan.number(2)?, scan.skip(b"-")?);
    let (day, _) = (scan.number(2)?, scan.skip(b"Tt")?);
    let (hour, _) = (scan.number(2)?, scan.skip(b":")?);
    let (minute, _) = (scan.number(2)?, scan.skip(b":")?);
    let second = scan.number(2)?;
    let mut fraction = 0;
    if scan.skip(b".").is_some() {
        let mut weight = 100;
        fraction = scan.number(1)? * weight;
        while let Some(digit) = scan.number(1) {
            weight /= 10;
            fraction += digit * weight;
        }
    }
    let mut offset = 0;
    if scan.skip(b"Zz").is_none() {
        let sign = if scan.skip(b"+").is_some() { 1 } else { -1 };
        if sign < 0 {
            scan.skip(b"-")?;
        }
        let (hours, _) = (scan.number(2)?, scan.skip(b":")?);
        let minutes = scan.number(2)?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        offset = sign * (hours * 60 + minutes);
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    // A second 60 is a leap second, which clocks count as the one after it.
    let valid = (1..=12).contains(&month) && (1..=length).contains(&day);
    if !scan.0.is_empty() || !valid || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - offset;
    Some(Ms(minutes * MINUTE + second * SECOND + fraction))
}

/// Days since 1970 in the Gregorian calendar, counted in years that begin in March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    // 719468 days lie between March 1 of the year 0 and 1970.
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year - 719_468
}

/// What of a text is still to be read.
struct Scan<'a>(&'a [u8]);

impl Scan<'_> {
    /// Exactly so many digits.
    fn number(&mut self, digits: usize) -> Option<i64> {
        let (head, rest) = self.0.split_at_checked(digits)?;
        let mut number = 0;
        for byte in head {
            number = number * 10 + digit(*byte)?;
        }
        self.0 = rest;
        Some(number)
    }

    /// One of these bytes.
    fn skip(&mut self, any: &[u8]) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        any.contains(first).then(|| self.0 = rest)
    }
}

/// What a digit stands for.
pub(super) fn digit(byte: u8) -> Option<i64> {
    byte.is_ascii_digit().then(|| i64::from(byte - b'0'))
}
