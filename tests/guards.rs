//! Guards of the switch whose absence rarely shows in the simulation, because other rules stand in for them: what each is
//! for, with it and without.

use changeover::switch::guard::{self, Guard};
use changeover::switch::{Begin, Classic, Effect, Input, Machine, Ms, Plan, Remote, Stored};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// When pages begin here; the switch is an hour later.
const START: i64 = 1_800_000_000_000;
const SWITCH: i64 = START + HOUR;
const DEADLINE: i64 = SWITCH + 4 * HOUR;

/// A page with its storage and its clock.
struct Page {
    machine: Machine,
    stored: Option<String>,
    now: i64,
}

impl Page {
    fn new(at: Ms, begin: Begin) -> Self {
        let mut page = Page { machine: Machine::new(Plan { at, ..Plan::new() }), stored: None, now: START };
        page.does(Input::Begin(begin));
        page
    }

    /// A page whose classic has a live chat.
    fn chatting() -> Self {
        let mut page = Page::new(Ms(SWITCH), BEGIN);
        page.hears(Classic::Here { chatting: false, open: true });
        page.hears(Classic::Started);
        page
    }

    fn does(&mut self, input: Input) -> (bool, Vec<Effect>) {
        let stored = self.stored.clone();
        let stored = stored.as_deref().map_or(Stored::Nothing, Stored::Text);
        let passes = self.machine.handle(input, stored, Ms(self.now));
        let mut effects = Vec::new();
        while let Some(effect) = self.machine.poll() {
            if effect == Effect::Write {
                self.stored = Some(self.machine.record());
            }
            if !matches!(effect, Effect::WakeAt | Effect::Step | Effect::AskClassic) {
                effects.push(effect);
            }
        }
        (passes, effects)
    }

    fn hears(&mut self, classic: Classic) -> (bool, Vec<Effect>) {
        self.does(Input::Classic(classic))
    }

    fn looks_at(&mut self, now: i64) -> Vec<Effect> {
        self.now = now;
        self.does(Input::Look).1
    }
}

const BEGIN: Begin = Begin { traces: false, locks: true, remote: Remote::No, random: 7 };

/// Keeps a chat alive until so long before its end.
fn at_the_deadline(begin: Begin) -> Page {
    let mut page = Page::new(Ms(SWITCH), begin);
    page.hears(Classic::Here { chatting: false, open: true });
    page.hears(Classic::Started);
    while page.now < DEADLINE - MINUTE {
        let next = page.now + MINUTE;
        page.looks_at(next);
    }
    page
}

#[test]
fn the_record_of_a_live_chat_is_renewed_every_minute() {
    let renewed = || {
        let mut page = Page::chatting();
        let first = page.stored.clone();
        page.looks_at(START + MINUTE);
        page.stored != first
    };
    assert!(renewed());
    assert!(!guard::without(Guard::Refresh, renewed));
}

#[test]
fn an_end_that_was_missed_is_told_before_the_next_start() {
    let told = || {
        let mut page = Page::chatting();
        page.hears(Classic::Here { chatting: false, open: true });
        page.now += 5 * MINUTE;
        let (passes, effects) = page.hears(Classic::Started);
        (passes, effects.contains(&Effect::TellEnd) && effects.contains(&Effect::TellStart))
    };
    assert_eq!(told(), (false, true));
    assert_ne!(guard::without(Guard::MissedEnd, told), (false, true));
}

#[test]
fn a_lease_of_another_tab_is_waited_for() {
    let takes = || {
        let mut one = at_the_deadline(Begin { locks: false, ..BEGIN });
        let mut other = at_the_deadline(Begin { locks: false, random: 8, ..BEGIN });
        other.stored = one.stored.clone();
        one.looks_at(DEADLINE);
        other.stored = one.stored.clone();
        other.looks_at(DEADLINE + 100);
        other.stored != one.stored
    };
    assert!(!takes());
    assert!(guard::without(Guard::LeaseHeeded, takes));
}
