//! The shape of a row: one member of the classic API and what is made of it now.

use crate::classic::event::Event;
use crate::classic::notice::Notice;
use crate::classic::value::Shape;

/// A row's place in [`TABLE`](crate::classic::TABLE); the loader's names are in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u16);

impl RowId {
    /// No member: the visitor, the widget or time is behind it.
    pub const NOBODY: RowId = RowId(u16::MAX);
}

/// How faithfully a member is served. It is a claim that a test proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Fidelity {
    /// Messaging has a call with the same meaning.
    Exact,
    /// A real messaging call is made, with a difference that the row's notice states.
    Adapted,
    /// The shim answers from its own memory, or does it itself in the page.
    Emulated,
    /// Accepted, counted, and without effect; the notice says why and what to do.
    NoEffect,
}

/// What a member is in the classic API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Does something and returns nothing.
    Command,
    /// Answers something.
    Getter,
    /// Registers a listener, or is one of the actions that `userEvent` tells of.
    Event,
    /// A leaf of `zESettings`.
    Setting,
    /// A global, queue or marker that pages look at.
    Plumbing,
}

/// How sure we are of what the original did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Sure {
    /// Documented and observed, or seen in much public code.
    High,
    /// Documented or observed, with open details.
    Medium,
    /// Known by name only, or the sources contradict each other.
    Low,
}

/// What the shim does when the member is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[rustfmt::skip]
#[expect(missing_docs, reason = "variants without a line are named after the members they serve")]
pub enum Act {
    /// Nothing: see the row's notice.
    Nothing,
    /// The member is served by the loader itself, before the core is asked (queues, markers, namespaces).
    Loader,

    // The panel and the launcher
    /// Shows the widget if it is hidden, and opens it.
    Open,
    /// Closes the panel; the launcher stays.
    Close,
    /// Opens or closes the panel; a hidden widget stays hidden.
    Toggle,
    /// Hides everything.
    Hide,
    /// Shows the widget as it was before it was hidden.
    Show,
    /// Shows the widget with its panel closed.
    ShowLauncher,
    /// `window.hide`: hides everything (web-widget profile) or closes the panel (standalone profile).
    WindowHide,
    /// `button.hide`: hides everything (web-widget profile) or the launcher alone (standalone profile).
    ButtonHide,
    /// `button.show`: shows the launcher and closes the panel (web-widget) or shows the launcher (standalone).
    ButtonShow,
    /// Shows and opens, and with `hideOnClose` hides again when the panel is closed.
    Activate,
    /// A chat in its own window, which messaging does not have: opens the panel.
    Popout,

    // Who the visitor is
    SetName, SetEmail, SetPhone,
    /// A record of `name`, `email`, `phone`, `organization`.
    Identify,
    /// A record of `{ value, readOnly }` by `name`, `email`, `phone`.
    Prefill,
    /// `livechat.set`: each key is the setter of that name.
    SetMany,
    /// A record with `jwtFn`, or the `jwtFn` itself.
    Authenticate,
    Reauthenticate, Logout,

    // What agents see of the visit
    AddTags, RemoveTags,
    /// `zESettings.webWidget.chat.tags`: replaces what the settings set before.
    SetTags,
    /// `contactForm.fields` and `ticketForms`: custom fields with texts by language.
    PrefillFields,
    SetNotes, AppendNotes, VisitorPath,
    SetDepartment, ClearDepartment,

    // The conversation
    Say, EndChat, ClearAll, Reset,

    // Look, language, consent
    SetLocale, SetZIndex,
    /// `cookies: boolean`.
    SetCookies,
    /// `cookieLaw.comply`: nothing is stored before consent.
    AskConsent,
    /// `cookieLaw.setDefaultImplicitConsent`.
    ImplicitConsent,
    /// The colour that messaging calls `primary`.
    SetThemeColor,
    /// A record with `primary`.
    SetThemeColors,
    /// The colour that messaging calls `onPrimary`.
    SetLauncherTextColor,
    /// The colour that messaging calls `action`.
    SetButtonColor,
    /// A two-letter corner such as `br`.
    SetPosition,
    /// `left` or `right`.
    SetSide,
    OffsetVertical, OffsetHorizontal, OffsetVerticalMobile, OffsetHorizontalMobile,

    // Availability
    SetStatus, HideWhenOffline,
    /// `chat.suppress`: true hides the widget, false shows it again.
    Suppress,

    /// A tree of settings, whose leaves are rows.
    UpdateSettings,

    // Getters
    IsChatting, GetName, GetEmail, GetPhone,
    /// A boolean: is the panel open?
    WindowDisplay,
    /// `'hidden' | 'launcher' | 'chat'`.
    Display,
    AllDepartments, Department,

    /// Registers a listener.
    On(Event),
    /// An action of `userEvent`; it is told by the listener, never called.
    Tells(Event),
}

/// One member of the classic API.
///
/// The texts (path, signature, what to write instead) are left out of the site build: names live
/// once, in the loader, and the core is called with row numbers.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What it does now.
    pub act: Act,
    /// How faithful that is.
    pub fidelity: Fidelity,
    /// What is lost or different, if anything.
    pub notice: Option<Notice>,
    /// The texts of the row.
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    pub texts: Texts,
}

/// The texts of a row, for the report, the types and the documents.
#[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    /// The member as the classic documentation spells it, e.g. `$zopim.livechat.window.show`.
    pub path: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its TypeScript signature, e.g. `(title: string): void`; a type for settings.
    pub signature: &'static str,
    /// What it does now, in one sentence.
    pub now: &'static str,
    /// What to write instead, as code where messaging has any, else advice.
    pub instead: &'static str,
    /// What it reads of its arguments.
    pub shape: Shape,
    /// How sure we are of the original's behaviour.
    pub sure: Sure,
}

/// Starts a row; the defaults are those of a member without effect.
pub const fn row(kind: Kind, path: &'static str, signature: &'static str) -> Row {
    #[cfg(not(any(feature = "debug", not(target_arch = "wasm32"))))]
    let _ = (kind, path, signature);
    Row {
        act: Act::Nothing,
        fidelity: Fidelity::NoEffect,
        notice: None,
        #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
        texts: Texts { path, kind, signature, now: "", instead: "", shape: Shape::Nothing, sure: Sure::High },
    }
}

/// A row for a command.
pub const fn command(path: &'static str, signature: &'static str) -> Row {
    row(Kind::Command, path, signature)
}

/// A row for a getter.
pub const fn getter(path: &'static str, signature: &'static str) -> Row {
    row(Kind::Getter, path, signature)
}

/// A row for an event.
pub const fn event(path: &'static str, signature: &'static str) -> Row {
    row(Kind::Event, path, signature)
}

/// A row for a leaf of `zESettings`; the signature is the type of its value.
pub const fn setting(path: &'static str, value: &'static str) -> Row {
    row(Kind::Setting, path, value)
}

/// A row for a global, queue or marker; the signature is its type.
pub const fn plumbing(path: &'static str, value: &'static str) -> Row {
    row(Kind::Plumbing, path, value)
}

impl Row {
    /// The member is served by a messaging call of the same meaning.
    pub const fn exact(mut self, act: Act) -> Self {
        self.act = act;
        self.fidelity = Fidelity::Exact;
        self
    }

    /// The member is served by a messaging call with a difference.
    pub const fn adapted(mut self, act: Act, notice: Notice) -> Self {
        self.act = act;
        self.fidelity = Fidelity::Adapted;
        self.notice = Some(notice);
        self
    }

    /// The member is served by the shim itself.
    pub const fn emulated(mut self, act: Act) -> Self {
        self.act = act;
        self.fidelity = Fidelity::Emulated;
        self
    }

    /// The member has no effect, and this is why.
    pub const fn lost(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    /// States a difference on a row that is served.
    pub const fn but(mut self, notice: Notice) -> Self {
        self.notice = Some(notice);
        self
    }

    /// What it does now, in one sentence.
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    pub const fn now(mut self, now: &'static str) -> Self {
        self.texts.now = now;
        self
    }

    /// What it reads of its arguments; nothing unless said.
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    pub const fn takes(mut self, shape: Shape) -> Self {
        self.texts.shape = shape;
        self
    }

    /// What to write instead.
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    pub const fn instead(mut self, instead: &'static str) -> Self {
        self.texts.instead = instead;
        self
    }

    /// How sure we are of the original's behaviour; high unless said.
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    pub const fn sure(mut self, sure: Sure) -> Self {
        self.texts.sure = sure;
        self
    }

    /// The texts are left out of the site build.
    #[cfg(not(any(feature = "debug", not(target_arch = "wasm32"))))]
    pub const fn takes(self, _: Shape) -> Self {
        self
    }

    /// The texts are left out of the site build.
    #[cfg(not(any(feature = "debug", not(target_arch = "wasm32"))))]
    pub const fn now(self, _: &'static str) -> Self {
        self
    }

    /// The texts are left out of the site build.
    #[cfg(not(any(feature = "debug", not(target_arch = "wasm32"))))]
    pub const fn instead(self, _: &'static str) -> Self {
        self
    }

    /// The texts are left out of the site build.
    #[cfg(not(any(feature = "debug", not(target_arch = "wasm32"))))]
    pub const fn sure(self, _: Sure) -> Self {
        self
    }
}
