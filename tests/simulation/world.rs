//! One visitor: tabs, storage, locks, the vendor, the site's plan, and one clock for all of them.
//!
//! The tabs run the machine itself; all else is a model of what lies around it. Everything that
//! happens is an event with a time, and the seed decides how long each thing takes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use changeover::switch::plan::Plan;
use changeover::switch::{Begin, Classic, Effect, Input, Machine, Ms, Remote, Stored};

use crate::chance::Chance;
use crate::fault::Fault;
use crate::page::{Messenger, Page};
use crate::schedule::{Action, Schedule};
use crate::storage::Storage;
use crate::vendor::Vendor;

/// Milliseconds since the beginning, which nobody can move.
pub type Time = u64;

/// Far more than any schedule needs.
const MOST_STEPS: u32 = 20_000;

/// What the clock on the wall says at the beginning.
pub const WALL: i64 = 1_772_330_000_000;

/// A page, wherever it is by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId {
    pub tab: usize,
    pub serial: u32,
}

/// What is bound to happen to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The classic that was asked for with this number comes, or does not.
    Boots(PageId, u32),
    TimesOut(PageId, u32),
    /// It connects; or has had its time for that.
    Connects(PageId, u32),
    Settles(PageId, u32),
    MessengerBoots(PageId),
    /// Classic's servers tell the widget.
    Tells(PageId, u32, News),
    /// Another tab has written.
    Written(PageId),
    /// The plan with this number, or nothing.
    PlanComes(PageId, Option<usize>),
    LockAnswered(PageId, bool),
    /// A page is back, and its classic has connected again.
    Reconnects(PageId),
    Thaws(PageId),
    FallsSilent(PageId),
    /// A message or a request reaches classic's servers.
    Said(PageId),
    EndAsked(usize),
    /// The servers look whether anyone is still connected.
    Deserted(usize),
    /// The visitor closes the window, as soon as the message is sent.
    Shuts(PageId),
    /// The next of the schedule's actions.
    Act(usize),
}

/// What classic's servers tell of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    Started(usize),
    /// The same once more.
    Again(usize),
    Ended(usize),
    Alive(usize),
}

#[derive(Debug, Default)]
pub struct Tab {
    pub page: Option<Page>,
    /// A page in the back-forward cache.
    pub shelf: Option<Page>,
    /// This tab runs a newer version of the shim.
    pub newer: bool,
    /// The tab is to die after so many more effects.
    pub dies_in: Option<u32>,
}

pub struct World {
    pub real: Time,
    /// What the clock says beyond [`WALL`] and [`World::real`].
    pub offset: i64,
    pub clock_moved: Time,
    /// When a page last lost a chat: the others object in a moment.
    pub lost_at: Option<Time>,
    pub chance: Chance,
    queue: BinaryHeap<Reverse<(Time, u32, Event)>>,
    sequence: u32,
    serial: u32,
    pub tabs: Vec<Tab>,
    pub storage: Storage,
    pub lock: Vec<PageId>,
    pub vendor: Vendor,
    /// All plans that the site ever has; the first is in the page itself.
    pub plans: Vec<Plan>,
    pub published: usize,
    /// The cookie of classic is there.
    pub traces: bool,
    pub schedule: Schedule,
    pub on: u32,
    pub reached: [bool; Fault::ALL.len()],
    pub effects: [bool; Effect::ALL.len()],
    pub trace: Option<Vec<String>>,
    /// When each plan was first seen by a page, by the clock on the wall.
    pub first_seen: Vec<Option<i64>>,
    pub violation: Option<String>,
}

/// Writes a line of the trace, if there is one to be written.
#[macro_export]
macro_rules! tell {
    ($world:expr, $($text:tt)*) => {
        if $world.trace.is_some() {
            let text = format!($($text)*);
            $world.tells(text);
        }
    };
}

impl World {
    pub fn new(schedule: Schedule, chance: Chance, traced: bool) -> Self {
        let plans = schedule.plans.clone();
        World {
            real: 0,
            offset: 0,
            clock_moved: 0,
            lost_at: None,
            chance,
            queue: BinaryHeap::new(),
            sequence: 0,
            serial: 0,
            tabs: Vec::new(),
            storage: Storage::default(),
            lock: Vec::new(),
            vendor: Vendor::default(),
            first_seen: vec![None; plans.len()],
            plans,
            published: 0,
            traces: false,
            schedule,
            on: 0,
            reached: [false; Fault::ALL.len()],
            effects: [false; Effect::ALL.len()],
            trace: traced.then(Vec::new),
            violation: None,
        }
    }

    /// Runs the schedule to its end, or to the first violation.
    pub fn run(&mut self) {
        self.prepare();
        let end = self.schedule.length;
        let mut steps = 0;
        while self.violation.is_none() {
            steps += 1;
            if steps > MOST_STEPS {
                return self.violates(String::from("the tabs keep each other busy"));
            }
            let event = self.queue.peek().map_or(Time::MAX, |Reverse((time, ..))| *time);
            let wake = self.next_wake();
            let next = event.min(wake.map_or(Time::MAX, |(time, _)| time));
            if next > end {
                break;
            }
            self.real = self.real.max(next);
            self.check_progress();
            match wake {
                Some((time, page)) if time <= event => {
                    if let Some(page) = self.page(page) {
                        page.wake = None;
                    }
                    tell!(self, "tab {} wakes", page.tab);
                    self.input_and_drain(page, Input::Look);
                }
                _ => {
                    if let Some(Reverse((_, _, event))) = self.queue.pop() {
                        self.happens(event);
                    }
                }
            }
        }
        if self.violation.is_none() {
            self.real = end;
            self.check_progress();
            self.check_ends();
        }
    }

    pub fn wall(&self) -> i64 {
        WALL + self.real as i64 + self.offset
    }

    pub fn is_on(&self, fault: Fault) -> bool {
        self.on & 1 << fault as u32 != 0
    }

    /// Is the fault on? If so, it is reached now.
    pub fn meets(&mut self, fault: Fault) -> bool {
        let on = self.is_on(fault);
        self.reached[fault as usize] |= on;
        on
    }

    pub fn turn_on(&mut self, fault: Fault) {
        self.on |= 1 << fault as u32;
    }

    pub fn tells(&mut self, text: String) {
        let line = format!("{:>9.3} {:>+9.3}  {text}", self.real as f64 / 1e3, self.offset as f64 / 1e3);
        if let Some(trace) = &mut self.trace {
            trace.push(line);
        }
    }

    pub fn violates(&mut self, text: String) {
        tell!(self, "VIOLATION: {text}");
        self.violation.get_or_insert(text);
    }

    pub fn after(&mut self, delay: Time, event: Event) {
        self.sequence += 1;
        self.queue.push(Reverse((self.real + delay, self.sequence, event)));
    }

    /// The page, if it is still there: shown, or in the back-forward cache.
    pub fn page(&mut self, id: PageId) -> Option<&mut Page> {
        let tab = self.tabs.get_mut(id.tab)?;
        let fits = |page: &&mut Page| page.id == id;
        tab.page.as_mut().filter(fits).or(tab.shelf.as_mut().filter(fits))
    }

    /// The page, if its code can run.
    pub fn awake(&mut self, id: PageId) -> Option<&mut Page> {
        self.page(id).filter(|page| !page.frozen)
    }

    fn next_wake(&self) -> Option<(Time, PageId)> {
        let pages = self.tabs.iter().filter_map(|tab| tab.page.as_ref()).filter(|page| !page.frozen);
        pages.filter_map(|page| Some((page.wake?, page.id))).min()
    }

    fn prepare(&mut self) {
        for fault in self.schedule.faults.into_iter().flatten() {
            if !crate::schedule::is_timed(fault) {
                self.turn_on(fault);
            }
        }
        self.published = usize::from(self.schedule.remote);
        self.storage.denied = self.meets(Fault::StorageDenied);
        self.vendor.slow = self.is_on(Fault::ServerSlow);
        if self.schedule.earlier_chat {
            // Begun before the shim was there.
            self.traces = true;
            self.chat_begins();
            self.vendor.chats[0].earlier = true;
            self.vendor.stored = Some(0);
        }
        for at in 0..self.schedule.actions.len() {
            self.after(self.schedule.actions[at].0, Event::Act(at));
        }
        tell!(self, "{:?}", self.schedule);
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Boots(id, load) => self.classic_boots(id, load),
            Event::TimesOut(id, load) => self.classic_times_out(id, load),
            Event::Connects(id, load) => self.classic_connects(id, load),
            Event::Settles(id, load) => self.classic_settles(id, load),
            Event::MessengerBoots(id) => self.messenger_boots(id),
            Event::Tells(id, load, news) => self.classic_tells(id, load, news),
            Event::Written(id) => {
                tell!(self, "tab {} hears of a writing", id.tab);
                self.input_and_drain(id, Input::Look);
            }
            Event::PlanComes(id, plan) => self.plan_comes(id, plan),
            Event::LockAnswered(id, held) => {
                if self.awake(id).is_some() {
                    tell!(self, "tab {} gets the lock: {held}", id.tab);
                    self.input_and_drain(id, Input::Lock(held));
                } else if held {
                    self.unlock(id);
                }
            }
            Event::Reconnects(id) => self.reconnects(id),
            Event::Thaws(id) => self.thaws(id),
            Event::FallsSilent(id) => self.falls_silent(id),
            Event::Said(id) => self.message_arrives(id),
            Event::EndAsked(chat) => self.chat_ends(chat),
            Event::Deserted(chat) => self.deserted(chat),
            Event::Shuts(id) => self.shuts_window(id),
            Event::Act(at) => self.act(self.schedule.actions[at].1),
        }
    }

    /// Gives an input to a page that can take one, and carries out what it leads to. Is classic's
    /// own event to reach the page?
    pub fn input(&mut self, id: PageId, input: Input) -> bool {
        let (wall, newer) = (Ms(self.wall()), self.tabs[id.tab].newer);
        let late = self.is_on(Fault::StorageLate);
        let Some(page) = self.tabs[id.tab].page.as_mut().filter(|page| page.id == id && !page.frozen) else {
            return false;
        };
        let (stored, was_late) = self.storage.read(id, newer, late, self.real);
        let passes = page.machine.handle(input, stored, wall);
        if was_late {
            self.reached[Fault::StorageLate as usize] = true;
        }
        passes
    }

    /// A new page in a tab.
    pub fn load_page(&mut self, tab: usize) {
        while self.tabs.len() <= tab {
            self.tabs.push(Tab::default());
        }
        self.tabs[tab].newer = tab < self.schedule.newer_tabs;
        self.serial += 1;
        let id = PageId { tab, serial: self.serial };
        let known = self.schedule.remote && self.chance.percent(30);
        let plan = self.plans[if known { self.published } else { 0 }];
        let remote = match (self.schedule.remote, known) {
            (false, _) => Remote::No,
            (true, true) => Remote::Known,
            (true, false) => Remote::Unknown,
        };
        let mut page = Page::new(id, Machine::new(plan), plan, self.real, self.wall());
        // A page that waits for its plan does not have this one yet.
        page.has_plan = remote != Remote::Unknown;
        if let Some(first) = self.first_seen.first_mut() {
            // It counts from here if no other comes.
            first.get_or_insert(page.plan_wall);
        }
        let begin = Begin {
            traces: self.traces,
            // Or so it seems, and asking for one throws.
            locks: !self.is_on(Fault::NoLocks) || self.chance.percent(30),
            remote,
            random: 1 + self.chance.below(u64::from(u32::MAX)) as u32,
        };
        self.tabs[tab].page = Some(page);
        if self.tabs[tab].newer {
            self.reached[Fault::OtherVersion as usize] = true;
        }
        self.see_plan(id);
        tell!(self, "tab {tab} loads page {} with {plan:?}, {remote:?}, traces {}", id.serial, self.traces);
        self.input_and_drain(id, Input::Begin(begin));
    }

    /// The page has this plan now.
    pub fn see_plan(&mut self, id: PageId) {
        let wall = self.wall();
        let real = self.real;
        let Some(page) = self.page(id).filter(|page| page.has_plan) else { return };
        (page.plan_at, page.plan_wall) = (real, wall);
        let plan = page.plan;
        if let Some(at) = self.plans.iter().position(|known| *known == plan) {
            let first = &mut self.first_seen[at];
            *first = Some(first.map_or(wall, |before| before.min(wall)));
        }
    }

    fn plan_comes(&mut self, id: PageId, plan: Option<usize>) {
        let plan = plan.map(|at| self.plans[at]);
        if let Some(page) = self.awake(id) {
            page.pending = None;
            let changed = plan.is_some_and(|plan| plan != page.plan);
            page.plan = plan.unwrap_or(page.plan);
            if changed || !page.has_plan {
                page.has_plan = true;
                self.see_plan(id);
            }
            tell!(self, "tab {} gets the plan {plan:?}", id.tab);
            self.input_and_drain(id, Input::Plan(plan));
        }
    }

    pub fn input_and_drain(&mut self, id: PageId, input: Input) -> bool {
        let passes = self.input(id, input);
        self.drain(id);
        passes
    }

    /// The visitor closes the window of classic.
    pub fn shuts_window(&mut self, id: PageId) {
        let real = self.real;
        let Some(page) = self.awake(id).filter(|page| page.is_there() && !page.hidden) else { return };
        if page.open {
            page.shut = Some(real);
        }
        page.open = false;
        self.input_and_drain(id, Input::Classic(Classic::Closed));
    }

    /// The lock is free again, or one tab less asks for it.
    pub fn unlock(&mut self, id: PageId) {
        let held = self.lock.first() == Some(&id);
        self.lock.retain(|page| *page != id);
        if held && let Some(next) = self.lock.first().copied() {
            let delay = self.chance.between(1, 20);
            self.after(delay, Event::LockAnswered(next, true));
        }
    }

    /// The page is gone for good.
    pub fn unload(&mut self, id: PageId) {
        self.check_end_of(id);
        self.unlock(id);
        let tab = &mut self.tabs[id.tab];
        for page in [&mut tab.page, &mut tab.shelf] {
            if page.as_ref().is_some_and(|page| page.id == id) {
                *page = None;
            }
        }
        self.desertion();
    }

    fn messenger_boots(&mut self, id: PageId) {
        let blocked = self.meets(Fault::MessengerBlocked);
        if let Some(page) = self.page(id) {
            page.messenger = if blocked { Messenger::Missing } else { Messenger::Here };
        }
    }

    /// A page that was put aside is shown again.
    fn thaws(&mut self, id: PageId) {
        let tab = &mut self.tabs[id.tab];
        if tab.shelf.as_ref().is_some_and(|page| page.id == id) {
            if let Some(other) = tab.page.as_ref().map(|page| page.id) {
                self.unload(other);
            }
            let tab = &mut self.tabs[id.tab];
            tab.page = tab.shelf.take();
        }
        let real = self.real;
        let Some(page) = self.page(id) else { return };
        page.frozen = false;
        page.thawed = real;
        tell!(self, "tab {} is resumed", id.tab);
        self.input_and_drain(id, Input::Look);
        let delay = self.chance.between(0, 1_500);
        self.after(delay, Event::Reconnects(id));
    }

    fn reconnects(&mut self, id: PageId) {
        let live = self.vendor.live();
        let Some(page) = self.awake(id).filter(|page| page.is_connected()) else { return };
        page.view = live;
        let here = Classic::Here { chatting: live.is_some(), open: page.open };
        tell!(self, "tab {} is connected again: {here:?}", id.tab);
        self.input_and_drain(id, Input::Classic(here));
    }

    pub fn act(&mut self, action: Action) {
        if !matches!(action, Action::Fails(_)) {
            tell!(self, "{action:?}");
        }
        crate::schedule::act(self, action);
    }
}

/// What a text in storage is to a page of another version: the same, with its own number.
pub fn as_seen<'a>(text: &'a str, newer: bool, buffer: &'a mut String) -> Stored<'a> {
    match text.strip_prefix("2 ") {
        Some(rest) if newer => {
            buffer.clear();
            buffer.push_str("1 ");
            buffer.push_str(rest);
            Stored::Text(buffer)
        }
        _ => Stored::Text(text),
    }
}
