//! What a page used of the classic API, and what became of it. No arguments are kept: the report
//! holds nothing of a visitor.

use crate::classic::LEN;
use crate::classic::row::RowId;
use crate::messenger::Command;

/// How often each member was called, and which messaging commands it led to.
#[derive(Clone, Debug)]
pub struct Usage {
    members: [Member; LEN],
}

#[derive(Clone, Copy, Debug)]
struct Member {
    count: u32,
    /// A bit for each command, by its index.
    became: u32,
}

impl Usage {
    /// Nothing was called.
    pub const fn new() -> Self {
        Usage { members: [Member { count: 0, became: 0 }; LEN] }
    }

    /// A member was called.
    pub fn seen(&mut self, row: RowId) {
        if let Some(member) = self.member(row) {
            member.count = member.count.saturating_add(1);
        }
    }

    /// A member led to a command, at once or when it was gathered with others.
    pub fn became(&mut self, row: RowId, command: &Command) {
        if let Some(member) = self.member(row) {
            member.became |= 1 << command.index();
        }
    }

    /// How often the member was called.
    pub fn count(&self, row: RowId) -> u32 {
        self.members.get(usize::from(row.0)).map_or(0, |member| member.count)
    }

    /// The commands it led to: a bit for each, by its index.
    pub fn commands(&self, row: RowId) -> u32 {
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
