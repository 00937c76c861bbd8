//! What the site says, as far as the core needs it. The loader reads attributes, the JSON element
//! and `window.changeoverConfig`, and hands each option over by its place in [`Setting::ALL`].

use alloc::string::String;
use alloc::vec::Vec;

use crate::classic::value::{Arguments, CallbackId, Key, Value};
use crate::messenger::{Slots, Split, owned};

/// A duration or an instant in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
pub struct Millis(pub f64);

impl Millis {
    /// An instant that does not come. Smaller to download than an `Option`.
    pub const NEVER: Millis = Millis(f64::INFINITY);

    /// Will it come?
    pub fn comes(self) -> bool {
        self < Millis::NEVER
    }

    /// This instant, or if it does not come another.
    pub fn or(self, other: Millis) -> Millis {
        if self.comes() { self } else { other }
    }
}

/// Which classic widget the page was written for: they meant different things by some names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Profile {
    /// `$zopim` as an alias inside Web Widget (Classic), which is what every old embed has been
    /// served since about 2019: `window.hide` hides everything, setters return nothing.
    #[default]
    WebWidget,
    /// The chat widget of its own before that: `window.hide` closes the window, setters chain.
    Standalone,
}

/// `online`, `away` or `offline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Status {
    /// Messaging always takes messages, so this is the default.
    #[default]
    Online,
    /// Counts as online for chatting.
    Away,
    /// Nobody is there.
    Offline,
}

impl Status {
    const ALL: [Status; 3] = [Status::Online, Status::Away, Status::Offline];

    /// The word that classic code compares with.
    pub const fn word(self) -> &'static str {
        match self {
            Status::Online => "online",
            Status::Away => "away",
            Status::Offline => "offline",
        }
    }

    /// Reads a word; anything else is `None`.
    pub fn parse(word: Value<'_>) -> Option<Self> {
        choose("online away offline", Status::ALL, word)
    }
}

/// What marks the beginning of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ChatStart {
    /// A conversation with anyone, the bot included.
    #[default]
    Conversation,
    /// An agent was assigned.
    Agent,
}

/// When a visitor is signed in with a token of the site's source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum TokenWhen {
    /// When the page asks for it.
    #[default]
    Asked,
    /// Also as soon as the page has given a name and an address.
    Known,
}

/// A department of the site's own list; messaging publishes none.
#[derive(Clone, Debug, PartialEq)]
pub struct Department {
    /// The id that classic code looks up.
    pub id: f64,
    /// The name that classic code looks up, case and all.
    pub name: String,
    /// Its status, whatever its hours are.
    pub status: Option<Status>,
}

/// The details that a site can map to fields or tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the details are their own names")]
pub enum Detail {
    Name,
    Email,
    Phone,
    Notes,
    Path,
    Department,
}

impl Detail {
    /// All details, in the order of [`Config::places`].
    pub const ALL: [Detail; 6] =
        [Detail::Name, Detail::Email, Detail::Phone, Detail::Notes, Detail::Path, Detail::Department];
}

/// What the site says.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// Which classic widget the page was written for.
    pub profile: Profile,
    /// The account's status, whatever its hours are.
    pub status: Option<Status>,
    /// What marks the beginning of a chat.
    pub chat_start: ChatStart,
    /// How long a chat may be idle before it counts as ended; classic's own limit was 20 minutes.
    pub idle: Millis,
    /// The site's departments.
    pub departments: Vec<Department>,
    /// Where each detail goes: the id of a custom ticket field, `tag:` and a prefix, or nowhere.
    pub places: Slots<6>,
    /// The site's source of tokens; the loader makes a function of an address.
    pub token: CallbackId,
    /// When that is asked.
    pub token_when: TokenWhen,
}

impl Default for Config {
    fn default() -> Self {
        Config::new()
    }
}

/// An option of the site that the core needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "the options are their own names; `Config` says what they mean")]
pub enum Setting {
    Profile,
    Status,
    ChatStart,
    Idle,
    Departments,
    Name,
    Email,
    Phone,
    Notes,
    Path,
    Department,
    Strict,
    Token,
    TokenWhen,
    StatusUrl,
    Consent,
    CompatDom,
}

impl Setting {
    /// All options, in the order in which the loader numbers them.
    pub const ALL: [Setting; 17] = [
        Setting::Profile,
        Setting::Status,
        Setting::ChatStart,
        Setting::Idle,
        Setting::Departments,
        Setting::Name,
        Setting::Email,
        Setting::Phone,
        Setting::Notes,
        Setting::Path,
        Setting::Department,
        Setting::Strict,
        Setting::Token,
        Setting::TokenWhen,
        Setting::StatusUrl,
        Setting::Consent,
        Setting::CompatDom,
    ];

    /// The option's path in the site's configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Setting::Profile => "profile",
            Setting::Status => "status",
            Setting::ChatStart => "chatStart",
            Setting::Idle => "idle",
            Setting::Departments => "departments",
            Setting::Name => "fields.name",
            Setting::Email => "fields.email",
            Setting::Phone => "fields.phone",
            Setting::Notes => "fields.notes",
            Setting::Path => "fields.path",
            Setting::Department => "fields.department",
            Setting::Strict => "strict",
            Setting::Token => "token",
            Setting::TokenWhen => "tokenWhen",
            Setting::StatusUrl => "statusUrl",
            Setting::Consent => "consent",
            Setting::CompatDom => "compatDom",
        }
    }

    /// What the option accepts, in words, for the message that names the fix.
    pub const fn accepts(self) -> &'static str {
        match self {
            Setting::Profile => "\"web-widget\" or \"standalone\"",
            Setting::Status => "\"online\", \"away\" or \"offline\"",
            Setting::ChatStart => "\"conversation\" or \"agent\"",
            Setting::Idle => "minutes, a number above 0",
            Setting::Departments => "a list of { id: 7, name: \"Sales\" }",
            Setting::Name
            | Setting::Email
            | Setting::Phone
            | Setting::Notes
            | Setting::Path
            | Setting::Department => "the id of a ticket field, or \"tag:\" and a prefix",
            Setting::Strict | Setting::CompatDom => "true or false",
            Setting::Token => "an address or a function",
            Setting::TokenWhen => "\"asked\" or \"known\"",
            Setting::StatusUrl => "an address",
            Setting::Consent => "\"required\"",
        }
    }
}

impl Config {
    /// A site that says nothing.
    pub const fn new() -> Self {
        Config {
            profile: Profile::WebWidget,
            status: None,
            chat_start: ChatStart::Conversation,
            idle: Millis(20.0 * 60_000.0),
            departments: Vec::new(),
            places: Slots::new(),
            token: CallbackId::NONE,
            token_when: TokenWhen::Asked,
        }
    }

    /// Takes one option. `false` when the value is not what [`Setting::accepts`] says; the option
    /// then keeps its default.
    pub fn set(&mut self, setting: Setting, value: Arguments<'_>) -> bool {
        self.try_set(setting, value).is_some()
    }

    fn try_set(&mut self, setting: Setting, list: Arguments<'_>) -> Option<()> {
        let value = list.first();
        match setting {
            Setting::Profile => {
                let profiles = [Profile::WebWidget, Profile::Standalone];
                self.profile = choose("web-widget standalone", profiles, value)?;
            }
            Setting::Status => self.status = Some(Status::parse(value)?),
            Setting::ChatStart => {
                let starts = [ChatStart::Conversation, ChatStart::Agent];
                self.chat_start = choose("conversation agent", starts, value)?;
            }
            Setting::Idle => match value {
                Value::Number(minutes) if minutes > 0.0 => self.idle = Millis(minutes * 60_000.0),
                _ => return None,
            },
            Setting::Departments => self.departments = departments(list)?,
            Setting::Token => self.token = value.callback()?,
            Setting::TokenWhen => {
                self.token_when = choose("asked known", [TokenWhen::Asked, TokenWhen::Known], value)?;
            }
            // What the loader does; here it is only checked.
            Setting::Strict | Setting::CompatDom | Setting::StatusUrl | Setting::Consent => {
                match (setting, value) {
                    (Setting::StatusUrl, Value::Text(_)) => {}
                    (Setting::Consent, Value::Text("required") | Value::Bool(false)) => {}
                    (Setting::Strict | Setting::CompatDom, Value::Bool(_)) => {}
                    _ => return None,
                }
            }
            place => {
                let text = value.words()?;
                if tag_prefix(text).is_none() && !text.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                self.places.put(place as usize - Setting::Name as usize, text);
            }
        }
        Some(())
    }

    /// Where a detail goes; empty when it goes nowhere.
    pub fn place(&self, detail: Detail) -> &str {
        self.places.get(detail as usize)
    }
}

/// A place that begins with `tag:` is a tag, and the rest its prefix; any other is the id of a field.
pub fn tag_prefix(place: &str) -> Option<&str> {
    place.strip_prefix("tag:")
}

/// What a word stands for: one of as many things as there are words, in their order.
fn choose<T: Copy, const N: usize>(words: &str, meanings: [T; N], value: Value<'_>) -> Option<T> {
    meanings.get(place_in(words, value)?).copied()
}

/// The place of a word in a list.
#[inline(never)]
fn place_in(words: &str, value: Value<'_>) -> Option<usize> {
    let word = value.text()?;
    Split(words, b' ').position(|known| known == word)
}

/// A list of records; each begins with a token of its own.
fn departments(list: Arguments<'_>) -> Option<Vec<Department>> {
    let mut departments = Vec::new();
    for (key, value) in list.values() {
        match (key, value, departments.last_mut()) {
            (None, Value::Object, _) => {
                departments.push(Department { id: f64::NAN, name: String::new(), status: None });
            }
            (Some(Key::Id), Value::Number(id), Some(department)) => department.id = id,
            (Some(Key::Name), Value::Text(name), Some(department)) => department.name = owned(name),
            (Some(Key::Status), status, Some(department)) => department.status = Some(Status::parse(status)?),
            (None | Some(Key::Id | Key::Name), ..) => return None,
            _ => {}
        }
    }
    for department in &departments {
        if department.id.is_nan() || department.name.is_empty() {
            return None;
        }
    }
    Some(departments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(setting: Setting, value: &str) -> (bool, Config) {
        let mut config = Config::new();
        (config.set(setting, Arguments(value)), config)
    }

    #[test]
    fn departments_are_a_list_of_records() {
        let (taken, config) = set(Setting::Departments, "o\u{1f}Rn7000\u{1f}AsSales\u{1f}");
        assert!(taken);
        let sales = Department { id: 7.0, name: "Sales".into(), status: None };
        assert_eq!(config.departments, [sales]);
    }

    #[test]
    fn what_else_a_department_has_is_of_no_matter() {
        let (taken, config) =
            set(Setting::Departments, "o\u{1f}Rn7000\u{1f}AsSales\u{1f}Bssales@shop.example\u{1f}");
        assert!(taken);
        assert_eq!(config.departments.len(), 1);
    }

    #[test]
    fn no_consent_may_be_asked_for() {
        assert!(set(Setting::Consent, "f\u{1f}").0);
    }

    #[test]
    fn what_is_not_accepted_leaves_the_default() {
        for (setting, value) in [
            (Setting::Profile, "sclassic\u{1f}"),
            (Setting::Status, "sbusy\u{1f}"),
            (Setting::ChatStart, "n1000\u{1f}"),
            (Setting::Idle, "n0\u{1f}"),
            (Setting::Departments, "sSales\u{1f}"),
            (Setting::Departments, "o\u{1f}AsSales\u{1f}"),
            (Setting::Departments, "o\u{1f}Rn7000\u{1f}"),
            (Setting::Email, "stagvip\u{1f}"),
            (Setting::Email, "semail\u{1f}"),
            (Setting::Strict, "syes\u{1f}"),
            (Setting::Token, "s\u{1f}"),
            (Setting::Token, "t\u{1f}"),
            (Setting::TokenWhen, "salways\u{1f}"),
            (Setting::StatusUrl, "n1000\u{1f}"),
            (Setting::Consent, "t\u{1f}"),
            (Setting::CompatDom, "syes\u{1f}"),
        ] {
            let (taken, config) = set(setting, value);
            assert!(!taken, "{} {value:?}", setting.name());
            assert_eq!(config, Config::new());
        }
    }
}
