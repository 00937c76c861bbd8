//! The memory of the core: a few short texts and lists.

use talc::base::binning::Binning;
use talc::cell::TalcSyncCell;
use talc::wasm::WasmGrowAndClaim;

#[global_allocator]
static ALLOCATOR: TalcSyncCell<WasmGrowAndClaim, OneList> = TalcSyncCell::new_wasm(WasmGrowAndClaim);

/// Keeps all free memory in one list. The core's memory is in few pieces, so that looking through
/// them is quick, and the code for many lists is 130 bytes of download.
struct OneList;

impl Binning for OneList {
    type AvailabilityBitField = u32;

    const BIN_COUNT: u32 = 1;

    fn size_to_bin(_: usize) -> u32 {
        0
    }
}
