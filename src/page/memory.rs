//! The memory of the core: a few short texts and lists.

use lol_alloc::{AssumeSingleThreaded, FreeListAllocator};

// It looks through a list of free pieces. The core's memory is in few, so that this is quick, and what
// is built to be quick with many is 200 bytes more to download.
//
// SAFETY: a page is one thread, and the module is built without threads.
#[global_allocator]
static ALLOCATOR: AssumeSingleThreaded<FreeListAllocator> =
    unsafe { AssumeSingleThreaded::new(FreeListAllocator::new()) };
