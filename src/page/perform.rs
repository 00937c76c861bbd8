//! Carries effects out.

use wasm_bindgen::prelude::*;

use super::state::STATE;
use crate::config::{Detail, Millis};
use crate::messenger::owned;
use crate::shim::{Answer, Effect, Input, Payload};

// Texts are said by where they begin and how long they are.
#[wasm_bindgen(raw_module = "./boundary.js")]
extern "C" {
    /// Says a command; each of its texts ends in a separator.
    fn send(verb: i32, at: i32, length: i32);
    /// Says a command that carries nothing.
    fn say(verb: i32);
    fn pass(call: i32);
    fn run(callback: i32);
    /// Tells a listener. Kinds: 0 nothing, 1 nothing but soon, 2 a number, 3 the department with
    /// that number, 4 the text, 5 a user event with the text as its action, 6 the user event of a
    /// chat that was asked for, with the text as its department.
    fn tell(callback: i32, kind: i32, number: i32, at: i32, length: i32);
    fn soon();
    fn wake(at: f64);
    fn launcher(hidden: i32);
    /// The text that the call which is under way answers with.
    fn answer(at: i32, length: i32);
}

/// Where a text lies, and how long it is.
pub type Place = (i32, i32);

/// The place of a text that stays there.
pub fn place_of(text: &str) -> Place {
    (text.as_ptr() as i32, text.len() as i32)
}

/// Hands the text of an answer over; the code that says so. Outside of whatever holds the text: to read it, the
/// loader calls what the page may have replaced.
pub fn answer_text((at, length): Place) -> u32 {
    answer(at, length);
    5
}

/// Gives an input to the shim and carries its effects out. Page code that runs meanwhile may come
/// back here; the shim keeps such calls apart.
pub fn handle(input: Input<'_>, now: Millis) -> Answer {
    let answer = STATE.with(|shim| shim.handle(input, now));
    while let Some(effect) = STATE.with(|shim| shim.poll(now)) {
        perform(effect);
    }
    answer
}

fn perform(effect: Effect) {
    match effect {
        Effect::Send(command) if command.parts.is_empty() => say(command.verb as i32),
        Effect::Send(command) => {
            let text = command.parts.as_str();
            send(command.verb as i32, text.as_ptr() as i32, text.len() as i32);
        }
        Effect::Pass(call) => pass(call.0 as i32),
        Effect::Ready(callback) => run(callback.0 as i32),
        Effect::Tell(callback, payload) => {
            let department;
            let (kind, number, text) = match payload {
                Payload::None => (0, 0, ""),
                Payload::Soon => (1, 0, ""),
                Payload::Count(count) => (2, count, ""),
                Payload::Department(index) => (3, index as u32, ""),
                Payload::Status(status) => (4, 0, status.word()),
                Payload::Action(action) => (5, 0, action.name()),
                Payload::Requested => {
                    // A copy, because the listener may call.
                    department = STATE.with(|shim| owned(shim.detail(Detail::Department)));
                    (6, 0, department.as_str())
                }
            };
            tell(callback.0 as i32, kind, number as i32, text.as_ptr() as i32, text.len() as i32);
        }
        Effect::Soon => soon(),
        Effect::WakeAt(at) => wake(at.0),
        Effect::HideLauncher(hidden) => launcher(hidden.into()),
    }
}
