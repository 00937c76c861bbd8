//! Who the visitor is to messaging: sign-ins and sign-outs, one after the other.
//!
//! A sign-in asks the page for a token and messaging's server for its verdict, so it is answered
//! later or never, and a second one on top of it would race it. So the next waits for the answer, or
//! for as long as an answer may take. A sign-out waits for nothing, because pages leave for another
//! page right after it: it takes back a sign-in that waits, and is said once more when a sign-in that
//! was under way succeeds all the same.

use crate::classic::row::RowId;
use crate::classic::value::CallbackId;
use crate::config::Millis;
use crate::messenger::Verb;

/// How long the page's token and messaging's verdict may take together.
const ANSWER_LIMIT: Millis = Millis(10_000.0);

/// How long the widget may take to forget a visitor: it does not say when it has.
const LEAVE_LIMIT: Millis = Millis(2_000.0);

/// What the page wants, and what the widget was told.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The page's own function for tokens: `jwtFn`.
    pub token: CallbackId,
    // What is to be said, in this order, and the member that asked for it.
    leave: Option<RowId>,
    reset: Option<RowId>,
    enter: Option<RowId>,
    /// A sign-in was said since the visitor was signed out last.
    entered: bool,
    /// Until when a sign-in may be answered.
    underway: Millis,
    /// Until when the widget may be forgetting a visitor.
    leaving: Millis,
}

impl Default for Identity {
    fn default() -> Self {
        Identity::new()
    }
}

impl Identity {
    /// An anonymous visitor.
    pub const fn new() -> Self {
        Identity {
            token: CallbackId::NONE,
            leave: None,
            reset: None,
            enter: None,
            entered: false,
            underway: Millis::NEVER,
            leaving: Millis::NEVER,
        }
    }

    /// The page wants the visitor signed in, or signed in anew.
    pub fn sign_in(&mut self, by: RowId) {
        self.enter = Some(by);
    }

    /// The page wants the visitor signed out.
    pub fn sign_out(&mut self, by: RowId) {
        self.enter = None;
        self.leave = Some(by);
    }

    /// The page wants another visitor. Only one who is signed in need be signed out for that.
    pub fn reset(&mut self, by: RowId) {
        if self.entered {
            self.leave = Some(by);
        }
        self.enter = None;
        self.reset = Some(by);
    }

    /// The page said a `messenger` command itself. `true` when the widget forgets the visitor by it.
    pub fn passed(&mut self, command: u32, now: Millis) -> bool {
        let forgets = command == Verb::LogoutUser as u32 || command == Verb::ResetWidget as u32;
        if forgets {
            self.leave(now);
        } else if command == Verb::LoginUser as u32 {
            self.entered = true;
        }
        forgets
    }

    /// The widget begins to forget the visitor.
    fn leave(&mut self, now: Millis) {
        self.entered = false;
        self.leaving = Millis(now.0 + LEAVE_LIMIT.0);
    }

    /// What to say next, and the member behind it.
    pub fn next_verb(&mut self, now: Millis) -> Option<(Verb, RowId)> {
        if let Some(by) = self.leave.take() {
            self.leave(now);
            return Some((Verb::LogoutUser, by));
        }
        if let Some(by) = self.reset.take() {
            self.leave(now);
            return Some((Verb::ResetWidget, by));
        }
        if self.due().comes() {
            return None;
        }
        let by = self.enter.take()?;
        self.entered = true;
        self.underway = Millis(now.0 + ANSWER_LIMIT.0);
        Some((Verb::LoginUser, by))
    }

    /// The sign-in that was said last came to an end.
    pub fn answered(&mut self, signed_in: bool) {
        self.underway = Millis::NEVER;
        if signed_in && !self.entered {
            // The page has signed the visitor out meanwhile.
            self.leave = Some(RowId::NOBODY);
        }
    }

    /// Stops waiting for an answer that does not come. `true` when the widget has had its time to forget a visitor.
    pub fn check(&mut self, now: Millis) -> bool {
        if self.underway <= now {
            self.underway = Millis::NEVER;
        }
        let has_left = self.leaving <= now;
        if has_left {
            self.leaving = Millis::NEVER;
        }
        has_left
    }

    /// When to stop waiting for an answer.
    pub fn due(&self) -> Millis {
        self.leaving.or(self.underway)
    }

    /// It is still open who the visitor will be.
    pub fn is_open(&self) -> bool {
        self.enter.is_some() || self.due().comes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = Millis(0.0);

    fn said(identity: &mut Identity) -> Vec<Verb> {
        std::iter::from_fn(|| identity.next_verb(NOW)).map(|(verb, _)| verb).collect()
    }

    #[test]
    fn a_second_sign_in_waits_for_the_answer_to_the_first() {
        let mut identity = Identity::new();
        identity.sign_in(RowId::NOBODY);
        assert_eq!(said(&mut identity), [Verb::LoginUser]);
        identity.sign_in(RowId::NOBODY);
        identity.sign_in(RowId::NOBODY);
        assert_eq!(said(&mut identity), []);
        identity.answered(false);
        assert_eq!(said(&mut identity), [Verb::LoginUser]);
        identity.answered(true);
        assert_eq!(said(&mut identity), [], "two that wait are one");
    }

    #[test]
    fn a_sign_out_goes_at_once_and_takes_a_sign_in_back_that_waits() {
        let mut identity = Identity::new();
        identity.sign_in(RowId::NOBODY);
        said(&mut identity);
        identity.sign_in(RowId::NOBODY);
        identity.sign_out(RowId::NOBODY);
        assert_eq!(said(&mut identity), [Verb::LogoutUser]);
        identity.answered(false);
        assert_eq!(said(&mut identity), []);
    }

    #[test]
    fn a_sign_in_that_succeeds_after_the_sign_out_is_undone() {
        let mut identity = Identity::new();
        identity.sign_in(RowId::NOBODY);
        said(&mut identity);
        identity.sign_out(RowId::NOBODY);
        said(&mut identity);
        identity.sign_in(RowId::NOBODY);
        assert_eq!(said(&mut identity), [], "the next visitor waits for the end of the one before");
        identity.answered(true);
        assert_eq!(said(&mut identity), [Verb::LogoutUser]);
        assert!(!identity.check(Millis(1_999.0)));
        assert_eq!(said(&mut identity), [], "nor while the widget may be forgetting");
        assert!(identity.check(Millis(2_000.0)));
        assert_eq!(said(&mut identity), [Verb::LoginUser]);
    }

    #[test]
    fn an_answer_that_does_not_come_is_waited_for_no_longer_than_it_may_take() {
        let mut identity = Identity::new();
        identity.sign_in(RowId::NOBODY);
        said(&mut identity);
        identity.sign_in(RowId::NOBODY);
        identity.check(Millis(9_999.0));
        assert_eq!(said(&mut identity), []);
        identity.check(Millis(10_000.0));
        assert_eq!(said(&mut identity), [Verb::LoginUser]);
    }

    #[test]
    fn starting_over_signs_out_whoever_is_signed_in() {
        let mut identity = Identity::new();
        identity.reset(RowId::NOBODY);
        assert_eq!(said(&mut identity), [Verb::ResetWidget]);
        identity.passed(Verb::LoginUser as u32, NOW);
        identity.reset(RowId::NOBODY);
        identity.reset(RowId::NOBODY);
        assert_eq!(said(&mut identity), [Verb::LogoutUser, Verb::ResetWidget]);
    }
}
