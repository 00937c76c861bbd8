//! The states of a page, and the rules between them.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Effect, Input, Ms, Plan, Route, Session, State, Stored};

/// The switch of one page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Machine {
    plan: Plan,
    state: State,
    effects: Vec<Effect>,
}

impl Machine {
    /// A page that has not begun, with the site's own plan, or the last good one that was fetched.
    pub const fn new(plan: Plan) -> Self {
        Machine { plan, state: State::Starting, effects: Vec::new() }
    }

    /// Takes one input, with what is stored at this moment. Carry out [`Machine::poll`] until it is
    /// `None` before the script ends; page code that runs meanwhile may lead to further inputs.
    ///
    /// For [`super::Classic::Started`] and [`super::Classic::Ended`] the answer says whether
    /// classic's own event is to reach the page's listeners; for all else it means nothing.
    pub fn handle(&mut self, _input: Input, _stored: Stored<'_>, _now: Ms) -> bool {
        true
    }

    /// The next effect to carry out, if there is one.
    pub fn poll(&mut self) -> Option<Effect> {
        if self.effects.is_empty() { None } else { Some(self.effects.remove(0)) }
    }

    /// Where page calls go now. Ask after each input, before its effects are carried out.
    pub fn route(&self) -> Route {
        Route::Hold
    }

    /// The text that [`Effect::Write`] stores.
    pub fn record(&self) -> String {
        String::new()
    }

    /// What `changeover.session()` says.
    pub fn session(&self) -> Session {
        Session { state: self.state, live: false, started: None, ends: None, how: None, at: self.plan.at }
    }
}
