//! Who the visitor is and what agents see of the visit: gathered here, sent as tags and fields.
//!
//! Tags and fields reach agents with the next message, so writing them is free to wait: changes are
//! gathered until the page's script has finished and then sent once, as whole sets, because each
//! call replaces the one before. They are sent earlier only when a message is about to leave.

use alloc::string::String;

use crate::classic::value::{Arguments, Value};
use crate::config::{Config, Detail, tag_prefix};
use crate::messenger::{Command, Parts, Slots, Split, Verb, owned};

/// What is gathered until the page's script has finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Gathered {
    /// The set of tags.
    Tags,
    /// The set of fields.
    Fields,
    /// The look.
    Look,
    /// What the page says for the visitor.
    Messages,
}

/// What is known of the visitor and the visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    /// By the numbers of [`Detail`].
    details: Slots<6>,
    tags: Parts,
    /// Tags that came from settings, which later settings replace.
    settings_tags: Parts,
    tags_changed: bool,
    fields_changed: bool,
    /// The tags that the widget has.
    told_tags: Parts,
    /// Custom fields that settings prefill: blocks that begin with null, of a field's id and then pairs
    /// of a language and a text.
    prefilled: String,
    /// The language that the page set last.
    language: String,
    /// A bit for each detail whose field has been filled, and so must be emptied, not left out.
    filled: u8,
}

impl Visit {
    /// Nothing is known.
    pub const fn new() -> Self {
        Visit {
            details: Slots::new(),
            tags: Parts::new(),
            settings_tags: Parts::new(),
            tags_changed: false,
            fields_changed: false,
            told_tags: Parts::new(),
            prefilled: String::new(),
            language: String::new(),
            filled: 0,
        }
    }

    /// A detail; empty when it is not known, as classic's getters were.
    pub fn detail(&self, detail: Detail) -> &str {
        self.details.get(detail as usize)
    }

    /// Remembers a detail; says what must be sent for it.
    pub fn set_detail(&mut self, detail: Detail, text: &str, config: &Config) -> Option<Gathered> {
        if !self.details.put(detail as usize, text) {
            return None;
        }
        match config.place(detail) {
            "" => None,
            place if tag_prefix(place).is_some() => self.tags_changed(true),
            _ => {
                self.fields_changed = true;
                Some(Gathered::Fields)
            }
        }
    }

    /// Adds tags that are not there yet.
    pub fn add_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let changed = change_tags(&mut self.tags, arguments, Parts::add);
        self.tags_changed(changed)
    }

    /// Removes tags; those that are not there are ignored.
    pub fn remove_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let changed = change_tags(&mut self.tags, arguments, Parts::remove);
        let of_settings = change_tags(&mut self.settings_tags, arguments, Parts::remove);
        self.tags_changed(changed | of_settings)
    }

    /// Puts tags from settings in the place of those from earlier settings.
    pub fn set_settings_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let before = core::mem::take(&mut self.settings_tags);
        change_tags(&mut self.settings_tags, arguments, Parts::add);
        self.tags_changed(self.settings_tags != before)
    }

    /// Puts prefilled fields in the place of those from earlier settings.
    pub fn prefill(&mut self, fields: Arguments<'_>) -> Option<Gathered> {
        if self.prefilled == fields.0 {
            return None;
        }
        self.prefilled = owned(fields.0);
        self.prefilled_changed()
    }

    /// Remembers the language, in which texts are chosen.
    pub fn set_language(&mut self, language: &str) -> Option<Gathered> {
        self.language = owned(language);
        self.prefilled_changed()
    }

    fn prefilled_changed(&mut self) -> Option<Gathered> {
        let prefills = !self.prefilled.is_empty();
        self.fields_changed |= prefills;
        prefills.then_some(Gathered::Fields)
    }

    /// Forgets who the visitor is, and what was noted of them; tags stay, and must be sent again after a logout.
    pub fn forget_visitor(&mut self) {
        for detail in 0..=Detail::Notes as usize {
            self.details.put(detail, "");
        }
        self.restate();
    }

    /// Forgets the tags as well; what settings say is of the site.
    pub fn forget_all(&mut self) {
        self.tags = Parts::new();
        self.forget_visitor();
    }

    /// A widget that lost its memory needs everything again.
    pub fn restate(&mut self) {
        self.filled = 0;
        self.told_tags = Parts::new();
        self.tags_changed = true;
        self.fields_changed =
            !self.prefilled.is_empty() || Detail::ALL.iter().any(|detail| !self.detail(*detail).is_empty());
    }

    /// The tags, if they must be sent now: the whole set, because each call replaces the one before. They are as the page
    /// said them; the loader words them as the widget takes them.
    pub fn flush_tags(&mut self, config: &Config) -> Option<Command> {
        if !core::mem::take(&mut self.tags_changed) {
            return None;
        }
        let mut command = Command::from(Verb::SetTags);
        // The widget keeps the first of too many: those that the site needs go in front.
        for detail in &Detail::ALL {
            let value = self.detail(*detail).trim_ascii();
            if let Some(prefix) = tag_prefix(config.place(*detail))
                && !value.is_empty()
            {
                command.parts.begin(prefix);
                command.parts.push(value);
            }
        }
        for tags in [&self.settings_tags, &self.tags] {
            command.parts.begin(tags.as_str());
        }
        if command.parts == self.told_tags {
            return None;
        }
        self.told_tags.copy(&command.parts);
        Some(command)
    }

    /// The fields, if they must be sent now: all of them, for the same reason.
    pub fn flush_fields(&mut self, config: &Config) -> Option<Command> {
        if !core::mem::take(&mut self.fields_changed) {
            return None;
        }
        let mut command = Command::from(Verb::SetFields);
        let mut filled_now = 0;
        for detail in &Detail::ALL {
            let (place, value) = (config.place(*detail), self.detail(*detail));
            let bit = 1 << *detail as u8;
            let filled = self.filled & bit != 0;
            if !place.is_empty() && tag_prefix(place).is_none() && (filled || !value.is_empty()) {
                filled_now |= bit;
                command.parts.push(place);
                command.parts.push(value);
            }
        }
        self.filled = filled_now;
        self.push_prefilled(&mut command.parts);
        (!command.parts.is_empty()).then_some(command)
    }

    /// The text in the visitor's language counts, or the one for all others.
    fn push_prefilled(&self, fields: &mut Parts) {
        let (mut id, mut language) = ("", None);
        for (_, value) in Arguments(&self.prefilled).values() {
            match (value.text(), id, language) {
                (None, ..) => (id, language) = ("", None),
                (Some(text), "", _) => id = text,
                (Some(text), _, None) => language = Some(text),
                (Some(text), _, Some(of)) => {
                    language = None;
                    // The loader puts the text for all others behind the rest.
                    if (of == "*" || of.eq_ignore_ascii_case(&self.language)) && fields.add(id) {
                        fields.push(text);
                    }
                }
            }
        }
    }

    fn tags_changed(&mut self, changed: bool) -> Option<Gathered> {
        self.tags_changed |= changed;
        changed.then_some(Gathered::Tags)
    }
}

/// Adds or removes tags as classic took them: strings, comma lists, arrays and nested arrays, in any
/// mix. `false` when that changes nothing.
fn change_tags(tags: &mut Parts, arguments: Arguments<'_>, change: fn(&mut Parts, &str) -> bool) -> bool {
    let mut changed = false;
    for (key, value) in arguments.values() {
        if let (None, Value::Text(text)) = (key, value) {
            for tag in Split(text, b',') {
                let tag = tag.trim_ascii();
                changed |= !tag.is_empty() && change(tags, tag);
            }
        }
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Setting;

    const EMAIL_FIELD: (Setting, &str) = (Setting::Email, "s360\u{1f}");
    const DEPARTMENT_TAG: (Setting, &str) = (Setting::Department, "stag:dept_\u{1f}");

    fn flush(visit: &mut Visit, config: &Config) -> [Option<Command>; 2] {
        [visit.flush_tags(config), visit.flush_fields(config)]
    }

    fn config(places: &[(Setting, &str)]) -> Config {
        let mut config = Config::new();
        for (setting, value) in places {
            assert!(config.set(*setting, Arguments(value)));
        }
        config
    }

    fn texts(words: &[&str]) -> String {
        words.iter().map(|word| format!("s{word}\u{1f}")).collect()
    }

    fn add(visit: &mut Visit, words: &[&str]) -> Option<Gathered> {
        visit.add_tags(Arguments(&texts(words)))
    }

    fn tags(words: &[&str]) -> Option<Command> {
        Some(Command::with(Verb::SetTags, words))
    }

    #[test]
    fn tags_are_sent_once_as_a_whole_set() {
        let config = Config::new();
        let mut visit = Visit::new();
        assert_eq!(add(&mut visit, &["vip"]), Some(Gathered::Tags));
        add(&mut visit, &["vip", "Plan B, trial"]);
        assert_eq!(flush(&mut visit, &config), [tags(&["vip", "Plan B", "trial"]), None]);
        assert_eq!(flush(&mut visit, &config), [None, None]);
        assert_eq!(add(&mut visit, &["vip"]), None);
    }

    #[test]
    fn removing_the_last_tag_sends_the_empty_set() {
        let config = Config::new();
        let mut visit = Visit::new();
        add(&mut visit, &["a"]);
        flush(&mut visit, &config);
        assert_eq!(visit.remove_tags(Arguments(&texts(&["a", "never there"]))), Some(Gathered::Tags));
        assert_eq!(flush(&mut visit, &config), [tags(&[]), None]);
        assert_eq!(visit.remove_tags(Arguments(&texts(&["a"]))), None);
    }

    #[test]
    fn later_settings_replace_the_tags_of_earlier_ones() {
        let config = Config::new();
        let mut visit = Visit::new();
        visit.set_settings_tags(Arguments(&texts(&["old"])));
        add(&mut visit, &["called"]);
        flush(&mut visit, &config);
        visit.set_settings_tags(Arguments(&texts(&["new"])));
        assert_eq!(flush(&mut visit, &config), [tags(&["new", "called"]), None]);
    }

    #[test]
    fn a_mapped_detail_goes_to_its_field_or_tag() {
        let config = config(&[EMAIL_FIELD, DEPARTMENT_TAG]);
        let mut visit = Visit::new();
        assert_eq!(visit.set_detail(Detail::Name, "Ann", &config), None, "only remembered");
        assert_eq!(visit.set_detail(Detail::Email, "ann@shop.example", &config), Some(Gathered::Fields));
        assert_eq!(visit.set_detail(Detail::Department, "Sales", &config), Some(Gathered::Tags));
        let fields = Command::with(Verb::SetFields, &["360", "ann@shop.example"]);
        assert_eq!(flush(&mut visit, &config), [tags(&["dept_Sales"]), Some(fields)]);
    }

    #[test]
    fn after_a_logout_the_tags_are_sent_again_and_the_visitor_is_not() {
        let config = config(&[EMAIL_FIELD]);
        let mut visit = Visit::new();
        visit.set_detail(Detail::Email, "ann@shop.example", &config);
        add(&mut visit, &["checkout"]);
        flush(&mut visit, &config);
        visit.forget_visitor();
        assert_eq!(flush(&mut visit, &config), [tags(&["checkout"]), None]);
        assert_eq!(visit.detail(Detail::Email), "");
    }
}
