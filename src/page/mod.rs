//! The browser side of the core. The loader (`www/loader/`) owns the globals and the DOM; this
//! module takes its calls and carries the core's effects out through a handful of imported
//! functions.
//!
//! JavaScript functions are kept in the loader under small numbers, words live in the loader's
//! generated tables, and arguments and lists cross as one text: each of that was measured to be the
//! smaller download and the faster call.

mod perform;
mod state;

#[cfg(feature = "debug")]
mod debug;

use wasm_bindgen::prelude::*;

use crate::classic::row::RowId;
use crate::classic::value::{Arguments, CallbackId};
use crate::config::{Millis, Setting};
use crate::messenger;
use crate::shim::{Answer, Input, PassId};
use state::STATE;

#[cfg(not(feature = "debug"))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Every panic is a bug. The loader catches the trap, says so once, and starts anew.
#[cfg(not(feature = "debug"))]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}

/// Takes one option of the site; `false` when its value is not accepted.
#[wasm_bindgen]
pub fn configure(setting: usize, value: &str) -> bool {
    Setting::ALL
        .get(setting)
        .is_some_and(|setting| STATE.with(|shim| shim.config.set(*setting, Arguments(value))))
}

/// A member was called, or a setting found. Answers with a code, see [`Answer`] and `call` in the
/// loader: 0 nothing, 1 false, 2 true, 3 a TypeError that the site asked for, 4 all departments,
/// 5 the text given to the imported `answer`, from 16 on the department with that number less 16.
#[wasm_bindgen]
pub fn call(row: u16, arguments: &str, setting: bool, now: f64) -> u32 {
    let (row, arguments) = (RowId(row), Arguments(arguments));
    let input = if setting { Input::Setting(row, arguments) } else { Input::Call(row, arguments) };
    match perform::handle(input, Millis(now)) {
        Answer::Nothing => 0,
        Answer::Bool(false) => 1,
        Answer::Bool(true) => 2,
        Answer::Throw => 3,
        Answer::Departments => 4,
        Answer::Word(word) => perform::answer_text(word),
        Answer::Detail(detail) => STATE.with(|shim| perform::answer_text(shim.detail(detail))),
        Answer::Department(index) => 16 + index as u32,
    }
}

/// Something else happened, numbered as in the loader; `number` and `text` are what it needs.
#[wasm_bindgen]
pub fn signal(signal: u32, number: u32, text: &str, now: f64) {
    let input = match signal {
        0 => Input::WhenReady(CallbackId(number)),
        1 => Input::Pass(PassId(number)),
        2 => Input::Arrived,
        3 => Input::GaveUp,
        4 => Input::Answered(number != 0, text),
        5 => Input::Missing(number),
        6 => Input::Tick,
        7 => Input::Wake,
        told => match messenger::Event::ALL.get(told.wrapping_sub(8) as usize) {
            Some(event) => Input::Told(*event, number, text),
            None => return,
        },
    };
    perform::handle(input, Millis(now));
}

/// For the report: 0 how often a member was called, 1 which commands it led to (a bit for each, by
/// its number), 2 its fidelity and from bit 8 on its notice plus one, or zero.
#[wasm_bindgen]
pub fn fact(row: u16, which: u32) -> u32 {
    let id = RowId(row);
    match which {
        0 => STATE.with(|shim| shim.usage.count(id)),
        1 => STATE.with(|shim| shim.usage.verbs(id).into()),
        _ => crate::classic::row(id)
            .map_or(0, |row| row.fidelity as u32 | row.notice.map_or(0, |notice| notice as u32 + 1) << 8),
    }
}
