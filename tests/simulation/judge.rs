//! What must always be true, judged by what happens in the world, never by what the machine says.

use changeover::switch::plan::{NEVER, NOW};
use changeover::switch::{Route, State};

use crate::fault::Fault;
use crate::page::{Frame, Heard, Messenger, Page};
use crate::world::{PageId, Time, WALL, World};

/// From the deadline to messaging in every tab.
const I4_LIMIT: Time = 60_000;
/// From the moment when nothing keeps a page on classic.
const IDLE_LIMIT: Time = 75_000;
/// From the end of a chat until each page has heard of it.
const END_LIMIT: Time = 60_000;
/// How long a page may be without any widget, beyond what loading takes.
const BARE_LIMIT: Time = 35_000;
/// From the end of a chat to messaging.
const DRAINED_LIMIT: Time = 15_000;
/// After this, a record that nobody has refreshed is of a chat of long ago.
const SILENCE: Time = 25 * 60_000;
/// How long a page waits for a plan before it cannot be undone what it does.
const PLAN_LIMIT: Time = 4_000;
/// After this, a page that waits for its plan has its own.
const FIRST_PLAN: Time = 4_100;

/// Faults after which the record is not what the tabs made it.
const BAD_RECORD: u32 = bits(&[
    Fault::TabKilled,
    Fault::StorageDenied,
    Fault::StorageThrows,
    Fault::StorageFull,
    Fault::StorageCleared,
    Fault::StorageEdited,
    Fault::StorageLate,
    Fault::OtherVersion,
    Fault::ClockBack,
    Fault::ClockForward,
    Fault::ClassicBlocked,
    Fault::ClassicSilent,
    Fault::VendorFlips,
    Fault::ServerSlow,
]);

/// Faults that destroy the record.
const LOST_RECORD: u32 =
    bits(&[Fault::StorageCleared, Fault::StorageEdited, Fault::StorageFull, Fault::StorageThrows]);

/// Faults that are no reason not to end a chat.
const HARMLESS: u32 = bits(&[
    Fault::MessengerBlocked,
    Fault::MessengerSlow,
    Fault::ChatAtTick,
    Fault::EndAtTick,
    Fault::NoLocks,
    Fault::NewsLost,
    Fault::NewsLate,
]);

const CLOCK: u32 = bits(&[Fault::ClockBack, Fault::ClockForward]);

const fn bits(faults: &[Fault]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < faults.len() {
        bits |= 1 << faults[at] as u32;
        at += 1;
    }
    bits
}

impl World {
    fn says(&mut self, id: PageId, what: &str) {
        self.violates(format!("{what}, in tab {}", id.tab));
    }

    fn with(&self, id: PageId) -> Option<&Page> {
        let tab = &self.tabs[id.tab];
        tab.page.iter().chain(&tab.shelf).find(|page| page.id == id)
    }

    fn is_never(&self, page: &Page) -> bool {
        page.has_plan && page.plan.at == NEVER && page.messenger == Messenger::None
    }

    /// Is the chat in sight in some tab that can tell the others?
    fn is_witnessed(&self, chat: usize) -> bool {
        let told = self.on & bits(&[Fault::NewsLost, Fault::NewsLate]) == 0;
        let mut pages = self.tabs.iter().filter_map(|tab| tab.page.as_ref());
        told && pages
            .any(|page| page.is_connected() && page.view == Some(chat) && self.real > page.thawed + 3_000)
    }

    /// Is it too early to do anything, because the plan is on its way?
    fn is_hasty(&self, page: &Page) -> bool {
        !page.has_plan && self.real < page.born + 3_900 && self.on & CLOCK == 0
    }

    fn is_early(&self, page: &Page) -> bool {
        page.has_plan && self.deadlines(page).is_none_or(|(early, _)| self.wall() < early)
    }

    /// I3: after everything was carried out.
    pub fn check_tab(&mut self, id: PageId) {
        let Some(page) = self.with(id) else { return };
        let both = page.classic == Frame::Here && page.messenger != Messenger::None;
        let told = page.heard.last() == Some(&Heard::End) && page.heard_at == self.real;
        let goes_on = page.is_connected() && page.view.is_some_and(|chat| self.vendor.is_live(chat));
        let dated = page.has_plan && page.plan.is_dated();
        let elsewhere = page.messenger != Messenger::None;
        let session = page.machine.session();
        let is_silent = session.state == State::Messaging && session.started.0 > 0 && session.how == 0;
        if both {
            self.says(id, "I3: both widgets are there");
        } else if page.lost_now && page.heard.last() != Some(&Heard::End) {
            self.says(id, "I2: a chat is lost, and the page does not hear of its end");
        } else if page.lost_now && dated && !elsewhere {
            self.says(id, "a chat is lost, and that does not open the way");
        } else if elsewhere && page.notice.is_some() {
            self.says(id, "the notice is still there");
        } else if is_silent {
            self.says(id, "the session does not say how the chat ended");
        } else if told && goes_on {
            self.says(id, "I2: the page is told of an end, and the chat goes on");
        }
        if let Some(page) = self.page(id) {
            page.lost_now = false;
        }
    }

    pub fn check_load(&mut self, id: PageId, hidden: bool) {
        let Some(page) = self.with(id) else { return };
        let never = self.is_never(page);
        let due = page.has_plan && page.plan.is_dated() && self.wall() >= page.plan.at.0;
        let forgotten = self.storage.age(self.real).is_some_and(|age| age > SILENCE);
        if self.is_hasty(page) {
            return self.says(id, "classic is loaded before there is a plan");
        }
        if due && !hidden && forgotten && !self.is_on(Fault::ClockBack) && self.vendor.live().is_none() {
            return self.says(id, "a chat of long ago counts as live");
        }
        if page.messenger != Messenger::None {
            self.says(id, "I3: classic is loaded beside the messenger");
        } else if hidden && never {
            self.says(id, "I7: classic is hidden");
        }
    }

    pub fn check_take_down(&mut self, id: PageId) {
        let Some(page) = self.with(id).filter(|page| page.messenger == Messenger::None) else { return };
        let early = self.is_early(page);
        let live = page.view.is_some_and(|chat| self.vendor.is_live(chat)) && page.is_there();
        let over =
            self.vendor.live().is_none() && self.real < self.vendor.ended.max(page.thawed) + IDLE_LIMIT;
        let unanswered = page.said_in.is_none_or(|chat| self.vendor.is_live(chat));
        let jumped = self.clock_moved > 0 && self.real < self.clock_moved + 10_000;
        // What the visitor sends is told by nobody; that its window is open counts by itself.
        let until = match page.shut {
            _ if page.said_by_code => page.said.map(|at| at + 8_000),
            shut => shut.filter(|shut| page.said.is_some_and(|at| *shut < at + 1_000)).map(|at| at + 2_900),
        };
        let busy = !over && !jumped && unanswered && until.is_some_and(|until| self.real < until);
        let not_yet = !page.plan.is_dated() || self.wall() < page.plan.at.0 && !page.lost;
        let left = live && !early && self.on & !HARMLESS == 0 && !self.schedule.remote;
        let deadline = self.deadlines(page).map_or(0, |(_, late)| late - WALL - self.offset - 3_000);
        let left = page.view.filter(|chat| {
            let seen = self.vendor.chats[*chat].seen;
            left && seen.is_some_and(|seen| (seen as i64) < deadline)
        });
        if self.is_never(page) {
            self.says(id, "I7: classic is taken down");
        } else if live && early {
            self.says(id, "I1: classic is taken down under a live chat");
        } else if busy && early && page.is_connected() {
            self.says(id, "I1: classic is taken down while a message is on its way");
        } else if not_yet && page.has_plan {
            self.says(id, "classic is taken down before the switch");
        } else if page.open
            && page.is_there()
            && !over
            && early
            && self.vendor.live().is_none()
            && !page.hidden
        {
            self.says(id, "classic is taken down while its window is open");
        }
        if let Some(chat) = left {
            self.vendor.chats[chat].left = true;
        }
    }

    pub fn check_messenger(&mut self, id: PageId) {
        let Some(page) = self.with(id) else { return };
        let lasting = self.vendor.live().filter(|at| {
            let chat = &self.vendor.chats[*at];
            let known = chat.earlier || chat.seen.is_some_and(|seen| self.real > seen + 3_000);
            let lost = self.lost_at.is_some_and(|at| self.real < at + 100);
            known && !lost && (!self.is_on(Fault::ClassicSlow) || self.is_witnessed(*at))
        });
        let early = self.is_early(page) && page.has_plan;
        let is_fresh = page.load == 0 && self.real < page.born + 5_000;
        if self.is_hasty(page) {
            self.says(id, "the messenger is loaded before there is a plan");
        } else if page.classic != Frame::None {
            self.says(id, "I3: the messenger is loaded beside classic");
        } else if page.messenger != Messenger::None {
            self.says(id, "I3: the messenger is loaded twice");
        } else if lasting.is_some() && early && is_fresh && self.on & BAD_RECORD == 0 && !self.schedule.remote
        {
            self.says(id, "a page does not find the live chat");
        }
    }

    pub fn check_end_chat(&mut self, id: PageId) {
        let Some(page) = self.with(id) else { return };
        let Some(chat) = page.view else {
            return self.says(id, "I6: a chat is ended that is not there");
        };
        let (early, never) = (self.is_early(page), self.is_never(page));
        let asked = page.asked.is_some_and(|at| self.real < at + 21_000 + self.slack());
        let disturbed = self.clock_moved.max(page.thawed);
        let disturbed = disturbed > page.born && self.real < disturbed + 10_000;
        let awaited = !disturbed && page.pending.is_some_and(|at| self.real < at + PLAN_LIMIT);
        if self.schedule.remote && !asked {
            self.says(id, "a chat is ended, and the plan was not asked for once more");
        } else if awaited && page.machine.session().state == State::Ending {
            self.says(id, "a chat is ended, and the plan is still on its way");
        }
        self.reached[Fault::NoLocks as usize] |= self.is_on(Fault::NoLocks);
        let enders = &mut self.vendor.chats[chat].enders;
        enders.push(id);
        // The vendor did not act, and all memory of it is gone.
        let forgotten = self.on & bits(&[Fault::EndIgnored]) != 0 && self.on & LOST_RECORD != 0;
        if enders.len() > 1 && !forgotten {
            self.says(id, "I6: the chat is ended a second time");
        } else if never {
            self.says(id, "I7: the chat is ended");
        } else if early {
            self.says(id, "I1: the chat is ended before its time");
        }
    }

    pub fn check_traces(&mut self, id: PageId) {
        let Some(page) = self.with(id) else { return };
        if self.is_never(page) {
            self.says(id, "I7: classic's traces are deleted");
        } else if self.vendor.live().is_some() && self.is_early(page) {
            self.says(id, "I1: classic's traces are deleted under a live chat");
        }
    }

    pub fn check_loss(&mut self, id: PageId) {
        if self.with(id).is_some_and(Page::is_there) {
            self.says(id, "a chat counts as lost although classic is there");
        }
    }

    /// I2, as far as it can be seen at once.
    pub fn check_heard(&mut self, id: PageId, heard: Heard) {
        let Some(page) = self.with(id) else { return };
        let last = page.heard.last();
        match heard {
            Heard::Start(_) if matches!(last, Some(Heard::Start(_))) => {
                self.says(id, "I2: the page hears of a start twice");
            }
            Heard::Start(chat) if page.heard.contains(&Heard::Start(chat)) => {
                self.says(id, "I2: the page hears of the same start twice");
            }
            Heard::End if last == Some(&Heard::End) => {
                self.says(id, "I2: the page hears of an end twice");
            }
            Heard::End if self.vendor.chats.is_empty() => {
                self.says(id, "I2: the page hears of the end of no chat");
            }
            _ => {}
        }
    }

    /// Classic has told of a start.
    pub fn check_start(&mut self, id: PageId, chat: usize) {
        let Some(page) = self.with(id).filter(|page| page.messenger == Messenger::None) else { return };
        if !matches!(page.heard.last(), Some(Heard::Start(_))) {
            self.says(id, &format!("I2: the page does not hear of the start of chat {chat}"));
        }
    }

    /// I2, for what the page should have heard by now.
    pub fn check_end_of(&mut self, id: PageId) {
        let Some(page) = self.with(id).filter(|page| !page.frozen) else { return };
        let owed = match page.heard.last() {
            Some(Heard::Start(chat)) => Some(*chat),
            None => page.saw,
            Some(Heard::End) => None,
        };
        // To a page that missed the end of one chat and the start of the next, they are one.
        let shows = page.view.is_some_and(|chat| self.vendor.is_live(chat));
        let ended = owed.filter(|_| !shows).and_then(|chat| self.vendor.chats[chat].ended);
        let gone = page.messenger != Messenger::None && owed.is_some() && self.real > page.gone_at;
        let overdue =
            ended.is_some_and(|ended| self.real > ended.max(page.thawed) + END_LIMIT + self.slack());
        if overdue || gone {
            self.says(id, "I2: the page does not hear of the end");
        }
    }

    /// I5: each call goes to one widget, once, in order, and never to one that is not there.
    pub fn check_call(&mut self, id: PageId, number: u32, route: Route) {
        let Some(page) = self.page(id) else { return };
        let in_order = number == page.carried + 1;
        page.carried = number;
        page.to_messenger |= route == Route::Messenger;
        let there = match route {
            Route::Classic => !page.to_messenger && page.classic == Frame::Here,
            Route::Messenger => true,
            Route::Hold => false,
        };
        if !in_order {
            self.says(id, "I5: a call is lost, doubled or out of order");
        } else if !there {
            self.says(id, &format!("I5: a call goes to {route:?}, which is not there"));
        }
    }

    /// Longer waits than usual, where timers or answers are late.
    fn slack(&self) -> Time {
        1_000 + if self.is_on(Fault::TimersLate) { 40_000 } else { 0 }
    }

    /// I4, and that nothing stays on classic without a reason.
    pub fn check_progress(&mut self) {
        for tab in 0..self.tabs.len() {
            let Some(page) = self.tabs[tab].page.as_mut().filter(|page| !page.frozen) else { continue };
            let id = page.id;
            if !page.has_plan && self.real > page.born + FIRST_PLAN {
                page.has_plan = true;
                self.see_plan(id);
            }
            let Some(page) = self.tabs[tab].page.as_ref() else { continue };
            if page.messenger != Messenger::None || !page.has_plan {
                continue;
            }
            let Some((_, deadline)) = self.deadlines(page) else { continue };
            let since = [page.born, page.thawed, page.plan_at, self.clock_moved].into_iter().max();
            let since = since.unwrap_or_default();
            if self.is_past(deadline, since, I4_LIMIT) {
                self.says(id, "I4: the deadline is past, and the tab is not at messaging");
                continue;
            }
            let at = page.plan.at.0.max(WALL);
            if page.classic == Frame::None && self.is_past(at, since.max(page.idle_since), BARE_LIMIT) {
                self.says(id, "the page has no widget at all");
                continue;
            }
            // After a jump of the clock, a page finds out at its next look.
            let moved = self.clock_moved + if self.clock_moved > 0 { BARE_LIMIT } else { 0 };
            let drained = page.drained_at.filter(|at| *at > page.plan_at.max(moved));
            let drained = drained.is_some_and(|at| self.real > at + DRAINED_LIMIT + self.slack());
            if drained && self.vendor.live().is_none() && self.wall() >= at {
                self.says(id, "the chat has ended, and messaging does not take over");
                continue;
            }
            let warned = deadline - page.plan.warn.0;
            let watches = page.is_connected() && page.view.is_some_and(|chat| self.vendor.is_live(chat));
            let since_view = since.max(page.idle_since);
            if watches
                && self.wall() < deadline
                && self.is_past(warned.max(at), since_view, BARE_LIMIT)
                && page.notice != Some(deadline)
                && page.plan.at != NOW
            {
                self.says(id, "the visitor is not told when the chat ends");
                continue;
            }
            let since = since.max(page.idle_since).max(self.vendor.ended);
            let idle = self.vendor.live().is_none() && !page.open && page.is_connected();
            if idle && self.is_past(at, since, IDLE_LIMIT) {
                self.says(id, "nothing keeps the tab on classic, and it stays");
            }
        }
    }

    /// Has this instant, and whatever came after it, been past for so long?
    fn is_past(&self, instant: i64, since: Time, limit: Time) -> bool {
        let reached = instant - WALL - self.offset;
        self.real as i64 > reached.max(since as i64) + (limit + self.slack()) as i64
    }

    /// A record of a newer version is not ours to write.
    pub fn check_write(&mut self, id: PageId) {
        let newer = self.storage.text().is_some_and(|text| text.starts_with("2 ") || text.starts_with("7 "));
        if newer && !self.tabs[id.tab].newer && !self.is_on(Fault::StorageLate) {
            self.says(id, "the record of a newer version is written over");
        }
    }

    /// At the end of the schedule.
    pub fn check_ends(&mut self) {
        // Some tabs need not wait for the one that ends the chat, but there must be one.
        let nothing = self.on & !HARMLESS == 0;
        if nothing
            && self.vendor.chats.iter().any(|chat| chat.left && chat.deserted && chat.enders.is_empty())
        {
            self.violates(String::from("nobody has ended the chat, and nothing was in the way"));
        }
        for tab in 0..self.tabs.len() {
            let pages = [&self.tabs[tab].page, &self.tabs[tab].shelf];
            let ids: Vec<PageId> = pages.into_iter().flatten().map(|page| page.id).collect();
            for id in ids {
                self.check_end_of(id);
                let held = self.with(id).is_some_and(|page| {
                    page.messenger != Messenger::None && !page.frozen && !page.held.is_empty()
                });
                if held {
                    self.says(id, "I5: calls are held for ever");
                }
            }
        }
    }
}
