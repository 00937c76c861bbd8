//! Who listens in the page, and what they are told.

use super::panel::Panel;
use super::{Action, Effect, Payload, Phase, Shim, Step};
use crate::classic::event::Event;
use crate::classic::value::CallbackId;
use crate::config::{Millis, Profile};
use crate::messenger;

/// The actions that `userEvent` tells of, each with what the widget tells.
const ACTIONS: &[(messenger::Event, Action)] = &[
    (messenger::Event::Open, Action::WidgetOpened),
    (messenger::Event::Open, Action::ChatOpened),
    (messenger::Event::Open, Action::ChatShown),
    (messenger::Event::Close, Action::WidgetMinimised),
    (messenger::Event::AgentAssigned, Action::ChatServed),
];

impl Shim {
    /// Registers a listener; the present status and unread count are told at once, as in classic.
    /// The same function again is told of later events twice, but not of the present once more:
    /// pages register inside of their own listeners.
    pub(super) fn listen(&mut self, event: Event, callback: CallbackId) {
        let mut again = false;
        for known in &self.listeners {
            again |= *known == (event, callback);
        }
        self.listeners.push((event, callback));
        if !again {
            self.tell_present(event, callback);
        }
    }

    /// Tells a new listener how things stand, for the events of which classic did so.
    pub(super) fn tell_present(&mut self, event: Event, callback: CallbackId) {
        match event {
            _ if self.is_aside() => {}
            Event::Status => {
                self.effect(Effect::Tell(callback, Payload::Status(self.status())));
            }
            Event::DepartmentStatus => {
                for index in 0..self.config.departments.len() {
                    self.effect(Effect::Tell(callback, Payload::Department(index)));
                }
            }
            Event::Unread if self.unread > 0 => {
                self.effect(Effect::Tell(callback, Payload::Count(self.unread)));
            }
            Event::Connected if self.phase == Phase::Ready && !self.connect_due => {
                self.effect(Effect::Tell(callback, Payload::Soon));
            }
            _ => {}
        }
    }

    pub(super) fn tell(&mut self, event: Event, payload: Payload) {
        for &(registered, callback) in &self.listeners {
            if registered == event && !self.is_aside() {
                self.steps.push(Step::Carry(Effect::Tell(callback, payload)));
            }
        }
    }

    /// The widget tells something.
    pub(super) fn told(&mut self, event: messenger::Event, count: u32, id: &str, now: Millis) {
        self.conversation.alive(now);
        match event {
            messenger::Event::Open | messenger::Event::Close => {
                let open = event == messenger::Event::Open;
                // The chat widget of its own told of what the visitor did with the window alone.
                let by_page = self.panel.is_believed_open() == open;
                self.move_panel(if open { Panel::opened } else { Panel::closed });
                if !by_page || self.config.profile != Profile::Standalone {
                    self.tell(if open { Event::Open } else { Event::Close }, Payload::None);
                }
            }
            messenger::Event::UnreadMessages => {
                let changed = core::mem::replace(&mut self.unread, count) != count;
                if changed && (count > 0 || self.config.profile == Profile::Standalone) {
                    self.tell(Event::Unread, Payload::Count(count));
                }
            }
            messenger::Event::MessagesShown if self.conversation.shows_history(now) || count == 0 => {}
            // The visitor writes: in a new conversation, or again in the one that they have.
            messenger::Event::ConversationStarted | messenger::Event::MessagesShown => {
                self.conversation.goes_on(id);
                let change = self.conversation.conversation_started(&self.config, now);
                self.chat_changed(change);
            }
            messenger::Event::ConversationOpened => self.conversation.opened(id, now),
            messenger::Event::AgentAssigned => {
                self.conversation.seen(id);
                let change = self.conversation.agent_assigned(now);
                self.chat_changed(change);
            }
        }
        for &(told, action) in ACTIONS {
            if told == event {
                self.tell(Event::UserEvent, Payload::Action(action));
            }
        }
        self.schedule();
    }
}
