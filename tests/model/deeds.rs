//! Deeds as proptest makes them up.

use changeover::classic::TABLE;
use changeover::classic::row::{Act, Kind, Row};
use changeover::classic::value::Arguments;
use changeover::config::{Config, Setting};
use changeover::messenger::Event;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::deed::{Deed, Functions, PASSES, ROWS, moves};

/// Functions that deeds can name.
const FUNCTIONS: u32 = 4;

pub fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (row(), arguments()).prop_map(|(row, text)| Deed::Call(row, text)),
        4 => (panel_row(), arguments()).prop_map(|(row, text)| Deed::Call(row, text)),
        1 => (token_row(), 0..FUNCTIONS).prop_map(|(row, function)| Deed::Call(row, format!("c{function}\u{1f}"))),
        2 => (listener_row(), 0..FUNCTIONS).prop_map(|(row, function)| Deed::Call(row, format!("c{function}\u{1f}"))),
        1 => (setting_row(), arguments()).prop_map(|(row, text)| Deed::Setting(row, text)),
        1 => (0..FUNCTIONS).prop_map(Deed::WhenReady),
        2 => (0..PASSES.len() as u32).prop_map(Deed::Pass),
        2 => signal(),
    ]
}

pub fn deeds(most: usize) -> impl Strategy<Value = Vec<Deed>> {
    vec(deed(), 0..=most)
}

pub fn functions() -> impl Strategy<Value = Functions> {
    vec(deeds(4), FUNCTIONS as usize).prop_map(Into::into)
}

/// What a site says, in any mix.
pub fn config() -> impl Strategy<Value = Config> {
    let options = [
        (Setting::Profile, "sstandalone\u{1f}"),
        (Setting::Status, "soffline\u{1f}"),
        (Setting::ChatStart, "sagent\u{1f}"),
        (Setting::Idle, "n1000\u{1f}"),
        (Setting::Departments, "o\u{1f}Rn7000\u{1f}AsSales\u{1f}"),
        (Setting::Name, "s1\u{1f}"),
        (Setting::Email, "stag:mail_\u{1f}"),
        (Setting::Department, "s2\u{1f}"),
        (Setting::Token, "c3\u{1f}"),
        (Setting::TokenWhen, "sknown\u{1f}"),
    ];
    vec(any::<bool>(), options.len()).prop_map(move |taken| {
        let mut config = Config::new();
        for ((setting, value), taken) in options.into_iter().zip(taken) {
            assert!(!taken || config.set(setting, Arguments(value)));
        }
        config
    })
}

fn row() -> impl Strategy<Value = u16> {
    0..ROWS
}

fn setting_row() -> impl Strategy<Value = u16> {
    rows_where(|row| row.texts.kind == Kind::Setting)
}

fn listener_row() -> impl Strategy<Value = u16> {
    rows_where(|row| matches!(row.act, Act::On(_)))
}

fn token_row() -> impl Strategy<Value = u16> {
    rows_where(|row| matches!(row.act, Act::Authenticate | Act::Reauthenticate | Act::Logout | Act::ClearAll))
}

/// The members that move the panel: few of all, and the ones with a state to keep.
pub fn panel_row() -> impl Strategy<Value = u16> {
    select((0..ROWS).filter(|row| moves(*row)).collect::<Vec<u16>>())
}

fn rows_where(wanted: impl Fn(&Row) -> bool) -> impl Strategy<Value = u16> {
    select((0..ROWS - 1).filter(|row| wanted(&TABLE[usize::from(*row)])).collect::<Vec<u16>>())
}

fn signal() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => Just(Deed::Arrived),
        1 => Just(Deed::GaveUp),
        4 => (select(Event::ALL.to_vec()), 0..3u32, id()).prop_map(|(event, count, id)| Deed::Told(event, count, id)),
        2 => (any::<bool>(), id()).prop_map(|(taken, id)| Deed::Answered(taken, id)),
        2 => any::<bool>().prop_map(Deed::SignedIn),
        1 => (0..20u32).prop_map(Deed::Missing),
        2 => Just(Deed::Tick),
        1 => Just(Deed::Wake),
        2 => (0..2_000_000u32).prop_map(Deed::Wait),
    ]
}

fn id() -> impl Strategy<Value = String> {
    select(vec!["", "c1", "c2", "\u{1f}", "ä\u{1f}b"]).prop_map(String::from)
}

/// What the loader writes, and what it would never write.
fn arguments() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => Just(String::new()),
        6 => vec(token(), 1..4).prop_map(|tokens| tokens.concat()),
        1 => ".{0,12}",
        1 => "[A-Rsntfzco0-9\u{1f}#:,-]{0,24}",
    ]
}

fn token() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        select(vec![
            "Ann",
            "online",
            "offline",
            "vip, trial",
            "#990000",
            "20px",
            "br",
            "left",
            "pt_BR",
            "Sales",
            ""
        ])
        .prop_map(|text| format!("s{text}")),
        any::<i32>().prop_map(|number| format!("n{number}")),
        (0..=FUNCTIONS).prop_map(|function| format!("c{function}")),
        select(vec!["t", "f", "z", "o", "u"]).prop_map(String::from),
        "\\PC{0,8}".prop_map(|text| format!("s{text}")),
    ];
    let key = prop_oneof![3 => Just(None), 2 => (0..18u8).prop_map(|key| Some(char::from(b'A' + key)))];
    (key, value)
        .prop_map(|(key, value)| format!("{}{value}\u{1f}", key.map(String::from).unwrap_or_default()))
}
