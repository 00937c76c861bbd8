//! The browser side of the core. The loader (`www/loader/`) owns the globals and the DOM; this
//! module takes its calls and carries the core's effects out through a handful of imported
//! functions.
//!
//! JavaScript functions are kept in the loader under small numbers, words live in the loader's
//! generated tables, and arguments and lists cross as one text: each of that was measured to be the
//! smaller download and the faster call.

#[cfg(not(feature = "debug"))]
mod memory;
mod perform;
mod state;
#[cfg(feature = "switch")]
mod switch;

#[cfg(feature = "debug")]
mod debug;

use wasm_bindgen::prelude::*;

use crate::classic::row::RowId;
use crate::classic::value::{Arguments, CallbackId};
use crate::config::{Millis, Setting};
use crate::messenger;
use crate::shim::{Answer, Input, PassId};
use state::STATE;

/// Every panic is a bug. The loader catches the trap, says so once, and starts anew.
#[cfg(not(feature = "debug"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Everything that happens comes in here; the text has been written to [`room`]. The kinds, which the loader numbers alike:
///
/// | kind | number | text |
/// |---|---|---|
/// | 0 a member is called, 1 a setting is found | its row | its arguments |
/// | 2 a function waits for the widget | its number | |
/// | 3 a `messenger` call | its number times 32, and its verb, or 31 | |
/// | 4 the widget arrived, 5 it did not come | | |
/// | 6 the widget answered | 1 when it took it | a conversation's id |
/// | 6 a sign-in came to an end | 2, or 3 when it succeeded | |
/// | 7 the widget does not know a command | its verb | |
/// | 8 a tick | | |
/// | 10 an option of the site | its place | its value |
/// | 11 time has passed, or more is known of who is there | | what is known of that |
/// | 12 the visitor agreed to storage | 1 when they did | |
/// | 13 classic serves the page, 14 it is gone | 1 when its window was open | |
/// | from 15 on the widget's events | a count | a conversation's id |
/// | from 32 on the switch: see `switch.rs` | | |
///
/// The answer is a code: 0 nothing, 1 false, 2 true, 4 all departments, 5 the text given to the
/// imported `answer`, from 16 on a department.
#[wasm_bindgen]
pub fn input(kind: u32, number: u32, length: usize, now: f64) -> u32 {
    let text = state::written(length);
    let row = RowId(number as u16);
    let input = match kind {
        0 => Input::Call(row, Arguments(text)),
        1 => Input::Setting(row, Arguments(text)),
        2 => Input::WhenReady(CallbackId(number)),
        3 => Input::Pass(PassId(number >> 5), number & 31),
        4 => Input::Arrived,
        5 => Input::GaveUp,
        6 if number > 1 => Input::SignedIn(number == 3),
        6 => Input::Answered(number != 0, text),
        7 => Input::Missing(number),
        8 => Input::Tick,
        10 => {
            let setting = Setting::ALL.get(number as usize);
            let taken =
                setting.is_some_and(|setting| STATE.with(|shim| shim.config.set(*setting, Arguments(text))));
            return 1 + u32::from(taken);
        }
        11 => Input::Look(Arguments(text)),
        12 => Input::Consent(number != 0),
        13 => Input::Aside,
        14 => Input::Resumed(number != 0),
        #[cfg(feature = "switch")]
        switch::FIRST.. => return switch::input(kind - switch::FIRST, number, text, now),
        told => match messenger::Event::ALL.get(told.wrapping_sub(15) as usize) {
            Some(event) => Input::Told(*event, number, text),
            None => return 0,
        },
    };
    match perform::handle(input, Millis(now)) {
        Answer::Nothing => 0,
        Answer::Bool(false) => 1,
        Answer::Bool(true) => 2,
        Answer::Departments => 4,
        Answer::Word(word) => perform::answer_text(perform::place_of(word)),
        Answer::Detail(detail) => {
            perform::answer_text(STATE.with(|shim| perform::place_of(shim.detail(detail))))
        }
        Answer::Department(index) => 16 + index as u32,
    }
}

/// Makes room for a text of this many bytes, and says where the loader is to write it.
#[wasm_bindgen]
pub fn room(length: usize) -> *mut u8 {
    state::room(length)
}

/// For the report: 0 how often a member was called, 1 which commands it led to (a bit for each, by
/// its number), 2 its fidelity and from bit 8 on its notice plus one, or zero. And 3 the status of
/// the department with that number.
#[wasm_bindgen]
pub fn fact(row: u16, which: u32) -> u32 {
    tell(RowId(row), which)
}

/// Stands apart, because what wasm-bindgen writes around an exported function is smaller around a
/// short one.
#[inline(never)]
fn tell(id: RowId, which: u32) -> u32 {
    match which {
        0 => STATE.with(|shim| shim.usage.count(id)),
        1 => STATE.with(|shim| shim.usage.verbs(id).into()),
        3 => STATE.with(|shim| shim.department_status(id.0.into()) as u32),
        _ => crate::classic::row(id)
            .map_or(0, |row| row.fidelity as u32 | row.notice.map_or(0, |notice| notice as u32 + 1) << 8),
    }
}
