//! What is to be done now, whatever has happened.

use super::guard::{Guard, on};
use super::machine::{FIRST_PLAN, Machine, SETTLE, Widget};
use super::record::{Found, LONGEST_SILENCE, Part};
use super::{Effect, How, Ms, Remote, State};

/// How often a plan is fetched while a chat is live.
const FETCH: Ms = Ms(5 * 60_000);
/// After a deadline, until nobody is ending a chat any more.
const AFTERMATH: Ms = Ms(60_000);
/// How long a loss keeps pages from trying classic again.
const LOSS: Ms = LONGEST_SILENCE;

impl Machine {
    /// What is to be done now.
    pub(super) fn decide(&mut self) {
        let unknown = self.state == State::Starting && self.begin.remote == Remote::Unknown;
        if unknown && !self.past(self.fetched, FIRST_PLAN) && on(Guard::FirstPlan) {
            return;
        }
        self.keep();
        let live = self.is_live();
        if live && self.begin.remote != Remote::No && self.past(self.fetched, FETCH) {
            self.fetch();
        }
        if !self.is_due() {
            self.chat.drained = false;
            return self.stay(State::Watching);
        }
        if self.widget == Widget::Missing && on(Guard::Missing) {
            self.switch();
        } else if !live {
            self.idle();
        } else if self.is_over() {
            self.end();
        } else {
            self.stay(State::Draining);
        }
    }

    /// Has the switch come? A loss opens the way before its time, for pages that have no classic.
    fn is_due(&mut self) -> bool {
        let lately = self.record.ended_by(How::Lost) && !self.past(self.record.get(Part::Ended), LOSS);
        let gone = matches!(self.widget, Widget::None | Widget::Missing);
        let come = self.reached(self.plan.at) || gone && (self.lost || lately) || !on(Guard::Due);
        come && (self.plan.is_dated() || !on(Guard::Never))
    }

    /// May no chat go on any more?
    pub(super) fn is_over(&mut self) -> bool {
        self.is_due() && (self.reached(self.deadline) || !on(Guard::Deadline))
    }

    /// Classic stays: untouched, or until the chat ends.
    fn stay(&mut self, state: State) {
        if self.widget == Widget::None {
            self.widget = Widget::Loading;
            self.effect(Effect::LoadClassic);
        }
        if core::mem::take(&mut self.hidden) {
            self.effect(Effect::ShowClassic);
        }
        let told = state == State::Draining && self.reached(Ms(self.deadline.0 - self.plan.warn.0));
        let notice = if told && on(Guard::Notice) { self.deadline } else { Ms::NONE };
        self.notices(notice);
        self.enter(state);
    }

    pub(super) fn notices(&mut self, notice: Ms) {
        if self.notice != notice {
            self.notice = notice;
            self.effect(if notice.is_some() { Effect::Notice } else { Effect::NoNotice });
        }
    }

    /// The switch has come, and no chat is known to be live.
    fn idle(&mut self) {
        let unknown = self.plan.probe && self.is_unknown();
        let over = self.is_over() && on(Guard::WaitingEnds);
        let busy = self.is_busy();
        match self.widget {
            Widget::None if unknown && !over && on(Guard::Unknown) => {
                self.hidden = true;
                self.widget = Widget::Loading;
                self.effect(Effect::ProbeClassic);
                self.enter(State::Probing);
            }
            Widget::Loading if unknown && !over => self.enter(State::Probing),
            _ if busy && !over => {
                self.notices(Ms::NONE);
                self.enter(State::Waiting);
            }
            _ => self.switch(),
        }
    }

    /// Can only classic tell whether a chat is live? What ended before the switch says nothing of a chat on another host.
    fn is_unknown(&self) -> bool {
        let over = !self.record.is_live() && !self.record.ended_by(How::Lost);
        let old = over && self.record.get(Part::Ended) < self.plan.at;
        self.begin.traces && (self.found != Found::Record || old)
    }

    /// The visitor is about to say something.
    fn is_busy(&mut self) -> bool {
        let drained = self.chat.drained && on(Guard::DrainedGoes);
        let open = self.chat.open && !drained && on(Guard::OpenWaits);
        let said = self.chat.said.is_some() && !self.past(self.chat.said, SETTLE) && on(Guard::SaidWaits);
        !self.hidden && (open || said)
    }

    /// Messaging takes over.
    pub(super) fn switch(&mut self) {
        self.tell_end();
        if matches!(self.widget, Widget::Loading | Widget::Here) {
            self.effect(Effect::TakeDownClassic);
        }
        self.effect(Effect::LoadMessenger);
        let aftermath = self.past(self.deadline, AFTERMATH) && self.deadline < self.now;
        if self.begin.traces && self.widget == Widget::None && (aftermath || !on(Guard::TracesStay)) {
            self.effect(Effect::ClearTraces);
        }
        self.widget = Widget::None;
        self.is_at_messaging();
    }

    /// The messenger is here, or on its way.
    pub(super) fn is_at_messaging(&mut self) {
        if self.is_unknown() {
            // So that the next page knows, and does not ask classic again.
            self.renew();
            self.end_record(How::Unseen);
        }
        self.notices(Ms::NONE);
        self.enter(State::Messaging);
    }

    pub(super) fn enter(&mut self, state: State) {
        if state != State::Ending {
            self.stop_ending();
        }
        if self.state != state {
            self.state = state;
            self.effect(Effect::Step);
        }
    }
}
