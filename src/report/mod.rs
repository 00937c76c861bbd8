//! What a page used of the classic API, and what became of it. No arguments are kept: the report
//! holds nothing of a visitor.

use crate::classic::LEN;
use crate::classic::row::RowId;
use crate::messenger::Verb;
use crate::shim::visit::Gathered;

/// How often each member was called, and what it led to, by the numbers of the members.
#[derive(Clone, Debug)]
pub struct Usage {
    counts: [u32; LEN],
    /// A bit for each verb, by its number.
    became: [u16; LEN],
    /// For each kind of change that is gathered and not sent yet, a bit for each member.
    gathered: [[u32; WORDS]; KINDS],
}

const WORDS: usize = LEN.div_ceil(32);
const KINDS: usize = Gathered::Messages as usize + 1;

impl Usage {
    /// Nothing was called.
    pub const fn new() -> Self {
        Usage { counts: [0; LEN], became: [0; LEN], gathered: [[0; WORDS]; KINDS] }
    }

    /// A member was called.
    pub fn seen(&mut self, row: RowId) {
        if let Some(count) = self.counts.get_mut(usize::from(row.0)) {
            *count += 1;
        }
    }

    /// A member led to a command at once.
    pub fn became(&mut self, row: RowId, verb: Verb) {
        if let Some(became) = self.became.get_mut(usize::from(row.0)) {
            *became |= 1 << verb as u16;
        }
    }

    /// A member changed something that will be sent together with other changes.
    pub fn gathered(&mut self, row: RowId, kind: Gathered) {
        let words = self.gathered.get_mut(kind as usize);
        if let Some(word) = words.and_then(|words| words.get_mut(usize::from(row.0 / 32))) {
            *word |= 1 << (row.0 % 32);
        }
    }

    /// What was gathered is sent: it is what became of all members that changed it.
    pub fn sent(&mut self, kind: Gathered, verb: Verb) {
        let Some(words) = self.gathered.get(kind as usize) else { return };
        let words = *words;
        for (at, mut word) in words.into_iter().enumerate() {
            while word != 0 {
                self.became(RowId((at * 32) as u16 + word.trailing_zeros() as u16), verb);
                word &= word - 1;
            }
        }
    }

    /// Nothing is left of what was gathered.
    pub fn done(&mut self, kind: Gathered) {
        if let Some(words) = self.gathered.get_mut(kind as usize) {
            *words = [0; WORDS];
        }
    }

    /// How often the member was called.
    pub fn count(&self, row: RowId) -> u32 {
        self.counts.get(usize::from(row.0)).copied().unwrap_or_default()
    }

    /// What it led to: a bit for each verb, by its number.
    pub fn verbs(&self, row: RowId) -> u16 {
        self.became.get(usize::from(row.0)).copied().unwrap_or_default()
    }
}

impl Default for Usage {
    fn default() -> Self {
        Usage::new()
    }
}
