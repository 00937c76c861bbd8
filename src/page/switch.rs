//! The switch of the page: its inputs come in through the one door, its effects go out through one
//! import.

use wasm_bindgen::prelude::*;

use super::perform;
use super::state::{STATE, Single};
use crate::classic::value::Arguments;
use crate::switch::plan::{self, Field};
use crate::switch::{Begin, Classic, Effect, Input, Machine, Ms, Plan, Remote, State, Stored};

#[wasm_bindgen(raw_module = "./boundary.js")]
extern "C" {
    /// Carries an effect out: its number, and the time that goes with it.
    fn turn(effect: i32, number: f64);
}

/// From this kind on an input is the switch's. The text is what is stored, unless it says otherwise.
///
/// | kind | number | text |
/// |---|---|---|
/// | 0 the page begins | [`begin`] | |
/// | 1 look again, 2 the answer to a fetch, 3 to a lock, 4 the page ends the chat | 1 for a yes | |
/// | 5 classic tells something | [`classic`] | |
/// | 6 a plan was fetched: it begins as a copy of the site's own | | |
/// | 7 a field of the plan | its place, and 8 more in a fetched plan | its value |
/// | 8 the name of the brand | | the name |
/// | 9 does a brand fit? | | the host or path, and the patterns for it |
/// | 10 the record, 11 the session, 12 the language that the page set | | |
pub const FIRST: u32 = 32;

/// The numbers after those of the effects are those of what a session is made of.
const SESSION: i32 = Effect::ALL.len() as i32;

struct Switch {
    own: Plan,
    fetched: Plan,
    machine: Machine,
}

/// The switch of the page.
static SWITCH: Single<Switch> =
    Single::new(Switch { own: Plan::new(), fetched: Plan::new(), machine: Machine::new(Plan::new()) });

fn with<T>(work: impl FnOnce(&mut Switch) -> T) -> T {
    SWITCH.with(work)
}

/// Takes an input, and answers with one of the codes of the door.
pub fn input(kind: u32, number: u32, text: &str, now: f64) -> u32 {
    let input = match kind {
        0 => begin(number),
        1 => Input::Look,
        2 => Input::Plan((number != 0).then(|| with(|switch| switch.fetched))),
        3 => Input::Lock(number != 0),
        4 => Input::Called,
        5 => Input::Classic(classic(number)),
        6 => {
            with(|switch| switch.fetched = switch.own);
            return 0;
        }
        7 => return set(number, text),
        8 => {
            with(|switch| switch.own.brand = plan::brand(text));
            return 0;
        }
        9 => return fits(text),
        10 => {
            let record = with(|switch| switch.machine.record());
            return perform::answer_text(perform::place_of(&record));
        }
        11 => return session(),
        _ => return perform::answer_text(STATE.with(|shim| perform::place_of(shim.language()))),
    };
    let passes = with(|switch| switch.machine.handle(input, stored(text), Ms(now as i64)));
    while let Some(effect) = with(|switch| switch.machine.poll()) {
        perform(effect);
    }
    1 + u32::from(passes)
}

/// The lowest bit: there are traces of classic; the next: there are Web Locks; two more: nothing is
/// to be fetched, an earlier answer is known, or none is. The rest is random.
fn begin(number: u32) -> Input {
    let remote = match number >> 2 & 3 {
        0 => Remote::No,
        1 => Remote::Known,
        _ => Remote::Unknown,
    };
    with(|switch| {
        let plan = if remote == Remote::Known { switch.fetched } else { switch.own };
        switch.machine = Machine::new(plan);
    });
    Input::Begin(Begin { traces: number & 1 != 0, locks: number & 2 != 0, remote, random: number >> 4 | 1 })
}

fn classic(number: u32) -> Classic {
    match number {
        0 => Classic::Missing,
        1 => Classic::Instead,
        2 => Classic::Started,
        3 => Classic::Ended,
        4 => Classic::Alive,
        5 => Classic::Said,
        6 => Classic::Opened,
        7 => Classic::Closed,
        here => Classic::Here { chatting: here & 1 != 0, open: here & 2 != 0 },
    }
}

/// What is stored: nothing, a mark alone when it cannot be read, or a mark before the text.
fn stored(text: &str) -> Stored<'_> {
    match text.get(1..) {
        None => Stored::Nothing,
        Some("") => Stored::Unusable,
        Some(text) => Stored::Text(text),
    }
}

fn set(number: u32, text: &str) -> u32 {
    let taken = Field::ALL.get((number & 7) as usize).is_some_and(|field| {
        with(|switch| {
            let plan = if number & 8 == 0 { &mut switch.own } else { &mut switch.fetched };
            plan.set(*field, Arguments(text))
        })
    });
    1 + u32::from(taken)
}

fn fits(text: &str) -> u32 {
    let end = text.bytes().position(|byte| byte == 0x1f).unwrap_or_default();
    let (place, patterns) = (text.get(1..end), text.get(end + 1..));
    let fits = plan::fits(Arguments(patterns.unwrap_or_default()), place.unwrap_or_default());
    fits.map_or(0, |fits| 1 + u32::from(fits))
}

/// Says what a session is made of, part by part; an instant that there is not is 0.
fn session() -> u32 {
    let session = with(|switch| switch.machine.session());
    let at = match session.at {
        plan::NOW => Ms(0),
        plan::VENDOR => Ms(1),
        plan::NEVER => Ms(2),
        at => at,
    };
    // Nothing is looked at any more when messaging is there.
    let live = session.live && session.state != State::Messaging;
    let ends = if live { session.ends.0 } else { 0 };
    let parts = [session.state as i64, live.into(), session.started.0, ends, session.how, at.0];
    for (part, number) in (SESSION..).zip(parts) {
        turn(part, number as f64);
    }
    0
}

fn perform(effect: Effect) {
    turn(effect as i32, with(|switch| switch.machine.time(effect)).0 as f64);
}
