//! The states of a page, and the rules between them.
//!
//! Every input ends in [`Machine::decide`], which looks at the plan, the record and classic as they
//! are at that moment. So a page that was frozen, or missed a message, or whose clock was moved,
//! does the right thing at the next input, whatever it is.

use alloc::string::String;

use super::chat::Chat;
use super::guard::{Guard, on};
use super::record::{Found, LONGEST_SILENCE, Part, Record};
use super::tabs::Stage;
use super::{Begin, Effect, How, Input, Ms, Plan, Remote, Route, Session, State, Stored};

/// How long a page without any plan waits for the first one.
pub const FIRST_PLAN: Ms = Ms(4_000);
/// How often a plan is fetched while a chat is live.
const FETCH: Ms = Ms(5 * 60_000);
/// How often a page looks by itself: the clock may jump over a deadline, and machines sleep.
const BEAT: Ms = Ms(30_000);
/// How long a message may take to be acknowledged, and classic to find a chat that the record knows.
pub const SETTLE: Ms = Ms(10_000);
/// After a deadline, until nobody is ending a chat any more.
const AFTERMATH: Ms = Ms(60_000);
/// How long a loss keeps pages from trying classic again.
const LOSS: Ms = LONGEST_SILENCE;

/// Where classic is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Widget {
    /// Not asked for, or taken down.
    None,
    Loading,
    Here,
    /// It did not come, or went silent.
    Missing,
}

/// The switch of one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    pub(super) plan: Plan,
    plan_id: Ms,
    /// Until when live chats may go on.
    pub(super) deadline: Ms,
    pub(super) begin: Begin,
    pub(super) now: Ms,
    pub(super) state: State,
    pub(super) widget: Widget,
    hidden: bool,
    pub(super) chat: Chat,
    pub(super) found: Found,
    /// What is stored, or is to be.
    pub(super) record: Record,
    /// A chat was lost in this page.
    pub(super) lost: bool,
    pub(super) stage: Stage,
    /// When the stage was reached, and when the chat began to be ended, by this tab or another.
    pub(super) since: Ms,
    pub(super) ending: Ms,
    /// The lock was asked for, and not given back.
    pub(super) locked: bool,
    /// What the visitor was told, or nothing.
    notice: Ms,
    /// When the plan was last asked for.
    pub(super) fetched: Ms,
    wake: Ms,
    /// The effects to be carried out, a bit for each.
    due: u32,
}

impl Machine {
    /// A page that has not begun, with the site's own plan, or the last good one that was fetched.
    pub const fn new(plan: Plan) -> Self {
        Machine {
            plan,
            plan_id: Ms::NONE,
            deadline: Ms::NONE,
            begin: Begin { traces: false, locks: false, remote: Remote::No, random: 0 },
            now: Ms::NONE,
            state: State::Starting,
            widget: Widget::None,
            hidden: false,
            chat: Chat::NONE,
            found: Found::Nothing,
            record: Record::NONE,
            lost: false,
            stage: Stage::None,
            since: Ms::NONE,
            ending: Ms::NONE,
            locked: false,
            notice: Ms::NONE,
            fetched: Ms::NONE,
            wake: Ms::NONE,
            due: 0,
        }
    }

    /// Takes one input, with what is stored at this moment. Carry out [`Machine::poll`] until it is
    /// `None` before the script ends; page code that runs meanwhile may lead to further inputs.
    ///
    /// For [`super::Classic::Started`] and [`super::Classic::Ended`] the answer says whether classic's own event
    /// is to reach the page's listeners: before the effects are carried out. For all else it means
    /// nothing.
    pub fn handle(&mut self, input: Input, stored: Stored<'_>, now: Ms) -> bool {
        self.now = now;
        self.wake = Ms(now.0 + BEAT.0);
        if let Input::Plan(Some(plan)) = input {
            self.plan = plan;
        }
        // What is still to be stored is newer than what is.
        if self.due & 1 << Effect::Write as u8 == 0 {
            self.read(stored);
        }
        // The clock was moved back.
        self.chat.quiet = self.chat.quiet.min(now);
        let mut passes = true;
        match input {
            Input::Begin(begin) => {
                self.begin = begin;
                if begin.remote != Remote::No {
                    self.fetch();
                }
            }
            Input::Look => {}
            Input::Plan(_) => {
                self.begin.remote = Remote::Known;
                self.plan_came();
            }
            Input::Classic(classic) => passes = self.hears(classic),
            Input::Lock(held) => self.lock_came(held),
            Input::Called => self.chat.called = true,
        }
        if self.state != State::Messaging {
            self.decide();
        }
        let watches = self.state == State::Watching && !self.plan.is_dated();
        if self.state != State::Messaging {
            if input == Input::Look && self.chat.running.is_some() {
                self.effect(Effect::AskClassic);
            }
            if !watches || self.is_live() || self.settles() {
                self.effect(Effect::WakeAt);
            }
        }
        passes
    }

    /// The next effect to carry out, if there is one.
    pub fn poll(&mut self) -> Option<Effect> {
        let effect = Effect::ALL.get(self.due.trailing_zeros() as usize);
        self.due &= self.due.wrapping_sub(1);
        effect.copied()
    }

    /// The time that goes with [`Effect::Notice`] and [`Effect::WakeAt`].
    pub fn time(&self, effect: Effect) -> Ms {
        if effect == Effect::Notice { self.notice } else { self.wake }
    }

    /// Where page calls go now. Ask after each input, before its effects are carried out.
    pub fn route(&self) -> Route {
        match (self.state, self.widget) {
            (State::Messaging, _) => Route::Messenger,
            (State::Starting | State::Probing, _) => Route::Hold,
            (_, Widget::Here) => Route::Classic,
            _ => Route::Hold,
        }
    }

    /// The text that [`Effect::Write`] stores.
    pub fn record(&self) -> String {
        self.record.text()
    }

    /// What `changeover.session()` says.
    pub fn session(&self) -> Session {
        let live = self.is_live();
        let started = self.record.get(Part::Started).max(self.chat.running);
        let mut how = self.record.get(Part::How).0;
        if self.state == State::Messaging {
            if how == 0 {
                // The page left when the time was up, before it read the word of the tab that ended the chat.
                how = How::Drained as i64;
            }
        } else if live {
            how = 0;
        }
        Session {
            state: self.state,
            live,
            started,
            ends: if live && self.plan.is_dated() { self.deadline } else { Ms::NONE },
            how: if started == Ms::NONE { 0 } else { how },
            at: self.plan.at,
        }
    }

    /// Reads what is stored. A chat from the future is one of now; one of long ago has ended.
    fn read(&mut self, stored: Stored<'_>) {
        self.found = self.record.read(stored, self.plan.brand);
        let id = self.plan.id();
        let latest = self.plan.deadline(self.now);
        self.deadline = if id == self.plan_id { self.deadline.min(latest) } else { latest };
        self.plan_id = id;
        if self.record.get(Part::Plan) == id {
            self.deadline = self.deadline.min(self.record.get(Part::Deadline));
        }
        let alive = self.record.get(Part::Alive);
        if !self.record.is_live() {
            return;
        }
        if alive > self.now && on(Guard::Future) {
            self.renew();
        } else if self.past(alive, LONGEST_SILENCE) && on(Guard::Silence) {
            self.record.set(Part::Ended, alive);
            self.record.set(Part::How, Ms(How::Unseen as i64));
        }
    }

    pub(super) fn fetch(&mut self) {
        self.fetched = self.now;
        self.effect(Effect::FetchPlan);
    }

    /// What is to be done now.
    fn decide(&mut self) {
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
        let unknown = self.begin.traces && self.plan.probe && self.found != Found::Record;
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
            Widget::Here if busy && !over => {
                self.notices(Ms::NONE);
                self.enter(State::Waiting);
            }
            _ => self.switch(),
        }
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
        let aftermath = self.past(self.deadline, AFTERMATH) && self.deadline < self.now && !self.is_live();
        if self.begin.traces && self.found == Found::Nothing {
            // So that the next page knows, and does not ask classic again.
            self.renew();
            self.end_record(How::Unseen);
        }
        if self.begin.traces && self.widget == Widget::None && (aftermath || !on(Guard::TracesStay)) {
            self.effect(Effect::ClearTraces);
        }
        self.widget = Widget::None;
        self.is_at_messaging();
    }

    /// The messenger is here, or on its way.
    pub(super) fn is_at_messaging(&mut self) {
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

    /// Has this instant come? Otherwise the page is woken then.
    #[inline(never)]
    pub(super) fn reached(&mut self, at: Ms) -> bool {
        if at > self.now {
            self.wake = self.wake.min(at);
        }
        at <= self.now
    }

    /// Has so much time gone by since? A clock that was moved back never makes anyone wait.
    #[inline(never)]
    pub(super) fn past(&mut self, since: Ms, span: Ms) -> bool {
        since > self.now || self.reached(Ms(since.0 + span.0))
    }

    /// Stores the record, unless a newer version is in charge or nothing can be stored.
    pub(super) fn write(&mut self) {
        if matches!(self.found, Found::Nothing | Found::Record) || !on(Guard::NewerStays) {
            self.found = Found::Record;
            self.effect(Effect::Write);
        }
    }

    /// The chat of the record is alive now.
    pub(super) fn renew(&mut self) {
        self.record.set(Part::Plan, self.plan_id);
        self.record.set(Part::Deadline, self.deadline);
        self.record.set(Part::Alive, self.now);
        self.record.set(Part::Ended, Ms::NONE);
        self.record.set(Part::How, Ms::NONE);
        self.write();
    }

    pub(super) fn end_record(&mut self, how: How) {
        self.record.set(Part::Ended, self.now);
        self.record.set(Part::How, Ms(how as i64));
        self.write();
    }

    pub(super) fn effect(&mut self, effect: Effect) {
        self.due |= 1 << effect as u8;
    }
}
