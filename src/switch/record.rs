//! What the pages and tabs of a visitor know of a live chat: one line of text in localStorage.
//!
//! ```text
//! 1 <brand> <plan> <deadline> <started> <alive> <ended> <how> <holder> <until> <check>
//! ```
//!
//! Decimal numbers with one blank between them, times in milliseconds since 1970. `check` is a hash
//! of all before it, so that a text that was cut or edited by hand is told from ours.
//!
//! | What is there | What it counts as |
//! |---|---|
//! | nothing; or a text that is malformed, cut, edited, or of another brand | [`Found::Nothing`]: no chat is known of. Classic is asked if there are traces of it. It may be written over. |
//! | a record of a newer version of this module | [`Found::Newer`]: no chat is known of, and a newer page is in charge. It is never written over, and no chat is ended. |
//! | ours | [`Found::Record`] |
//!
//! A chat that gave no sign of life for [`LONGEST_SILENCE`] counts as ended. A sign of life from the
//! future, after the clock was moved back, counts as one from now: the chat is then neither ended
//! early nor live for ever.

use alloc::string::String;

use super::guard::{Guard, on};
use super::plan::{Hash, digit};
use super::{How, Ms, Stored};

/// The version of the text.
const VERSION: i64 = 1;

/// Classic ends the chat of an idle visitor after about 20 minutes, give or take 5.
pub const LONGEST_SILENCE: Ms = Ms(25 * 60_000);

/// A lease that does not run out: a tab is about to end the chat, and no other may.
pub const MARK: Ms = Ms(999_999_999_999_999);

const MOST_DIGITS: usize = 15;
const FIELDS: usize = 10;

/// What is known of the latest chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// The plan under which it was written, see [`super::Plan::id`].
    pub plan: u32,
    /// Until when the chat may go on.
    pub deadline: Ms,
    /// When the chat began, or was first seen; which chat it is.
    pub started: Ms,
    /// The latest sign of life.
    pub alive: Ms,
    /// When and how it ended, if it has.
    pub ended: Option<(Ms, How)>,
    /// Which tab is ending it, or 0.
    pub holder: u32,
    /// Until when no other tab may, see [`MARK`].
    pub until: Ms,
}

/// What a page finds in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    /// Storage cannot be used.
    Unusable,
    /// Nothing that could be read.
    Nothing,
    /// A record of a version that we do not know.
    Newer,
    /// This one.
    Record(Record),
}

impl How {
    const ALL: [How; 5] = [How::Classic, How::Called, How::Drained, How::Lost, How::Unseen];

    /// A classic widget itself said so. Otherwise a tab whose classic goes on chatting knows better.
    pub fn is_certain(self) -> bool {
        matches!(self, How::Classic | How::Called)
    }
}

/// Reads what is stored.
pub fn read(stored: Stored<'_>, brand: u32) -> Found {
    match stored {
        Stored::Unusable => Found::Unusable,
        Stored::Nothing => Found::Nothing,
        Stored::Text(text) => parse(text, brand),
    }
}

fn parse(text: &str, brand: u32) -> Found {
    let mut fields = [0; FIELDS];
    let mut rest = text.as_bytes();
    for (at, field) in fields.iter_mut().enumerate() {
        match number(&mut rest) {
            Some(number) => *field = number,
            None => return Found::Nothing,
        }
        if at == 0 && *field > VERSION {
            return Found::Newer;
        }
    }
    let mut hash = Hash::new();
    hash.eat(text.as_bytes().get(..text.len() - rest.len()).unwrap_or_default());
    let [version, of, plan, deadline, started, alive, ended, how, holder, until] = fields;
    let check = number(&mut rest);
    if version != VERSION
        || of != i64::from(brand)
        || check != Some(hash.0.into()) && on(Guard::EditShows)
        || !rest.is_empty()
        || text.ends_with(' ')
    {
        return Found::Nothing;
    }
    let how = How::ALL.get((how as usize).wrapping_sub(1)).copied();
    Found::Record(Record {
        plan: plan as u32,
        deadline: Ms(deadline),
        started: Ms(started),
        alive: Ms(alive),
        ended: how.map(|how| (Ms(ended), how)),
        holder: holder as u32,
        until: Ms(until),
    })
}

/// Takes a number and the blank after it.
fn number(rest: &mut &[u8]) -> Option<i64> {
    let length = rest.iter().position(|byte| *byte == b' ').unwrap_or(rest.len());
    if !(1..=MOST_DIGITS).contains(&length) {
        return None;
    }
    let (head, tail) = rest.split_at_checked(length)?;
    let mut number = 0;
    for byte in head {
        number = number * 10 + digit(*byte)?;
    }
    *rest = tail.get(1..).unwrap_or_default();
    Some(number)
}

impl Record {
    /// The text to be stored.
    pub fn text(&self, brand: u32) -> String {
        let (ended, how) = self.ended.map_or((Ms(0), 0), |(at, how)| (at, how as i64));
        let mut text = String::new();
        for number in [
            VERSION,
            brand.into(),
            self.plan.into(),
            self.deadline.0,
            self.started.0,
            self.alive.0,
            ended.0,
            how,
            self.holder.into(),
            self.until.0,
        ] {
            write(&mut text, number);
            text.push(' ');
        }
        let mut hash = Hash::new();
        hash.eat(text.as_bytes());
        write(&mut text, hash.0.into());
        text
    }
}

fn write(text: &mut String, number: i64) {
    let number = number.clamp(0, MARK.0);
    if number > 9 {
        write(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
