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
use super::plan::{digit, hash};
use super::{How, Ms, Stored};
use crate::messenger::Split;

/// The version of the text.
const VERSION: i64 = 1;

/// Classic ends the chat of an idle visitor after about 20 minutes, give or take 5.
pub const LONGEST_SILENCE: Ms = Ms(25 * 60_000);

/// A lease that does not run out: a tab has called for the end of the chat, and no other may.
pub const MARK: Ms = Ms(MOST);

const MOST: i64 = 999_999_999_999_999;
const FIELDS: usize = 10;

/// What is known of the latest chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record {
    /// The plan under which it was written, see [`super::Plan::id`].
    pub plan: i64,
    /// Until when the chat may go on.
    pub deadline: Ms,
    /// When the chat began, or was first seen; which chat it is.
    pub started: Ms,
    /// The latest sign of life.
    pub alive: Ms,
    /// When it ended, if it has.
    pub ended: Ms,
    /// How it ended, by the number in [`How`], or 0 while it is live.
    pub how: i64,
    /// Which tab is ending it, or 0.
    pub holder: i64,
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
    /// A record.
    Record,
}

impl Record {
    /// No chat.
    pub const NONE: Record = Record {
        plan: 0,
        deadline: Ms::NONE,
        started: Ms::NONE,
        alive: Ms::NONE,
        ended: Ms::NONE,
        how: How::Unseen as i64,
        holder: 0,
        until: Ms::NONE,
    };

    /// The chat has not ended.
    pub fn is_live(&self) -> bool {
        self.how == 0
    }

    /// A classic widget itself said that it has ended. Otherwise a tab whose classic goes on
    /// chatting knows better.
    pub fn is_certain(&self) -> bool {
        self.how == How::Classic as i64 || self.how == How::Called as i64
    }

    /// The text to be stored.
    pub fn text(&self, brand: u32) -> String {
        let mut text = String::new();
        let numbers: [i64; FIELDS] = [
            VERSION,
            brand.into(),
            self.plan,
            self.deadline.0,
            self.started.0,
            self.alive.0,
            self.ended.0,
            self.how,
            self.holder,
            self.until.0,
        ];
        for number in numbers {
            write(&mut text, number);
            text.push(' ');
        }
        let check = hash(text.as_bytes());
        write(&mut text, check.into());
        text
    }

    /// Reads what is stored; without a record it is [`Record::NONE`].
    pub fn read(&mut self, stored: Stored<'_>, brand: u32) -> Found {
        let mut fields = [0_i64; FIELDS];
        let text = match stored {
            Stored::Text(text) => text,
            _ => "",
        };
        for (field, digits) in fields.iter_mut().zip(Split(text, b' ')) {
            for byte in digits.bytes() {
                *field = field.wrapping_mul(10).wrapping_add(digit(byte).unwrap_or_default());
            }
        }
        let [version, _, plan, deadline, started, alive, ended, how, holder, until] = fields;
        let [deadline, started, alive, ended, until] = [deadline, started, alive, ended, until].map(Ms);
        *self = Record { plan, deadline, started, alive, ended, how, holder, until };
        // What does not read as we would write it is not ours, or not any more.
        if self.text(brand) == text || version == VERSION && !on(Guard::EditShows) {
            return Found::Record;
        }
        *self = Record::NONE;
        match stored {
            Stored::Unusable => Found::Unusable,
            _ if version > VERSION => Found::Newer,
            _ => Found::Nothing,
        }
    }
}

fn write(text: &mut String, number: i64) {
    let number = number.clamp(0, MOST);
    if number > 9 {
        write(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
