//! The guards of the machine, by name. The tests switch them off one by one, to see that something
//! fails without each; in a browser they are always on, and cost nothing.

/// A condition without which one of the invariants does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[expect(missing_docs, reason = "each is explained where it guards")]
pub enum Guard {
    Due,
    Never,
    LiveElsewhere,
    LiveRecordLoads,
    Deadline,
    OpenWaits,
    WaitingEnds,
    SaidWaits,
    UnknownProbes,
    ProbeIsHidden,
    StartOnce,
    EndOnce,
    EndIsTold,
    LossIsTold,
    LossOpens,
    SilenceEnds,
    FutureCounts,
    RumorWaits,
    OwnChatStays,
    NewerIsLeft,
    EditIsSeen,
    LostRecordIsMarked,
    MarkIsHeeded,
    MarkIsAlone,
    MarkIsProved,
    LeaseIsHeeded,
    LeaseIsProved,
    LeaseRunsOut,
    LockIsAsked,
    GivesUp,
    EndIsAwaited,
    PlanIsAsked,
    PlanIsAwaited,
    LateClassicGoes,
    TakenDownFirst,
    TracesStay,
    MissingGoesOn,
    BadPlanIsDropped,
    Refreshes,
    Notices,
}

/// Is the guard on?
#[cfg(target_arch = "wasm32")]
pub(super) const fn on(_: Guard) -> bool {
    true
}

#[cfg(not(target_arch = "wasm32"))]
pub use switched::{on, without};

#[cfg(not(target_arch = "wasm32"))]
mod switched {
    use std::cell::Cell;

    use super::Guard;

    std::thread_local! {
        static OFF: Cell<Option<Guard>> = const { Cell::new(None) };
    }

    /// Is the guard on?
    pub fn on(guard: Guard) -> bool {
        OFF.get() != Some(guard)
    }

    /// Does the work on this thread with a guard off.
    pub fn without<T>(guard: Guard, work: impl FnOnce() -> T) -> T {
        OFF.set(Some(guard));
        let result = work();
        OFF.set(None);
        result
    }
}
