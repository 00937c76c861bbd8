//! The one state of the page.

use core::cell::RefCell;

use crate::shim::Shim;

/// The shim.
pub struct State(RefCell<Shim>);

// SAFETY: the module is built without threads, so there is nobody to share with.
unsafe impl Sync for State {}

/// The one state of the page.
pub static STATE: State = State(RefCell::new(Shim::new()));

impl State {
    /// Works on the shim. Nothing in here calls back into the page, so it is never borrowed twice.
    pub fn with<T>(&self, work: impl FnOnce(&mut Shim) -> T) -> T {
        work(&mut self.0.borrow_mut())
    }
}
