//! The switch, simulated: many tabs, one clock, a seeded scheduler, and everything that can go
//! wrong, singly and in pairs.
//!
//! A seed that fails is printed with the command that replays it, line by line:
//!
//! ```sh
//! SEED=… cargo test --test simulation replay -- --nocapture
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "simulation/chance.rs"]
mod chance;
#[path = "simulation/fault.rs"]
mod fault;
mod figures;
#[path = "simulation/judge.rs"]
mod judge;
#[path = "simulation/page.rs"]
mod page;
#[path = "simulation/schedule.rs"]
mod schedule;
#[path = "simulation/storage.rs"]
mod storage;
#[path = "simulation/vendor.rs"]
mod vendor;
#[path = "simulation/world.rs"]
mod world;

use std::time::Instant;

use chance::Chance;
use changeover::switch::Effect;
use changeover::switch::guard::{self, Guard};
use fault::Fault;
use schedule::Schedule;
use world::World;

/// Far more than it takes to see that a guard is missed.
const MOST_SEEDS: usize = 300_000;

/// Runs the schedule of a seed.
fn world(seed: u64, tabs: Option<usize>, traced: bool) -> World {
    let mut chance = Chance::new(seed);
    let schedule = Schedule::new(Fault::combination(seed as usize), tabs, &mut chance);
    let mut world = World::new(schedule, chance, traced);
    world.run();
    world
}

/// A chat of 25 minutes, and a page that is loaded then. By chance it is rarely met.
fn long_chat(seed: u64) -> World {
    let mut world = World::new(Schedule::long_chat(), Chance::new(seed), false);
    world.run();
    world
}

/// What came of many schedules.
#[derive(Default)]
struct Outcome {
    reached: [u64; Fault::ALL.len()],
    effects: [u64; Effect::ALL.len()],
    failed: Vec<(u64, String)>,
}

impl Outcome {
    fn add(&mut self, seed: u64, world: World) {
        for (count, reached) in self.reached.iter_mut().zip(world.reached) {
            *count += u64::from(reached);
        }
        for (count, effects) in self.effects.iter_mut().zip(world.effects) {
            *count += u64::from(effects);
        }
        self.failed.extend(world.violation.map(|violation| (seed, violation)));
    }

    fn merge(mut self, other: Outcome) -> Self {
        for (count, more) in self.reached.iter_mut().zip(other.reached) {
            *count += more;
        }
        for (count, more) in self.effects.iter_mut().zip(other.effects) {
            *count += more;
        }
        self.failed.extend(other.failed);
        self
    }
}

/// A number from the environment.
fn asked(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

/// `TABS=3` is for schedules of so many tabs, instead of one to eight.
fn tabs() -> Option<usize> {
    Some(asked("TABS", 0) as usize).filter(|tabs| *tabs > 0)
}

/// All seeds below this one, on two threads.
fn run(schedules: u64) -> Outcome {
    let tabs = tabs();
    let half = |first: u64| {
        let mut outcome = Outcome::default();
        for seed in (first..schedules).step_by(2) {
            outcome.add(seed, world(seed, tabs, false));
        }
        outcome
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        half(0).merge(other.join().unwrap())
    })
}

#[test]
fn whatever_happens_what_must_always_be_true_is_true() {
    let schedules = asked("SCHEDULES", 1_000_000);
    let start = Instant::now();
    let Outcome { reached, effects, failed } = run(schedules);
    let time = start.elapsed().as_secs_f64();
    let tabs = tabs().map_or("one to eight".to_string(), |tabs| tabs.to_string());
    let mut lines = vec![format!("{schedules} schedules of {tabs} tabs in {time:.1} s on two threads")];
    lines.push("Faults, and in how many of the schedules they were reached:".into());
    lines.extend(Fault::ALL.iter().zip(reached).map(|(fault, count)| format!("{count:>10}  {fault:?}")));
    lines.push("Effects, and in how many of the schedules they were carried out:".into());
    lines.extend(Effect::ALL.iter().zip(effects).map(|(effect, count)| format!("{count:>10}  {effect:?}")));
    lines.extend(failed.iter().take(20).map(|(seed, violation)| {
        format!("{violation}: SEED={seed} cargo test --test simulation replay -- --nocapture")
    }));
    figures::print(&lines.join("\n"));
    assert!(failed.is_empty(), "{} schedules failed", failed.len());
    assert!(!reached.contains(&0), "a fault was never reached");
    // Some effects are for situations that are rarely met.
    assert!(schedules < 1_000_000 || !effects.contains(&0), "an effect was never carried out");
}

/// `SEED=… cargo test --test simulation replay -- --nocapture` tells what happens in a schedule, and
/// with `GUARD=…` what would happen without a guard.
#[test]
fn replay() {
    let run = || world(asked("SEED", 0), tabs(), true);
    let guard = std::env::var("GUARD").unwrap_or_default();
    let world = match Guard::ALL.into_iter().find(|known| format!("{known:?}") == guard) {
        Some(guard) => guard::without(guard, run),
        None => run(),
    };
    for line in world.trace.unwrap() {
        println!("{line}");
    }
    assert_eq!(world.violation, None);
}

/// The pairs of faults that some guards are there for: by chance they take long to be met.
fn hint(guard: Guard) -> Option<[Fault; 2]> {
    Some(match guard {
        Guard::SameChat => [Fault::ClockBack, Fault::EndIgnored],
        Guard::MissedEnd => [Fault::TabFrozen, Fault::ChatAtTick],
        Guard::MarkStays => [Fault::PlanMoved, Fault::ServerSlow],
        Guard::LeaseHeeded => [Fault::NoLocks, Fault::NoLocks],
        Guard::LeaseProved | Guard::LeaseWaits => [Fault::StorageLate, Fault::NoLocks],
        Guard::Future => [Fault::TabKilled, Fault::ClockBack],
        Guard::OwnChat => [Fault::ClassicSlow, Fault::MessengerSlow],
        _ => return None,
    })
}

/// The seeds of one combination of faults, or all.
fn seeds(faults: Option<[Fault; 2]>) -> impl Iterator<Item = u64> {
    let wanted = faults.map(|pair| pair.map(Some));
    let first = (0..Fault::COMBINATIONS).find(|at| Some(Fault::combination(*at)) == wanted);
    let step = if first.is_some() { Fault::COMBINATIONS } else { 1 };
    (first.unwrap_or(0) as u64..).step_by(step)
}

#[test]
fn a_chat_goes_on_for_as_long_as_it_may() {
    for seed in 0..1_000 {
        assert_eq!(long_chat(seed).violation, None, "seed {seed}");
    }
}

#[test]
fn without_any_guard_something_fails() {
    let mut unneeded = Vec::new();
    let mut lines = vec!["What goes wrong when a guard is switched off:".to_string()];
    let chosen = std::env::var("GUARD").unwrap_or_default();
    for guard in Guard::ALL.into_iter().filter(|guard| chosen.is_empty() || chosen == format!("{guard:?}")) {
        let fails = |seed: u64| {
            let world = if guard == Guard::Refresh { long_chat(seed) } else { world(seed, None, false) };
            Some((seed, world.violation?))
        };
        match guard::without(guard, || seeds(hint(guard)).take(MOST_SEEDS).find_map(fails)) {
            Some((seed, violation)) => lines.push(format!("  without {guard:?}, seed {seed}: {violation}")),
            None => unneeded.push(guard),
        }
    }
    figures::print(&lines.join("\n"));
    assert_eq!(unneeded, [], "nothing fails without them");
}
