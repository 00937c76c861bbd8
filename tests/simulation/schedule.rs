//! What a seed stands for: the site's plans, what the visitor does, and what goes wrong, and when.

use changeover::switch::plan::{NEVER, NOW, Plan, VENDOR};
use changeover::switch::{Classic, Input, Ms};

use crate::chance::Chance;
use crate::fault::Fault;
use crate::page::{Frame, Messenger};
use crate::tell;
use crate::world::{Event, PageId, Time, WALL, World};

/// What the visitor, an agent or page code does, or what goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Opens(usize),
    Shuts(usize),
    Navigates(usize),
    OpensWindow(usize),
    ShutsWindow(usize),
    /// Types into the window, or clicks something that calls `say`.
    Says(usize),
    /// By the visitor, an agent or idling.
    ChatEnds,
    PageEndsChat(usize),
    Calls(usize),
    Fails(Fault),
}

#[derive(Clone, Debug)]
pub struct Schedule {
    pub faults: [Option<Fault>; 2],
    pub plans: Vec<Plan>,
    pub remote: bool,
    /// A chat was live before the shim was installed.
    pub earlier_chat: bool,
    pub newer_tabs: usize,
    pub actions: Vec<(Time, Action)>,
    pub length: Time,
}

/// Does the fault begin at a certain time? The others are there from the beginning.
pub fn is_timed(fault: Fault) -> bool {
    !matches!(
        fault,
        Fault::StorageDenied
            | Fault::StorageLate
            | Fault::TimersLate
            | Fault::ClassicSlow
            | Fault::ClassicUnconnected
            | Fault::MessengerBlocked
            | Fault::MessengerSlow
            | Fault::PlanUnreachable
            | Fault::OtherVersion
            | Fault::NoLocks
            | Fault::NewsLost
            | Fault::NewsLate
            | Fault::EndIgnored
            | Fault::ServerSlow
    )
}

/// Times worth aiming at.
struct Moments {
    at: Time,
    until: Time,
    length: Time,
}

impl Moments {
    fn pick(&self, chance: &mut Chance) -> Time {
        let near = |key: Time, chance: &mut Chance| {
            let spread = chance.pick(&[3, 300, 3_000, 20_000]);
            (key + chance.below(2 * spread)).saturating_sub(spread)
        };
        match chance.below(10) {
            0..=2 => near(self.at, chance),
            3..=6 => near(self.until, chance),
            _ => chance.below(self.length),
        }
    }
}

impl Schedule {
    /// Made up by chance; `tabs` fixes how many there are.
    pub fn new(faults: [Option<Fault>; 2], tabs: Option<usize>, chance: &mut Chance) -> Self {
        let has = |fault| faults.contains(&Some(fault));
        let tabs = tabs.unwrap_or_else(|| chance.pick(&[1, 2, 2, 2, 3, 3, 4, 6, 8]));
        let at = if chance.percent(15) { 0 } else { chance.between(3_000, 40_000) };
        let long = chance.percent(2);
        let drain = match long {
            true => 45 * 60_000,
            false => chance.pick(&[0, 1_000, 15_000, 30_000, 45_000, 60_000, 90_000]),
        };
        let moments = Moments { at, until: at + drain, length: at + drain + 100_000 };
        let plan = Self::plan(chance, &moments);
        let mut plans = vec![plan];
        let of_plan = [Fault::PlanNever, Fault::PlanMoved, Fault::PlanUnreachable].into_iter().any(has);
        let remote = of_plan || chance.percent(20);
        if remote {
            // The page's own block, in case no other is fetched.
            let own = Plan { at: chance.pick(&[NEVER, NOW, plan.at]), ..plan };
            plans.insert(0, own);
        }
        plans.push(Plan { at: NEVER, ..plan });
        let later = Ms(WALL + (moments.at + chance.between(0, 60_000)) as i64);
        plans.push(Plan { at: later, drain: Ms(drain as i64 / 2), ..plan });
        let mut schedule = Schedule {
            faults,
            plans,
            remote,
            earlier_chat: chance.percent(10),
            newer_tabs: if has(Fault::OtherVersion) { 1 + chance.below(2) as usize } else { 0 },
            actions: Vec::new(),
            length: moments.length,
        };
        schedule.life(tabs, &moments, chance);
        schedule.failures(tabs, &moments, chance);
        schedule
    }

    /// A chat that goes on for 25 minutes, when the visitor goes to another page.
    pub fn long_chat() -> Self {
        // Nobody asks classic: the record alone tells of the chat.
        let plan = Plan { at: Ms(WALL + 20_000), probe: false, ..Plan::new() };
        let says = (4_000, Action::Says(0));
        let leaves = (says.0 + 25 * 60_000 - 5_000, Action::Shuts(0));
        let arrives = (says.0 + 25 * 60_000 + 3_000, Action::Opens(0));
        Schedule {
            faults: [None, None],
            plans: vec![plan],
            remote: false,
            earlier_chat: false,
            newer_tabs: 0,
            actions: vec![(0, Action::Opens(0)), says, leaves, arrives],
            length: arrives.0 + 60_000,
        }
    }

    fn plan(chance: &mut Chance, moments: &Moments) -> Plan {
        let drain = (moments.until - moments.at) as i64;
        let instant = |time: Time| Ms(WALL + time as i64);
        let at = match chance.below(100) {
            0..=71 => instant(moments.at),
            // So long ago that it is also past when the clock is moved back.
            72..=81 => Ms(WALL - 90 * 86_400_000),
            82..=91 => NOW,
            92..=96 => VENDOR,
            _ => NEVER,
        };
        let long_past = at > NOW && at.0 < WALL;
        let drain =
            if long_past || at > NOW && chance.percent(30) { instant(moments.until) } else { Ms(drain) };
        Plan { at, drain, warn: Ms(chance.pick(&[0, 5_000, 20_000, 90_000])), ..Plan::new() }
    }

    fn life(&mut self, tabs: usize, moments: &Moments, chance: &mut Chance) {
        for tab in 0..tabs {
            let time = if chance.percent(80) { chance.below(2_500) } else { moments.pick(chance) };
            self.actions.push((time, Action::Opens(tab)));
        }
        let tab = |chance: &mut Chance| chance.below(tabs as u64) as usize;
        if chance.percent(70) {
            let time = chance.between(3_000, 3_000 + moments.at);
            self.actions.push((time, Action::Says(tab(chance))));
        }
        if chance.percent(30) {
            self.actions.push((moments.pick(chance), Action::ChatEnds));
        }
        if moments.until - moments.at > 30 * 60_000 {
            if chance.percent(50) {
                // The chat goes on for long, and is there in a new tab.
                let begins = moments.at.saturating_sub(500).min(4_000);
                self.actions.retain(|(_, action)| matches!(action, Action::Opens(_)));
                self.actions.push((0, Action::Opens(0)));
                self.actions.push((begins, Action::Says(0)));
                let later = chance.between(60_000, 40 * 60_000);
                self.actions.push((begins + later, Action::Opens(tabs)));
                return;
            }
            // The visitor leaves, and is back before or after the record has become old.
            let leaves = moments.at + chance.between(10_000, 60_000);
            self.actions.extend((0..tabs).map(|tab| (leaves, Action::Shuts(tab))));
            let returns = leaves + chance.between(60_000, 40 * 60_000);
            self.actions.push((returns, Action::Opens(0)));
        }
        for _ in 0..chance.below(6) {
            let tab = tab(chance);
            let action = match chance.below(12) {
                0..=1 => Action::Navigates(tab),
                2 => Action::Opens(tab),
                3 => Action::Shuts(tab),
                4 => Action::OpensWindow(tab),
                5 => Action::ShutsWindow(tab),
                6..=7 => Action::Says(tab),
                8 => Action::PageEndsChat(tab),
                _ => Action::Calls(tab),
            };
            self.actions.push((moments.pick(chance), action));
        }
    }

    fn failures(&mut self, tabs: usize, moments: &Moments, chance: &mut Chance) {
        for fault in self.faults.into_iter().flatten().filter(|fault| is_timed(*fault)) {
            let time = match fault {
                Fault::ChatAtTick => moments.at,
                Fault::EndAtTick => moments.until,
                Fault::ClassicBlocked | Fault::VendorFlips if chance.percent(30) => 0,
                _ => moments.pick(chance),
            };
            if fault == Fault::ChatAtTick && chance.percent(50) {
                let tab = chance.below(tabs as u64) as usize;
                self.actions.push((time.saturating_sub(1_500), Action::OpensWindow(tab)));
            }
            // Blocked scripts hurt pages that load later.
            if matches!(fault, Fault::ClassicBlocked | Fault::VendorFlips | Fault::StorageCleared)
                && chance.percent(70)
            {
                let tab = chance.below(tabs as u64) as usize;
                let later = time + chance.pick(&[1, 100, 3_000]);
                self.actions.push((later, Action::Navigates(tab)));
            }
            self.actions.push((time, Action::Fails(fault)));
        }
    }
}

/// Does one of the schedule's actions.
pub fn act(world: &mut World, action: Action) {
    match action {
        Action::Opens(tab) => {
            if world.tabs.get(tab).is_none_or(|tab| tab.page.is_none() && tab.shelf.is_none()) {
                world.load_page(tab);
            }
        }
        Action::Shuts(tab) => {
            let pages = world
                .tabs
                .get(tab)
                .map(|tab| [&tab.page, &tab.shelf].map(|page| page.as_ref().map(|page| page.id)));
            for id in pages.into_iter().flatten().flatten() {
                world.unload(id);
            }
        }
        Action::Navigates(tab) => {
            if let Some(id) = shown(world, tab) {
                world.unload(id);
                world.load_page(tab);
            }
        }
        Action::OpensWindow(tab) | Action::Says(tab) | Action::ShutsWindow(tab) => {
            uses_window(world, tab, action)
        }
        Action::ChatEnds => {
            if let Some(chat) = world.vendor.live() {
                world.chat_ends(chat);
            }
        }
        Action::PageEndsChat(tab) => {
            let Some(id) = shown(world, tab) else { return };
            let Some(page) = world.awake(id).filter(|page| page.is_connected()) else { return };
            if let Some(chat) = page.view {
                world.input_and_drain(id, Input::Called);
                let delay = world.chance.between(20, 300);
                world.after(delay, Event::EndAsked(chat));
            }
        }
        Action::Calls(tab) => {
            if let Some(id) = shown(world, tab) {
                world.call(id);
            }
        }
        Action::Fails(fault) => fails(world, fault),
    }
}

fn shown(world: &World, tab: usize) -> Option<PageId> {
    let page = world.tabs.get(tab)?.page.as_ref()?;
    (!page.frozen).then_some(page.id)
}

/// Somebody who can use classic, if there is one.
fn anyone(world: &mut World) -> Option<PageId> {
    let pages = world.tabs.iter().filter_map(|tab| tab.page.as_ref());
    let ids: Vec<_> = pages.filter(|page| page.is_connected()).map(|page| page.id).collect();
    (!ids.is_empty()).then(|| world.chance.pick(&ids))
}

fn uses_window(world: &mut World, tab: usize, action: Action) {
    let Some(id) = shown(world, tab) else { return };
    let real = world.real;
    let Some(page) = world.awake(id).filter(|page| page.is_there() && !page.hidden) else { return };
    page.idle_since = real;
    if !page.connected {
        // That is what it has waited for.
        let load = page.load;
        let delay = world.chance.between(50, 1_500);
        world.after(delay, Event::Connects(id, load));
    }
    let Some(page) = world.awake(id) else { return };
    // Page code can say something without the window.
    let by_code =
        action != Action::ShutsWindow(tab) && matches!(action, Action::Says(_)) && real.is_multiple_of(3);
    if let Action::ShutsWindow(_) = action {
        return world.shuts_window(id);
    }
    if !by_code {
        (page.open, page.shut) = (true, None);
        world.input_and_drain(id, Input::Classic(Classic::Opened));
    }
    if let Action::Says(_) = action {
        says(world, id, by_code);
    }
}

fn says(world: &mut World, id: PageId, by_code: bool) {
    let real = world.real;
    let Some(page) = world.awake(id).filter(|page| page.is_connected()) else { return };
    (page.said, page.said_in, page.said_by_code) = (Some(real), None, by_code);
    if by_code {
        world.input_and_drain(id, Input::Classic(Classic::Said));
    } else if world.chance.percent(30) {
        let delay = world.chance.between(5, 250);
        world.after(delay, Event::Shuts(id));
    }
    let delay = world.chance.between(30, 300);
    world.after(delay, Event::Said(id));
}

fn fails(world: &mut World, fault: Fault) {
    tell!(world, "FAULT {fault:?}");
    world.turn_on(fault);
    let reached = match fault {
        Fault::TabKilled => {
            let Some(id) = any_page(world) else { return };
            let effects = world.chance.below(6) as u32;
            world.tabs[id.tab].dies_in = Some(effects);
            if world.chance.percent(50) {
                world.tabs[id.tab].dies_in = None;
                world.unload(id);
                return mark(world, fault);
            }
            // Reached when it dies.
            false
        }
        Fault::TabFrozen | Fault::BackForward => puts_aside(world, fault),
        Fault::StorageThrows => {
            world.storage.throws = true;
            true
        }
        Fault::StorageFull => {
            world.storage.full = true;
            false
        }
        Fault::StorageCleared | Fault::StorageEdited => edits(world, fault),
        Fault::ClockBack | Fault::ClockForward => {
            let by = world.chance.pick(&[5_000, 30_000, 90_000, 3_600_000, 86_400_000, 30 * 86_400_000]);
            world.offset += if fault == Fault::ClockBack { -by } else { by };
            world.clock_moved = world.real;
            // What is to last for a while lasts so long from now on at most.
            let wall = world.wall();
            for first in world.first_seen.iter_mut().flatten() {
                *first = wall.min(*first);
            }
            true
        }
        Fault::ClassicSilent => goes_silent(world),
        Fault::PlanNever | Fault::PlanMoved => {
            world.published = world.plans.len() - if fault == Fault::PlanNever { 2 } else { 1 };
            // Pages ask only now and then; some happen to do so soon.
            for tab in 0..world.tabs.len() {
                if let Some(id) = shown(world, tab).filter(|_| world.chance.percent(60)) {
                    let delay = world.chance.below(3_000);
                    world.after(delay, Event::PlanComes(id, Some(world.published)));
                }
            }
            true
        }
        Fault::ChatAtTick => {
            let Some(id) = anyone(world) else { return };
            if world.chance.percent(50) {
                says(world, id, true);
            }
            let live = world.vendor.live().is_some();
            if !live {
                world.chat_begins();
            }
            !live
        }
        Fault::EndAtTick => {
            let live = world.vendor.live();
            if let Some(chat) = live {
                world.chat_ends(chat);
            }
            live.is_some()
        }
        Fault::VendorFlips => {
            world.vendor.flipped = true;
            if world.chance.percent(30) {
                goes_silent(world);
            }
            // Reached when a page meets it.
            false
        }
        _ => false,
    };
    if reached {
        mark(world, fault);
    }
}

fn mark(world: &mut World, fault: Fault) {
    world.reached[fault as usize] = true;
}

fn any_page(world: &mut World) -> Option<PageId> {
    let ids: Vec<_> = world.tabs.iter().filter_map(|tab| Some(tab.page.as_ref()?.id)).collect();
    (!ids.is_empty()).then(|| world.chance.pick(&ids))
}

fn puts_aside(world: &mut World, fault: Fault) -> bool {
    let Some(id) = any_page(world) else { return false };
    let time = world.chance.pick(&[500, 5_000, 30_000, 120_000]);
    let Some(page) = world.page(id) else { return false };
    page.frozen = true;
    world.desertion();
    world.after(time, Event::Thaws(id));
    if fault == Fault::BackForward {
        let tab = &mut world.tabs[id.tab];
        if let Some(page) = tab.shelf.as_ref().map(|page| page.id) {
            world.unload(page);
        }
        let tab = &mut world.tabs[id.tab];
        tab.shelf = tab.page.take();
        world.load_page(id.tab);
    }
    true
}

fn goes_silent(world: &mut World) -> bool {
    let Some(id) = anyone(world) else { return false };
    let Some(page) = world.page(id) else { return false };
    page.silent = true;
    let delay = world.chance.below(5_000);
    world.after(delay, Event::FallsSilent(id));
    world.desertion();
    true
}

fn edits(world: &mut World, fault: Fault) -> bool {
    let before = world.storage.text().map(str::to_owned);
    let text = match (fault, &before) {
        (Fault::StorageCleared, _) => None,
        (_, None) => Some(String::from("1")),
        (_, Some(text)) => Some(edited(text, &mut world.chance)),
    };
    tell!(world, "the record is {text:?} now");
    world.storage.put(text, None, world.real);
    // Clearing in the developer tools tells the tabs, as another tab's writing does.
    for tab in 0..world.tabs.len() {
        if let Some(id) = shown(world, tab).filter(|_| world.chance.percent(70)) {
            let delay = world.chance.below(50);
            world.after(delay, Event::Written(id));
        }
    }
    before.is_some()
}

fn edited(text: &str, chance: &mut Chance) -> String {
    let fields: Vec<&str> = text.split(' ').collect();
    let with = |at: usize, field: &str| {
        let mut fields = fields.clone();
        if let Some(place) = fields.get_mut(at) {
            *place = field;
        }
        fields.join(" ")
    };
    match chance.below(12) {
        0 => String::new(),
        1 => String::from("undefined"),
        2 => String::from("{\"live\":true}"),
        3 => text[..text.len() / 2].to_owned(),
        4 => format!("{text} "),
        // Live again, ended, unmarked, of the far future, of long ago.
        5 => with(7, "0"),
        6 => with(7, "1"),
        7 => with(9, "0"),
        8 => with(5, "999999999999999"),
        9 => with(5, "1"),
        // Of a version that nobody knows yet, and of none.
        10 => with(0, "7"),
        _ => with(0, "0"),
    }
}

impl World {
    /// The page notices that its classic does not answer any more.
    pub fn falls_silent(&mut self, id: PageId) {
        let Some(page) = self.page(id) else { return };
        if page.frozen {
            return self.after(1_000, Event::FallsSilent(id));
        }
        if page.classic != Frame::Here || page.messenger != Messenger::None {
            return;
        }
        page.classic = Frame::None;
        page.view = None;
        page.load += 1;
        self.reached[Fault::ClassicSilent as usize] |= self.is_on(Fault::ClassicSilent);
        tell!(self, "tab {} has no classic any more", id.tab);
        self.input_and_drain(id, Input::Classic(Classic::Missing));
    }
}
