//! The guards of the machine, by name. The tests switch them off one by one, to see that something
//! fails without each; in a browser they are always on, and cost nothing.

/// A rule without which something that must always be true is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Guard {
    /// Before `at` nothing happens.
    Due,
    /// With `never` and `vendor` nothing happens.
    Never,
    /// Until `drainUntil` a chat goes on.
    Deadline,
    /// A page without any plan waits for the first.
    FirstPlan,
    /// Without classic there is nothing to wait for.
    Missing,
    /// An open window does not outlast `drainUntil`.
    WaitingEnds,
    /// An open window is not taken away.
    OpenWaits,
    /// After a chat, an open window is.
    DrainedGoes,
    /// A message on its way may begin a chat.
    SaidWaits,
    /// When a window is closed, what was typed in it may be on its way.
    ClosedWaits,
    /// Classic is asked where only it can know of a chat.
    Unknown,
    /// A chat on record is live here, too.
    LiveElsewhere,
    /// The visitor is told before the chat is ended.
    Notice,
    /// Classic's traces stay while a chat may be live.
    TracesStay,
    /// A sign of life from the future is one from now.
    Future,
    /// After 25 minutes of silence a chat has ended.
    Silence,
    /// A record of a newer version is not written over.
    NewerStays,
    /// A record that was edited by hand is none.
    EditShows,
    /// Classic that comes too late is taken down.
    LateClassicGoes,
    /// A start is told once.
    StartOnce,
    /// An end is told once.
    EndOnce,
    /// An end that was missed is told before the next start.
    MissedEnd,
    /// A page that was loaded during a chat hears of its loss.
    LossIsTold,
    /// A loss opens the way.
    LossOpens,
    /// The page hears of an end that classic cannot tell.
    EndIsTold,
    /// The record of a live chat is kept fresh.
    Refresh,
    /// A chat that goes on here is not given up by others.
    OwnChat,
    /// What cannot be stored is not tried again at once.
    Retry,
    /// A record without a chat ends.
    Settle,
    /// A chat that was given up too early is the same when it is found.
    SameChat,
    /// The plan is asked for once more before a chat is ended.
    PlanAsked,
    /// The answer is awaited.
    PlanAwaited,
    /// Nobody waits for a tab that is dead.
    Patience,
    /// Another tab's mark is heeded.
    MarkHeeded,
    /// A mark outlives the record of a chat that was taken for another one.
    MarkStays,
    /// Another tab's lease is heeded.
    LeaseHeeded,
    /// A lease must still be there.
    LeaseProved,
    /// A lease is given time to be seen.
    LeaseWaits,
    /// A chat that has ended is not ended again.
    EndedElsewhere,
    /// The end is not awaited for ever.
    EndAwaited,
}

impl Guard {
    /// All guards.
    #[rustfmt::skip]
    #[cfg(not(target_arch = "wasm32"))]
    pub const ALL: [Guard; 40] = [
        Guard::Due, Guard::Never, Guard::Deadline, Guard::FirstPlan, Guard::Missing, Guard::WaitingEnds,
        Guard::OpenWaits, Guard::DrainedGoes, Guard::SaidWaits, Guard::ClosedWaits, Guard::Unknown, Guard::LiveElsewhere,
        Guard::Notice, Guard::TracesStay, Guard::Future, Guard::Silence, Guard::NewerStays,
        Guard::EditShows, Guard::LateClassicGoes, Guard::StartOnce, Guard::EndOnce, Guard::MissedEnd,
        Guard::LossIsTold, Guard::LossOpens, Guard::EndIsTold, Guard::Refresh, Guard::OwnChat,
        Guard::Retry, Guard::Settle, Guard::SameChat, Guard::PlanAsked,
        Guard::PlanAwaited, Guard::Patience, Guard::MarkHeeded, Guard::MarkStays, Guard::LeaseHeeded, Guard::LeaseProved, Guard::LeaseWaits, Guard::EndedElsewhere,
        Guard::EndAwaited,
    ];
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
