//! `www/types/changeover.d.ts`: the classic API as it is served, for TypeScript.

use std::collections::BTreeSet;

use changeover::classic::row::Row;
use changeover::classic::{TABLE, find, row};

use crate::compat::advice;
use crate::groups::GROUPS;

const HEAD: &str = "\
// Generated from src/classic; run UPDATE=1 cargo test --test generated
// The types of messaging, of arguments and of Changeover itself are written by hand, in api.d.ts. The names `zE` and
// `$zopim` are declared in globals.d.ts and, as parts of `window` alone, in window.d.ts.
import type {
  Authentication, ByName, Changeover, ChangeoverConfig, Corner, Department, Display, FormField, Greetings, Identity,
  LivechatOptions, Messenger, NeverWorked, Page, Prefill, Status, Suggestions, ThemeColors, TicketForm, TokenFunction,
  Translation, Words,
} from './api.js';

export type * from './api.js';

declare global {
  var changeover: Changeover;
  var changeoverConfig: ChangeoverConfig | undefined;
}
";

const USER_EVENT: &str = "
/** What `zE('webWidget:on', 'userEvent', …)` tells. */
export interface UserEvent {
  category: 'Zendesk Web Widget';
  action: UserEventAction;
  properties: Record<string, unknown> | undefined;
}
";

pub fn write() -> String {
    [HEAD.into(), zopim(), livechat(), ze(), names(), settings(), user_event()].concat()
}

fn zopim() -> String {
    let mut text = opening("$zopim", "Zopim");
    text += "  (callback: () => void): void;\n";
    for (path, member) in [("$zopim._", "_"), ("$zopim.s", "s?"), ("$zopim.t", "t?")] {
        text += &field(named(path), member, "  ");
    }
    text += &field(named("$zopim.set"), "set", "  ");
    text += &field(named("$zopim.livechat"), "readonly livechat", "  ");
    text + "}\n"
}

fn livechat() -> String {
    let members: Vec<_> = GROUPS[0].members().collect();
    let namespaces: BTreeSet<_> =
        members.iter().filter_map(|(_, name)| name.split_once('.')).map(|(space, _)| space).collect();

    let mut text = opening("$zopim.livechat", "Livechat");
    for (row, name) in members.iter().filter(|(_, name)| !name.contains('.')) {
        text += &method(row, name);
    }
    for space in &namespaces {
        let readonly = if *space == "unreadflag" { "" } else { "readonly " };
        text += &field(named(&format!("$zopim.livechat.{space}")), &format!("{readonly}{space}"), "  ");
    }
    text += "}\n";

    for space in namespaces {
        text += &opening(&format!("$zopim.livechat.{space}"), &format!("Livechat{}", capitalised(space)));
        for (row, name) in &members {
            if let Some((_, name)) = name.split_once('.').filter(|(of, _)| *of == space) {
                text += &method(row, name);
            }
        }
        text += "}\n";
    }
    text
}

fn ze() -> String {
    let mut text = opening("window.zE", "ZE extends ByName, NeverWorked, Messenger");
    text += &overloads("");
    for (row, name) in GROUPS[4].members() {
        text += &method(row, name);
    }
    for (path, member) in ZE_PROPERTIES {
        text += &absent(named(path), &format!("{member}?"), "  ");
    }
    text + "}\n"
}

/// The properties of `zE` that old loaders made.
pub const ZE_PROPERTIES: [(&str, &str); 4] = [("zE._", "_"), ("zE.t", "t"), ("zE.s", "s"), ("zE.set", "set")];

/// The calls of `zE` with a name of the classic API, each after the word that declares it.
pub fn overloads(declares: &str) -> String {
    let [_, commands, getters, events, ..] = GROUPS;
    let mut text = String::new();
    for (group, api, word) in [
        (commands, "webWidget", "command"),
        (getters, "webWidget:get", "getter"),
        (events, "webWidget:on", "event"),
    ] {
        for (row, name) in group.members() {
            text += &overload(row, declares, &format!("api: '{api}', {word}: '{name}'"));
        }
    }
    text
}

/// The names of each verb of `zE`, as one type.
fn names() -> String {
    let [_, commands, getters, events, ..] = GROUPS;
    let mut text = String::from(
        "\n/** The names that each first word of the classic `zE` can be followed by. */\nexport interface ClassicNames {\n",
    );
    for (group, api) in [(commands, "webWidget"), (getters, "'webWidget:get'"), (events, "'webWidget:on'")] {
        text += &format!("  {api}:");
        for (_, name) in group.members() {
            text += &format!("\n    | '{name}'");
        }
        text += ";\n";
    }
    text + "}\n"
}

fn settings() -> String {
    let leaves: Vec<_> = GROUPS[5]
        .members()
        .chain(GROUPS[6].members())
        .map(|(row, name)| (row, name.split('.').collect()))
        .collect();
    let mut text = opening("window.zESettings", "ZESettings");
    tree(&mut text, &leaves, "  ");
    text + "}\n"
}

/// Writes leaves that share their path so far, in the table's order.
fn tree(text: &mut String, leaves: &[(&'static Row, Vec<&'static str>)], indent: &str) {
    let mut done = BTreeSet::new();
    for (row, path) in leaves {
        let key = path[0];
        if !done.insert(key) {
            continue;
        }
        if path.len() == 1 {
            *text += &field(row, &format!("{key}?"), indent);
            continue;
        }
        let below: Vec<_> = leaves
            .iter()
            .filter(|(_, path)| path[0] == key)
            .map(|(row, path)| (*row, path[1..].to_vec()))
            .collect();
        *text += &format!("{indent}{key}?: {{\n");
        tree(text, &below, &format!("{indent}  "));
        *text += &format!("{indent}}};\n");
    }
}

fn user_event() -> String {
    let mut text =
        String::from("\n/** The actions that the old widget told of. */\nexport type UserEventAction =\n");
    for row in &TABLE {
        let action = row.texts.path.strip_prefix("zE('webWidget:on', 'userEvent') action ");
        if let Some(action) = action {
            text += &format!("  /** {} */\n  | {action}\n", row.texts.now);
        }
    }
    text.pop();
    text + ";\n" + USER_EVENT
}

pub fn named(path: &str) -> &'static Row {
    find(path).and_then(row).unwrap_or_else(|| panic!("no row for {path}"))
}

fn opening(path: &str, interface: &str) -> String {
    format!("\n/** `{path}`. {} */\nexport interface {interface} {{\n", named(path).texts.now)
}

pub fn method(row: &Row, name: &str) -> String {
    format!("{}  {name}{};\n", doc(row, "  "), row.texts.signature)
}

/// A call of `zE`, whose first arguments name the member. A listener may be missing at run time.
fn overload(row: &Row, declares: &str, names: &str) -> String {
    let rest = row.texts.signature.strip_prefix('(').expect("a signature begins with its arguments");
    let listener = rest.strip_prefix("callback: ").and_then(|rest| rest.strip_suffix("): void"));
    let rest = listener.map_or(rest.into(), |listener| format!("callback: ({listener}) | undefined): void"));
    let comma = if rest.starts_with(')') { "" } else { ", " };
    format!("{}  {declares}({names}{comma}{rest};\n", doc(row, "  "))
}

fn field(row: &Row, name: &str, indent: &str) -> String {
    format!("{}{indent}{name}: {};\n", doc(row, indent), row.texts.signature)
}

/// A property that may be there without a value.
pub fn absent(row: &Row, name: &str, indent: &str) -> String {
    format!("{}{indent}{name}: ({}) | undefined;\n", doc(row, indent), row.texts.signature)
}

fn doc(row: &Row, indent: &str) -> String {
    let (now, instead) = (row.texts.now, advice(row.texts.instead));
    assert!(!now.contains("*/") && !instead.contains("*/"), "{} would end its comment", row.texts.path);
    format!("{indent}/**\n{indent} * {now}\n{indent} * @deprecated {instead}\n{indent} */\n")
}

fn capitalised(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}
