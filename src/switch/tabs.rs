//! How the tabs agree on the one that ends a chat.
//!
//! A tab takes a lease in the record, waits a second, and ends the chat only if the lease is still
//! its own: by then every tab sees it, however late its storage is brought up to date. With Web Locks it
//! holds the lock all the while, so that the others do not even try. Just before it ends the chat it
//! turns the lease into a mark, which never runs out: nobody ends a chat twice. The lease does run
//! out, in case the tab dies. The others wait for the end, and go on without it after [`PATIENCE`].

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
/// Long enough to be proved, with a late timer.
const LEASE: Ms = Ms(4_000);

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
    /// The lease is being proved.
    Leasing(Ms),
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
            Stage::Leasing(since) => (since, PROOF),
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
            Stage::Leasing(since) if self.past(since, PROOF) || !on(Guard::LeaseWaits) => self.prove(),
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
        if self.stage == Stage::Locking {
            self.stage = Stage::Competing;
            self.begin.locks &= held;
        } else if held {
            self.effect(Effect::Unlock);
        }
        self.locked &= held && self.stage != Stage::None;
    }

    fn compete(&mut self) {
        self.stage = Stage::Competing;
        let Some(record) = self.turn() else { return };
        if self.begin.locks && !self.locked {
            self.locked = true;
            self.stage = Stage::Locking;
            return self.effect(Effect::Lock);
        }
        // One from the future is of before the clock was moved.
        let holds = record.until > self.now && record.until.0 <= self.now.0 + LEASE.0;
        if holds && on(Guard::LeaseHeeded) {
            return;
        }
        self.stage = Stage::Leasing(self.now);
        self.hold(record, Ms(self.now.0 + LEASE.0));
    }

    fn prove(&mut self) {
        let Some(record) = self.turn() else { return };
        let holds = record.holder == self.begin.random && record.until > self.now;
        if !holds && on(Guard::LeaseProved) {
            return self.compete();
        }
        self.hold(record, MARK);
        self.stage = Stage::Ended(self.now);
        self.effect(Effect::EndChat);
    }

    /// The record of the chat, if nobody has ended it.
    fn turn(&mut self) -> Option<Record> {
        let record = self.recorded().filter(|record| match record.ended {
            // By a page that had no classic, and nothing to end it with.
            Some((_, How::Drained)) => [0, self.begin.random].contains(&record.holder),
            ended => ended.is_none() || !on(Guard::EndedElsewhere),
        });
        if record.is_none() {
            self.cut();
        }
        record.filter(|record| record.until != MARK || !on(Guard::MarkHeeded))
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
