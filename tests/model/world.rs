//! A page of which nothing is expected: any deed may come in any order, and the page's functions do
//! deeds too. What must hold whatever happens is checked after each of them.
//!
//! Used by the property tests and by the fuzz target alike.

use std::rc::Rc;

use changeover::classic::TABLE;
use changeover::classic::event::Event as ClassicEvent;
use changeover::classic::row::{Act, RowId};
use changeover::classic::value::{Arguments, CallbackId};
use changeover::config::{Config, Detail, Millis};
use changeover::messenger::{Event, Verb};
use changeover::shim::{Answer, Effect, Input, PassId, Phase, Shim};

use crate::deed::{Deed, Functions, PASSES};

/// What the loader knows of who is there, of a site without hours.
const NO_HOURS: &str = "f\u{1f}";
/// Longer than any drain of so few deeds may be.
const LONGEST_DRAIN: usize = 200_000;
/// How many deeds functions may do for each deed of the page: they may call each other.
const NESTED_DEEDS: u32 = 60;
const DEEPEST: u32 = 12;
const LONGEST_SIGN_IN: f64 = 10_000.0;
/// Functions that listen to the chat, out of reach of deeds.
const ON_START: CallbackId = CallbackId(1_000);
const ON_END: CallbackId = CallbackId(1_001);

/// The messaging widget, as far as it can be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Widget {
    pub hidden: bool,
    pub open: bool,
    hidden_for_want_of_storage: bool,
}

impl Widget {
    /// Does what it is told. Being opened while it is hidden it ignores.
    pub fn takes(&mut self, command: &str) {
        match command {
            "open" => self.open |= !self.hidden,
            "close" => self.open = false,
            "show" => {
                self.hidden = false;
                self.hidden_for_want_of_storage = false;
            }
            "hide" => self.hidden = true,
            _ => {}
        }
    }

    /// Without storage it hides, and with storage it comes back.
    fn may_store(&mut self, may: bool) {
        if !may {
            self.hidden_for_want_of_storage = !self.hidden;
            self.hidden = true;
        } else if core::mem::take(&mut self.hidden_for_want_of_storage) {
            self.hidden = false;
        }
    }

    pub fn display(self) -> &'static str {
        match self {
            Widget { hidden: true, .. } => "hidden",
            Widget { open: true, .. } => "chat",
            Widget { .. } => "launcher",
        }
    }
}

pub struct World {
    pub shim: Shim,
    pub widget: Widget,
    /// The widget tells of opening and closing as soon as it is told to.
    pub telling: bool,
    /// Every command, in order.
    pub said: Vec<Verb>,
    now: f64,
    functions: Functions,
    /// Deeds that functions may still do.
    budget: u32,
    depth: u32,
    ticks: u32,
    /// Until when a sign-in may be answered.
    signing_in: f64,
    starts: u32,
    ends: u32,
}

impl World {
    pub fn new(config: Config, functions: Functions) -> Self {
        let mut shim = Shim::new();
        shim.config = config;
        let mut world = World {
            shim,
            widget: Widget::default(),
            telling: false,
            said: Vec::new(),
            now: 0.0,
            functions,
            budget: 0,
            depth: 0,
            ticks: 0,
            signing_in: 0.0,
            starts: 0,
            ends: 0,
        };
        world.listen(ClassicEvent::ChatStart, ON_START);
        world.listen(ClassicEvent::ChatEnd, ON_END);
        world
    }

    /// Does a deed, and checks what must hold after it.
    pub fn does(&mut self, deed: &Deed) {
        self.budget = NESTED_DEEDS;
        self.perform(deed);
        self.check();
    }

    pub fn shown(&mut self) -> &'static str {
        match self.answer_of(Act::Display) {
            Answer::Word(word) => word,
            other => panic!("display is {other:?}"),
        }
    }

    fn listen(&mut self, event: ClassicEvent, callback: CallbackId) {
        let row = TABLE.iter().position(|row| row.act == Act::On(event)).unwrap() as u16;
        self.perform(&Deed::Call(row, format!("c{}\u{1f}", callback.0)));
    }

    fn perform(&mut self, deed: &Deed) {
        let input = match deed {
            Deed::Call(row, arguments) => Input::Call(RowId(*row), Arguments(arguments)),
            Deed::Setting(row, arguments) => Input::Setting(RowId(*row), Arguments(arguments)),
            Deed::WhenReady(function) => Input::WhenReady(CallbackId(*function)),
            Deed::Pass(pass) => Input::Pass(PassId(*pass), PASSES[*pass as usize] as u32),
            Deed::Arrived => Input::Arrived,
            Deed::GaveUp => Input::GaveUp,
            Deed::Told(event, count, id) => Input::Told(*event, *count, id),
            Deed::Answered(taken, id) => Input::Answered(*taken, id),
            Deed::SignedIn(signed_in) => Input::SignedIn(*signed_in),
            Deed::Missing(verb) => Input::Missing(*verb),
            Deed::Tick => Input::Tick,
            Deed::Wake => Input::Look(Arguments(NO_HOURS)),
            Deed::Wait(millis) => {
                self.now += f64::from(*millis);
                Input::Look(Arguments(NO_HOURS))
            }
        };
        self.expect(deed);
        let answer = self.handle(input);
        let row = if let Deed::Call(row, _) = deed { TABLE.get(usize::from(*row)) } else { None };
        self.check_answer(row.map(|row| row.act), answer);
    }

    /// What the deed means for the widget and the page's clock.
    fn expect(&mut self, deed: &Deed) {
        match deed {
            Deed::Arrived if self.shim.phase() == Phase::Absent => {
                self.widget = Widget::default();
            }
            Deed::Told(Event::Open, ..) => self.widget.open = true,
            Deed::Told(Event::Close, ..) => self.widget.open = false,
            Deed::SignedIn(_) => self.signing_in = self.now,
            Deed::Tick => self.ticks = 0,
            _ => {}
        }
    }

    fn handle(&mut self, input: Input<'_>) -> Answer {
        let now = Millis(self.now);
        let answer = self.shim.handle(input, now);
        let mut drained = 0;
        while let Some(effect) = self.shim.poll(now) {
            drained += 1;
            assert!(drained < LONGEST_DRAIN, "does not drain");
            self.carry_out(effect);
        }
        answer
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Send(command) => {
                assert_eq!(
                    self.shim.phase(),
                    Phase::Ready,
                    "told {:?} to a widget that is not there",
                    command.verb
                );
                if command.verb == Verb::LoginUser {
                    assert!(self.signing_in <= self.now, "a sign-in on top of another");
                    self.signing_in = self.now + LONGEST_SIGN_IN;
                }
                self.said.push(command.verb);
                if command.verb == Verb::SetCookies {
                    self.widget.may_store(!command.parts.contains("none"));
                }
                self.widget_takes(Verb::WORDS[command.verb as usize][1]);
            }
            Effect::Soon => {
                self.ticks += 1;
                assert_eq!(self.ticks, 1, "asked for a tick while another is on its way");
            }
            Effect::Tell(ON_START, _) => {
                self.starts += 1;
                assert_eq!(self.starts, self.ends + 1, "a chat began twice");
            }
            Effect::Tell(ON_END, _) => {
                self.ends += 1;
                assert_eq!(self.starts, self.ends, "a chat ended twice");
            }
            Effect::Ready(callback) | Effect::Tell(callback, _) => self.run(callback),
            Effect::WakeAt(at) => assert!(at.0.is_finite(), "a wake at {at:?}"),
            Effect::Pass(PassId(pass)) => {
                assert_eq!(self.shim.phase(), Phase::Ready, "passed a call on too early");
                self.widget_takes(Verb::WORDS[PASSES[pass as usize] as usize][1]);
            }
            Effect::HideLauncher(_) => {}
        }
    }

    fn widget_takes(&mut self, command: &str) {
        let open = self.widget.open;
        self.widget.takes(command);
        if self.telling && open != self.widget.open {
            let event = if open { Event::Close } else { Event::Open };
            self.perform(&Deed::Told(event, 0, String::new()));
        }
    }

    fn run(&mut self, callback: CallbackId) {
        let functions = Rc::clone(&self.functions);
        let Some(deeds) = functions.get(callback.0 as usize) else { return };
        if self.depth == DEEPEST {
            return;
        }
        self.depth += 1;
        for deed in deeds {
            if self.budget == 0 {
                break;
            }
            self.budget -= 1;
            // While a script runs it has not finished, and no timer runs out.
            if !matches!(deed, Deed::Tick | Deed::Arrived | Deed::GaveUp | Deed::Wait(_)) {
                self.perform(deed);
            }
        }
        self.depth -= 1;
    }

    fn check(&mut self) {
        assert_eq!(self.shim.poll(Millis(self.now)), None, "something is left after draining");
        for act in GETTERS {
            let answer = self.answer_of(act);
            self.check_answer(Some(act), answer);
        }
        let chatting = self.answer_of(Act::IsChatting);
        assert_eq!(chatting, Answer::Bool(self.starts > self.ends), "listeners know better");
        let (shown, open) = (self.shown(), self.answer_of(Act::WindowDisplay));
        assert_eq!(open, Answer::Bool(shown == "chat"));
        if self.shim.phase() == Phase::Ready {
            assert_eq!(shown, self.widget.display(), "what the page is told is not what the visitor sees");
        }
    }

    fn answer_of(&mut self, act: Act) -> Answer {
        let row = TABLE.iter().position(|row| row.act == act).unwrap() as u16;
        self.handle(Input::Call(RowId(row), Arguments("n7000\u{1f}")))
    }

    fn check_answer(&self, act: Option<Act>, answer: Answer) {
        let departments = self.shim.config.departments.len();
        let right = match act {
            Some(Act::IsChatting | Act::WindowDisplay) => matches!(answer, Answer::Bool(_)),
            Some(Act::Display) => matches!(answer, Answer::Word("hidden" | "launcher" | "chat")),
            Some(Act::GetName) => answer == Answer::Detail(Detail::Name),
            Some(Act::GetEmail) => answer == Answer::Detail(Detail::Email),
            Some(Act::GetPhone) => answer == Answer::Detail(Detail::Phone),
            Some(Act::AllDepartments) => answer == Answer::Departments,
            Some(Act::Department) => match answer {
                Answer::Department(index) => index < departments,
                other => other == Answer::Nothing,
            },
            _ => answer == Answer::Nothing,
        };
        assert!(right, "{act:?} answered {answer:?}");
    }
}

const GETTERS: [Act; 8] = [
    Act::IsChatting,
    Act::WindowDisplay,
    Act::Display,
    Act::GetName,
    Act::GetEmail,
    Act::GetPhone,
    Act::AllDepartments,
    Act::Department,
];
