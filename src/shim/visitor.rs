//! Who the visitor is, and what agents see of them.

use alloc::string::String;

use super::Shim;
use super::panel::Panel;
use crate::classic::value::{CallbackId, Value};
use crate::config::{Detail, Profile, Status, TokenWhen};
use crate::messenger::{Command, Split, Verb, owned};

impl Shim {
    /// Web Widget (Classic) took no empty name, address or number; with one, code for the chat widget before it forgets
    /// the visitor.
    pub(super) fn set_detail(&mut self, detail: Detail, value: Value<'_>) {
        if let Some(text) = value.text()
            && (!text.is_empty()
                || detail as u8 > Detail::Phone as u8
                || self.config.profile == Profile::Standalone)
        {
            self.put_detail(detail, text);
        }
    }

    pub(super) fn put_detail(&mut self, detail: Detail, text: &str) {
        if self.config.token_when == TokenWhen::Known
            && matches!(detail, Detail::Name | Detail::Email)
            && self.detail(detail) != text
        {
            self.person_changed = true;
            self.need_tick();
        }
        let changed = self.visit.set_detail(detail, text, &self.config);
        self.gather(changed);
    }

    pub(super) fn sign_in(&mut self) {
        if self.identity.token != CallbackId::NONE || self.config.token != CallbackId::NONE {
            self.identity.sign_in(self.serving);
            self.catch_up();
        }
    }

    /// A site may want visitors signed in as soon as they have a name and an address.
    pub(super) fn sign_in_when_known(&mut self) {
        if core::mem::take(&mut self.person_changed)
            && !self.detail(Detail::Name).is_empty()
            && !self.detail(Detail::Email).is_empty()
        {
            self.sign_in();
        }
    }

    /// Carries the numbers of the page's function for tokens and of the site's source, and what is
    /// known of the visitor.
    pub(super) fn login(&self) -> Command {
        let mut command = Command::from(Verb::LoginUser);
        for token in [self.identity.token, self.config.token] {
            command.parts.push_number(token.0 as i32);
        }
        for detail in [Detail::Name, Detail::Email, Detail::Phone] {
            command.parts.push(self.detail(detail));
        }
        command
    }

    pub(super) fn logout(&mut self) {
        self.ends_for_good();
        self.visit.forget_visitor();
        self.identity.sign_out(self.serving);
        self.catch_up();
    }

    /// The widget forgets tags and fields with the visitor: they are told again.
    pub(super) fn widget_forgets(&mut self) {
        self.visit.restate();
        self.need_tick();
    }

    /// Only the last word counts for a widget that is not there yet: `none` would make it forget what
    /// it knows.
    pub(super) fn set_cookies(&mut self, range: &'static str) {
        self.cookies = range;
        self.send(Command::with(Verb::SetCookies, &[range]));
        self.move_panel(if range == "none" { Panel::refuse } else { Panel::agree });
    }

    /// Are these words on storage, which may have waited, still the last?
    pub(super) fn says_cookies(&mut self, command: &Command) -> bool {
        let says = command.parts.first() == self.cookies;
        if says {
            self.panel.told_cookies(self.cookies == "none");
        }
        says
    }

    /// Classic took `pt_BR` as well as `pt-BR`; messaging takes BCP 47 tags.
    pub(super) fn set_locale(&mut self, code: &str) {
        let mut tag = String::new();
        for subtag in Split(code, b'_') {
            tag.push_str(if tag.is_empty() { "" } else { "-" });
            tag.push_str(subtag);
        }
        if is_language(&tag) && tag != self.locale {
            self.send(Command::with(Verb::SetLocale, &[&tag]));
            let changed = self.visit.set_language(&tag);
            self.gather(changed);
            self.locale = tag;
        }
    }

    /// What the visitor is to see; `away` was not taken here.
    pub(super) fn set_status(&mut self, word: Value<'_>) {
        if let Some(status @ (Status::Online | Status::Offline)) = Status::parse(word) {
            self.shown_status = Some(status);
            self.withhold();
        }
    }

    // What agents see

    pub(super) fn append_notes(&mut self, value: Value<'_>) {
        if let Some(text) = value.text() {
            let mut notes = owned(self.visit.detail(Detail::Notes));
            notes.push_str(if notes.is_empty() { "" } else { "\n" });
            notes.push_str(text);
            self.put_detail(Detail::Notes, &notes);
        }
    }

    pub(super) fn find_department(&self, wanted: Value<'_>, same: fn(&str, &str) -> bool) -> Option<usize> {
        self.config.departments.iter().position(|department| match wanted {
            Value::Text(name) => same(&department.name, name),
            Value::Number(id) => department.id == id,
            _ => false,
        })
    }

    /// By name without regard to case, or by id. A department that is not in the site's list is
    /// taken by the name that the page uses, for the page may know better.
    pub(super) fn set_department(&mut self, wanted: Value<'_>) {
        let known = self.find_department(wanted, str::eq_ignore_ascii_case);
        match known.and_then(|known| self.config.departments.get(known)) {
            Some(department) => self.put_detail(Detail::Department, &owned(&department.name)),
            None if matches!(wanted, Value::Null | Value::Number(_)) => {
                self.put_detail(Detail::Department, "")
            }
            None => self.set_detail(Detail::Department, wanted),
        }
    }
}

/// A tag of BCP 47, as far as the widget looks: a language of two or three letters, then more. `--`
/// and `auto` meant the visitor's own language, which is what messaging takes by itself.
fn is_language(tag: &str) -> bool {
    matches!(tag.as_bytes(), [b'A'..=b'z', _, rest @ ..] if matches!(rest, [] | [_] | [b'-', ..] | [_, b'-', ..]))
}
