//! Who the visitor is and what agents see of the visit: gathered here, sent as tags and fields.
//!
//! Tags and fields reach agents with the next message, so writing them is free to wait: changes are
//! gathered until the page's script has finished and then sent once, as whole sets, because each
//! call replaces the one before. They are sent earlier only when a message is about to leave.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use crate::config::{Config, Detail, Place};
use crate::messenger::{Command, Field};

/// The widget keeps only the first 20 tags and complains of the rest.
const MOST_TAGS: usize = 20;
const LONGEST_TAG: usize = 255;

/// What is gathered until the page's script has finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    tags: Vec<String>,
    /// Tags that came from settings, which later settings replace.
    settings_tags: Vec<String>,
    tags_changed: bool,
    fields_changed: bool,
}

impl Visit {
    /// Nothing is known.
    pub const fn new() -> Self {
        Visit {
            details: [const { String::new() }; 6],
            tags: Vec::new(),
            settings_tags: Vec::new(),
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
        text.clone_into(slot);
        match config.place(detail)? {
            Place::Field(_) => {
                self.fields_changed = true;
                Some(Gathered::Fields)
            }
            Place::Tag(_) => self.tags_changed(),
        }
    }

    /// Adds tags that are not there yet.
    pub fn add_tags(&mut self, tags: Vec<String>) -> Option<Gathered> {
        let before = self.tags.len();
        for tag in tags {
            if !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
        if self.tags.len() == before { None } else { self.tags_changed() }
    }

    /// Removes tags; those that are not there are ignored.
    pub fn remove_tags(&mut self, tags: &[String]) -> Option<Gathered> {
        let before = self.tags.len();
        self.tags.retain(|tag| !tags.contains(tag));
        if self.tags.len() == before { None } else { self.tags_changed() }
    }

    /// Puts tags from settings in the place of those from earlier settings.
    pub fn set_settings_tags(&mut self, tags: Vec<String>) -> Option<Gathered> {
        if self.settings_tags == tags {
            return None;
        }
        self.settings_tags = tags;
        self.tags_changed()
    }

    /// Forgets who the visitor is; tags stay, and must be sent again after a logout.
    pub fn forget_visitor(&mut self) {
        for detail in [Detail::Name, Detail::Email, Detail::Phone] {
            if let Some(slot) = self.details.get_mut(detail as usize) {
                slot.clear();
            }
        }
        self.tags_changed = !self.tags.is_empty() || !self.settings_tags.is_empty();
        self.fields_changed = self.details.iter().any(|detail| !detail.is_empty());
    }

    /// What must be sent now: whole sets, because each call replaces the one before.
    pub fn flush(&mut self, config: &Config) -> [Option<Command>; 2] {
        let tags = core::mem::take(&mut self.tags_changed).then(|| Command::SetTags(self.tags_now(config)));
        let fields =
            core::mem::take(&mut self.fields_changed).then(|| Command::SetFields(self.fields_now(config)));
        [tags, fields]
    }

    /// A new conversation, or a widget that lost its memory, needs everything again.
    pub fn restate(&mut self, config: &Config) {
        self.tags_changed |= !self.tags_now(config).is_empty();
        self.fields_changed |= !self.fields_now(config).is_empty();
    }

    fn tags_changed(&mut self) -> Option<Gathered> {
        self.tags_changed = true;
        Some(Gathered::Tags)
    }

    fn tags_now(&self, config: &Config) -> Vec<String> {
        let mut tags = Vec::new();
        for tag in self.settings_tags.iter().chain(&self.tags) {
            push_clean(&mut tags, tag);
        }
        for detail in Detail::ALL {
            if let (Some(Place::Tag(prefix)), text) = (config.place(detail), self.detail(detail))
                && !text.is_empty()
            {
                let mut tag = prefix.clone();
                tag.push_str(text);
                push_clean(&mut tags, &tag);
            }
        }
        tags.truncate(MOST_TAGS);
        tags
    }

    fn fields_now(&self, config: &Config) -> Vec<Field> {
        let mut fields = Vec::new();
        for detail in Detail::ALL {
            if let (Some(Place::Field(id)), text) = (config.place(detail), self.detail(detail))
                && !text.is_empty()
            {
                fields.push(Field { id: id.clone(), value: text.into() });
            }
        }
        fields
    }
}

/// Cleans a tag as the widget would (contract: spaces to `_`, lower case), and keeps back what the
/// widget would drop with a console error.
fn push_clean(tags: &mut Vec<String>, tag: &str) {
    let mut clean = String::new();
    for character in tag.trim_ascii().chars() {
        match character {
            ' ' => clean.push('_'),
            '[' | ']' | '(' | ')' | '{' | '}' | '<' | '>' | '"' | '\'' | '`' | ',' | ';' | '@' | '!'
            | '*' | '\\' | '$' | '#' | '=' | '%' | '&' | '?' | '+' => return,
            other if other.is_ascii_whitespace() => return,
            other => clean.push(other.to_ascii_lowercase()),
        }
    }
    if !clean.is_empty() && clean.len() <= LONGEST_TAG && !tags.contains(&clean) {
        tags.push(clean);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| String::from(*word)).collect()
    }

    fn sent_tags(visit: &mut Visit, config: &Config) -> Option<Vec<String>> {
        visit.flush(config).into_iter().flatten().find_map(|command| match command {
            Command::SetTags(tags) => Some(tags),
            _ => None,
        })
    }

    #[test]
    fn tags_are_sent_once_as_a_whole_set() {
        let config = Config::default();
        let mut visit = Visit::default();
        assert_eq!(visit.add_tags(tags(&["vip"])), Some(Gathered::Tags));
        visit.add_tags(tags(&["vip", "Plan B"]));
        assert_eq!(sent_tags(&mut visit, &config), Some(tags(&["vip", "plan_b"])));
        assert_eq!(sent_tags(&mut visit, &config), None);
        assert_eq!(visit.add_tags(tags(&["vip"])), None);
    }

    #[test]
    fn tags_that_the_widget_would_drop_are_kept_back() {
        let config = Config::default();
        let mut visit = Visit::default();
        visit.add_tags(tags(&["ok", "a@b.example", "tab\there", "[x]"]));
        assert_eq!(sent_tags(&mut visit, &config), Some(tags(&["ok"])));
    }

    #[test]
    fn the_widget_is_never_sent_more_tags_than_it_keeps() {
        let config = Config::default();
        let mut visit = Visit::default();
        visit.add_tags((0..30).map(|number| format!("t{number}")).collect());
        assert_eq!(sent_tags(&mut visit, &config).map(|tags| tags.len()), Some(MOST_TAGS));
    }

    #[test]
    fn removing_the_last_tag_sends_the_empty_set() {
        let config = Config::default();
        let mut visit = Visit::default();
        visit.add_tags(tags(&["a"]));
        visit.flush(&config);
        assert_eq!(visit.remove_tags(&tags(&["a", "never there"])), Some(Gathered::Tags));
        assert_eq!(sent_tags(&mut visit, &config), Some(Vec::new()));
    }

    #[test]
    fn a_mapped_detail_goes_to_its_field_or_tag() {
        let mut config = Config::default();
        config.places[Detail::Email as usize] = Some(Place::Field("360".into()));
        config.places[Detail::Department as usize] = Some(Place::Tag("dept_".into()));
        let mut visit = Visit::default();
        assert_eq!(visit.set_detail(Detail::Name, "Ann", &config), None, "only remembered");
        assert_eq!(visit.set_detail(Detail::Email, "ann@shop.example", &config), Some(Gathered::Fields));
        assert_eq!(visit.set_detail(Detail::Department, "Sales", &config), Some(Gathered::Tags));
        assert_eq!(
            visit.flush(&config),
            [
                Some(Command::SetTags(tags(&["dept_sales"]))),
                Some(Command::SetFields(vec![Field { id: "360".into(), value: "ann@shop.example".into() }])),
            ]
        );
    }

    #[test]
    fn after_a_logout_the_tags_are_sent_again_and_the_visitor_is_not() {
        let mut config = Config::default();
        config.places[Detail::Email as usize] = Some(Place::Field("360".into()));
        let mut visit = Visit::default();
        visit.set_detail(Detail::Email, "ann@shop.example", &config);
        visit.add_tags(tags(&["checkout"]));
        visit.flush(&config);
        visit.forget_visitor();
        assert_eq!(visit.flush(&config), [Some(Command::SetTags(tags(&["checkout"]))), None]);
        assert_eq!(visit.detail(Detail::Email), "");
    }
}
