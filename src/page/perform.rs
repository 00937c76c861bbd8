//! Carries effects out.

use alloc::string::String;

use wasm_bindgen::prelude::*;

use super::state::STATE;
use crate::config::Millis;
use crate::messenger::{Color, Command, Look, Side};
use crate::shim::{Answer, Effect, Input, Payload};

#[wasm_bindgen(raw_module = "./boundary.js")]
extern "C" {
    /// Says a command without arguments.
    fn command(command: i32);
    /// Says a command; its texts are joined by unit separators.
    fn send(command: u32, text: &str);
    /// Says a command with a function that is kept under this number.
    fn login(callback: i32);
    fn pass(call: i32);
    fn run(callback: i32);
    /// Tells a listener. Kinds: 0 nothing, 1 the text, 2 the number, 3 the department with that
    /// number, 4 a user event with the text as its action.
    fn tell(callback: u32, kind: u32, number: u32, text: &str);
    fn soon();
    fn wake(at: f64);
    fn launcher(hidden: i32);
    /// The text that the call which is under way answers with.
    fn answer(text: &str);
}

/// Between the texts of one command.
const SEPARATOR: char = '\u{1f}';

/// Hands the text of an answer over; the code that says so.
pub fn answer_text(text: &str) -> u32 {
    answer(text);
    5
}

/// Gives an input to the shim and carries its effects out. Page code that runs meanwhile may come
/// back here; the shim keeps such calls apart.
pub fn handle(input: Input, now: Millis) -> Answer {
    let answer = STATE.with(|shim| shim.handle(input, now));
    while let Some(effect) = STATE.with(|shim| shim.poll(now)) {
        perform(effect);
    }
    answer
}

fn perform(effect: Effect) {
    match effect {
        Effect::Send(say) => speak(&say),
        Effect::Pass(call) => pass(call.0 as i32),
        Effect::Ready(callback) => run(callback.0 as i32),
        Effect::Tell(callback, payload) => match payload {
            Payload::None => tell(callback.0, 0, 0, ""),
            Payload::Word(word) => tell(callback.0, 1, 0, word),
            Payload::Count(count) => tell(callback.0, 2, count, ""),
            Payload::Department(index) => tell(callback.0, 3, index as u32, ""),
            Payload::Action(action) => tell(callback.0, 4, 0, action),
        },
        Effect::Soon => soon(),
        Effect::WakeAt(at) => wake(at.0),
        Effect::HideLauncher(hidden) => launcher(hidden.into()),
    }
}

fn speak(say: &Command) {
    let mut text = String::new();
    match say {
        Command::Open
        | Command::Close
        | Command::Show
        | Command::Hide
        | Command::LogoutUser
        | Command::ResetWidget
        | Command::FetchConversations => return command(say.index() as i32),
        Command::LoginUser(token) => return login(token.0 as i32),
        Command::SetLocale(word) | Command::NewConversation(word) => return send(say.index(), word),
        Command::SetCookies(cookies) => return send(say.index(), cookies.word()),
        Command::SetZIndex(index) => push_integer(&mut text, *index),
        Command::SetTags(tags) => {
            for tag in tags {
                push(&mut text, tag);
            }
        }
        Command::SetFields(fields) => {
            for field in fields {
                push(&mut text, &field.id);
                push(&mut text, &field.value);
            }
        }
        Command::SetLook(look) => push_look(&mut text, look),
        Command::SendMessage { conversation, text: words } => {
            push(&mut text, conversation);
            push(&mut text, words);
        }
    }
    send(say.index(), &text);
}

fn push(text: &mut String, part: &str) {
    text.push_str(part);
    text.push(SEPARATOR);
}

/// In the order in which the loader's `LOOK` names them; what is not set stays empty.
fn push_look(text: &mut String, look: &Look) {
    for color in [look.primary, look.on_primary, look.action, look.on_action] {
        if let Some(Color(parts)) = color {
            text.push('#');
            for part in parts {
                for nibble in [part >> 4, part & 15] {
                    text.extend(char::from_digit(nibble.into(), 16));
                }
            }
        }
        text.push(SEPARATOR);
    }
    push(
        text,
        match look.side {
            Some(Side::Left) => "left",
            Some(Side::Right) => "right",
            None => "",
        },
    );
    for offset in look.web.iter().chain(&look.mobile) {
        if let Some(pixels) = offset {
            push_integer(text, *pixels);
        }
        text.push(SEPARATOR);
    }
}

/// Whole numbers only: formatting floats is 5 kB of download.
fn push_integer(text: &mut String, number: i32) {
    let mut rest = number;
    if rest < 0 {
        text.push('-');
        rest = rest.saturating_neg();
    }
    let mut scale = 1;
    while rest / scale >= 10 {
        scale *= 10;
    }
    while scale > 0 {
        text.extend(char::from_digit((rest / scale % 10).unsigned_abs(), 10));
        scale /= 10;
    }
}
