//! How the tabs agree on the one that ends a chat.
//!
//! A tab takes a lease in the record, waits a second, and ends the chat only if the lease is still
//! its own: by then every tab sees it, however late its storage is brought up to date. With Web Locks it
//! holds the lock all the while, so that the others do not even try. Just before it ends the chat it
//! turns the lease into a mark, which never runs out: nobody ends a chat twice. The lease does run
//! out, in case the tab dies. The others wait for the end, and go on without it after [`PATIENCE`].

use super::guard::{Guard, on};
use super::machine::{FIRST_PLAN, Machine, Widget};
use super::record::{Found, MARK, Part};
use super::{Effect, How, Ms, Remote, State};

/// How long a tab waits for the others.
const PATIENCE: Ms = Ms(20_000);
/// How long the end of the chat is awaited.
const END: Ms = Ms(10_000);
/// Longer than storage takes to show one tab what another has written.
const PROOF: Ms = Ms(1_000);
/// Long enough to be proved, with a late timer.
const LEASE: Ms = Ms(4_000);

/// How far the ending of a chat has come in this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Stage {
    /// There is nothing to end.
    None,
    /// The plan is asked for once more: nothing after this can be undone.
    Asking,
    /// It is this tab's turn if it is nobody else's.
    Competing,
    /// The lock is asked for.
    Locking,
    /// The lease is being proved.
    Leasing,
    /// The chat was ended from here.
    Ended,
}

impl Stage {
    /// How long it lasts, if time alone ends it.
    pub fn span(self) -> Ms {
        match self {
            Stage::Asking => FIRST_PLAN,
            Stage::Leasing => PROOF,
            Stage::Ended => END,
            _ => Ms::NONE,
        }
    }
}

impl Machine {
    /// Until now the chat could go on.
    pub(super) fn end(&mut self) {
        if !self.chat.running.is_some() {
            return self.cut();
        }
        if self.state != State::Ending {
            self.notices(Ms::NONE);
            self.enter(State::Ending);
            self.ending = self.now;
            self.reach(Stage::Competing);
            if self.begin.remote != Remote::No && on(Guard::PlanAsked) {
                self.reach(Stage::Asking);
                self.fetch();
            }
        }
        let waited = self.past(self.since, self.stage.span());
        let patience = self.past(self.ending, PATIENCE) && on(Guard::Patience);
        match self.stage {
            Stage::Ended if waited && on(Guard::EndAwaited) => self.cut(),
            Stage::Ended => {}
            _ if patience => self.cut(),
            Stage::Asking if waited || !on(Guard::PlanAwaited) => self.compete(),
            Stage::Competing => self.compete(),
            Stage::Leasing if waited || !on(Guard::LeaseWaits) => self.prove(),
            _ => {}
        }
    }

    fn reach(&mut self, stage: Stage) {
        self.stage = stage;
        self.since = self.now;
        // So that the page is woken when it is over.
        self.past(self.since, stage.span());
    }

    pub(super) fn stop_ending(&mut self) {
        self.stage = Stage::None;
        if core::mem::take(&mut self.locked) {
            self.effect(Effect::Unlock);
        }
    }

    /// The answer to the question for the plan.
    pub(super) fn plan_came(&mut self) {
        if self.stage == Stage::Asking {
            self.stage = Stage::Competing;
        }
    }

    /// The answer to the question for the lock.
    pub(super) fn lock_came(&mut self, held: bool) {
        if self.stage == Stage::Locking {
            self.stage = Stage::Competing;
            self.begin.locks = held;
            self.locked = held;
        } else if held {
            self.effect(Effect::Unlock);
        }
    }

    fn compete(&mut self) {
        self.stage = Stage::Competing;
        if !self.is_free() {
            return;
        }
        if self.begin.locks && !self.locked {
            self.locked = true;
            self.stage = Stage::Locking;
            return self.effect(Effect::Lock);
        }
        // One from the future is of before the clock was moved.
        let until = self.record.get(Part::Until);
        if until.0 <= self.now.0 + LEASE.0 && !self.reached(until) && on(Guard::LeaseHeeded) {
            return;
        }
        self.reach(Stage::Leasing);
        self.hold(Ms(self.now.0 + LEASE.0));
    }

    fn prove(&mut self) {
        if !self.is_free() {
            return;
        }
        let holder = self.record.get(Part::Holder) == Ms(self.begin.random.into());
        let holds = holder && self.record.get(Part::Until) > self.now;
        if !holds && on(Guard::LeaseProved) {
            return self.compete();
        }
        self.hold(MARK);
        self.reach(Stage::Ended);
        self.effect(Effect::EndChat);
    }

    /// Has nobody ended the chat? If it has ended, messaging takes over.
    fn is_free(&mut self) -> bool {
        let goes_on = self.record.is_live() || !on(Guard::EndedElsewhere);
        if self.found != Found::Record || !goes_on {
            self.cut();
            return false;
        }
        self.record.get(Part::Until) != MARK || !on(Guard::MarkHeeded)
    }

    fn hold(&mut self, until: Ms) {
        self.record.set(Part::Holder, Ms(self.begin.random.into()));
        self.record.set(Part::Until, until);
        self.write();
    }

    /// Messaging takes over, whatever has become of the chat.
    fn cut(&mut self) {
        if self.record.is_live() {
            if self.widget != Widget::Here {
                // The chat was live when this page was loaded.
                self.owe_end();
            }
            // Before that, another tab may be ending it.
            if self.stage == Stage::Ended || self.past(self.deadline, PATIENCE) {
                self.end_record(How::Drained);
            }
        }
        self.switch();
    }
}
