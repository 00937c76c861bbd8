//! `www/loader/names.js`: the names of the members, which live nowhere else in the site build.

use changeover::classic::notice::Notice;
use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::{Event, Verb};
use changeover::switch::plan::Field;

use crate::groups::GROUPS;

pub fn write() -> String {
    let mut text = String::from(
        "// Generated from src/classic; run UPDATE=1 cargo test --test generated\n\
         // Members are numbered from 0 through LIVECHAT, COMMANDS, GETTERS, EVENTS, LEGACY, SETTINGS and\n\
         // SETTINGS_LOST; the last group and NOTICES are in the debug build alone. How lists are spelt: words.js.\n",
    );
    for group in GROUPS {
        let names = group.members().map(|(_, name)| name.split_once('.').unwrap_or(("", name)));
        text += &format!("export const {} =\n  '{}';\n", group.export, together(names));
    }
    export(&mut text, "KEYS", Key::ALL.map(Key::name));
    export(&mut text, "NOTICES", Notice::ALL.map(Notice::code));
    export(&mut text, "FIDELITIES", ["exact", "adapted", "emulated", "no-effect"]);
    text += "// The messaging vocabulary, by number.\n";
    let verbs = together(Verb::WORDS.map(|[command, name]| (command, name)));
    text += &format!("export const MESSENGER =\n  '{verbs}';\n");
    export(&mut text, "MESSENGER_EVENTS", Event::ALL.map(Event::name));
    text += "// The options that the core takes, by number, each with what it accepts, unless that is the same again.\n";
    text += "export const OPTIONS = [\n";
    let mut before = "";
    for setting in Setting::ALL {
        let accepts = setting.accepts();
        let again = core::mem::replace(&mut before, accepts) == accepts;
        let words = if again { String::new() } else { format!(", '{accepts}'") };
        text += &format!("  ['{}'{words}],\n", setting.name());
    }
    text += "];\n// The same of the block that says when to switch.\nexport const FIELDS = [\n";
    for field in Field::ALL {
        text += &format!("  ['{}', '{}'],\n", field.name(), field.accepts());
    }
    text += "];\n";
    text
}

/// Names with the same first part stand together, that part once: `window=show,hide`. See words.js.
fn together(names: impl IntoIterator<Item = (&'static str, &'static str)>) -> String {
    let (mut text, mut before) = (String::new(), "");
    for (space, name) in names {
        let separator = if text.is_empty() { "" } else { " " };
        text += &match space {
            "" => format!("{separator}{name}"),
            _ if space == before => format!(",{name}"),
            _ => format!("{separator}{space}={name}"),
        };
        before = space;
    }
    text
}

fn export(text: &mut String, name: &str, words: impl IntoIterator<Item = &'static str>) {
    let words: Vec<_> = words.into_iter().collect();
    *text += &format!("export const {name} =\n  '{}';\n", words.join(" "));
}
