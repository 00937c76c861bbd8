//! The one state of the page.

use alloc::vec::Vec;
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

/// The text of the input that is under way.
struct Room(RefCell<Vec<u8>>);

// SAFETY: as above.
unsafe impl Sync for Room {}

static ROOM: Room = Room(RefCell::new(Vec::new()));

/// Makes room for a text of this many bytes; where it begins.
pub fn room(length: usize) -> *mut u8 {
    let mut room = Vec::with_capacity(length);
    let start = room.as_mut_ptr();
    ROOM.0.replace(room);
    start
}

/// The text that the loader wrote. Texts cross this way because what wasm-bindgen makes of a `&str`
/// is 600 bytes of download.
pub fn written(length: usize) -> &'static str {
    let start = ROOM.0.borrow().as_ptr();
    // SAFETY: the loader has written that many bytes of UTF-8 to the room that it asked for; and it
    // writes no more before the shim has taken the input in, after which they are not looked at again.
    unsafe { core::str::from_utf8_unchecked(core::slice::from_raw_parts(start, length)) }
}
