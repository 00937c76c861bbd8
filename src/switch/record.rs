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
pub const MARK: Ms = Ms(999_999_999_999_999);

const PARTS: usize = 10;

/// A number of the record, in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// The version of the text.
    Version,
    /// Whose chats these are, see [`super::plan::brand`].
    Brand,
    /// The plan under which it was written, see [`super::Plan::id`].
    Plan,
    /// Until when the chat may go on.
    Deadline,
    /// When the chat began, or was first seen; which chat it is.
    Started,
    /// The latest sign of life.
    Alive,
    /// When it ended, if it has.
    Ended,
    /// How it ended, by the number in [`How`], or 0 while it is live.
    How,
    /// Which tab is ending it, or 0.
    Holder,
    /// Until when no other tab may, see [`MARK`].
    Until,
}

/// What is known of the latest chat: a number for each [`Part`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Record([i64; PARTS]);

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
    pub const NONE: Record = Record([VERSION, 0, 0, 0, 0, 0, 0, How::Unseen as i64, 0, 0]);

    /// A part.
    #[inline(always)]
    #[expect(clippy::indexing_slicing, reason = "there are as many as parts")]
    pub fn get(&self, part: Part) -> Ms {
        Ms(self.0[part as usize])
    }

    /// Sets a part.
    #[inline(always)]
    #[expect(clippy::indexing_slicing, reason = "there are as many as parts")]
    pub fn set(&mut self, part: Part, value: Ms) {
        self.0[part as usize] = value.0;
    }

    /// It ended in this way.
    #[inline(always)]
    pub fn ended_by(&self, how: How) -> bool {
        self.get(Part::How) == Ms(how as i64)
    }

    /// The chat has not ended.
    #[inline(always)]
    pub fn is_live(&self) -> bool {
        self.get(Part::How) == Ms::NONE
    }

    /// A classic widget itself said that it has ended. Otherwise a tab whose classic goes on
    /// chatting knows better.
    pub fn is_certain(&self) -> bool {
        self.ended_by(How::Classic) || self.ended_by(How::Called)
    }

    /// Reads what is stored; without a record it is [`Record::NONE`].
    pub fn read(&mut self, stored: Stored<'_>, brand: i64) -> Found {
        let text = match stored {
            Stored::Text(text) => text,
            _ => "",
        };
        for (part, digits) in self.0.iter_mut().zip(Split(text, b' ')) {
            *part = 0;
            for byte in digits.bytes() {
                *part = part.wrapping_mul(10).wrapping_add(digit(byte).unwrap_or_default());
            }
        }
        // What does not read as we would write it is not ours, or not any more.
        let known = self.get(Part::Version) == Ms(VERSION) && self.get(Part::Brand) == Ms(brand);
        if known && (self.text() == text || !on(Guard::EditShows) && !text.is_empty()) {
            return Found::Record;
        }
        let newer = !text.is_empty() && self.get(Part::Version) > Ms(VERSION);
        *self = Record::NONE;
        self.set(Part::Brand, Ms(brand));
        match stored {
            Stored::Unusable => Found::Unusable,
            _ if newer => Found::Newer,
            _ => Found::Nothing,
        }
    }

    /// The text to be stored.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in self.0 {
            write(&mut text, part as u64);
            text.push(' ');
        }
        let check = hash(text.as_bytes());
        write(&mut text, check as u64);
        text
    }
}

fn write(text: &mut String, number: u64) {
    if number > 9 {
        write(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}
