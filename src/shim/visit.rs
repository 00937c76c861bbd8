//! Who the visitor is and what agents see of the visit: gathered here, sent as tags and fields.
//!
//! Tags and fields reach agents with the next message, so writing them is free to wait: changes are
//! gathered until the page's script has finished and then sent once, as whole sets, because each
//! call replaces the one before. They are sent earlier only when a message is about to leave.

use alloc::string::String;

use crate::classic::value::{Arguments, Value};
use crate::config::{Config, Detail};
use crate::messenger::{Command, Parts, Split, Verb};

/// The widget keeps only the first 20 tags and complains of the rest.
const MOST_TAGS: usize = 20;
const LONGEST_TAG: usize = 255;

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
}

/// What is known of the visitor and the visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Visit {
    details: [String; 6],
    tags: Parts,
    /// Tags that came from settings, which later settings replace.
    settings_tags: Parts,
    tags_changed: bool,
    fields_changed: bool,
}

impl Visit {
    /// Nothing is known.
    pub const fn new() -> Self {
        Visit {
            details: [const { String::new() }; 6],
            tags: Parts::new(),
            settings_tags: Parts::new(),
            tags_changed: false,
            fields_changed: false,
        }
    }

    /// A detail; empty when it is not known, as classic's getters were.
    pub fn detail(&self, detail: Detail) -> &str {
        self.details.get(detail as usize).map_or("", String::as_str)
    }

    /// Remembers a detail; says what must be sent for it.
    pub fn set_detail(&mut self, detail: Detail, text: &str, config: &Config) -> Option<Gathered> {
        let slot = self.details.get_mut(detail as usize)?;
        if slot == text {
            return None;
        }
        slot.clear();
        slot.push_str(text);
        match config.place(detail) {
            "" => None,
            place if place.starts_with(TAG) => self.tags_changed(),
            _ => {
                self.fields_changed = true;
                Some(Gathered::Fields)
            }
        }
    }

    /// Adds tags that are not there yet.
    pub fn add_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let mut changed = false;
        each_tag(arguments, &mut |tag| {
            if !self.tags.contains(tag) {
                self.tags.push(tag);
                changed = true;
            }
        });
        if changed { self.tags_changed() } else { None }
    }

    /// Removes tags; those that are not there are ignored.
    pub fn remove_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let mut changed = false;
        each_tag(arguments, &mut |tag| changed |= self.tags.remove(tag));
        if changed { self.tags_changed() } else { None }
    }

    /// Puts tags from settings in the place of those from earlier settings.
    pub fn set_settings_tags(&mut self, arguments: Arguments<'_>) -> Option<Gathered> {
        let mut tags = Parts::new();
        each_tag(arguments, &mut |tag| tags.push(tag));
        if self.settings_tags == tags {
            return None;
        }
        self.settings_tags = tags;
        self.tags_changed()
    }

    /// Forgets who the visitor is; tags stay, and must be sent again after a logout.
    pub fn forget_visitor(&mut self) {
        for detail in self.details.iter_mut().take(Detail::Notes as usize) {
            detail.clear();
        }
        self.restate();
    }

    /// A widget that lost its memory needs everything again.
    pub fn restate(&mut self) {
        self.tags_changed = !self.tags.is_empty() || !self.settings_tags.is_empty();
        self.fields_changed = self.details.iter().any(|detail| !detail.is_empty());
    }

    /// What must be sent now: whole sets, because each call replaces the one before.
    pub fn flush(&mut self, config: &Config) -> [Option<Command>; 2] {
        let tags = core::mem::take(&mut self.tags_changed).then(|| self.tags_now(config));
        let fields = core::mem::take(&mut self.fields_changed).then(|| self.fields_now(config));
        [tags, fields.filter(|fields| !fields.parts.is_empty())]
    }

    fn tags_changed(&mut self) -> Option<Gathered> {
        self.tags_changed = true;
        Some(Gathered::Tags)
    }

    fn tags_now(&self, config: &Config) -> Command {
        let mut command = Command::from(Verb::SetTags);
        for tag in self.settings_tags.iter().chain(self.tags.iter()) {
            push_clean(&mut command.parts, "", tag);
        }
        for detail in Detail::ALL {
            if let Some(prefix) = config.place(detail).strip_prefix(TAG) {
                push_clean(&mut command.parts, prefix, self.detail(detail));
            }
        }
        command
    }

    fn fields_now(&self, config: &Config) -> Command {
        let mut command = Command::from(Verb::SetFields);
        for detail in Detail::ALL {
            let (id, value) = (config.place(detail), self.detail(detail));
            if !id.is_empty() && !id.starts_with(TAG) && !value.is_empty() {
                command.parts.push(id);
                command.parts.push(value);
            }
        }
        command
    }
}

/// A place that begins so is a tag, and the rest its prefix; any other is the id of a field.
const TAG: &str = "tag:";

/// Tags as classic took them: strings, comma lists, arrays and nested arrays, in any mix.
fn each_tag(arguments: Arguments<'_>, take: &mut dyn FnMut(&str)) {
    for (key, value) in arguments.values() {
        if let (None, Value::Text(text)) = (key, value) {
            let mut tags = Split(text, ',');
            while let Some(tag) = tags.next() {
                take_tag(tag, take);
            }
            take_tag(tags.0, take);
        }
    }
}

fn take_tag(tag: &str, take: &mut dyn FnMut(&str)) {
    let tag = tag.trim_ascii();
    if !tag.is_empty() {
        take(tag);
    }
}

/// Appends a tag, cleaned as the widget would clean it (spaces become `_`, capitals small ones);
/// keeps back what the widget would drop with a console error.
fn push_clean(tags: &mut Parts, prefix: &str, tag: &str) {
    let mut clean = String::from(prefix);
    let tag = map(tag.trim_ascii(), |letter| match letter {
        ' ' => Some('_'),
        '[' | ']' | '(' | ')' | '{' | '}' | '<' | '>' | '"' | '\'' | '`' | ',' | ';' | '@' | '!' | '*'
        | '\\' | '$' | '#' | '=' | '%' | '&' | '?' | '+' | '\t' | '\n' | '\r' | '\u{c}' => None,
        other => Some(other.to_ascii_lowercase()),
    });
    let Some(tag) = tag else { return };
    clean.push_str(&tag);
    let is_new = !tag.is_empty() && clean.len() <= LONGEST_TAG && !tags.contains(&clean);
    if is_new && tags.len() < MOST_TAGS {
        tags.push(&clean);
    }
}

/// The text with each letter replaced; `None` when there is no replacement for one of them.
pub fn map(text: &str, letter: fn(char) -> Option<char>) -> Option<String> {
    let mut mapped = String::new();
    for character in text.chars() {
        mapped.push(letter(character)?);
    }
    Some(mapped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Setting;

    const EMAIL_FIELD: (Setting, &str) = (Setting::Email, "s360\u{1f}");
    const DEPARTMENT_TAG: (Setting, &str) = (Setting::Department, "stag:dept_\u{1f}");

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
        assert_eq!(visit.flush(&config), [tags(&["vip", "plan_b", "trial"]), None]);
        assert_eq!(visit.flush(&config), [None, None]);
        assert_eq!(add(&mut visit, &["vip"]), None);
    }

    #[test]
    fn tags_that_the_widget_would_drop_are_kept_back() {
        let mut visit = Visit::new();
        add(&mut visit, &["ok", "a@b.example", "tab\there", "[x]", "'q'"]);
        assert_eq!(visit.flush(&Config::new()), [tags(&["ok"]), None]);
    }

    #[test]
    fn the_widget_is_never_sent_more_tags_than_it_keeps() {
        let mut visit = Visit::new();
        for number in 0..30 {
            add(&mut visit, &[&format!("t{number}")]);
        }
        let [tags, _] = visit.flush(&Config::new());
        assert_eq!(tags.map(|tags| tags.parts.len()), Some(MOST_TAGS));
    }

    #[test]
    fn removing_the_last_tag_sends_the_empty_set() {
        let config = Config::new();
        let mut visit = Visit::new();
        add(&mut visit, &["a"]);
        visit.flush(&config);
        assert_eq!(visit.remove_tags(Arguments(&texts(&["a", "never there"]))), Some(Gathered::Tags));
        assert_eq!(visit.flush(&config), [tags(&[]), None]);
        assert_eq!(visit.remove_tags(Arguments(&texts(&["a"]))), None);
    }

    #[test]
    fn later_settings_replace_the_tags_of_earlier_ones() {
        let config = Config::new();
        let mut visit = Visit::new();
        visit.set_settings_tags(Arguments(&texts(&["old"])));
        add(&mut visit, &["called"]);
        visit.flush(&config);
        visit.set_settings_tags(Arguments(&texts(&["new"])));
        assert_eq!(visit.flush(&config), [tags(&["new", "called"]), None]);
    }

    #[test]
    fn a_mapped_detail_goes_to_its_field_or_tag() {
        let config = config(&[EMAIL_FIELD, DEPARTMENT_TAG]);
        let mut visit = Visit::new();
        assert_eq!(visit.set_detail(Detail::Name, "Ann", &config), None, "only remembered");
        assert_eq!(visit.set_detail(Detail::Email, "ann@shop.example", &config), Some(Gathered::Fields));
        assert_eq!(visit.set_detail(Detail::Department, "Sales", &config), Some(Gathered::Tags));
        let fields = Command::with(Verb::SetFields, &["360", "ann@shop.example"]);
        assert_eq!(visit.flush(&config), [tags(&["dept_sales"]), Some(fields)]);
    }

    #[test]
    fn after_a_logout_the_tags_are_sent_again_and_the_visitor_is_not() {
        let config = config(&[EMAIL_FIELD]);
        let mut visit = Visit::new();
        visit.set_detail(Detail::Email, "ann@shop.example", &config);
        add(&mut visit, &["checkout"]);
        visit.flush(&config);
        visit.forget_visitor();
        assert_eq!(visit.flush(&config), [tags(&["checkout"]), None]);
        assert_eq!(visit.detail(Detail::Email), "");
    }
}
