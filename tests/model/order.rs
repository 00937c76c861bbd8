//! The order of calls, ready callbacks and passes before the widget is there.

use std::rc::Rc;

use changeover::classic::find;
use changeover::classic::value::{Arguments, CallbackId};
use changeover::config::Millis;
use changeover::shim::{Effect, Input, PassId, Shim};
use proptest::collection::vec;
use proptest::prelude::*;

/// A script of a page; a ready callback is a script too.
pub type Script = Vec<Line>;

#[derive(Clone, Debug)]
pub enum Line {
    /// A classic call that becomes one command at once.
    Call,
    Pass,
    WhenReady(Script),
}

pub fn script() -> impl Strategy<Value = Script> {
    let line = prop_oneof![3 => Just(Line::Call), 2 => Just(Line::Pass)];
    let nested = line.prop_recursive(
        3,
        40,
        6,
        |line| prop_oneof![2 => line.clone(), 3 => vec(line, 0..6).prop_map(Line::WhenReady)],
    );
    vec(nested, 0..12)
}

/// The numbers of the lines as they are written, each ready callback in its place.
pub fn written(script: &Script) -> Vec<usize> {
    (0..count(script)).collect()
}

/// The numbers of the lines as they happen when the widget arrives after the script.
pub fn happens(script: &Script) -> Vec<usize> {
    let mut page = Page { shim: Shim::new(), callbacks: Vec::new(), happened: Vec::new() };
    page.runs(&numbered(script, &mut 0));
    assert!(page.happened.is_empty(), "before the widget is there");
    page.handle(Input::Arrived);
    page.happened
}

fn count(script: &Script) -> usize {
    script.iter().map(|line| 1 + if let Line::WhenReady(inner) = line { count(inner) } else { 0 }).sum()
}

struct Page {
    shim: Shim,
    callbacks: Vec<(usize, Rc<[Numbered]>)>,
    happened: Vec<usize>,
}

enum Numbered {
    Call(usize),
    Pass(usize),
    WhenReady(usize, Rc<[Numbered]>),
}

fn numbered(script: &Script, next: &mut usize) -> Rc<[Numbered]> {
    script
        .iter()
        .map(|line| {
            let number = *next;
            *next += 1;
            match line {
                Line::Call => Numbered::Call(number),
                Line::Pass => Numbered::Pass(number),
                Line::WhenReady(inner) => Numbered::WhenReady(number, numbered(inner, next)),
            }
        })
        .collect()
}

impl Page {
    fn runs(&mut self, script: &Rc<[Numbered]>) {
        for line in script.iter() {
            match line {
                Numbered::Call(number) => {
                    let row = find("zE('webWidget', 'setLocale')").unwrap();
                    self.handle(Input::Call(row, Arguments(&format!("sde-{number}\u{1f}"))));
                }
                Numbered::Pass(number) => self.handle(Input::Pass(PassId(*number as u32), 31)),
                Numbered::WhenReady(number, script) => {
                    self.callbacks.push((*number, Rc::clone(script)));
                    self.handle(Input::WhenReady(CallbackId(self.callbacks.len() as u32 - 1)));
                }
            }
        }
    }

    fn handle(&mut self, input: Input<'_>) {
        self.shim.handle(input, Millis(0.0));
        while let Some(effect) = self.shim.poll(Millis(0.0)) {
            match effect {
                Effect::Send(command) => {
                    let number = command.parts.first().trim_start_matches("de-").parse().unwrap();
                    self.happened.push(number);
                }
                Effect::Pass(PassId(number)) => self.happened.push(number as usize),
                Effect::Ready(CallbackId(number)) => {
                    let (number, script) = &self.callbacks[number as usize];
                    self.happened.push(*number);
                    let script = Rc::clone(script);
                    self.runs(&script);
                }
                _ => {}
            }
        }
    }
}
