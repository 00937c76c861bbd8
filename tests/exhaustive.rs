//! The switch with two tabs and one chat, explored exhaustively: every order of what can happen,
//! with every fault once, alone and in pairs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::time::Instant;

use model::{Fault, Start, Visit};
use stateright::{Checker, Model};

mod figures;
#[path = "exhaustive/model.rs"]
mod model;
#[path = "exhaustive/tab.rs"]
mod tab;

/// Explores everything that can follow; how many states there are.
fn explore(start: Start, faults: [Option<Fault>; 2]) -> usize {
    let checker = Visit { start, faults }.checker().threads(2).spawn_bfs().join();
    if let Some(path) = checker.discovery("what must always be true is true") {
        let last = path.last_state().violation.unwrap_or_default();
        let actions = path.into_actions();
        panic!("{last}, after {start:?} with {faults:?}:\n{actions:#?}");
    }
    checker.unique_state_count()
}

fn explore_all(start: Start) {
    let begin = Instant::now();
    let mut states = explore(start, [None, None]);
    let without = states;
    for (at, one) in Fault::ALL.into_iter().enumerate() {
        states += explore(start, [Some(one), None]);
        for other in Fault::ALL.into_iter().skip(at + 1) {
            states += explore(start, [Some(one), Some(other)]);
        }
    }
    figures::print(&format!(
        "{start:?}: {states} states of two tabs and a chat, {without} of them without a fault, in {:.1} s",
        begin.elapsed().as_secs_f64()
    ));
}

#[test]
fn around_the_switch_every_order_of_events_is_safe() {
    explore_all(Start::BeforeSwitch);
}

#[test]
fn around_the_deadline_every_order_of_events_is_safe() {
    explore_all(Start::BeforeDeadline);
}

#[test]
fn around_the_deadline_without_locks_every_order_of_events_is_safe() {
    explore_all(Start::WithoutLocks);
}
