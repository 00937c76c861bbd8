//! The order of calls before the widget is there.
//!
//! A call takes effect in the shim's memory at once, and its messaging commands wait for the
//! widget. But a function given to `$zopim(fn)` or `zE(fn)` must run before whatever was called
//! after it, in either API, and it runs only when the widget is there: so from the first such
//! function on, calls are held as they are.

use super::panel::REFUSED;
use super::{Answer, Effect, PassId, Phase, Shim, Step};
use crate::classic;
use crate::classic::event::Event;
use crate::classic::row::{Act, RowId};
use crate::classic::value::{Arguments, CallbackId};
use crate::config::Millis;
use crate::messenger::{Verb, owned};

/// More than any page queues in good faith; a loop that polls must not fill the memory.
const MOST_HELD: usize = 1_000;

impl Shim {
    pub(super) fn call(&mut self, row: RowId, arguments: Arguments<'_>, now: Millis) -> Answer {
        self.usage.seen(row);
        let act = classic::row(row).map_or(Act::Nothing, |member| member.act);
        if !self.waits || act.is_getter() {
            return self.serve(row, arguments, now);
        }
        match (act, arguments.first().callback()) {
            // Registered at once, so that nothing is missed that happens meanwhile; but those who are told
            // how things stand hear that first.
            (Act::On(event), Some(callback)) if !matches!(event, Event::Status | Event::DepartmentStatus) => {
                self.listeners.push((event, callback));
                self.out(Step::Present(event, callback));
            }
            _ => self.out(Step::Serve(row, owned(arguments.0))),
        }
        Answer::Nothing
    }

    /// Does what the row says.
    pub(super) fn serve(&mut self, row: RowId, arguments: Arguments<'_>, now: Millis) -> Answer {
        let Some(member) = classic::row(row) else { return Answer::Nothing };
        let outer = core::mem::replace(&mut self.serving, row);
        let answer = self.act(member.act, arguments.first(), arguments, now);
        self.serving = outer;
        answer
    }

    pub(super) fn when_ready(&mut self, callback: CallbackId) {
        self.waits = self.phase == Phase::Loading;
        self.out(Step::Carry(Effect::Ready(callback)));
    }

    pub(super) fn pass(&mut self, pass: PassId, command: u32, now: Millis) {
        self.waits = self.phase == Phase::Loading;
        if self.phase == Phase::Ready {
            self.flush();
            self.panel.passed(command);
            if self.identity.passed(command, now) {
                self.visit.forget_visitor();
                self.need_tick();
                self.schedule();
            }
            self.locale.clear();
            self.effect(Effect::Pass(pass));
            if command | 16 == REFUSED {
                self.catch_up();
            }
        } else {
            self.out(Step::Pass(pass, command));
        }
    }

    pub(super) fn arrived(&mut self) {
        let late = self.phase == Phase::Absent;
        self.phase = Phase::Ready;
        self.waits = false;
        self.steps.append(&mut self.held);
        if late {
            self.restate();
        }
        // What waited may have been dropped, or too much to be held.
        self.catch_up();
        // After what was held: listeners are registered in ready callbacks.
        self.connect_due = true;
        self.need_tick();
        // Behind that as well: a message takes along what is known of the visit by then.
        self.steps.push(Step::Pump);
    }

    /// Messaging is told what was asked of classic, before whatever is called from now on.
    pub(super) fn resume(&mut self, open: bool) {
        self.panel.found(open);
        self.phase = Phase::Loading;
        self.restate();
        self.need_tick();
        if self.panel.launcher_hidden() {
            self.effect(Effect::HideLauncher(true));
        }
    }

    /// Brings a widget that was told nothing to where the page wants it.
    fn restate(&mut self) {
        self.panel.arrived();
        if !self.cookies.is_empty() {
            self.set_cookies(self.cookies);
        }
        self.visit.restate();
        self.catch_up();
    }

    /// What was queued is dropped; calls that were held are remembered, for the getters go on.
    pub(super) fn give_up(&mut self) {
        self.phase = Phase::Absent;
        self.waits = false;
        for step in core::mem::take(&mut self.held) {
            match step {
                Step::Serve(..) => self.steps.push(step),
                step => self.out(step),
            }
        }
    }

    /// A step that needs the widget: now, when it is there, or never.
    pub(super) fn out(&mut self, step: Step) {
        match self.phase {
            Phase::Ready => self.steps.push(step),
            Phase::Loading if self.held.len() < MOST_HELD => self.held.push(step),
            Phase::Absent | Phase::Classic => self.keep_latest(step),
            Phase::Loading => {}
        }
    }

    /// A widget that comes late after all must still learn of the language and the like: the latest of
    /// each such command is kept, for as long as it may take.
    fn keep_latest(&mut self, step: Step) {
        if let Some(lasting @ (Lasting::Locale | Lasting::ZIndex)) = step.lasting() {
            self.drop_held(lasting);
            self.held.push(step);
        }
    }

    /// What is held and will be said once more need not be said now.
    pub(super) fn drop_held(&mut self, lasting: Lasting) {
        for step in core::mem::take(&mut self.held) {
            if step.lasting() != Some(lasting) {
                self.held.push(step);
            }
        }
    }
}

/// What counts until it is said again.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Lasting {
    Locale,
    ZIndex,
    Cookies,
    /// All that the page wants by then.
    Wishes,
}

impl Step {
    fn lasting(&self) -> Option<Lasting> {
        match self {
            Step::CatchUp => Some(Lasting::Wishes),
            Step::Carry(Effect::Send(command)) => match command.verb {
                Verb::SetLocale => Some(Lasting::Locale),
                Verb::SetZIndex => Some(Lasting::ZIndex),
                Verb::SetCookies => Some(Lasting::Cookies),
                _ => None,
            },
            _ => None,
        }
    }
}
