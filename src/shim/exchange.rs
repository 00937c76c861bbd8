//! What comes in, what the caller gets back, and what goes out.

use crate::classic::row::RowId;
use crate::classic::value::{Arguments, CallbackId};
use crate::config::{Detail, Millis, Status};
use crate::messenger::{self, Command};

/// A `zE('messenger…')` call of the page's own, held by the page under a small handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassId(pub u32);

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// The page called a member.
    Call(RowId, Arguments<'a>),
    /// A leaf of `zESettings`, which counts before all calls.
    Setting(RowId, Arguments<'a>),
    /// The page gave a function to `$zopim(fn)` or `zE(fn)` before the widget was there.
    WhenReady(CallbackId),
    /// The page speaks to messaging itself: the number of the verb, or another number for what is
    /// none of ours.
    Pass(PassId, u32),
    /// The messaging widget is there and takes calls.
    Arrived,
    /// The widget did not come in time.
    GaveUp,
    /// Web Widget (Classic) serves the page for now: what it is asked is only remembered.
    Aside,
    /// Web Widget (Classic) is gone, and messaging is on its way; whether its window was open.
    Resumed(bool),
    /// The messaging widget tells something: a count of messages, or the id of a conversation.
    Told(messenger::Event, u32, &'a str),
    /// The widget answered a message or a question for conversations: whether it took it, and the
    /// id of the conversation, if it named one.
    Answered(bool, &'a str),
    /// A sign-in came to an end: whether the visitor is signed in.
    SignedIn(bool),
    /// The widget does not know a command: it is older than that command.
    Missing(u32),
    /// The script that asked for [`Effect::Soon`] has finished.
    Tick,
    /// The time of [`Effect::WakeAt`] has come, or the page has just begun, or the site's status address answered. What
    /// the loader knows of who is there, see [`availability`](super::availability).
    Look(Arguments<'a>),
    /// The visitor agreed to storage, or refused it.
    Consent(bool),
}

/// What the caller gets back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// `undefined`.
    Nothing,
    /// A boolean, strictly.
    Bool(bool),
    /// One of classic's own words.
    Word(&'static str),
    /// What is known of the visitor, see [`Shim::detail`](super::Shim::detail).
    Detail(Detail),
    /// The department with this place in [`Config::departments`](crate::config::Config::departments).
    Department(usize),
    /// All departments.
    Departments,
}

/// What a listener is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Payload {
    /// Nothing.
    None,
    /// Nothing, and not before the page has had a turn: what the listener does may lead to its next call.
    Soon,
    /// A status.
    Status(Status),
    /// A number of messages.
    Count(u32),
    /// The department with this place in [`Config::departments`](crate::config::Config::departments).
    Department(usize),
    /// A user event; the agent's name is never told.
    Action(Action),
    /// The user event of a chat that was asked for, with the department that the page has chosen.
    Requested,
}

/// What `userEvent` tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "see `Action::name`")]
pub enum Action {
    WidgetOpened,
    ChatOpened,
    ChatShown,
    WidgetMinimised,
    ChatServed,
}

impl Action {
    /// The name that page code compares with.
    pub const fn name(self) -> &'static str {
        match self {
            Action::WidgetOpened => "Web Widget Opened",
            Action::ChatOpened => "Chat Opened",
            Action::ChatShown => "Chat Shown",
            Action::WidgetMinimised => "Web Widget Minimised",
            Action::ChatServed => "Chat Served by Operator",
        }
    }
}

/// What must be carried out, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Say this to the widget.
    Send(Command),
    /// Hand the page's own call to the widget.
    Pass(PassId),
    /// Run a ready callback. What it throws is reported as its own error.
    Ready(CallbackId),
    /// Run a listener. What it throws is reported as its own error.
    Tell(CallbackId, Payload),
    /// Give [`Input::Tick`] when the running script has finished.
    Soon,
    /// Give [`Input::Look`] at this time, or before, for a browser's timers do not reach everywhere; the latest such effect
    /// replaces the one before.
    WakeAt(Millis),
    /// Hide the launcher by itself, or show it.
    HideLauncher(bool),
}
