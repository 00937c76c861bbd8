//! A page: the machine, and what its effects do there.

use changeover::switch::plan::NOW;
use changeover::switch::{Classic, Effect, Input, Machine, Ms, Plan, Route};

use crate::fault::Fault;
use crate::tell;
use crate::world::{Event, News, PageId, Time, World};

/// How long the loader waits for classic to connect.
const CONNECT_LIMIT: Time = 10_000;

/// Classic in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    #[default]
    None,
    Loading,
    Here,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Messenger {
    #[default]
    None,
    Loading,
    Here,
    Missing,
}

/// What page code hears of chats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Start(usize),
    End,
}

#[derive(Debug)]
pub struct Page {
    pub id: PageId,
    pub machine: Machine,
    pub born: Time,
    pub thawed: Time,
    pub frozen: bool,
    pub wake: Option<Time>,
    /// What it was told of the plan, and when.
    pub plan: Plan,
    pub has_plan: bool,
    pub plan_at: Time,
    pub plan_wall: i64,
    pub classic: Frame,
    /// Which request for classic counts.
    pub load: u32,
    pub given_up: bool,
    pub hidden: bool,
    pub silent: bool,
    pub connected: bool,
    /// It has connected, or has had its time for that.
    pub settled: bool,
    /// The chat that classic shows as running.
    pub view: Option<usize>,
    pub open: bool,
    /// A message that is on its way, and that the machine could know of.
    pub said: Option<Time>,
    /// By page code, which the machine is told.
    pub said_by_code: bool,
    /// When its window was closed.
    pub shut: Option<Time>,
    /// The chat that it has reached.
    pub said_in: Option<usize>,
    /// Since when nothing keeps the page on classic.
    pub idle_since: Time,
    pub told_until: Time,
    pub messenger: Messenger,
    pub heard: Vec<Heard>,
    pub heard_at: Time,
    /// Calls of page code, by number: held, and then where they went.
    pub calls: u32,
    pub held: Vec<u32>,
    pub carried: u32,
    pub to_messenger: bool,
    /// A chat that began or was running while this page was there with classic.
    pub saw: Option<usize>,
    /// When the chat that kept it on classic ended here.
    pub drained_at: Option<Time>,
    pub lost: bool,
    pub lost_now: bool,
    pub notice: Option<i64>,
    /// When the plan was last asked for, and whether the answer is on its way.
    pub asked: Option<Time>,
    pub pending: Option<Time>,
    /// When classic was taken down.
    pub gone_at: Time,
}

impl Page {
    pub fn new(id: PageId, machine: Machine, plan: Plan, now: Time, wall: i64) -> Self {
        Page {
            id,
            machine,
            born: now,
            thawed: now,
            frozen: false,
            wake: None,
            plan,
            has_plan: true,
            plan_at: now,
            plan_wall: wall,
            classic: Frame::None,
            load: 0,
            given_up: false,
            hidden: false,
            silent: false,
            connected: false,
            settled: false,
            view: None,
            open: false,
            said: None,
            said_by_code: false,
            shut: None,
            said_in: None,
            idle_since: now,
            told_until: 0,
            messenger: Messenger::None,
            heard: Vec::new(),
            heard_at: 0,
            calls: 0,
            held: Vec::new(),
            carried: 0,
            to_messenger: false,
            saw: None,
            drained_at: None,
            lost: false,
            lost_now: false,
            notice: None,
            asked: None,
            pending: None,
            gone_at: 0,
        }
    }

    pub fn is_connected(&self) -> bool {
        self.is_there() && self.connected
    }

    pub fn is_there(&self) -> bool {
        self.classic == Frame::Here && !self.frozen && !self.silent
    }
}

impl World {
    /// Carries out what the machine wants, unless the tab dies in between.
    pub fn drain(&mut self, id: PageId) {
        loop {
            let Some(page) = self.awake(id) else { return };
            let Some(effect) = page.machine.poll() else { break };
            if let Some(left) = &mut self.tabs[id.tab].dies_in {
                if *left == 0 {
                    self.tabs[id.tab].dies_in = None;
                    self.reached[Fault::TabKilled as usize] = true;
                    tell!(self, "tab {} is killed before {effect:?}", id.tab);
                    return self.unload(id);
                }
                *left -= 1;
            }
            if self.trace.is_some() && !matches!(effect, Effect::WakeAt | Effect::Write) {
                let state = self.page(id).map(|page| page.machine.session().state);
                let state = state.filter(|_| effect == Effect::Step);
                tell!(
                    self,
                    "tab {} {effect:?} {}",
                    id.tab,
                    state.map_or(String::new(), |state| format!("{state:?}"))
                );
            }
            self.effects[effect as usize] = true;
            self.carry_out(id, effect);
        }
        self.check_tab(id);
        self.flush(id);
    }

    fn carry_out(&mut self, id: PageId, effect: Effect) {
        match effect {
            Effect::LoadClassic => self.load_classic(id, false),
            Effect::ProbeClassic => self.load_classic(id, true),
            Effect::ShowClassic => {
                if let Some(page) = self.page(id) {
                    page.hidden = false;
                }
            }
            Effect::TakeDownClassic => self.take_down(id),
            Effect::LoadMessenger => {
                // Classic that was given up, and has come nevertheless, goes without being told to.
                if self.page(id).is_some_and(|page| page.classic == Frame::Here && !page.settled) {
                    self.take_down(id);
                }
                self.check_messenger(id);
                let slow = self.meets(Fault::MessengerSlow);
                let delay = self.chance.between(200, if slow { 30_000 } else { 2_000 });
                self.after(delay, Event::MessengerBoots(id));
                if let Some(page) = self.page(id) {
                    page.messenger = Messenger::Loading;
                }
            }
            Effect::AskClassic => {
                let stored = self.vendor.stored;
                let Some(page) = self.page(id).filter(|page| page.is_there() && page.settled) else { return };
                if !page.connected {
                    page.view = stored;
                }
                let here = Classic::Here { chatting: page.view.is_some(), open: page.open };
                self.input(id, Input::Classic(here));
            }
            Effect::EndChat => self.end_chat(id),
            Effect::TellEnd => self.page_hears(id, Heard::End),
            Effect::TellStart => {
                if let Some(chat) = self.page(id).and_then(|page| page.view) {
                    self.page_hears(id, Heard::Start(chat));
                }
            }
            Effect::Write => self.write(id),
            Effect::Lock => self.ask_lock(id),
            Effect::Unlock => self.unlock(id),
            Effect::FetchPlan => self.fetch_plan(id),
            Effect::ClearTraces => {
                self.check_traces(id);
                self.traces = false;
            }
            Effect::WakeAt => {
                let Some(at) = self.page(id).map(|page| page.machine.time(effect)) else { return };
                let late = self.is_on(Fault::TimersLate) && self.chance.percent(30);
                self.reached[Fault::TimersLate as usize] |= late;
                let lateness = self.chance.below(if late { 5_000 } else { 30 });
                let delay = (at.0 - self.wall()).max(0) as Time + lateness;
                let at = self.real + delay;
                if let Some(page) = self.page(id) {
                    page.wake = Some(at);
                }
            }
            Effect::Lost => {
                self.check_loss(id);
                self.lost_at = Some(self.real);
                if let Some(page) = self.page(id) {
                    (page.lost, page.lost_now) = (true, true);
                }
            }
            Effect::Notice => {
                let until = self.page(id).map(|page| page.machine.time(effect).0);
                self.notices(id, until);
            }
            Effect::NoNotice => self.notices(id, None),
            Effect::Step => {}
        }
    }

    fn notices(&mut self, id: PageId, until: Option<i64>) {
        if let Some(page) = self.page(id) {
            page.notice = until;
        }
    }

    fn load_classic(&mut self, id: PageId, hidden: bool) {
        self.check_load(id, hidden);
        self.traces |= !self.storage.denied;
        let Some(page) = self.page(id) else { return };
        page.load += 1;
        page.classic = Frame::Loading;
        page.hidden = hidden;
        page.given_up = false;
        let load = page.load;
        if self.meets(Fault::ClassicBlocked) {
            let delay = self.chance.pick(&[50, 3_000, 20_000]);
            return self.after(delay, Event::TimesOut(id, load));
        }
        let slow = self.meets(Fault::ClassicSlow) && self.chance.percent(70);
        let delay = self.chance.between(150, if slow { 40_000 } else { 2_500 });
        self.after(delay, Event::Boots(id, load));
        if delay > 20_000 {
            self.after(20_000, Event::TimesOut(id, load));
        }
    }

    pub fn classic_times_out(&mut self, id: PageId, load: u32) {
        let real = self.real;
        if self.page(id).is_some_and(|page| page.load == load && page.frozen) {
            return self.after(1_000, Event::TimesOut(id, load));
        }
        let Some(page) = self.page(id).filter(|page| page.load == load && page.classic == Frame::Loading)
        else {
            return;
        };
        page.classic = Frame::None;
        page.idle_since = real;
        page.given_up = true;
        tell!(self, "tab {} has no classic", id.tab);
        self.input_and_drain(id, Input::Classic(Classic::Missing));
    }

    pub fn classic_boots(&mut self, id: PageId, load: u32) {
        if self.page(id).is_some_and(|page| page.load == load && page.frozen) {
            return self.after(1_000, Event::Boots(id, load));
        }
        let flipped = self.vendor.flipped;
        let Some(page) = self.page(id).filter(|page| page.load == load) else { return };
        if flipped {
            let was_loading = page.classic == Frame::Loading;
            page.classic = Frame::None;
            if was_loading {
                self.reached[Fault::VendorFlips as usize] |= self.is_on(Fault::VendorFlips);
                tell!(self, "tab {}: the messenger comes instead of classic", id.tab);
                self.input(id, Input::Classic(Classic::Instead));
                if let Some(page) = self.page(id) {
                    page.messenger = Messenger::Here;
                }
                self.drain(id);
            }
            return;
        }
        page.classic = Frame::Here;
        (page.silent, page.connected, page.settled) = (false, false, false);
        // One that is not wanted any more is told by its function, before it connects.
        let unwanted = page.messenger != Messenger::None;
        if unwanted || !self.is_on(Fault::ClassicUnconnected) || self.chance.percent(30) {
            return self.classic_connects(id, load);
        }
        tell!(self, "tab {} has classic, which is not connected", id.tab);
        self.after(CONNECT_LIMIT, Event::Settles(id, load));
        let delay = self.chance.pick(&[300, 5_000, 9_990, 10_010, 15_000, 40_000, Time::MAX / 2]);
        self.after(delay, Event::Connects(id, load));
    }

    /// Without a connection it says what it has stored.
    pub fn classic_settles(&mut self, id: PageId, load: u32) {
        if self.page(id).is_some_and(|page| page.load == load && page.frozen) {
            return self.after(1_000, Event::Settles(id, load));
        }
        let (real, stored) = (self.real, self.vendor.stored);
        let Some(page) = self.awake(id).filter(|page| page.load == load && page.is_there() && !page.settled)
        else {
            return;
        };
        (page.settled, page.view, page.idle_since) = (true, stored, real);
        let here = Classic::Here { chatting: stored.is_some(), open: page.open };
        self.reached[Fault::ClassicUnconnected as usize] = true;
        tell!(self, "tab {} has classic, which does not connect: {here:?}", id.tab);
        self.input_and_drain(id, Input::Classic(here));
    }

    pub fn classic_connects(&mut self, id: PageId, load: u32) {
        if self.page(id).is_some_and(|page| page.load == load && page.frozen) {
            return self.after(1_000, Event::Connects(id, load));
        }
        let Some(page) = self.page(id).filter(|page| page.load == load && page.is_there() && !page.connected)
        else {
            return;
        };
        (page.connected, page.settled) = (true, true);
        // Sometimes classic finds the chat only after it has connected.
        let live = self.vendor.live();
        self.vendor.stored = self.vendor.stored.filter(|_| live.is_some());
        let finds_later = live.is_some() && self.chance.percent(5);
        let view = live.filter(|_| !finds_later);
        let delay = self.chance.between(10, 2_000);
        if let (true, Some(chat)) = (finds_later, live) {
            self.vendor.chats[chat].earlier = false;
            self.after(delay, Event::Tells(id, load, News::Alive(chat)));
        }
        let real = self.real;
        let Some(page) = self.page(id) else { return };
        page.idle_since = real;
        page.view = view;
        self.sees(id);
        let Some(page) = self.page(id) else { return };
        let here = Classic::Here { chatting: view.is_some(), open: page.open };
        tell!(self, "tab {} has classic: {here:?}", id.tab);
        self.input_and_drain(id, Input::Classic(here));
    }

    pub fn classic_tells(&mut self, id: PageId, load: u32, news: News) {
        let live = self.vendor.live();
        let (real, wall) = (self.real, self.wall());
        // Sometimes an event comes a second time.
        let twice = self.chance.percent(2);
        let Some(page) = self.awake(id).filter(|page| page.load == load && page.is_connected()) else {
            return;
        };
        let before = page.view;
        match news {
            News::Started(chat) => page.view = Some(chat),
            News::Alive(chat) if live == Some(chat) => page.view = Some(chat),
            News::Again(chat) if before == Some(chat) => {}
            News::Alive(_) | News::Again(_) => return,
            News::Ended(chat) if before == Some(chat) || twice && before.is_none() => page.view = None,
            News::Ended(_) => return,
        }
        page.said = None;
        // Timers are late now and then.
        let due = page.has_plan && page.plan.is_dated() && page.plan.at.0 + 6_000 <= wall;
        page.drained_at = (before.is_some() && page.view.is_none() && due).then_some(real);
        self.vendor.stored = page.view;
        self.sees(id);
        let classic = match news {
            News::Started(_) if before.is_none() => Classic::Started,
            News::Again(_) => Classic::Started,
            News::Started(_) | News::Alive(_) => Classic::Alive,
            News::Ended(_) => Classic::Ended,
        };
        tell!(self, "tab {} classic: {news:?}", id.tab);
        let passes = self.input(id, Input::Classic(classic));
        let heard = match (classic, news) {
            (Classic::Started, News::Started(chat) | News::Again(chat)) => Some(Heard::Start(chat)),
            (Classic::Ended, _) => Some(Heard::End),
            _ => None,
        };
        match heard {
            Some(heard) if passes => self.page_hears(id, heard),
            _ => {}
        }
        self.drain(id);
        if let Some(Heard::Start(chat)) = heard {
            self.check_start(id, chat);
        }
    }

    /// The page has a chat before its eyes, unless this is a classic that came too late.
    fn sees(&mut self, id: PageId) {
        let real = self.real;
        let Some(page) = self.page(id).filter(|page| page.messenger == Messenger::None) else { return };
        page.saw = page.view.or(page.saw);
        if let Some(chat) = page.view {
            self.vendor.chats[chat].seen.get_or_insert(real);
            self.vendor.stored = Some(chat);
        }
    }

    /// Page code hears of a chat, and sometimes calls something.
    fn page_hears(&mut self, id: PageId, heard: Heard) {
        self.check_heard(id, heard);
        let real = self.real;
        let Some(page) = self.page(id) else { return };
        page.heard.push(heard);
        page.heard_at = real;
        if self.chance.percent(30) {
            self.call(id);
        }
        if heard == Heard::End && self.chance.percent(5) {
            self.input(id, Input::Called);
        }
    }

    /// Page code calls a member of the old API.
    pub fn call(&mut self, id: PageId) {
        let Some(page) = self.awake(id) else { return };
        page.calls += 1;
        let (number, route) = (page.calls, page.machine.route());
        tell!(self, "tab {} calls number {number}: {route:?}", id.tab);
        self.flush(id);
        let Some(page) = self.page(id) else { return };
        page.held.push(number);
        self.flush(id);
    }

    /// Calls that were held go where they can.
    pub fn flush(&mut self, id: PageId) {
        let Some(page) = self.awake(id) else { return };
        let route = page.machine.route();
        if route == Route::Hold || page.held.is_empty() {
            return;
        }
        let held = std::mem::take(&mut page.held);
        for number in held {
            self.check_call(id, number, route);
        }
    }

    fn take_down(&mut self, id: PageId) {
        self.check_take_down(id);
        let lingers = self.chance.percent(50);
        let real = self.real;
        let Some(page) = self.page(id) else { return };
        page.gone_at = real;
        // What is loading may come nevertheless.
        if page.classic != Frame::Loading || !lingers {
            page.load += 1;
        }
        page.classic = Frame::None;
        page.view = None;
        self.desertion();
    }

    fn end_chat(&mut self, id: PageId) {
        self.check_end_chat(id);
        let Some(chat) = self.page(id).filter(|page| page.connected).and_then(|page| page.view) else {
            return;
        };
        if !self.meets(Fault::EndIgnored) {
            let delay = self.chance.between(20, 300);
            self.after(delay, Event::EndAsked(chat));
        }
    }

    fn write(&mut self, id: PageId) {
        let Some(page) = self.page(id) else { return };
        let text = page.machine.record();
        self.check_write(id);
        let newer = self.tabs[id.tab].newer;
        tell!(self, "tab {} writes {text}", id.tab);
        let written = self.storage.write(id, newer, text, self.real);
        self.reached[Fault::StorageFull as usize] |= self.storage.full;
        self.reached[Fault::StorageThrows as usize] |= self.storage.throws;
        if !written && !self.storage.full {
            return;
        }
        for tab in 0..self.tabs.len() {
            let Some(other) = self.tabs[tab].page.as_ref().map(|page| page.id).filter(|other| *other != id)
            else {
                continue;
            };
            if self.meets(Fault::NewsLost) {
                continue;
            }
            let late = self.meets(Fault::NewsLate);
            let delay = self.chance.below(if late { 8_000 } else { 40 });
            self.after(delay, Event::Written(other));
        }
    }

    fn ask_lock(&mut self, id: PageId) {
        if self.meets(Fault::NoLocks) {
            return self.after(1, Event::LockAnswered(id, false));
        }
        self.lock.push(id);
        if self.lock.len() == 1 {
            let delay = self.chance.between(1, 20);
            self.after(delay, Event::LockAnswered(id, true));
        }
    }

    fn fetch_plan(&mut self, id: PageId) {
        let real = self.real;
        if let Some(page) = self.page(id) {
            (page.asked, page.pending) = (Some(real), Some(real));
        }
        let answer = match self.meets(Fault::PlanUnreachable) {
            // Refused, malformed, or no answer at all.
            true if self.chance.percent(50) => return,
            true => None,
            false => Some(self.published),
        };
        let delay = self.chance.between(30, 1_500);
        self.after(delay, Event::PlanComes(id, answer));
    }

    /// Until when chats may go on, by what the page was told: at the earliest and at the latest.
    pub fn deadlines(&self, page: &Page) -> Option<(i64, i64)> {
        let first = self.plans.iter().position(|plan| *plan == page.plan);
        let first = first.and_then(|at| self.first_seen[at]).unwrap_or(page.plan_wall);
        let deadline = |wall: i64| page.plan.deadline(Ms(wall)).0;
        // Without a date, it depends on when the plan was first seen.
        let late = deadline(page.plan_wall);
        page.plan.is_dated().then(|| (if page.plan.at == NOW { deadline(first) } else { late }, late))
    }
}
