//! The states of a page: what it takes, what it keeps, and what it answers.
//!
//! Every input ends in `Machine::decide`, which looks at the plan, the record and classic as they
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
/// How often a page looks by itself: the clock may jump over a deadline, and machines sleep.
const BEAT: Ms = Ms(30_000);
/// How long a message may take to be acknowledged, and classic to find a chat that the record knows.
pub const SETTLE: Ms = Ms(10_000);

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
    pub(super) plan_id: Ms,
    /// Until when live chats may go on.
    pub(super) deadline: Ms,
    pub(super) begin: Begin,
    pub(super) now: Ms,
    pub(super) state: State,
    pub(super) widget: Widget,
    pub(super) hidden: bool,
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
    pub(super) notice: Ms,
    /// When the plan was last asked for.
    pub(super) fetched: Ms,
    pub(super) wake: Ms,
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

    /// Where page calls go by now, for tests: after each input, before its effects are carried out. The loader comes to
    /// the same by the effects.
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
