//! localStorage, as the tabs of one visitor see it.

use changeover::switch::Stored;

use crate::world::{PageId, Time, as_seen};

/// How long other tabs may go on seeing what was there before.
pub const LAG: Time = 400;

#[derive(Debug, Default)]
pub struct Storage {
    text: Option<String>,
    before: Option<String>,
    written: Time,
    writer: Option<PageId>,
    pub denied: bool,
    pub throws: bool,
    pub full: bool,
    buffer: String,
}

impl Storage {
    /// What the page reads; and whether that is not what is there.
    pub fn read(&mut self, page: PageId, newer: bool, late: bool, now: Time) -> (Stored<'_>, bool) {
        if self.denied || self.throws {
            return (Stored::Unusable, false);
        }
        let behind = late && self.writer != Some(page) && now < self.written + LAG;
        let text = if behind { &self.before } else { &self.text };
        match text {
            Some(text) => (as_seen(text, newer, &mut self.buffer), behind),
            None => (Stored::Nothing, behind),
        }
    }

    /// Writes as the page does: what cannot be written is removed. `false` when nothing was written.
    pub fn write(&mut self, page: PageId, newer: bool, text: String, now: Time) -> bool {
        if self.denied || self.throws {
            return false;
        }
        let text = match text.strip_prefix("1 ") {
            Some(rest) if newer => format!("2 {rest}"),
            _ => text,
        };
        self.put((!self.full).then_some(text), Some(page), now);
        !self.full
    }

    pub fn put(&mut self, text: Option<String>, writer: Option<PageId>, now: Time) {
        self.before = std::mem::replace(&mut self.text, text);
        self.writer = writer;
        self.written = now;
    }

    /// How long ago what is there was written.
    pub fn age(&self, now: Time) -> Option<Time> {
        self.text.as_ref().map(|_| now - self.written)
    }

    pub fn text(&self) -> Option<&str> {
        self.text.as_deref()
    }
}
