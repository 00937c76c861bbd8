//! Whether somebody is there: the status of the account and of each department.
//!
//! Messaging tells none of it, so the site does. The first of these that says anything counts: what
//! the site's status address answered last, a fixed `status`, business hours, and for a department
//! the status of the account. An account of which nothing is said is online, because messaging
//! always takes messages.
//!
//! What the loader knows of it is read as it comes: it comes every half hour, and a structure of its
//! own would be more to download. It begins with whether there are business hours; then come blocks,
//! which begin with null:
//!
//! | | |
//! |---|---|
//! | a text | the department, by its name; empty for the account |
//! | a text | the status that the status address answered |
//! | a boolean | is `away` the status outside of the hours, instead of `offline`? |
//! | a number | the minutes since 1970 that the clock there shows |
//! | pairs of numbers | the minute of the week at which hours begin, and their minutes; or a holiday, in days since 1970, and nought |

use alloc::vec::Vec;

use super::{Payload, Shim};
use crate::classic::event::Event;
use crate::classic::value::{Arguments, Value};
use crate::config::{Millis, Status};

const MINUTE: f64 = 60_000.0;
const DAY: i32 = 24 * 60;
const WEEK: i32 = 7 * DAY;
/// Clocks are put forward and back on such minutes, so a look at each of them finds that out at once.
const HALF_HOUR: i32 = 30;
/// So far behind the parts of a block that none follows before the next begins.
const OTHERS: i32 = i32::MIN;

/// What pages were told of who is there.
#[derive(Clone, Debug)]
pub struct Availability {
    /// The account's status, then those of the departments in their order.
    told: Vec<Status>,
    /// When one of them may change by itself.
    pub due: Millis,
}

impl Default for Availability {
    fn default() -> Self {
        Availability::new()
    }
}

impl Availability {
    /// Nobody has looked yet.
    pub const fn new() -> Self {
        Availability { told: Vec::new(), due: Millis::NEVER }
    }

    /// The account's status with 0, and a department's with its place in the site's list plus one.
    pub fn status(&self, place: usize) -> Status {
        self.told.get(place).copied().unwrap_or_default()
    }
}

impl Shim {
    /// The department's status, by its place in the site's list.
    pub fn department_status(&self, index: usize) -> Status {
        self.availability.status(index + 1)
    }

    /// Looks who is there, with what the loader knows, and tells what has changed.
    pub(super) fn look_who_is_there(&mut self, known: Arguments<'_>, now: Millis) {
        let minute = (now.0 / MINUTE) as i32;
        let mut wait = HALF_HOUR - minute % HALF_HOUR;
        let account = of("", self.config.status, known, &mut wait).unwrap_or_default();
        let mut present = Vec::new();
        present.push(account);
        for department in &self.config.departments {
            present.push(of(&department.name, department.status, known, &mut wait).unwrap_or(account));
        }
        let hours = known.first().truthy();
        self.availability.due = if hours { Millis(f64::from(minute + wait) * MINUTE) } else { Millis::NEVER };

        let before = core::mem::replace(&mut self.availability.told, present);
        for (place, before) in before.into_iter().enumerate() {
            let status = self.availability.status(place);
            if before == status {
                continue;
            }
            match place.checked_sub(1) {
                Some(index) => self.tell(Event::DepartmentStatus, Payload::Department(index)),
                None => {
                    self.withhold();
                    self.tell(Event::Status, Payload::Status(status));
                }
            }
        }
    }
}

/// The status of the one with this name, if anything is said of it. The wait for the next look is cut
/// short where hours begin or end before it.
fn of(name: &str, fixed: Option<Status>, known: Arguments<'_>, wait: &mut i32) -> Option<Status> {
    let (mut live, mut outside) = (None, None);
    let (mut clock, mut from) = (0, 0);
    // A bit for each day, from today backwards: holidays, and hours that began then and go on.
    let (mut holidays, mut open) = (0, 0);
    let mut at = 0;
    for (_, value) in known.values() {
        at += 1;
        match (at, value) {
            (_, Value::Null) => at = 0,
            // What is said of others is passed over, up to the next block.
            (1, of) => at = if of.text() == Some(name) { 1 } else { OTHERS },
            (2, word) => live = Status::parse(word).or(live),
            (3, away) => outside = Some(if away.truthy() { Status::Away } else { Status::Offline }),
            (4, Value::Number(minutes)) => clock = minutes as i32,
            (5.., Value::Number(number)) if at % 2 == 1 => from = number as i32,
            (5.., Value::Number(number)) => {
                let length = number as i32;
                let today = clock.div_euclid(DAY);
                // The first day of 1970 was a Thursday.
                let ago = (clock + 3 * DAY - from).rem_euclid(WEEK);
                if length == 0 {
                    holidays |= bit(today - from);
                } else if ago < length {
                    open |= bit(today - (clock - ago).div_euclid(DAY));
                    *wait = (length - ago).min(*wait);
                } else {
                    *wait = (WEEK - ago).min(*wait);
                }
            }
            _ => {}
        }
    }
    let hours = if open & !holidays == 0 { outside } else { Some(Status::Online) };
    live.or(fixed).or(hours)
}

/// The bit of a day that is not long ago.
fn bit(days_ago: i32) -> u32 {
    1_u32.checked_shl(days_ago as u32).unwrap_or_default()
}
