//! The order of calls before the widget is there.
//!
//! A call takes effect in the shim's memory at once, and its messaging commands wait for the
//! widget. But a function given to `$zopim(fn)` or `zE(fn)` must run before whatever was called
//! after it, in either API, and it runs only when the widget is there: so from the first such
//! function on, calls are held as they are.

use alloc::string::String;

use super::{Answer, Effect, PassId, Phase, Shim};
use crate::classic;
use crate::classic::event::Event;
use crate::classic::row::{Act, RowId};
use crate::classic::value::{Arguments, CallbackId};
use crate::config::Millis;

/// More than any page queues in good faith; a loop that polls must not fill the memory.
pub(super) const MOST_HELD: usize = 1_000;

/// A call that waits for its turn.
#[derive(Clone, Debug)]
pub enum Held {
    /// A member, with its arguments.
    Call(RowId, String),
    /// A ready callback.
    Ready(CallbackId),
    /// The page's own messaging call.
    Pass(PassId),
    /// A listener that is registered, and is to be told how things stand.
    Present(Event, CallbackId),
}

impl Shim {
    pub(super) fn call(&mut self, row: RowId, arguments: Arguments<'_>, now: Millis) -> Answer {
        self.usage.seen(row);
        let waits = self.phase == Phase::Loading && !self.held.is_empty();
        let act = classic::row(row).map(|member| member.act);
        match act {
            Some(act) if waits && !act.is_getter() => {
                match (act, arguments.first().callback()) {
                    // Registered at once, so that nothing is missed that happens meanwhile.
                    (Act::On(event), Some(callback)) => {
                        self.listeners.push((event, callback));
                        self.hold(Held::Present(event, callback));
                    }
                    _ => self.hold(Held::Call(row, arguments.0.into())),
                }
                Answer::Nothing
            }
            _ => self.serve(row, arguments, now),
        }
    }

    /// Does what the row says.
    pub(super) fn serve(&mut self, row: RowId, arguments: Arguments<'_>, now: Millis) -> Answer {
        let Some(member) = classic::row(row) else { return Answer::Nothing };
        let outer = self.serving.replace(row);
        let answer = self.act(member.act, arguments, now);
        self.serving = outer;
        answer
    }

    pub(super) fn when_ready(&mut self, callback: CallbackId) {
        match self.phase {
            Phase::Ready => self.effect(Effect::Ready(callback)),
            Phase::Loading => self.hold(Held::Ready(callback)),
            Phase::Absent => {}
        }
    }

    pub(super) fn pass(&mut self, pass: PassId) {
        match self.phase {
            Phase::Ready => {
                self.flush();
                self.effect(Effect::Pass(pass));
            }
            Phase::Loading => self.hold(Held::Pass(pass)),
            Phase::Absent => {}
        }
    }

    pub(super) fn arrived(&mut self, now: Millis) {
        let late = self.phase == Phase::Absent;
        self.phase = Phase::Ready;
        if late {
            self.send_all(self.panel.restate());
            self.visit.restate();
        }
        for command in core::mem::take(&mut self.outbox) {
            self.effect(Effect::Send(command));
        }
        self.flush();
        // After the held calls: listeners are registered in ready callbacks.
        self.connect_due = true;
        self.need_tick();
        self.pump(now);
    }

    pub(super) fn give_up(&mut self) {
        self.phase = Phase::Absent;
        self.outbox.clear();
        self.held.clear();
    }

    pub(super) fn perform(&mut self, held: Held, now: Millis) {
        match held {
            Held::Call(row, arguments) => {
                self.serve(row, Arguments(&arguments), now);
            }
            Held::Ready(callback) => self.effect(Effect::Ready(callback)),
            Held::Pass(pass) => self.pass(pass),
            Held::Present(event, callback) => self.tell_present(event, callback),
        }
    }

    fn hold(&mut self, held: Held) {
        if self.held.len() < MOST_HELD {
            self.held.push(held);
        }
    }
}
