//! A tab of the model: the machine itself, and what its effects do to the page.

use changeover::switch::{Classic, Effect, Input, Machine, Ms, Stored};

use crate::model::{DEADLINE, SWITCH, State, Time};

/// What is bound to reach a tab, and until when at the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Message {
    /// The other tab has written.
    Written,
    /// Classic is there.
    Boots,
    Started,
    Ended,
    Lock(bool),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Widget {
    #[default]
    None,
    Loading,
    Here,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tab {
    pub machine: Machine,
    pub frozen: bool,
    /// Dies after so many more effects.
    pub dies_in: Option<u8>,
    pub wake: Option<Time>,
    pub inbox: Vec<(Time, Message)>,
    pub classic: Widget,
    /// Classic shows the chat as running.
    pub view: bool,
    /// Its window is open.
    pub open: bool,
    pub messenger: bool,
    /// What the page has heard of the chat.
    pub starts: u8,
    pub ends: u8,
    /// Since when it could have gone on by itself.
    pub since: Time,
}

impl Tab {
    pub fn expects(&mut self, until: Time, message: Message) {
        self.inbox.push((until, message));
        self.inbox.sort();
    }
}

impl State {
    /// Gives an input to a tab, and carries out what it leads to, unless the tab dies in between.
    pub fn input(&mut self, at: usize, input: Input) {
        let stored = match &self.stored {
            _ if self.denied => Stored::Unusable,
            Some(text) => Stored::Text(text),
            None => Stored::Nothing,
        };
        let wall = Ms(self.wall());
        let Some(tab) = &mut self.tabs[at] else { return };
        let passes = tab.machine.handle(input, stored, wall);
        if passes && input == Input::Classic(Classic::Started) {
            self.hears(at, true);
        } else if passes && input == Input::Classic(Classic::Ended) {
            self.hears(at, false);
        }
        while let Some(tab) = &mut self.tabs[at] {
            let Some(effect) = tab.machine.poll() else { break };
            match &mut tab.dies_in {
                Some(0) => return self.dies(at),
                Some(left) => *left -= 1,
                None => {}
            }
            self.carry_out(at, effect);
        }
        let Some(tab) = self.tabs[at].as_ref().filter(|tab| tab.messenger) else { return };
        let (both, untold) = (tab.classic == Widget::Here, tab.starts > tab.ends);
        if both {
            self.violates("I3: both widgets are there");
        } else if untold {
            self.violates("I2: the page does not hear of the end");
        }
    }

    fn carry_out(&mut self, at: usize, effect: Effect) {
        let (time, early) = (self.time, self.wall() < DEADLINE);
        let wall = self.wall();
        let live = self.live;
        let Some(tab) = &mut self.tabs[at] else { return };
        match effect {
            Effect::Write => self.writes(at),
            Effect::TellEnd => self.hears(at, false),
            Effect::TellStart => self.hears(at, true),
            Effect::LoadClassic | Effect::ProbeClassic => {
                tab.classic = Widget::Loading;
                tab.expects(time + 3_000, Message::Boots);
                if tab.messenger {
                    self.violates("I3: classic is loaded beside the messenger");
                }
            }
            Effect::TakeDownClassic => {
                // A classic that came too late goes at any time.
                let (cut, soon) = (tab.view && live && early, wall < SWITCH);
                let (cut, soon) = (cut && !tab.messenger, soon && !tab.messenger);
                tab.classic = Widget::None;
                tab.view = false;
                if cut {
                    self.violates("I1: classic is taken down under a live chat");
                } else if soon {
                    self.violates("classic is taken down before the switch");
                }
            }
            Effect::LoadMessenger => {
                let both = tab.classic != Widget::None || tab.messenger;
                tab.messenger = true;
                if both {
                    self.violates("I3: the messenger is loaded beside a widget");
                }
            }
            Effect::EndChat => {
                self.enders += 1;
                if self.enders > 1 {
                    self.violates("I6: the chat is ended a second time");
                } else if early {
                    self.violates("I1: the chat is ended before its time");
                }
                if !self.deaf {
                    self.chat_ends();
                }
            }
            Effect::Lock => {
                self.locks.push(at);
                if self.locks.len() == 1 {
                    tab.expects(time + 500, Message::Lock(true));
                }
            }
            Effect::Unlock => self.unlocks(at),
            Effect::AskClassic if tab.classic == Widget::Here => {
                let here = Classic::Here { chatting: tab.view, open: tab.open };
                self.input(at, Input::Classic(here));
            }
            Effect::WakeAt => tab.wake = Some((tab.machine.time(effect).0 - wall).max(0) + time),
            _ => {}
        }
    }

    fn hears(&mut self, at: usize, start: bool) {
        let Some(tab) = &mut self.tabs[at] else { return };
        if start {
            tab.starts += 1;
        } else {
            tab.ends += 1;
        }
        if tab.starts > 1 || tab.ends > 1 {
            self.violates("I2: the page hears of the chat twice");
        }
    }

    fn writes(&mut self, at: usize) {
        let Some(tab) = &self.tabs[at] else { return };
        if self.denied {
            return;
        }
        self.stored = Some(tab.machine.record()).filter(|_| !self.full);
        let until = self.time + 500;
        if let Some(other) = &mut self.tabs[1 - at]
            && !other.inbox.iter().any(|(_, message)| *message == Message::Written)
        {
            other.expects(until, Message::Written);
        }
    }

    pub fn unlocks(&mut self, at: usize) {
        let held = self.locks.first() == Some(&at);
        self.locks.retain(|tab| *tab != at);
        let until = self.time + 500;
        if held
            && let Some(next) = self.locks.first().copied()
            && let Some(tab) = &mut self.tabs[next]
        {
            tab.expects(until, Message::Lock(true));
        }
    }

    pub fn dies(&mut self, at: usize) {
        self.tabs[at] = None;
        self.unlocks(at);
    }

    /// What its classic would still have told is not heard any more.
    pub fn falls_silent(&mut self, at: usize) {
        let live = self.live;
        let Some(tab) = &mut self.tabs[at] else { return };
        let lost = tab.view && live;
        (tab.classic, tab.view) = (Widget::None, false);
        tab.inbox.retain(|(_, message)| matches!(message, Message::Lock(_) | Message::Written));
        self.input(at, Input::Classic(Classic::Missing));
        if lost && self.tabs[at].as_ref().is_some_and(|tab| !tab.messenger) {
            self.violates("a chat is lost, and that does not open the way");
        }
    }

    pub fn chat_ends(&mut self) {
        if !std::mem::take(&mut self.live) {
            return;
        }
        let until = self.time + 1_000;
        for tab in self.tabs.iter_mut().flatten().filter(|tab| tab.classic == Widget::Here) {
            tab.expects(until, Message::Ended);
        }
    }

    /// A message reaches its tab.
    pub fn delivers(&mut self, at: usize, message: Message) {
        let live = self.live;
        let Some(tab) = &mut self.tabs[at] else { return };
        match message {
            Message::Written => self.input(at, Input::Look),
            Message::Lock(held) => self.input(at, Input::Lock(held)),
            Message::Boots => {
                tab.classic = Widget::Here;
                tab.view = live;
                self.input(at, Input::Classic(Classic::Here { chatting: live, open: false }));
            }
            Message::Started if tab.classic == Widget::Here && !tab.view => {
                tab.view = true;
                self.input(at, Input::Classic(Classic::Started));
            }
            Message::Ended if tab.classic == Widget::Here && tab.view => {
                tab.view = false;
                self.input(at, Input::Classic(Classic::Ended));
            }
            Message::Started | Message::Ended => {}
        }
    }

    /// A page that was put aside is shown again: classic connects anew.
    pub fn thaws(&mut self, at: usize) {
        let (time, live) = (self.time, self.live);
        let Some(tab) = &mut self.tabs[at] else { return };
        tab.frozen = false;
        tab.since = time;
        // What was told meanwhile is lost.
        tab.inbox.retain(|(_, message)| matches!(message, Message::Lock(_) | Message::Boots));
        let here = tab.classic == Widget::Here;
        tab.view &= live;
        self.input(at, Input::Look);
        if here && let Some(tab) = &mut self.tabs[at] {
            tab.view = live && tab.classic == Widget::Here;
            let here = Classic::Here { chatting: tab.view, open: tab.open };
            if tab.classic == Widget::Here {
                self.input(at, Input::Classic(here));
            }
        }
    }
}
