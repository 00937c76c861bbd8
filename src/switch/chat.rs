//! Whether a chat is live: what classic in this page says, and what the record says.

use super::guard::{Guard, on};
use super::machine::{Machine, SETTLE, Widget};
use super::record::{Found, LONGEST_SILENCE, MARK, Part};
use super::{Classic, Effect, How, Ms, State};

/// How often the record of a live chat is refreshed, by whichever tab comes first.
const REFRESH: Ms = Ms(60_000);
/// How long after its window was closed a message may still be on its way: what the visitor sends is told only when a
/// chat begins with it.
const ROUND_TRIP: Ms = Ms(3_000);
/// Two tabs that are told of a new chat within this time are told of the same one.
const SAME_START: Ms = Ms(2_000);

/// The end of a chat, as far as the page's listeners are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum End {
    /// There has been no chat.
    None,
    /// The page was loaded while a chat ran.
    Owed,
    /// The page was told of a start.
    Awaited,
    /// The page has heard it.
    Told,
}

impl End {
    fn is_owed(self) -> bool {
        matches!(self, End::Owed | End::Awaited)
    }
}

/// The chat as classic in this page knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Chat {
    /// When the running chat began, or was first seen.
    pub running: Ms,
    /// When classic said that no chat is running.
    pub quiet: Ms,
    pub open: bool,
    /// The switch has waited for a chat to end, and it has.
    pub drained: bool,
    /// When something was said that is not acknowledged.
    pub said: Ms,
    pub end: End,
    /// Page code has called `endChat`.
    pub called: bool,
    /// When a record of the running chat was last begun.
    kept: Ms,
}

impl Chat {
    pub const NONE: Chat = Chat {
        running: Ms::NONE,
        quiet: Ms::NONE,
        open: false,
        drained: false,
        said: Ms::NONE,
        end: End::None,
        called: false,
        kept: Ms::NONE,
    };
}

impl Machine {
    /// Takes what classic tells. Is its own event to reach the page?
    pub(super) fn hears(&mut self, classic: Classic) -> bool {
        if self.state == State::Messaging {
            // It was still loading when it was taken down.
            if matches!(classic, Classic::Here { .. }) && on(Guard::LateClassicGoes) {
                self.effect(Effect::TakeDownClassic);
            }
            return false;
        }
        match classic {
            Classic::Here { chatting, open } => {
                self.widget = Widget::Here;
                self.chat.open = open;
                if chatting {
                    self.runs();
                } else {
                    // It may still find the chat; see `settle`.
                    self.falls_quiet();
                }
            }
            Classic::Missing => self.goes_missing(),
            Classic::Instead => {
                self.goes_missing();
                self.is_at_messaging();
            }
            Classic::Started => return self.starts(),
            Classic::Ended => return self.ends(),
            Classic::Alive => self.runs(),
            Classic::Said => self.said(self.now),
            Classic::Opened => self.chat.open = true,
            Classic::Closed => {
                self.chat.open = false;
                if on(Guard::ClosedWaits) {
                    self.said(Ms(self.now.0 - SETTLE.0 + ROUND_TRIP.0));
                }
            }
        }
        true
    }

    /// Something was said at this time. In a chat nothing depends on it.
    fn said(&mut self, at: Ms) {
        if !self.chat.running.is_some() {
            self.chat.said = self.chat.said.max(at);
        }
    }

    /// A chat begins. Another tab may have been told a moment ago.
    fn starts(&mut self) -> bool {
        let before = core::mem::replace(&mut self.chat.end, End::Awaited);
        self.chat.called = false;
        if self.chat.running.is_some() {
            return before != End::Awaited || !on(Guard::StartOnce);
        }
        let same = self.record.is_live() && !self.past(self.record.get(Part::Started), SAME_START);
        self.begins(same);
        let missed = before.is_owed() && on(Guard::MissedEnd);
        if missed {
            // The end of the chat before.
            self.effect(Effect::TellEnd);
            self.effect(Effect::TellStart);
        }
        !missed
    }

    /// A chat is found running.
    fn runs(&mut self) {
        self.owe_end();
        let live = self.record.is_live();
        if !self.chat.running.is_some() {
            // Or it was given up too early.
            let early =
                !self.record.is_certain() && self.now.0 - self.record.get(Part::Alive).0 < LONGEST_SILENCE.0;
            self.begins(live || early && on(Guard::SameChat));
        } else if !live && self.is_recorded() && self.past(self.record.get(Part::Ended), SETTLE) {
            // It goes on although another tab has seen its end: that was the end of another chat.
            self.renew();
        }
    }

    /// The record is of the chat that runs here.
    fn is_recorded(&self) -> bool {
        self.record.get(Part::Started) == self.chat.running
    }

    fn begins(&mut self, recorded: bool) {
        self.chat.said = Ms::NONE;
        self.chat.drained = false;
        self.chat.kept = Ms::NONE;
        let recorded = recorded && self.record.get(Part::Started).is_some();
        self.chat.running = if recorded { self.record.get(Part::Started) } else { self.now };
    }

    /// Classic says that the chat has ended. Has the page not heard that yet?
    fn ends(&mut self) -> bool {
        let called = core::mem::take(&mut self.chat.called);
        let how = match self.record.get(Part::Until) {
            // Some tab has ended it, for its time was up.
            MARK => How::Drained,
            _ if called => How::Called,
            _ => How::Classic,
        };
        let running = self.is_recorded() && self.chat.running.is_some() && self.record.is_live();
        self.falls_quiet();
        if running {
            self.end_record(how);
        }
        let owed = self.chat.end.is_owed();
        self.chat.end = End::Told;
        owed || !on(Guard::EndOnce)
    }

    /// Once a chat has been drained, an open window does not keep messaging waiting.
    fn falls_quiet(&mut self) {
        let drained = matches!(self.state, State::Draining | State::Ending);
        self.chat.drained |= drained && self.chat.running.is_some();
        self.chat.running = Ms::NONE;
        self.chat.quiet = self.now;
    }

    /// Classic did not come, or is gone. A chat that was live is lost with it, unless another tab
    /// has seen it end.
    fn goes_missing(&mut self) {
        let live = self.record.is_live();
        let lost = match self.widget {
            Widget::Loading => live,
            _ => self.chat.running.is_some() && (live || !self.is_recorded()),
        };
        self.widget = Widget::Missing;
        self.chat.running = Ms::NONE;
        if lost {
            if on(Guard::LossIsTold) {
                self.owe_end();
            }
            self.lost = on(Guard::LossOpens);
            self.effect(Effect::Lost);
            if live {
                self.end_record(How::Lost);
            }
        }
        self.tell_end();
    }

    /// A chat ran while the page was there. Once an end was told, only a start makes for another.
    pub(super) fn owe_end(&mut self) {
        if self.chat.end == End::None {
            self.chat.end = End::Owed;
        }
    }

    /// Tells the page of the end that it has not heard of.
    pub(super) fn tell_end(&mut self) {
        if self.chat.end.is_owed() && on(Guard::EndIsTold) {
            self.chat.end = End::Told;
            self.effect(Effect::TellEnd);
        }
    }

    /// Is a chat live, as far as anyone knows? Classic in this page knows best.
    pub(super) fn is_live(&self) -> bool {
        self.chat.running.is_some() || self.record.is_live() && on(Guard::LiveElsewhere)
    }

    /// Classic in this page says that no chat is running, and the record or the page's listeners
    /// know better; or the other way round.
    pub(super) fn settles(&self) -> bool {
        let live = self.record.is_live();
        if self.chat.running.is_some() { !live } else { live || self.chat.end.is_owed() }
    }

    /// Brings the record up to date with what classic in this page says.
    pub(super) fn keep(&mut self) {
        if !self.chat.running.is_some() {
            return self.settle();
        }
        if self.is_over() {
            return;
        }
        if self.record.is_live() {
            if self.past(self.record.get(Part::Alive), REFRESH) && on(Guard::Refresh) {
                self.renew();
            }
        } else if self.found == Found::Record && self.is_recorded() {
            if !self.record.is_certain() && on(Guard::OwnChat) {
                self.renew();
            }
        } else if self.found == Found::Record || self.past(self.chat.kept, REFRESH) || !on(Guard::Retry) {
            // What cannot be stored is not tried again at once: the tabs would keep each other busy.
            // A mark of a moment ago may be meant for the same chat.
            if self.past(self.record.get(Part::Ended), REFRESH) || !on(Guard::MarkStays) {
                self.record.set(Part::Holder, Ms::NONE);
                self.record.set(Part::Until, Ms::NONE);
            }
            self.record.set(Part::Started, self.chat.running);
            self.renew();
            self.chat.kept = self.now;
        }
    }

    /// Classic said that no chat is running, and has had its time to find one.
    fn settle(&mut self) {
        let quiet = self.chat.quiet;
        let disagrees = self.widget == Widget::Here && self.settles() && on(Guard::Settle);
        if !disagrees || !self.past(quiet, SETTLE) {
            return;
        }
        self.tell_end();
        // Nobody else has seen the chat since.
        if self.record.is_live() && self.record.get(Part::Alive) <= quiet {
            self.end_record(How::Unseen);
        }
    }
}
