//! What classic calls mean now: the state that messaging cannot be asked for, and the rules from
//! calls to messaging commands.
//!
//! Take one [`Input`], then drain [`Shim::poll`] to `None`. Page code runs while draining and may
//! call again: such a call is handled and drained by itself before the outer drain goes on, so it
//! takes effect at once, as it did in classic.

pub mod availability;
pub mod conversation;
pub mod exchange;
pub mod identity;
mod listeners;
pub mod look;
pub mod panel;
pub mod queue;
pub mod rules;
pub mod visit;
mod visitor;

use alloc::string::String;
use alloc::vec::Vec;

use crate::classic::event::Event;
use crate::classic::row::RowId;
use crate::classic::value::{Arguments, CallbackId};
use crate::config::{Config, Detail, Millis, Status};
use crate::messenger::{self, Command, Look, Verb};
use crate::report::Usage;
use availability::Availability;
use conversation::Conversation;
pub use exchange::{Action, Answer, Effect, Input, PassId, Payload};
use identity::Identity;
use panel::Panel;
use queue::Lasting;
use visit::{Gathered, Visit};

/// What is still to be done.
#[derive(Clone, Debug)]
enum Step {
    /// An effect for the page to carry out.
    Carry(Effect),
    /// A call that was held.
    Serve(RowId, String),
    /// A `messenger` call of the page's own that was held.
    Pass(PassId, u32),
    /// A listener whose call was held is to be told how things stand.
    Present(Event, CallbackId),
    /// The widget is to be told all that the page wants by then.
    CatchUp,
    /// The next message of the page's is to be sent.
    Pump,
    /// What is below belongs to the input that page code interrupted.
    End,
}

/// Where the widget is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Not here yet: commands wait.
    #[default]
    Loading,
    /// Here.
    Ready,
    /// It did not come in time: commands are dropped, getters go on answering.
    Absent,
    /// Web Widget (Classic) serves the page: it tells the listeners, and nothing is said.
    Classic,
}

/// Classic may serve the page first: not in the slim build. Tests have it all.
const SWITCH: bool = cfg!(any(feature = "switch", not(target_arch = "wasm32")));

/// The state of one page.
#[derive(Clone, Debug)]
pub struct Shim {
    /// What the site says.
    pub config: Config,
    phase: Phase,
    panel: Panel,
    visit: Visit,
    conversation: Conversation,
    availability: Availability,
    look: Look,
    look_changed: bool,
    /// `setStatus`: what the page wants the visitor to see, whatever the account's status is.
    shown_status: Option<Status>,
    hide_when_offline: bool,
    suppressed: bool,
    /// What may be stored, if anybody said: `all`, `functional` or `none`.
    cookies: &'static str,
    unread: u32,
    /// The language that was sent last, as far as we know.
    locale: String,
    /// Which member is being served.
    serving: RowId,
    /// What the page used.
    pub usage: Usage,
    identity: Identity,
    /// Name or address changed since the last tick.
    person_changed: bool,
    /// What has been gathered is to be sent now.
    flush_due: bool,
    soon: bool,
    wake_at: Millis,
    /// `connected` is to be told to all listeners at the next tick.
    connect_due: bool,
    listeners: Vec<(Event, CallbackId)>,
    /// A ready callback or a call of the page's own is among what is held: all calls wait behind it.
    waits: bool,
    /// What needs the widget, until it is there.
    held: Vec<Step>,
    /// What is to be done, the next step last. What the present input or step leads to comes on top in
    /// order, and is turned round when that is complete.
    steps: Vec<Step>,
}

impl Default for Shim {
    fn default() -> Self {
        Shim::new()
    }
}

impl Shim {
    /// A page of a site that says nothing.
    pub const fn new() -> Self {
        Shim {
            config: Config::new(),
            phase: Phase::Loading,
            panel: Panel::new(),
            visit: Visit::new(),
            conversation: Conversation::new(),
            availability: Availability::new(),
            look: Look::new(),
            look_changed: false,
            shown_status: None,
            hide_when_offline: false,
            suppressed: false,
            cookies: "",
            unread: 0,
            locale: String::new(),
            serving: RowId::NOBODY,
            usage: Usage::new(),
            identity: Identity::new(),
            person_changed: false,
            flush_due: false,
            soon: false,
            wake_at: Millis::NEVER,
            connect_due: false,
            listeners: Vec::new(),
            waits: false,
            held: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Takes one input. Drain [`Shim::poll`] to `None` before the next one.
    pub fn handle(&mut self, input: Input<'_>, now: Millis) -> Answer {
        let mut answer = Answer::Nothing;
        if !self.steps.is_empty() {
            self.steps.push(Step::End);
        }
        let before = self.steps.len();
        match input {
            Input::Call(row, arguments) => answer = self.call(row, arguments, now),
            Input::Setting(row, arguments) => {
                self.usage.seen(row);
                self.serve(row, arguments, now);
            }
            Input::WhenReady(callback) => self.when_ready(callback),
            Input::Pass(pass, command) => self.pass(pass, command, now),
            Input::Arrived => self.arrived(),
            Input::GaveUp => self.give_up(),
            Input::Aside if SWITCH => self.phase = Phase::Classic,
            Input::Resumed(open) if SWITCH => self.resume(open),
            Input::Aside | Input::Resumed(_) => {}
            Input::Told(event, count, id) => self.told(event, count, id, now),
            Input::Answered(taken, id) => {
                match (self.conversation.answered(taken, id), taken) {
                    (false, _) => {}
                    // A message of the page's is the visitor's, and begins a chat as one that they typed.
                    (true, true) => self.told(messenger::Event::ConversationStarted, 0, "", now),
                    (true, false) => self.let_visitor_write(),
                }
                self.pump(now);
            }
            Input::SignedIn(signed_in) => {
                self.identity.answered(signed_in);
                self.catch_up();
                self.pump(now);
            }
            Input::Missing(verb) => self.missing(verb, now),
            Input::Tick => self.tick(),
            Input::Consent(agreed) => {
                // The widget hears of it before whatever waits, and where the page wants it behind that.
                self.drop_held(Lasting::Cookies);
                let mut waiting = core::mem::take(&mut self.held);
                self.set_cookies(if agreed { "all" } else { "none" });
                self.drop_held(Lasting::Wishes);
                self.held.append(&mut waiting);
                self.catch_up();
            }
            Input::Look(known) => {
                self.look_who_is_there(known, now);
                self.wake(now);
            }
        }
        self.settle(before);
        answer
    }

    /// Web Widget (Classic) serves the page.
    fn is_aside(&self) -> bool {
        SWITCH && self.phase == Phase::Classic
    }

    /// The next effect of the latest input, or `None` when it has been carried out.
    pub fn poll(&mut self, now: Millis) -> Option<Effect> {
        loop {
            let step = self.steps.pop()?;
            let before = self.steps.len();
            match step {
                Step::End => return None,
                Step::Carry(Effect::Send(command)) if command.verb == Verb::SetCookies => {
                    if self.says_cookies(&command) {
                        return Some(Effect::Send(command));
                    }
                }
                Step::Carry(effect) => return Some(effect),
                Step::Serve(row, arguments) => {
                    self.serve(row, Arguments(&arguments), now);
                }
                Step::Pass(pass, command) => self.pass(pass, command, now),
                Step::Present(event, callback) => self.tell_present(event, callback),
                Step::Pump => self.pump(now),
                Step::CatchUp => {
                    if let Some(command) = self.next_command(now) {
                        self.steps.push(Step::CatchUp);
                        self.settle(before);
                        return Some(Effect::Send(command));
                    }
                }
            }
            self.settle(before);
        }
    }

    /// What is known of the visitor; empty when it is not known, as in classic.
    pub fn detail(&self, detail: Detail) -> &str {
        self.visit.detail(detail)
    }

    /// The language that the page set last; empty when it is not known.
    pub fn language(&self) -> &str {
        &self.locale
    }

    /// Turns the new steps round: the first of them is done first.
    fn settle(&mut self, before: usize) {
        if let Some(new) = self.steps.get_mut(before..) {
            new.reverse();
        }
    }

    fn effect(&mut self, effect: Effect) {
        self.steps.push(Step::Carry(effect));
    }

    /// Where the widget is on its way.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The account's status, as far as the site says.
    pub fn status(&self) -> Status {
        self.availability.status(0)
    }

    fn send(&mut self, command: Command) {
        self.usage.became(self.serving, command.verb);
        self.out(Step::Carry(Effect::Send(command)));
    }

    /// Changes what the page wants of the panel, and has the widget follow.
    fn move_panel(&mut self, change: fn(&mut Panel)) {
        self.panel.change(change, self.serving);
        self.catch_up();
    }

    /// The next command on the widget's way to what the page wants. It is worked out when it is said,
    /// for page code may want something else between two commands.
    fn next_command(&mut self, now: Millis) -> Option<Command> {
        let next = self.panel.next_verb().or_else(|| self.identity.next_verb(now));
        let Some((verb, by)) = next else { return self.next_gathered() };
        self.usage.became(by, verb);
        // Some are waited for.
        self.schedule();
        match verb {
            Verb::LoginUser => return Some(self.login()),
            Verb::LogoutUser | Verb::ResetWidget => self.widget_forgets(),
            _ => {}
        }
        Some(verb.into())
    }

    /// Tells the widget all that the page wants, in its turn: behind the settings that are known by then.
    fn catch_up(&mut self) {
        if !self.waits {
            self.drop_held(Lasting::Wishes);
        }
        if !matches!(self.held.last(), Some(Step::CatchUp)) {
            self.out(Step::CatchUp);
        }
    }

    /// Remembers that the member being served changed what is gathered, and asks for a tick.
    fn gather(&mut self, gathered: Option<Gathered>) {
        let Some(gathered) = gathered else { return };
        self.usage.gathered(self.serving, gathered);
        self.need_tick();
    }

    /// Asks for a tick, once until it comes.
    fn need_tick(&mut self) {
        if !core::mem::replace(&mut self.soon, true) {
            self.effect(Effect::Soon);
        }
    }

    /// Sends what has been gathered at once, before what comes next.
    fn flush(&mut self) {
        self.flush_due = true;
        while let Some(command) = self.next_gathered() {
            self.effect(Effect::Send(command));
        }
    }

    /// What has been gathered, one after the other; it is what became of all members that changed it.
    fn next_gathered(&mut self) -> Option<Command> {
        if !self.flush_due {
            return None;
        }
        let (kind, command) = if let Some(tags) = self.visit.flush_tags(&self.config) {
            (Gathered::Tags, tags)
        } else if let Some(fields) = self.visit.flush_fields(&self.config) {
            (Gathered::Fields, fields)
        } else if core::mem::take(&mut self.look_changed) {
            (Gathered::Look, self.look.command())
        } else {
            self.flush_due = false;
            return None;
        };
        self.usage.sent(kind, command.verb);
        self.usage.done(kind);
        Some(command)
    }

    /// Looks what time has brought about.
    fn wake(&mut self, now: Millis) {
        let change = self.conversation.check(&self.config, now);
        self.chat_changed(change);
        if self.identity.check(now) {
            self.widget_forgets();
        }
        self.catch_up();
        self.wake_at = Millis::NEVER;
        self.pump(now);
    }

    fn tick(&mut self) {
        self.soon = false;
        self.sign_in_when_known();
        self.flush_due = true;
        self.catch_up();
        if core::mem::take(&mut self.connect_due) {
            self.tell(Event::Connected, Payload::Soon);
        }
    }
}
