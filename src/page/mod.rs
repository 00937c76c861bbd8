//! The browser side of the core. The loader (`www/loader/`) owns the globals and the DOM; this
//! module takes its calls, reads their arguments, and carries the core's effects out through a
//! handful of imported functions.
//!
//! JavaScript functions are kept in the loader under small numbers, words live in the loader's
//! generated tables, and lists cross as one text with unit separators: each of that was measured
//! to be the smaller download.

mod convert;
mod perform;
mod state;

#[cfg(feature = "debug")]
mod debug;

use wasm_bindgen::prelude::*;

use crate::classic::row::RowId;
use crate::classic::value::{CallbackId, Value};
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

/// The inputs that are not calls of members, by the numbers that the loader uses.
#[repr(u32)]
enum Signal {
    WhenReady,
    Pass,
    Arrived,
    GaveUp,
    Told,
    Answered,
    Missing,
    Tick,
    Wake,
}

const SIGNALS: [Signal; 9] = [
    Signal::WhenReady,
    Signal::Pass,
    Signal::Arrived,
    Signal::GaveUp,
    Signal::Told,
    Signal::Answered,
    Signal::Missing,
    Signal::Tick,
    Signal::Wake,
];

/// Takes one option of the site; `false` when its value is not accepted.
#[wasm_bindgen]
pub fn configure(setting: usize, value: &JsValue) -> bool {
    let value = convert::any(value, 4);
    Setting::ALL.get(setting).is_some_and(|setting| STATE.with(|shim| shim.config.set(*setting, &value)))
}

/// A member was called, or a setting found. Answers with a code, see [`Answer`] and `answer` in the
/// loader: 0 nothing, 1 false, 2 true, 3 a TypeError that the site asked for, 4 all departments,
/// 5 the text given to the imported `answer`, from 16 on the department with that number less 16.
#[wasm_bindgen]
pub fn call(row: u16, arguments: &JsValue, setting: bool, now: f64) -> u32 {
    let row = RowId(row);
    let arguments = convert::arguments(row, arguments);
    let input = if setting { Input::Setting(row, arguments) } else { Input::Call(row, arguments) };
    let answer = perform::handle(input, Millis(now));
    match answer {
        Answer::Nothing => 0,
        Answer::Bool(false) => 1,
        Answer::Bool(true) => 2,
        Answer::Throw => 3,
        Answer::Departments => 4,
        Answer::Word(word) => perform::answer_text(word),
        Answer::Text(text) => perform::answer_text(&text),
        Answer::Department(index) => 16 + index as u32,
    }
}

/// Something else happened; `number` and `value` are what that signal needs.
#[wasm_bindgen]
pub fn signal(signal: usize, number: u32, value: &JsValue, now: f64) {
    let Some(signal) = SIGNALS.get(signal) else { return };
    let value = match signal {
        Signal::Told | Signal::Answered => convert::any(value, 0),
        _ => Value::Undefined,
    };
    let input = match signal {
        Signal::WhenReady => Input::WhenReady(CallbackId(number)),
        Signal::Pass => Input::Pass(PassId(number)),
        Signal::Arrived => Input::Arrived,
        Signal::GaveUp => Input::GaveUp,
        Signal::Told => match messenger::Event::ALL.get(number as usize) {
            Some(event) => Input::Told(*event, value),
            None => return,
        },
        Signal::Answered => Input::Answered(number != 0, value),
        Signal::Missing => Input::Missing(number),
        Signal::Tick => Input::Tick,
        Signal::Wake => Input::Wake,
    };
    perform::handle(input, Millis(now));
}

/// How a member is served: its fidelity, and from bit 8 on its notice plus one, or zero.
#[wasm_bindgen]
pub fn fact(row: u16) -> u32 {
    crate::classic::row(RowId(row))
        .map_or(0, |row| row.fidelity as u32 | row.notice.map_or(0, |notice| notice as u32 + 1) << 8)
}

/// How often a member was called.
#[wasm_bindgen]
pub fn count(row: u16) -> u32 {
    STATE.with(|shim| shim.usage.count(RowId(row)))
}

/// Which commands a member led to: a bit for each, by its index.
#[wasm_bindgen]
pub fn became(row: u16) -> u32 {
    STATE.with(|shim| shim.usage.commands(RowId(row)))
}
