//! The rules: one arm an act.

use super::conversation::Change;
use super::panel::{Display, Panel};
use super::visit::Gathered;
use super::{Answer, Effect, Payload, Phase, Shim};
use crate::classic::event::Event;
use crate::classic::row::Act;
use crate::classic::value::{Arguments, Key, Value};
use crate::config::{Detail, Millis, Profile, Status};
use crate::messenger::{Command, Feature, Look, Verb};

impl Act {
    /// Answers from memory, and so may be asked out of turn.
    pub(super) const fn is_getter(self) -> bool {
        matches!(
            self,
            Act::IsChatting
                | Act::GetName
                | Act::GetEmail
                | Act::GetPhone
                | Act::WindowDisplay
                | Act::Display
                | Act::AllDepartments
                | Act::Department
        )
    }
}

/// The setters of a record that says who the visitor is.
const PERSON: &[(Key, Act)] =
    &[(Key::Name, Act::SetName), (Key::Email, Act::SetEmail), (Key::Phone, Act::SetPhone)];

/// The other setters of the record of `livechat.set`.
const MANY: &[(Key, Act)] = &[
    (Key::Language, Act::SetLocale),
    (Key::Color, Act::SetThemeColor),
    (Key::Status, Act::SetStatus),
    (Key::OnConnected, Act::On(Event::Connected)),
    (Key::OnChatStart, Act::On(Event::ChatStart)),
    (Key::OnChatEnd, Act::On(Event::ChatEnd)),
    (Key::OnStatus, Act::On(Event::Status)),
    (Key::OnUnreadMsgs, Act::On(Event::Unread)),
];

impl Shim {
    pub(super) fn act(
        &mut self,
        act: Act,
        value: Value<'_>,
        arguments: Arguments<'_>,
        now: Millis,
    ) -> Answer {
        let alias = self.config.profile == Profile::WebWidget;
        match act {
            Act::Nothing | Act::Loader | Act::Tells(_) | Act::UpdateSettings => {}

            Act::Open | Act::Popout => self.open_panel(),
            Act::Toggle if !alias && self.panel.display() == Display::Hidden => self.open_panel(),
            Act::Toggle => self.move_panel(Panel::toggle),
            Act::Hide => self.move_panel(Panel::hide),
            Act::Show => self.move_panel(Panel::show),
            Act::ShowLauncher => self.move_panel(Panel::show_launcher),
            Act::WindowHide if alias => self.move_panel(Panel::hide),
            Act::Close | Act::WindowHide => self.move_panel(Panel::close),
            Act::ButtonHide if alias => self.move_panel(Panel::hide),
            Act::ButtonHide => self.hide_launcher(true),
            Act::ButtonShow if alias => self.move_panel(Panel::show_launcher),
            Act::ButtonShow => {
                self.hide_launcher(false);
                self.move_panel(Panel::show);
            }
            Act::Activate => {
                self.panel.set_hide_on_close(arguments.key(Key::HideOnClose).truthy());
                self.open_panel();
            }

            Act::SetName => self.set_detail(Detail::Name, value),
            Act::SetEmail => self.set_detail(Detail::Email, value),
            Act::SetPhone => self.set_detail(Detail::Phone, value),
            Act::Identify | Act::Prefill => {
                self.set_each(PERSON, arguments, now);
            }
            Act::SetMany => {
                self.set_each(PERSON, arguments, now);
                self.set_each(MANY, arguments, now);
            }
            Act::Authenticate => {
                if let Some(token) = value.callback().or(arguments.key(Key::JwtFn).callback()) {
                    self.identity.token = token;
                    self.sign_in();
                }
            }
            Act::Reauthenticate => self.sign_in(),
            Act::Logout => self.logout(),

            Act::AddTags => {
                let changed = self.visit.add_tags(arguments);
                self.gather(changed);
            }
            Act::RemoveTags => {
                let changed = self.visit.remove_tags(arguments);
                self.gather(changed);
            }
            Act::SetTags => {
                let changed = self.visit.set_settings_tags(arguments);
                self.gather(changed);
            }
            Act::PrefillFields => {
                let changed = self.visit.prefill(arguments);
                self.gather(changed);
            }
            Act::SetNotes => self.set_detail(Detail::Notes, value),
            Act::AppendNotes => self.append_notes(value),
            Act::VisitorPath => self.set_detail(Detail::Path, arguments.key(Key::Url)),
            Act::SetDepartment => self.set_department(value),
            Act::ClearDepartment => self.put_detail(Detail::Department, ""),

            // Said by classic, and not once more.
            Act::Say if self.is_aside() => {}
            Act::Say => {
                if let Some(text) = value.words() {
                    self.gather(Some(Gathered::Messages));
                    self.conversation.say(text);
                    self.pump(now);
                }
            }
            Act::EndChat => self.end_chat(),
            Act::ClearAll => self.clear_all(),
            Act::Reset => self.reset(),

            Act::SetLocale => self.set_locale(value.words().unwrap_or_default()),
            Act::SetZIndex => {
                if let Some(index) = value.pixels() {
                    self.send(Command::number(Verb::SetZIndex, index));
                }
            }
            Act::SetCookies => {
                self.set_cookies(if value.truthy() { "all" } else { "none" });
            }
            // Web Widget (Classic) did nothing here; the chat widget before it waited for consent.
            Act::AskConsent if alias => {}
            Act::AskConsent if !self.cookies.is_empty() => {}
            Act::AskConsent => self.set_cookies("none"),
            Act::ImplicitConsent => self.set_cookies("functional"),

            Act::SetThemeColor => self.set_look(Look::set_primary, value),
            Act::SetThemeColors => self.set_look(Look::set_primary, arguments.key(Key::Primary)),
            Act::SetLauncherTextColor => self.set_look(Look::set_on_primary, value),
            Act::SetButtonColor => self.set_look(Look::set_action, value),
            Act::SetPosition | Act::SetSide => self.set_look(Look::set_side, value),
            Act::OffsetVertical => self.set_offset(Feature::Vertical, value),
            Act::OffsetHorizontal => self.set_offset(Feature::Horizontal, value),
            Act::OffsetVerticalMobile => self.set_offset(Feature::VerticalMobile, value),
            Act::OffsetHorizontalMobile => self.set_offset(Feature::HorizontalMobile, value),

            Act::SetStatus => self.set_status(value),
            Act::HideWhenOffline => {
                let missing = matches!(value, Value::Undefined);
                if !(missing && alias) {
                    self.hide_when_offline = missing || value.truthy();
                    self.withhold();
                }
            }
            Act::Suppress => {
                self.suppressed = value.truthy();
                self.withhold();
            }

            Act::IsChatting => return Answer::Bool(self.conversation.is_chatting()),
            Act::GetName => return Answer::Detail(Detail::Name),
            Act::GetEmail => return Answer::Detail(Detail::Email),
            Act::GetPhone => return Answer::Detail(Detail::Phone),
            Act::WindowDisplay => return Answer::Bool(self.panel.display() == Display::Chat),
            Act::Display => return Answer::Word(self.panel.display().word()),
            Act::AllDepartments => return Answer::Departments,
            Act::Department => {
                return self.find_department(value, str::eq).map_or(Answer::Nothing, Answer::Department);
            }

            Act::On(event) => {
                if let Some(callback) = value.callback() {
                    self.listen(event, callback);
                }
            }
        }
        Answer::Nothing
    }

    /// Each entry of the record is the argument of a setter.
    fn set_each(&mut self, setters: &[(Key, Act)], record: Arguments<'_>, now: Millis) {
        for &(key, act) in setters {
            self.act(act, record.key(key), record, now);
        }
    }

    // The panel

    fn open_panel(&mut self) {
        self.hide_launcher(false);
        self.move_panel(Panel::open);
    }

    fn hide_launcher(&mut self, hidden: bool) {
        if self.panel.set_launcher_hidden(hidden) && !self.is_aside() {
            self.effect(Effect::HideLauncher(hidden));
        }
    }

    /// Hides the widget while settings suppress it, or while nobody is there and the site wants
    /// that hidden: not from a visitor who is chatting.
    pub(super) fn withhold(&mut self) {
        let offline = self.shown_status.unwrap_or(self.status()) == Status::Offline;
        let withheld =
            self.suppressed || (self.hide_when_offline && offline && !self.conversation.is_chatting());
        self.move_panel(if withheld { Panel::withhold } else { Panel::release });
    }

    // The conversation

    /// Ends the chat as far as a page can: its end is told once, and the next message begins anew.
    pub(super) fn end_chat(&mut self) {
        let change = self.conversation.end();
        self.chat_changed(change);
    }

    /// Ends the chat of a visitor who is gone: nothing of theirs is gone on with.
    pub(super) fn ends_for_good(&mut self) {
        self.conversation.forget();
        self.end_chat();
        self.move_panel(Panel::close);
    }

    /// Forgets the visitor: what pages call on a shared computer.
    fn clear_all(&mut self) {
        self.ends_for_good();
        self.visit.forget_all();
        self.identity.reset(self.serving);
        self.catch_up();
        self.unread = 0;
        self.connect_due = self.phase == Phase::Ready;
        self.need_tick();
    }

    /// Only while the panel is closed, as in classic. Messaging's own reset is not called: it would
    /// lose the visitor's history, which classic's reset did not.
    fn reset(&mut self) {
        if self.panel.display() != Display::Chat {
            self.end_chat();
            // One by one, so that the widget is told to empty what it has.
            for detail in &Detail::ALL {
                if *detail as u8 <= Detail::Notes as u8 {
                    self.put_detail(*detail, "");
                }
            }
        }
    }

    pub(super) fn chat_changed(&mut self, change: Option<Change>) {
        match change {
            Some(Change::Started) => {
                self.tell(Event::ChatStart, Payload::None);
                self.tell(Event::UserEvent, Payload::Requested);
            }
            Some(Change::Ended) => self.tell(Event::ChatEnd, Payload::None),
            None => return,
        }
        self.withhold();
    }

    /// Sends the next message that waits, if none is on its way.
    pub(super) fn pump(&mut self, now: Millis) {
        if self.phase == Phase::Ready
            && !self.identity.is_open()
            && let Some(command) = self.conversation.next(now)
        {
            if command.verb == Verb::NewConversation && self.conversation.follows_another() {
                self.visit.restate();
            }
            self.flush();
            if command.verb != Verb::FetchConversations {
                self.usage.sent(Gathered::Messages, command.verb);
            }
            self.effect(Effect::Send(command));
        }
        if !self.conversation.has_messages() {
            self.usage.done(Gathered::Messages);
        }
        self.schedule();
    }

    /// The widget may be too old for messages from the page.
    pub(super) fn missing(&mut self, command: u32, now: Millis) {
        if self.conversation.missing(command) {
            self.let_visitor_write();
        }
        self.pump(now);
    }

    /// The panel is opened in the place of a message of the page's that the widget does not take.
    pub(super) fn let_visitor_write(&mut self) {
        self.open_panel();
        self.usage.sent(Gathered::Messages, Verb::Open);
    }

    /// Asks to be woken when the next thing is due, if that has changed.
    pub(super) fn schedule(&mut self) {
        let (chat, hours) = (self.conversation.due(&self.config), self.availability.due);
        let later = if hours < chat { hours } else { chat };
        // While a sign-in is under way no message is: the rest can wait that long.
        let due = self.identity.due().or(later);
        if due.comes() && self.wake_at != due {
            self.effect(Effect::WakeAt(due));
        }
        self.wake_at = due;
    }

    // Look

    fn look_changed(&mut self, changed: bool) {
        self.look_changed |= changed;
        self.gather(changed.then_some(Gathered::Look));
    }

    fn set_look(&mut self, set: fn(&mut Look, &str) -> bool, value: Value<'_>) {
        if let Some(text) = value.text() {
            let taken = set(&mut self.look, text);
            self.look_changed(taken);
        }
    }

    fn set_offset(&mut self, offset: Feature, value: Value<'_>) {
        if let Some(pixels) = value.pixels() {
            let taken = self.look.set_offset(offset, pixels);
            self.look_changed(taken);
        }
    }
}
