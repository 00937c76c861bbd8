//! Whether a chat is live: what classic in this page says, and what the record says.

use super::guard::{Guard, on};
use super::machine::{Machine, SETTLE, Widget};
use super::record::{Found, LONGEST_SILENCE, Record};
use super::{Classic, Effect, How, Ms, State};

/// How often the record of a live chat is refreshed, by whichever tab comes first.
const REFRESH: Ms = Ms(60_000);
/// Two tabs that are told of a new chat within this time are told of the same one.
const SAME_START: i64 = 2_000;

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
    pub running: Option<Ms>,
    /// When classic said that no chat is running.
    pub quiet: Option<Ms>,
    pub open: bool,
    /// The switch has waited for a chat to end, and it has.
    pub drained: bool,
    /// When something was said that is not acknowledged.
    pub said: Option<Ms>,
    pub end: End,
    /// Page code has called `endChat`.
    pub called: bool,
    /// When a record of the running chat was last seen, or written anew.
    kept: Option<Ms>,
}

impl Chat {
    pub const fn new() -> Self {
        Chat {
            running: None,
            quiet: None,
            open: false,
            drained: false,
            said: None,
            end: End::None,
            called: false,
            kept: None,
        }
    }
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
            Classic::Started => return self.starts(),
            Classic::Ended => {
                let how = if self.stage.has_ended() {
                    How::Drained
                } else if core::mem::take(&mut self.chat.called) {
                    How::Called
                } else {
                    How::Classic
                };
                self.stops(how);
                let owed = self.chat.end.is_owed();
                self.chat.end = End::Told;
                return owed || !on(Guard::EndOnce);
            }
            Classic::Alive => self.runs(),
            // In a chat nothing depends on it.
            Classic::Said => self.chat.said = self.chat.running.is_none().then_some(self.now),
            Classic::Opened => self.chat.open = true,
            Classic::Closed => self.chat.open = false,
            Classic::Instead => {}
        }
        true
    }

    /// A chat begins. Another tab may have been told a moment ago.
    fn starts(&mut self) -> bool {
        let before = core::mem::replace(&mut self.chat.end, End::Awaited);
        self.chat.called = false;
        if self.chat.running.is_some() {
            return before != End::Awaited || !on(Guard::StartOnce);
        }
        let same = |record: &Record| (self.now.0 - record.started.0).abs() < SAME_START;
        self.begins(self.live_record().filter(same));
        if before.is_owed() && on(Guard::MissedEnd) {
            // The end of the chat before was missed.
            self.effect(Effect::TellEnd);
            self.effect(Effect::TellStart);
        }
        !before.is_owed() || !on(Guard::MissedEnd)
    }

    /// A chat is found running.
    fn runs(&mut self) {
        self.owe_end();
        let record = self.recorded();
        match (self.chat.running, record.and_then(|record| Some((record, record.ended?)))) {
            // It may have been given up too early.
            (None, Some((record, (_, how)))) => {
                let same = on(Guard::SameChat)
                    && !how.is_certain()
                    && self.now.0 - record.alive.0 < LONGEST_SILENCE.0;
                self.begins(Some(record).filter(|_| same));
            }
            (None, None) => self.begins(record),
            // It goes on although another tab has seen its end: that was the end of another chat.
            (Some(running), Some((record, (at, _))))
                if record.started == running && self.past(at, SETTLE) =>
            {
                self.write(self.renewed(record));
            }
            _ => {}
        }
    }

    fn begins(&mut self, known: Option<Record>) {
        self.chat.said = None;
        self.chat.drained = false;
        self.chat.kept = known.map(|_| self.now);
        self.chat.running = Some(known.map_or(self.now, |record| record.started));
    }

    /// No chat is running any more, as classic says.
    fn stops(&mut self, how: How) {
        let Some(running) = self.falls_quiet() else { return };
        if let Some(record) = self.live_record().filter(|record| record.started == running) {
            self.write(Record { ended: Some((self.now, how)), ..record });
        }
    }

    /// Once a chat has been drained, an open window does not keep messaging waiting.
    fn falls_quiet(&mut self) -> Option<Ms> {
        let running = self.chat.running.take();
        self.chat.drained |= running.is_some() && matches!(self.state, State::Draining | State::Ending);
        self.chat.quiet = Some(self.now);
        running
    }

    /// Classic did not come, or is gone. A chat that was live is lost with it.
    pub(super) fn goes_missing(&mut self) {
        let loading = core::mem::replace(&mut self.widget, Widget::Missing) == Widget::Loading;
        let record = self.live_record();
        let running = self.chat.running.take();
        // A chat that another tab has seen end is not lost.
        let ended =
            self.recorded().is_some_and(|record| record.ended.is_some() && Some(record.started) == running);
        let lost = running.is_some() && !ended || loading && record.is_some();
        if lost && on(Guard::LossIsTold) {
            self.owe_end();
        }
        self.tell_end();
        if !lost {
            return;
        }
        self.lost = on(Guard::LossOpens);
        self.effect(Effect::Lost);
        if let Some(record) = record {
            self.write(Record { ended: Some((self.now, How::Lost)), ..record });
        }
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
        self.chat.running.is_some() || self.live_record().is_some() && on(Guard::LiveElsewhere)
    }

    /// The record of a chat that has not ended.
    pub(super) fn live_record(&self) -> Option<Record> {
        self.recorded().filter(|record| record.ended.is_none())
    }

    /// When it is clear which of the two is right, classic in this page or the record.
    pub(super) fn settles(&self) -> Option<Ms> {
        let since = match self.chat.running {
            Some(_) => self.recorded()?.ended?.0,
            None if self.chat.end.is_owed() || self.live_record().is_some() => self.chat.quiet?,
            None => return None,
        };
        Some(Ms(since.0 + SETTLE.0))
    }

    /// Brings the record up to date with what classic in this page says.
    pub(super) fn keep(&mut self) {
        let Some(running) = self.chat.running else { return self.settle() };
        if self.is_over() {
            return;
        }
        match self.found {
            Found::Record(record) => match record.ended {
                None => {
                    self.chat.kept = Some(self.now);
                    if self.past(record.alive, REFRESH) && on(Guard::Refresh) {
                        self.write(self.renewed(record));
                    }
                }
                Some(_) if record.started != running => self.begin_record(running),
                Some((_, how)) if !how.is_certain() && on(Guard::OwnChat) => {
                    self.write(self.renewed(record));
                }
                Some(_) => {}
            },
            Found::Nothing => self.begin_record(running),
            Found::Newer | Found::Unusable => {}
        }
    }

    /// Classic said that no chat is running, and has had its time to find one.
    fn settle(&mut self) {
        let Some(quiet) = self.chat.quiet.filter(|quiet| self.past(*quiet, SETTLE)) else { return };
        if self.widget != Widget::Here || !on(Guard::Settle) {
            return;
        }
        self.tell_end();
        // Nobody else has seen the chat since.
        if let Some(record) = self.live_record().filter(|record| record.alive <= quiet) {
            self.write(Record { ended: Some((self.now, How::Unseen)), ..record });
        }
    }

    /// What cannot be stored is not tried again at once: the tabs would keep each other busy.
    fn begin_record(&mut self, running: Ms) {
        let tried = self.chat.kept.is_some_and(|at| !self.past(at, REFRESH));
        if !tried || !on(Guard::Retry) {
            self.write(self.fresh_record(running));
            self.chat.kept = Some(self.now);
        }
    }

    /// The same chat, alive now.
    fn renewed(&self, record: Record) -> Record {
        let Record { holder, until, started, .. } = record;
        Record { holder, until, ..self.fresh_record(started) }
    }
}
