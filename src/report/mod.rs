//! What a page used of the classic API, and what became of it. No arguments are kept: the report
//! holds nothing of a visitor.

use crate::classic::LEN;
use crate::classic::row::RowId;
use crate::messenger::Verb;
use crate::shim::visit::Gathered;

/// How often each member was called, and what it led to.
#[derive(Clone, Debug)]
pub struct Usage {
    members: [Member; LEN],
}

#[derive(Clone, Copy, Debug)]
struct Member {
    count: u32,
    /// A bit for each verb, by its number.
    became: u16,
    /// A bit for each kind of change that is gathered and not sent yet.
    gathered: u8,
}

impl Usage {
    /// Nothing was called.
    pub const fn new() -> Self {
        Usage { members: [Member { count: 0, became: 0, gathered: 0 }; LEN] }
    }

    /// A member was called.
    pub fn seen(&mut self, row: RowId) {
        if let Some(member) = self.member(row) {
            member.count += 1;
        }
    }

    /// A member led to a command at once.
    pub fn became(&mut self, row: RowId, verb: Verb) {
        if let Some(member) = self.member(row) {
            member.became |= 1 << verb as u16;
        }
    }

    /// A member changed something that will be sent together with other changes.
    pub fn gathered(&mut self, row: RowId, kind: Gathered) {
        if let Some(member) = self.member(row) {
            member.gathered |= 1 << kind as u8;
        }
    }

    /// What was gathered is sent: it is what became of all members that changed it.
    pub fn sent(&mut self, kind: Gathered, verb: Verb) {
        for member in &mut self.members {
            if member.gathered & 1 << kind as u8 != 0 {
                member.became |= 1 << verb as u16;
            }
        }
    }

    /// Nothing is left of what was gathered.
    pub fn done(&mut self, kind: Gathered) {
        for member in &mut self.members {
            member.gathered &= !(1 << kind as u8);
        }
    }

    /// How often the member was called.
    pub fn count(&self, row: RowId) -> u32 {
        self.members.get(usize::from(row.0)).map_or(0, |member| member.count)
    }

    /// What it led to: a bit for each verb, by its number.
    pub fn verbs(&self, row: RowId) -> u16 {
        self.members.get(usize::from(row.0)).map_or(0, |member| member.became)
    }

    fn member(&mut self, row: RowId) -> Option<&mut Member> {
        self.members.get_mut(usize::from(row.0))
    }
}

impl Default for Usage {
    fn default() -> Self {
        Usage::new()
    }
}
