//! Situations of the switch, and their outcomes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "switch/after.rs"]
mod after;
#[path = "switch/before.rs"]
mod before;
#[path = "switch/deadline.rs"]
mod deadline;
#[path = "switch/drain.rs"]
mod drain;
#[path = "switch/page.rs"]
mod page;
#[path = "switch/plan.rs"]
mod plan;
#[path = "switch/record.rs"]
mod record;
