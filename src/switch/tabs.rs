//! How the tabs agree on the one that ends a chat.
//!
//! The tab that holds the lock puts its mark on the record, waits a second, and ends the chat only
//! if the mark is still its own: by then every tab sees it, however late its storage is brought up to date. Without
//! Web Locks the tab first takes a lease, which it proves in the same way, and which runs out in case
//! the tab dies. A mark never runs out: whether a tab that died with it had ended the chat cannot be
//! known, and nobody ends a chat twice. The others wait for the end, and go on without it after
//! [`PATIENCE`].

use super::guard::{Guard, on};
use super::machine::{FIRST_PLAN, Machine, Widget};
use super::record::{MARK, Record};
use super::{Effect, How, Ms, Remote, State};

/// How long a tab waits for the others.
pub const PATIENCE: Ms = Ms(20_000);
/// How long the end of the chat is awaited.
const END: Ms = Ms(10_000);
/// Longer than storage takes to show one tab what another has written.
const PROOF: Ms = Ms(1_000);
/// Long enough to be proved and turned into a mark.
const LEASE: Ms = Ms(3_000);

/// How far the ending of a chat has come in this tab, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Stage {
    /// There is nothing to end.
    #[default]
    None,
    /// The plan is asked for once more: nothing after this can be undone.
    Asking(Ms),
    /// It is this tab's turn if it is nobody else's.
    Competing,
    /// The lock is asked for.
    Locking,
    /// The lock is held.
    Locked,
    /// The lease is being proved.
    Leasing(Ms),
    /// The mark is being proved.
    Marking(Ms),
    /// The chat was ended from here.
    Ended(Ms),
}

impl Stage {
    pub fn plan_came(&mut self) {
        if let Stage::Asking(_) = self {
            *self = Stage::Competing;
        }
    }

    /// This tab has called for the end.
    pub fn has_ended(self) -> bool {
        matches!(self, Stage::Ended(_))
    }

    /// When the next step is due.
    pub fn due(self) -> Option<Ms> {
        let (since, span) = match self {
            Stage::Asking(since) => (since, FIRST_PLAN),
            Stage::Leasing(since) | Stage::Marking(since) => (since, PROOF),
            Stage::Ended(since) => (since, END),
            // Somebody's lease may run out.
            _ => return None,
        };
        Some(Ms(since.0 + span.0))
    }
}

impl Machine {
    /// Until now the chat could go on.
    pub(super) fn end(&mut self) {
        if self.chat.running.is_none() {
            return self.cut();
        }
        if self.state != State::Ending {
            self.unnotice();
            self.enter(State::Ending);
            self.ending = self.now;
            self.stage = Stage::Competing;
            if self.begin.remote != Remote::No && on(Guard::PlanAsked) {
                self.stage = Stage::Asking(self.now);
                self.fetch();
            }
        }
        if self.past(self.ending, PATIENCE) && !self.stage.has_ended() && on(Guard::Patience) {
            return self.cut();
        }
        match self.stage {
            Stage::Asking(since) if self.past(since, FIRST_PLAN) || !on(Guard::PlanAwaited) => self.compete(),
            Stage::Competing => self.compete(),
            Stage::Locked => self.mark(),
            Stage::Leasing(since) if self.past(since, PROOF) || !on(Guard::LeaseWaits) => self.prove_lease(),
            Stage::Marking(since) if self.past(since, PROOF) || !on(Guard::MarkWaits) => self.prove_mark(),
            Stage::Ended(since) if self.past(since, END) && on(Guard::EndAwaited) => self.cut(),
            _ => {}
        }
    }

    pub(super) fn stop_ending(&mut self) {
        self.stage = Stage::None;
        if core::mem::take(&mut self.locked) {
            self.effect(Effect::Unlock);
        }
    }

    /// The answer to the question for the lock.
    pub(super) fn lock_came(&mut self, held: bool) {
        if self.stage != Stage::Locking {
            self.locked = false;
            return if held {
                self.effect(Effect::Unlock)
            };
        }
        self.stage = Stage::Locked;
        if !held {
            self.begin.locks = false;
            self.locked = false;
            self.stage = Stage::Competing;
        }
    }

    /// The record of the chat, if nobody is ending it and it has not ended otherwise.
    fn turn(&mut self) -> Option<Record> {
        let record = self.recorded().filter(|record| match record.ended {
            // By a page that had no classic, and nothing to end it with.
            Some((_, How::Drained)) => record.until != MARK,
            ended => ended.is_none() || !on(Guard::EndedElsewhere),
        });
        match record {
            Some(record) if record.until != MARK || !on(Guard::MarkHeeded) => Some(record),
            Some(_) => None,
            None => {
                self.cut();
                None
            }
        }
    }

    fn compete(&mut self) {
        self.stage = Stage::Competing;
        let Some(record) = self.turn() else { return };
        if self.begin.locks {
            self.locked = true;
            self.stage = Stage::Locking;
            return self.effect(Effect::Lock);
        }
        let leased =
            (record.until > self.now || !on(Guard::LeaseEnds)) && record.until.0 <= self.now.0 + LEASE.0;
        if leased && record.holder != self.begin.random && on(Guard::LeaseHeeded) {
            return;
        }
        self.stage = Stage::Leasing(self.now);
        self.hold(record, Ms(self.now.0 + LEASE.0));
    }

    fn prove_lease(&mut self) {
        match self.recorded() {
            Some(record) if self.holds(record) && record.until > self.now || !on(Guard::LeaseProved) => {
                self.mark()
            }
            _ => self.compete(),
        }
    }

    fn mark(&mut self) {
        let Some(record) = self.turn() else { return };
        self.stage = Stage::Marking(self.now);
        self.hold(record, MARK);
    }

    fn prove_mark(&mut self) {
        match self.recorded() {
            Some(record) if self.holds(record) && record.until == MARK || !on(Guard::MarkProved) => {
                self.stage = Stage::Ended(self.now);
                self.effect(Effect::EndChat);
            }
            _ => self.compete(),
        }
    }

    fn holds(&self, record: Record) -> bool {
        record.holder == self.begin.random
    }

    fn hold(&mut self, record: Record, until: Ms) {
        self.write(Record { holder: self.begin.random, until, ..record });
    }

    /// Messaging takes over, whatever has become of the chat.
    fn cut(&mut self) {
        if let Some(record) = self.live_record() {
            if self.widget != Widget::Here {
                // The chat was live when this page was loaded.
                self.owe_end();
            }
            self.write(Record { ended: Some((self.now, How::Drained)), ..record });
        }
        self.switch();
    }
}
