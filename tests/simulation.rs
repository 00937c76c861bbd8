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

use chance::Chance;
use changeover::switch::guard::{self, Guard};
use fault::Fault;
use schedule::Schedule;
use world::World;

fn world(seed: u64, tabs: Option<usize>, traced: bool) -> World {
    let mut chance = Chance::new(seed);
    let faults = Fault::combination(seed as usize);
    let schedule = Schedule::new(seed, faults, tabs, &mut chance);
    let mut world = World::new(schedule, chance, traced);
    world.run();
    world
}

#[test]
fn replay() {
    let Ok(seed) = std::env::var("SEED") else { return };
    let world = world(seed.parse().unwrap(), None, true);
    for line in world.trace.unwrap() {
        println!("{line}");
    }
    assert_eq!(world.violation, None);
}

#[test]
fn whatever_happens_what_must_always_be_true_is_true() {
    let schedules: u64 = std::env::var("SCHEDULES").ok().map_or(1_000_000, |text| text.parse().unwrap());
    let start = std::time::Instant::now();
    let mut reached = [0_u64; Fault::ALL.len()];
    let mut failed: Vec<(u64, String)> = Vec::new();
    for seed in 0..schedules {
        let world = world(seed, None, false);
        for (count, reached) in reached.iter_mut().zip(world.reached) {
            *count += u64::from(reached);
        }
        if let Some(violation) = world.violation {
            failed.push((seed, violation));
        }
    }
    let time = start.elapsed().as_secs_f64();
    println!("{schedules} schedules in {time:.1} s: {:.0} a second", schedules as f64 / time);
    for (fault, count) in Fault::ALL.iter().zip(reached) {
        println!("  {count:>8}  {fault:?}");
    }
    let mut kinds: std::collections::BTreeMap<String, (u64, u64)> = Default::default();
    for (seed, violation) in &failed {
        let kind = violation.split(", in tab").next().unwrap().to_owned();
        let entry = kinds.entry(kind).or_insert((*seed, 0));
        entry.1 += 1;
    }
    for (kind, (seed, count)) in &kinds {
        println!("{count} x {kind}: SEED={seed}  {:?}", Fault::combination(*seed as usize));
    }
    assert!(failed.is_empty(), "{} schedules failed", failed.len());
}

#[test]
fn without_any_guard_something_fails() {
    let mut unneeded = Vec::new();
    for guard in Guard::ALL {
        let first = guard::without(guard, || {
            (0..300_000).find_map(|seed| Some((seed, world(seed, None, false).violation?)))
        });
        match first {
            Some((seed, violation)) => println!("{guard:?}: SEED={seed}: {violation}"),
            None => unneeded.push(guard),
        }
    }
    assert_eq!(unneeded, []);
}
