//! The states of the model, and the steps between them.

use changeover::switch::{Begin, Classic, Input, Machine, Ms, Plan, Remote};
use stateright::{Model, Property};

use crate::tab::{Message, Tab, Widget};

/// Milliseconds.
pub type Time = i64;

const WALL: Time = 1_772_330_000_000;
/// When the switch comes, and until when the chat may go on, by the clock.
pub const SWITCH: Time = WALL + 60_000;
pub const DEADLINE: Time = SWITCH + 70_000;
/// From the deadline to messaging in every tab: the promise, and a little for the last look.
const LIMIT: Time = 60_000 + 2_000;
/// Long after everything has happened.
const END: Time = DEADLINE - WALL + LIMIT + 40_000;
/// The deadline has explorations of its own.
const END_OF_SWITCH: Time = SWITCH - WALL + 35_000;

/// Where the exploration begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Start {
    /// Two pages with classic, and no chat: one begins at any time.
    BeforeSwitch,
    /// Two pages with classic and a live chat.
    BeforeDeadline,
    WithoutLocks,
}

/// What may go wrong, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// The first tab dies, at once or after some effects.
    Dies,
    /// The first tab is frozen, for less or more than it takes the other.
    Frozen,
    Cleared,
    /// The record is edited by hand.
    Edited,
    Denied,
    Full,
    ClockBack,
    ClockForward,
    /// Classic stops answering in the first tab.
    Silent,
    /// The visitor opens the window in the first tab, and leaves it open.
    Opened,
    /// `endChat` has no effect.
    Deaf,
    /// The visitor or an agent ends the chat.
    ChatEnds,
    /// The second tab goes to another page.
    Navigates,
}

impl Fault {
    pub const ALL: [Fault; 13] = [
        Fault::Dies,
        Fault::Frozen,
        Fault::Cleared,
        Fault::Edited,
        Fault::Denied,
        Fault::Full,
        Fault::ClockBack,
        Fault::ClockForward,
        Fault::Silent,
        Fault::Opened,
        Fault::Deaf,
        Fault::ChatEnds,
        Fault::Navigates,
    ];
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct State {
    pub tabs: [Option<Tab>; 2],
    pub time: Time,
    /// What the clock says beyond [`WALL`] and the time.
    pub offset: Time,
    pub stored: Option<String>,
    pub denied: bool,
    pub full: bool,
    pub locks: Vec<usize>,
    pub live: bool,
    pub began: bool,
    pub deaf: bool,
    pub enders: u8,
    /// The faults that are still to come.
    pub faults: [Option<Fault>; 2],
    pub violation: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    Wakes(usize),
    Delivers(usize, Message),
    /// Nothing happens until the next thing must.
    Waits,
    ChatBegins,
    Fails(usize, u8),
    Thaws(usize),
}

/// One exploration.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    pub start: Start,
    pub faults: [Option<Fault>; 2],
}

impl Model for Visit {
    type State = State;
    type Action = Action;

    fn init_states(&self) -> Vec<State> {
        vec![self.begin()]
    }

    fn actions(&self, state: &State, actions: &mut Vec<Action>) {
        if state.violation.is_some() {
            return;
        }
        for at in 0..2 {
            let Some(tab) = &state.tabs[at] else { continue };
            if tab.frozen {
                actions.push(Action::Thaws(at));
                continue;
            }
            if tab.wake.is_some_and(|wake| wake <= state.time) {
                actions.push(Action::Wakes(at));
            }
            // In the order in which they were sent, by kind.
            for (place, (_, message)) in tab.inbox.iter().enumerate() {
                if !tab.inbox[..place].iter().any(|(_, before)| before == message) {
                    actions.push(Action::Delivers(at, *message));
                }
            }
        }
        let end = if self.start == Start::BeforeSwitch { END_OF_SWITCH } else { END };
        if state.next().is_some_and(|next| next > state.time && next < end) {
            actions.push(Action::Waits);
        }
        if !state.began {
            actions.push(Action::ChatBegins);
        }
        for (at, fault) in state.faults.iter().enumerate() {
            for way in 0..state.ways(*fault) {
                actions.push(Action::Fails(at, way));
            }
        }
    }

    fn next_state(&self, last: &State, action: Action) -> Option<State> {
        let mut state = last.clone();
        state.act(action);
        state.check();
        Some(state)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![Property::always("what must always be true is true", |_, state: &State| {
            state.violation.is_none()
        })]
    }
}

impl Visit {
    /// Two pages, up to shortly before it becomes interesting.
    fn begin(&self) -> State {
        let mut state = State {
            tabs: [None, None],
            time: 0,
            offset: 0,
            stored: None,
            denied: false,
            full: false,
            locks: Vec::new(),
            live: false,
            began: self.start != Start::BeforeSwitch,
            deaf: false,
            enders: 0,
            faults: self.faults,
            violation: None,
        };
        let locks = self.start != Start::WithoutLocks;
        for at in 0..2 {
            state.loads(at, locks);
            state.delivers_all();
        }
        if state.began {
            state.chat_begins();
            state.delivers_all();
        }
        let until = if state.began { DEADLINE - WALL - 500 } else { SWITCH - WALL - 500 };
        while let Some(next) = state.next().filter(|next| *next < until) {
            state.time = next;
            for at in 0..2 {
                state.wakes(at);
                state.delivers_all();
            }
        }
        state.time = until;
        state
    }
}

impl State {
    pub fn wall(&self) -> Time {
        WALL + self.time + self.offset
    }

    pub fn violates(&mut self, what: &'static str) {
        self.violation.get_or_insert(what);
    }

    fn loads(&mut self, at: usize, locks: bool) {
        let plan = Plan { at: Ms(SWITCH), drain: Ms(DEADLINE), ..Plan::new() };
        self.tabs[at] = Some(Tab {
            machine: Machine::new(plan),
            frozen: false,
            dies_in: None,
            wake: None,
            inbox: Vec::new(),
            classic: Widget::None,
            view: false,
            open: false,
            messenger: false,
            starts: 0,
            ends: 0,
            since: self.time,
        });
        let random = 1 + at as u32;
        let begin = Begin { traces: false, locks, remote: Remote::No, random };
        self.input(at, Input::Begin(begin));
    }

    /// When something must happen next.
    fn next(&self) -> Option<Time> {
        let tabs = self.tabs.iter().flatten().filter(|tab| !tab.frozen);
        let times =
            tabs.flat_map(|tab| tab.wake.into_iter().chain(tab.inbox.iter().map(|(until, _)| *until)));
        times.min()
    }

    fn delivers_all(&mut self) {
        for at in 0..2 {
            while let Some(message) = self.tabs[at].as_ref().and_then(|tab| Some(tab.inbox.first()?.1)) {
                self.takes(at, message);
            }
        }
    }

    fn takes(&mut self, at: usize, message: Message) {
        if let Some(tab) = &mut self.tabs[at]
            && let Some(place) = tab.inbox.iter().position(|(_, other)| *other == message)
        {
            tab.inbox.remove(place);
            self.delivers(at, message);
        }
    }

    fn wakes(&mut self, at: usize) {
        if let Some(tab) = &mut self.tabs[at]
            && tab.wake.is_some_and(|wake| wake <= self.time)
        {
            tab.wake = None;
            self.input(at, Input::Look);
        }
    }

    fn chat_begins(&mut self) {
        (self.live, self.began) = (true, true);
        let until = self.time + 1_000;
        for tab in self.tabs.iter_mut().flatten().filter(|tab| tab.classic == Widget::Here) {
            tab.expects(until, Message::Started);
        }
        // It has begun in the first tab: that one knows at once.
        self.takes(0, Message::Started);
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Wakes(at) => self.wakes(at),
            Action::Delivers(at, message) => self.takes(at, message),
            Action::Waits => self.time = self.next().unwrap_or(self.time),
            Action::ChatBegins => {
                self.began = true;
                if self.tabs[0].as_ref().is_some_and(|tab| tab.classic == Widget::Here && !tab.frozen) {
                    self.chat_begins();
                }
            }
            Action::Fails(place, way) => {
                if let Some(fault) = self.faults[place].take() {
                    self.fails(fault, way);
                }
            }
            Action::Thaws(at) => self.thaws(at),
        }
    }

    /// In how many ways a fault can happen now.
    fn ways(&self, fault: Option<Fault>) -> u8 {
        match fault {
            None => 0,
            Some(Fault::Dies) if self.tabs[0].is_some() => 4,
            Some(Fault::Dies) => 0,
            Some(Fault::Frozen) => self.tabs[0].as_ref().is_some_and(|tab| !tab.frozen).into(),
            Some(Fault::Navigates) => self.tabs[1].is_some().into(),
            Some(Fault::ChatEnds) => self.live.into(),
            Some(Fault::Cleared | Fault::Edited) => self.stored.is_some().into(),
            Some(Fault::Silent | Fault::Opened) => {
                self.tabs[0].as_ref().is_some_and(|tab| !tab.frozen && tab.classic == Widget::Here).into()
            }
            // By less and by more than the time that chats have.
            Some(Fault::ClockBack | Fault::ClockForward) => 2,
            Some(_) => 1,
        }
    }

    fn fails(&mut self, fault: Fault, way: u8) {
        let by = if way == 0 { 5_000 } else { 3_600_000 };
        match fault {
            Fault::Dies if way == 0 => self.dies(0),
            Fault::Dies => {
                if let Some(tab) = &mut self.tabs[0] {
                    tab.dies_in = Some(way - 1);
                }
            }
            Fault::Frozen => {
                if let Some(tab) = &mut self.tabs[0] {
                    tab.frozen = true;
                }
            }
            Fault::Cleared => self.stored = None,
            Fault::Edited => self.stored = Some(String::from("1 2 3")),
            Fault::Silent => self.falls_silent(0),
            Fault::Opened => {
                if let Some(tab) = &mut self.tabs[0] {
                    tab.open = true;
                }
                self.input(0, Input::Classic(Classic::Opened));
            }
            Fault::Denied => self.denied = true,
            Fault::Full => self.full = true,
            Fault::ClockBack => self.moves_clock(-by),
            Fault::ClockForward => self.moves_clock(by),
            Fault::Deaf => self.deaf = true,
            Fault::ChatEnds => self.chat_ends(),
            Fault::Navigates => {
                let locks = self.tabs[1].is_some();
                self.dies(1);
                self.loads(1, locks);
            }
        }
    }

    fn moves_clock(&mut self, by: Time) {
        self.offset += by;
        for tab in self.tabs.iter_mut().flatten() {
            tab.since = self.time;
        }
    }

    /// I4: in time, every tab is at messaging.
    fn check(&mut self) {
        let late = |tab: &Tab| {
            let reached = (DEADLINE - WALL - self.offset).max(tab.since);
            !tab.frozen && !tab.messenger && self.time > reached + LIMIT
        };
        if self.tabs.iter().flatten().any(late) {
            self.violates("I4: the deadline is past, and a tab is not at messaging");
        }
    }
}
