//! Pages of one visitor, with the storage that they share.

use changeover::switch::{Begin, Classic, Effect, Input, Machine, Ms, Plan, Remote, Route, State, Stored};

/// When the switch comes, and until when chats may go on.
pub const AT: i64 = 1_772_330_000_000;
pub const UNTIL: i64 = AT + 4 * 60 * 60_000;

pub const IDLE: Input = Input::Classic(Classic::Here { chatting: false, open: false });
pub const OPEN: Input = Input::Classic(Classic::Here { chatting: false, open: true });
pub const CHATTING: Input = Input::Classic(Classic::Here { chatting: true, open: true });
pub const STARTED: Input = Input::Classic(Classic::Started);
pub const ENDED: Input = Input::Classic(Classic::Ended);
pub const MISSING: Input = Input::Classic(Classic::Missing);

/// What the storage of the visitor holds: nothing, a text, or that it throws.
#[derive(Clone, Debug, PartialEq)]
pub enum Storage {
    Holds(Option<String>),
    Throws,
}

pub struct Page {
    pub machine: Machine,
    pub begin: Begin,
    /// The effects of the latest input.
    pub effects: Vec<Effect>,
    pub wake: Option<i64>,
    pub passes: bool,
}

impl Page {
    pub fn new(plan: Plan) -> Self {
        let begin = Begin { traces: false, locks: true, remote: Remote::No, random: 7 };
        Page { machine: Machine::new(plan), begin, effects: Vec::new(), wake: None, passes: true }
    }

    /// Begins at a time.
    pub fn begins(mut self, storage: &mut Storage, now: i64) -> Self {
        self.takes(Input::Begin(self.begin), storage, now);
        self
    }

    pub fn takes(&mut self, input: Input, storage: &mut Storage, now: i64) {
        let stored = match &storage {
            Storage::Throws => Stored::Unusable,
            Storage::Holds(None) => Stored::Nothing,
            Storage::Holds(Some(text)) => Stored::Text(text),
        };
        self.passes = self.machine.handle(input, stored, Ms(now));
        self.effects.clear();
        self.wake = None;
        while let Some(effect) = self.machine.poll() {
            match effect {
                Effect::WakeAt => self.wake = Some(self.machine.time(effect).0),
                Effect::Write => *storage = Storage::Holds(Some(self.machine.record())),
                Effect::Step => {}
                effect => self.effects.push(effect),
            }
        }
    }

    /// Looks at the times for which it asks, up to this one.
    pub fn waits(&mut self, storage: &mut Storage, until: i64) {
        while let Some(wake) = self.wake.filter(|wake| *wake <= until) {
            self.takes(Input::Look, storage, wake);
        }
    }

    pub fn state(&self) -> State {
        self.machine.session().state
    }

    pub fn route(&self) -> Route {
        self.machine.route()
    }
}

/// A site that switches at [`AT`].
pub fn dated() -> Plan {
    Plan { at: Ms(AT), ..Plan::new() }
}

pub fn empty() -> Storage {
    Storage::Holds(None)
}

/// A page with classic and a live chat, since this time.
pub fn chatting(storage: &mut Storage, since: i64) -> Page {
    let mut page = Page::new(dated()).begins(storage, since - 1_000);
    page.takes(IDLE, storage, since - 500);
    page.takes(STARTED, storage, since);
    page
}
