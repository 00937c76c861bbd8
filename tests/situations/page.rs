//! A page in memory: it calls members by their classic names, runs its functions when it is told to,
//! and writes down what happens.

use std::collections::VecDeque;
use std::mem::take;
use std::rc::Rc;

use changeover::classic;
use changeover::classic::row::RowId;
use changeover::classic::value::{Arguments, CallbackId, Key};
use changeover::config::{Detail, Millis, Setting};
use changeover::messenger::{Event, Verb};
use changeover::shim::{Answer, Effect, Input, PassId, Payload, Phase, Shim};

pub const MINUTE: f64 = 60_000.0;

/// A function of the page; it is given its payload as a text.
type Function = Rc<dyn Fn(&mut Page, &str)>;

/// A site without hours.
const NO_HOURS: &str = "f\u{1f}";

pub struct Page {
    pub shim: Shim,
    /// What the widget does, at once, when it is told something.
    pub widget: fn(&mut Page, Verb),
    now: f64,
    happened: Vec<String>,
    functions: Vec<Function>,
    passed: Vec<&'static str>,
    /// What waits for the end of the running script.
    soon: VecDeque<Soon>,
    wake: Option<f64>,
    /// What the loader knows of who is there.
    known: String,
}

enum Soon {
    Tick,
    Run(CallbackId),
}

impl Page {
    pub fn new() -> Self {
        Page {
            shim: Shim::new(),
            widget: |_, _| {},
            now: 0.0,
            happened: Vec::new(),
            functions: Vec::new(),
            passed: Vec::new(),
            soon: VecDeque::new(),
            wake: None,
            known: NO_HOURS.into(),
        }
    }

    /// A page of a site that says something.
    pub fn of(options: &[(Setting, String)]) -> Self {
        let mut page = Page::new();
        for (setting, value) in options {
            assert!(page.shim.config.set(*setting, Arguments(value)), "{}: {value:?}", setting.name());
        }
        page.looks();
        page
    }

    /// A page whose widget is there.
    pub fn ready() -> Self {
        Page::ready_of(&[])
    }

    pub fn ready_of(options: &[(Setting, String)]) -> Self {
        let mut page = Page::of(options);
        page.arrives();
        page
    }

    /// What happened since this was asked last: commands, passes, and what functions noted.
    pub fn happened(&mut self) -> Vec<String> {
        take(&mut self.happened)
    }

    pub fn note(&mut self, what: &str) {
        self.happened.push(what.trim_end().into());
    }

    // What the page does

    /// `$zopim.livechat.…`
    pub fn live(&mut self, name: &str, arguments: &str) -> Answer {
        self.call(&format!("$zopim.livechat.{name}"), arguments)
    }

    /// `zE('webWidget', '…')`
    pub fn ze(&mut self, name: &str, arguments: &str) -> Answer {
        self.call(&format!("zE('webWidget', '{name}')"), arguments)
    }

    /// `zE('webWidget:get', '…')`
    pub fn get(&mut self, name: &str, arguments: &str) -> Answer {
        self.call(&format!("zE('webWidget:get', '{name}')"), arguments)
    }

    /// `zE.…()`
    pub fn legacy(&mut self, name: &str, arguments: &str) -> Answer {
        self.call(&format!("zE.{name}()"), arguments)
    }

    /// `zE('webWidget:on', '…')` with a function that notes the event's name and its payload.
    pub fn listens(&mut self, event: &'static str) {
        let noting = self.function(move |page, payload| page.note(&format!("{event} {payload}")));
        self.on(event, &noting);
    }

    /// `zE('webWidget:on', '…')`
    pub fn on(&mut self, event: &str, function: &str) {
        self.call(&format!("zE('webWidget:on', '{event}')"), function);
    }

    pub fn setting(&mut self, path: &str, value: &str) {
        self.handle(Input::Setting(row(&format!("zESettings.{path}")), Arguments(value)));
    }

    /// `$zopim(fn)` or `zE(fn)`
    pub fn when_ready(&mut self, function: impl Fn(&mut Page) + 'static) {
        self.functions.push(Rc::new(move |page, _| function(page)));
        self.handle(Input::WhenReady(CallbackId(self.functions.len() as u32 - 1)));
    }

    /// `zE('messenger', '…')` of the page's own.
    pub fn passes(&mut self, command: &'static str) {
        self.passed.push(command);
        self.handle(Input::Pass(PassId(self.passed.len() as u32 - 1), verb(command)));
    }

    /// A function of the page's, as an argument.
    pub fn function(&mut self, function: impl Fn(&mut Page, &str) + 'static) -> String {
        self.functions.push(Rc::new(function));
        format!("c{}\u{1f}", self.functions.len() - 1)
    }

    pub fn call(&mut self, path: &str, arguments: &str) -> Answer {
        self.handle(Input::Call(row(path), Arguments(arguments)))
    }

    /// The running script ends, and what waited for that happens.
    pub fn script_ends(&mut self) {
        while let Some(soon) = self.soon.pop_front() {
            match soon {
                Soon::Tick => {
                    self.handle(Input::Tick);
                }
                Soon::Run(callback) => self.run(callback, ""),
            }
        }
    }

    /// Time passes; the page is woken if it asked for that.
    pub fn wait(&mut self, millis: f64) {
        self.wait_with(millis, |page| {
            page.looks();
        });
    }

    /// Time passes; what the page does when it is woken.
    pub fn wait_with(&mut self, millis: f64, wakes: impl Fn(&mut Page)) {
        self.script_ends();
        let end = self.now + millis;
        while let Some(at) = self.wake.filter(|at| *at <= end) {
            self.now = self.now.max(at);
            self.wake = None;
            wakes(self);
            self.script_ends();
        }
        self.now = end;
    }

    pub fn now(&self) -> f64 {
        self.now
    }

    // What the widget does

    pub fn arrives(&mut self) {
        self.handle(Input::Arrived);
        self.script_ends();
    }

    pub fn is_given_up(&mut self) {
        self.handle(Input::GaveUp);
    }

    /// Web Widget (Classic) serves the page.
    pub fn is_classic(&mut self) {
        self.handle(Input::Aside);
    }

    /// Web Widget (Classic) is gone, with its window open or closed.
    pub fn classic_goes(&mut self, open: bool) {
        self.handle(Input::Resumed(open));
    }

    pub fn widget_tells(&mut self, event: Event) {
        self.handle(Input::Told(event, 0, ""));
    }

    /// The visitor writes, and the widget shows it.
    pub fn visitor_writes(&mut self) {
        self.handle(Input::Told(Event::MessagesShown, 1, ""));
    }

    pub fn visitor_writes_in(&mut self, conversation: &str) {
        self.handle(Input::Told(Event::MessagesShown, 1, conversation));
    }

    /// The widget names a conversation.
    pub fn widget_names(&mut self, event: Event, conversation: &str) {
        self.handle(Input::Told(event, 0, conversation));
    }

    pub fn widget_counts(&mut self, unread: u32) {
        self.handle(Input::Told(Event::UnreadMessages, unread, ""));
    }

    pub fn widget_answers(&mut self, conversation: &str) {
        self.handle(Input::Answered(true, conversation));
    }

    pub fn widget_refuses(&mut self) {
        self.handle(Input::Answered(false, ""));
    }

    /// A sign-in comes to an end.
    pub fn widget_signs_in(&mut self, signed_in: bool) {
        self.handle(Input::SignedIn(signed_in));
    }

    pub fn widget_lacks(&mut self, verb: Verb) {
        self.handle(Input::Missing(verb as u32));
    }

    /// The loader says what is known of who is there.
    pub fn knows(&mut self, known: &str) {
        self.known = known.into();
        self.looks();
    }

    /// The loader says again what it knows.
    pub fn looks(&mut self) {
        let known = self.known.clone();
        self.handle(Input::Look(Arguments(&known)));
    }

    pub fn consents(&mut self, agreed: bool) {
        self.handle(Input::Consent(agreed));
    }

    // What the page finds

    pub fn detail(&self, detail: Detail) -> &str {
        self.shim.detail(detail)
    }

    pub fn display(&mut self) -> &'static str {
        match self.get("display", "") {
            Answer::Word(word) => word,
            other => panic!("display is {other:?}"),
        }
    }

    pub fn is_chatting(&mut self) -> bool {
        self.live("isChatting", "") == Answer::Bool(true)
    }

    pub fn phase(&self) -> Phase {
        self.shim.phase()
    }

    fn handle(&mut self, input: Input<'_>) -> Answer {
        let now = Millis(self.now);
        let answer = self.shim.handle(input, now);
        while let Some(effect) = self.shim.poll(now) {
            self.perform(effect);
        }
        answer
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Send(command) => {
                let parts: String = command.parts.iter().map(|part| format!(" {part}")).collect();
                let parts = if command.verb == Verb::LoginUser { parts.trim_end() } else { &parts };
                self.happened.push(format!("{}{parts}", Verb::WORDS[command.verb as usize][1]));
                (self.widget)(self, command.verb);
            }
            Effect::Pass(PassId(number)) => {
                let command = self.passed[number as usize];
                self.happened.push(format!("own {command}"));
            }
            Effect::Ready(callback) => self.run(callback, ""),
            Effect::Tell(callback, Payload::Soon) => self.soon.push_back(Soon::Run(callback)),
            Effect::Tell(callback, payload) => {
                let payload = self.payload(payload);
                self.run(callback, &payload);
            }
            Effect::Soon => self.soon.push_back(Soon::Tick),
            Effect::WakeAt(at) => self.wake = Some(at.0),
            Effect::HideLauncher(hidden) => {
                self.happened.push(format!("launcher {}", if hidden { "hidden" } else { "shown" }));
            }
        }
    }

    fn payload(&self, payload: Payload) -> String {
        match payload {
            Payload::None | Payload::Soon => String::new(),
            Payload::Status(status) => status.word().into(),
            Payload::Action(action) => action.name().into(),
            Payload::Requested => "Chat Request Form Submitted".into(),
            Payload::Count(count) => count.to_string(),
            Payload::Department(index) => {
                let (name, status) =
                    (&self.shim.config.departments[index].name, self.shim.department_status(index));
                format!("{name} {}", status.word())
            }
        }
    }

    fn run(&mut self, callback: CallbackId, payload: &str) {
        let function = Rc::clone(&self.functions[callback.0 as usize]);
        function(self, payload);
    }
}

/// The number of what the page says to messaging itself.
/// As the loader numbers them; a refusal of storage has a number of its own.
fn verb(command: &str) -> u32 {
    if command == "cookies none" {
        return Verb::SetCookies as u32 | 16;
    }
    Verb::WORDS.iter().position(|[_, name]| *name == command).unwrap_or(31) as u32
}

pub fn row(path: &str) -> RowId {
    classic::find(path).unwrap_or_else(|| panic!("no member {path}"))
}

// Arguments, written as the loader writes them.

pub fn text(text: &str) -> String {
    format!("s{text}\u{1f}")
}

pub fn number(number: i32) -> String {
    format!("n{}\u{1f}", number * 1000)
}

pub fn truth(truth: bool) -> String {
    format!("{}\u{1f}", if truth { 't' } else { 'f' })
}

pub fn record(entries: &[(Key, String)]) -> String {
    let entries = entries.iter().map(|(key, value)| format!("{}{value}", char::from(b'A' + *key as u8)));
    format!("o\u{1f}{}", entries.collect::<String>())
}
