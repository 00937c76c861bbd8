//! The states of a page, and the rules between them.
//!
//! Every input ends in [`Machine::decide`], which looks at the plan, the record and classic as they
//! are at that moment. So a page that was frozen, or missed a message, or whose clock was moved,
//! does the right thing at the next input, whatever it is.

use alloc::string::String;
use alloc::vec::Vec;

use super::chat::Chat;
use super::guard::{Guard, on};
use super::plan::{At, Drain};
use super::record::{self, Found, MARK, Record};
use super::tabs::{PATIENCE, Stage};
use super::{Begin, Classic, Effect, How, Input, Ms, Plan, Remote, Route, Session, State, Stored};

/// How long a page without any plan waits for the first one.
pub const FIRST_PLAN: Ms = Ms(4_000);
/// How often a plan is fetched while a chat is live.
const FETCH: Ms = Ms(5 * 60_000);
/// How often a page looks by itself: the clock may jump over a deadline, and machines sleep.
pub const BEAT: Ms = Ms(30_000);
/// How long a message may take to be acknowledged, and classic to find a chat that the record knows.
pub const SETTLE: Ms = Ms(10_000);
/// After a deadline, until nobody is ending a chat any more.
const AFTERMATH: Ms = Ms(60_000);
/// How long a loss keeps pages from trying classic again.
const LOSS: Ms = record::LONGEST_SILENCE;

/// Where classic is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Widget {
    /// Not asked for, or taken down.
    #[default]
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
    plan_id: u32,
    /// For a plan without a date: until when live chats may go on.
    deadline: Ms,
    pub(super) begin: Begin,
    pub(super) now: Ms,
    pub(super) state: State,
    pub(super) widget: Widget,
    hidden: bool,
    pub(super) chat: Chat,
    /// What is stored, and then what is to be stored.
    pub(super) found: Found,
    /// A chat was lost in this page.
    pub(super) lost: bool,
    pub(super) stage: Stage,
    /// Since when the chat is being ended, by this tab or another.
    pub(super) ending: Ms,
    /// The lock was asked for, and not given back.
    pub(super) locked: bool,
    notice: Option<Ms>,
    /// When the plan was last asked for.
    pub(super) fetched: Ms,
    effects: Vec<Effect>,
}

impl Machine {
    /// A page that has not begun, with the site's own plan, or the last good one that was fetched.
    pub const fn new(plan: Plan) -> Self {
        Machine {
            plan,
            plan_id: 0,
            deadline: Ms(0),
            begin: Begin { traces: false, locks: false, remote: Remote::No, random: 0 },
            now: Ms(0),
            state: State::Starting,
            widget: Widget::None,
            hidden: false,
            chat: Chat::new(),
            found: Found::Nothing,
            lost: false,
            stage: Stage::None,
            ending: Ms(0),
            locked: false,
            notice: None,
            fetched: Ms(0),
            effects: Vec::new(),
        }
    }

    /// Takes one input, with what is stored at this moment. Carry out [`Machine::poll`] until it is
    /// `None` before the script ends; page code that runs meanwhile may lead to further inputs.
    ///
    /// For [`Classic::Started`] and [`Classic::Ended`] the answer says whether classic's own event
    /// is to reach the page's listeners: before the effects are carried out. For all else it means
    /// nothing.
    pub fn handle(&mut self, input: Input, stored: Stored<'_>, now: Ms) -> bool {
        self.now = now;
        match input {
            Input::Begin(_) => self.take_plan(self.plan),
            Input::Plan(Some(plan)) => self.take_plan(plan),
            _ => {}
        }
        // What is still to be stored is newer than what is.
        if self.effects.first() != Some(&Effect::Write) {
            self.read(stored);
        }
        // The clock was moved back.
        self.chat.quiet = self.chat.quiet.map(|quiet| quiet.min(now));
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
                self.stage.plan_came();
            }
            Input::Classic(Classic::Instead) => self.instead(),
            Input::Classic(classic) => passes = self.hears(classic),
            Input::Lock(held) => self.lock_came(held),
            Input::Called => self.chat.called = true,
        }
        self.decide();
        if input == Input::Look && self.chat.running.is_some() && self.widget == Widget::Here {
            self.effect(Effect::AskClassic);
        }
        self.sleep();
        passes
    }

    /// The next effect to carry out, if there is one.
    pub fn poll(&mut self) -> Option<Effect> {
        if self.effects.is_empty() { None } else { Some(self.effects.remove(0)) }
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
        match self.found {
            Found::Record(record) => record.text(self.plan.brand),
            _ => String::new(),
        }
    }

    /// What `changeover.session()` says.
    pub fn session(&self) -> Session {
        let record = self.recorded();
        let live = self.is_live();
        let ends = live && !matches!(self.plan.at, At::Never | At::Vendor);
        Session {
            state: self.state,
            live,
            started: record.map(|record| record.started).or(self.chat.running).filter(|at| at.0 > 0),
            ends: ends.then(|| self.deadline()),
            how: record.and_then(|record| record.ended).map(|(_, how)| how).filter(|_| !live),
            at: self.plan.at,
        }
    }

    /// Reads what is stored. A chat from the future is one of now; one of long ago has ended.
    fn read(&mut self, stored: Stored<'_>) {
        self.found = record::read(stored, self.plan.brand);
        let latest = self.plan.deadline(self.now);
        self.deadline = self.deadline.min(latest);
        let Found::Record(record) = &mut self.found else { return };
        let known = record.plan == self.plan_id;
        if known {
            self.deadline = self.deadline.min(record.deadline);
        }
        if record.ended.is_some() {
            return;
        }
        if (record.alive > self.now || known && record.deadline > latest) && on(Guard::Future) {
            record.alive = record.alive.min(self.now);
            if known {
                record.deadline = record.deadline.min(self.deadline);
            }
            self.effect(Effect::Write);
        } else if self.now.0 - record.alive.0 >= record::LONGEST_SILENCE.0 && on(Guard::Silence) {
            record.ended = Some((record.alive, How::Unseen));
        }
    }

    fn take_plan(&mut self, plan: Plan) {
        let id = plan.id();
        if id != self.plan_id {
            self.deadline = plan.deadline(self.now);
        }
        self.plan = plan;
        self.plan_id = id;
    }

    pub(super) fn fetch(&mut self) {
        self.fetched = self.now;
        self.effect(Effect::FetchPlan);
    }

    /// What is to be done now.
    fn decide(&mut self) {
        let unknown =
            self.state == State::Starting && self.begin.remote == Remote::Unknown && on(Guard::FirstPlan);
        if self.state == State::Messaging || unknown && !self.past(self.fetched, FIRST_PLAN) {
            return;
        }
        self.keep();
        let live = self.is_live();
        if live && self.begin.remote != Remote::No && self.past(self.fetched, FETCH) {
            self.fetch();
        }
        if !self.is_due() {
            return self.watch();
        }
        if self.widget == Widget::Missing && on(Guard::Missing) {
            return self.switch();
        }
        match (live, self.is_over()) {
            (true, true) => self.end(),
            (true, false) => self.drain(),
            (false, over) => self.idle(over),
        }
    }

    /// Has the switch come? A loss opens the way before its time, for pages that have no classic.
    fn is_due(&self) -> bool {
        let lately = |record: Record| match record.ended {
            Some((at, How::Lost)) => !self.past(at, LOSS),
            _ => false,
        };
        match self.plan.at {
            At::Never | At::Vendor => !on(Guard::Never),
            At::Now => true,
            At::Instant(at) => {
                let gone = matches!(self.widget, Widget::None | Widget::Missing);
                self.now >= at
                    || !on(Guard::Due)
                    || gone && (self.lost || self.recorded().is_some_and(lately))
            }
        }
    }

    /// Until when live chats may go on.
    pub(super) fn deadline(&self) -> Ms {
        match (self.plan.at, self.plan.drain) {
            (At::Never | At::Vendor, _) => MARK,
            (At::Now, Drain::For(_)) => self.deadline,
            _ => self.plan.deadline(self.now),
        }
    }

    /// May no chat go on any more?
    pub(super) fn is_over(&self) -> bool {
        self.is_due() && (self.now >= self.deadline() || !on(Guard::Deadline))
    }

    /// Classic stays, and nothing else happens.
    fn watch(&mut self) {
        self.chat.drained = false;
        self.show_classic();
        self.unnotice();
        self.enter(State::Watching);
    }

    /// Classic stays until the chat ends.
    fn drain(&mut self) {
        self.show_classic();
        let until = self.deadline();
        if self.now.0 < until.0 - self.plan.warn.0 {
            self.unnotice();
        } else if self.notice != Some(until) && on(Guard::Notice) {
            self.notice = Some(until);
            self.effect(Effect::Notice(until));
        }
        self.enter(State::Draining);
    }

    /// The switch has come, and no chat is known to be live.
    fn idle(&mut self, over: bool) {
        let unknown = self.begin.traces && self.plan.probe && self.recorded().is_none();
        match self.widget {
            _ if over && on(Guard::WaitingEnds) => self.switch(),
            Widget::None if unknown && on(Guard::Unknown) => {
                self.hidden = true;
                self.widget = Widget::Loading;
                self.effect(Effect::ProbeClassic);
                self.enter(State::Probing);
            }
            Widget::Loading if unknown => self.enter(State::Probing),
            Widget::Here if self.is_busy() && !self.hidden => {
                self.unnotice();
                self.enter(State::Waiting);
            }
            _ => self.switch(),
        }
    }

    /// The visitor is about to say something.
    fn is_busy(&self) -> bool {
        self.chat.open && !(self.chat.drained && on(Guard::DrainedGoes)) && on(Guard::OpenWaits)
            || self.is_saying() && on(Guard::SaidWaits)
    }

    fn is_saying(&self) -> bool {
        self.chat.said.is_some_and(|at| !self.past(at, SETTLE))
    }

    fn show_classic(&mut self) {
        if self.widget == Widget::None {
            self.widget = Widget::Loading;
            self.effect(Effect::LoadClassic);
        } else if core::mem::take(&mut self.hidden) {
            self.effect(Effect::ShowClassic);
        }
    }

    pub(super) fn unnotice(&mut self) {
        if self.notice.take().is_some() {
            self.effect(Effect::NoNotice);
        }
    }

    /// Messaging takes over.
    pub(super) fn switch(&mut self) {
        let fresh = self.widget == Widget::None;
        self.tell_end();
        self.unnotice();
        if matches!(self.widget, Widget::Loading | Widget::Here) {
            self.effect(Effect::TakeDownClassic);
        }
        self.effect(Effect::LoadMessenger);
        if self.begin.traces && self.recorded().is_none() {
            // So that the next page knows, and does not ask classic again.
            self.write(Record { ended: Some((self.now, How::Unseen)), ..self.fresh_record(Ms(0)) });
        }
        let aftermath = self.now.0 >= self.deadline().0 + AFTERMATH.0;
        if fresh && self.begin.traces && (aftermath && !self.is_live() || !on(Guard::TracesStay)) {
            self.effect(Effect::ClearTraces);
        }
        self.widget = Widget::None;
        self.enter(State::Messaging);
    }

    /// The messenger came instead of classic: the vendor has decided.
    fn instead(&mut self) {
        if self.widget != Widget::Loading {
            return;
        }
        self.goes_missing();
        self.unnotice();
        self.enter(State::Messaging);
    }

    pub(super) fn enter(&mut self, state: State) {
        if state != State::Ending {
            self.stop_ending();
        }
        if self.state != state {
            self.state = state;
            self.effect(Effect::Step(state));
        }
    }

    /// Asks to be woken when something is next to be done.
    fn sleep(&mut self) {
        let mut next = i64::MAX;
        let mut at = |time: Ms| {
            if time > self.now && time.0 < next {
                next = time.0;
            }
        };
        let live = self.is_live();
        match (self.state, self.plan.at) {
            (State::Messaging, _) => return,
            (State::Starting, _) => at(Ms(self.fetched.0 + FIRST_PLAN.0)),
            (_, At::Instant(switch)) => at(switch),
            (State::Watching, At::Never | At::Vendor) if !live && self.settles().is_none() => return,
            _ => {}
        }
        at(Ms(self.now.0 + BEAT.0));
        if self.is_due() {
            at(self.deadline());
            at(Ms(self.deadline().0 - self.plan.warn.0));
        }
        if let Some(said) = self.chat.said {
            at(Ms(said.0 + SETTLE.0));
        }
        if let Some(settled) = self.settles() {
            at(settled);
        }
        if let Some(due) = self.stage.due() {
            at(due);
        }
        if let (State::Ending, Some(record)) = (self.state, self.recorded()) {
            // Somebody's lease runs out.
            at(record.until);
            at(Ms(self.ending.0 + PATIENCE.0));
        }
        self.effect(Effect::WakeAt(Ms(next)));
    }

    /// Has so much time gone by since? A clock that was moved back never makes anyone wait.
    pub(super) fn past(&self, since: Ms, span: Ms) -> bool {
        since > self.now || self.now.0 - since.0 >= span.0
    }

    pub(super) fn recorded(&self) -> Option<Record> {
        match self.found {
            Found::Record(record) => Some(record),
            _ => None,
        }
    }

    pub(super) fn fresh_record(&self, started: Ms) -> Record {
        Record { plan: self.plan_id, deadline: self.deadline, started, alive: self.now, ..Record::default() }
    }

    /// Stores the record, unless a newer version is in charge or nothing can be stored.
    pub(super) fn write(&mut self, record: Record) {
        if matches!(self.found, Found::Nothing | Found::Record(_)) || !on(Guard::NewerStays) {
            self.found = Found::Record(record);
            self.effect(Effect::Write);
        }
    }

    /// What is to be stored goes first: page code that another effect runs may never return.
    pub(super) fn effect(&mut self, effect: Effect) {
        let at = if effect == Effect::Write { 0 } else { self.effects.len() };
        self.effects.insert(at, effect);
    }
}
