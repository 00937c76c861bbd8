//! What there is once in the page.

use alloc::vec::Vec;
use core::cell::UnsafeCell;

use crate::shim::Shim;

/// What there is once in the page.
pub struct Single<T>(UnsafeCell<T>);

// SAFETY: the module is built without threads, so there is nobody to share with.
unsafe impl<T> Sync for Single<T> {}

impl<T> Single<T> {
    /// What there is.
    pub const fn new(value: T) -> Self {
        Single(UnsafeCell::new(value))
    }

    /// Works on it. Nothing that is done in here may come back to it: what runs page code is done outside.
    pub fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        // SAFETY: the one thread that there is comes here again only when it is done here, or when the browser's
        // stack has ended in it, after which the loader starts anew. A `RefCell` would
        // check that at each place, which is 800 bytes more of the module.
        work(unsafe { &mut *self.0.get() })
    }
}

/// The one state of the page.
pub static STATE: Single<Shim> = Single::new(Shim::new());

/// The text of the input that is under way.
static ROOM: Single<Vec<u8>> = Single::new(Vec::new());

/// Makes room for a text of this many bytes; where it begins.
pub fn room(length: usize) -> *mut u8 {
    ROOM.with(|room| {
        room.reserve(length);
        room.as_mut_ptr()
    })
}

/// The text that the loader wrote. Texts cross this way because what wasm-bindgen makes of a `&str`
/// is 600 bytes of download.
pub fn written(length: usize) -> &'static str {
    let start = ROOM.with(|room| room.as_ptr());
    // SAFETY: the loader has written that many bytes of UTF-8 to the room that it asked for; and it
    // writes no more before the shim has taken the input in, after which they are not looked at again.
    unsafe { core::str::from_utf8_unchecked(core::slice::from_raw_parts(start, length)) }
}
