//! What can go wrong. Each schedule has none, one or two of these; all pairs have their turn.

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Fault {
    /// A tab dies, at any step, also between two effects.
    TabKilled,
    /// A tab is frozen, and resumed later.
    TabFrozen,
    /// A page goes to the back-forward cache, and comes back.
    BackForward,
    /// Storage throws from the beginning.
    StorageDenied,
    /// Storage begins to throw.
    StorageThrows,
    /// Nothing can be written any more.
    StorageFull,
    StorageCleared,
    /// Somebody writes something else into our record.
    StorageEdited,
    /// What one tab writes is seen by the others only a moment later.
    StorageLate,
    ClockBack,
    ClockForward,
    /// Timers are late by seconds.
    TimersLate,
    /// Classic cannot be loaded any more.
    ClassicBlocked,
    ClassicSlow,
    /// A classic that is there connects late, or only when its window is opened.
    ClassicUnconnected,
    /// A classic that was there stops answering.
    ClassicSilent,
    MessengerBlocked,
    MessengerSlow,
    /// The plan is changed back to `never`.
    PlanNever,
    /// The plan gets other dates.
    PlanMoved,
    /// The plan is unreachable, or malformed.
    PlanUnreachable,
    /// A chat starts in the very tick of `at`.
    ChatAtTick,
    /// A chat ends in the very tick of `drainUntil`.
    EndAtTick,
    /// One tab runs a newer version of the shim, with a record of its own.
    OtherVersion,
    /// The vendor serves the messenger under the key of classic.
    VendorFlips,
    NoLocks,
    /// Tabs are not told of what the others write.
    NewsLost,
    /// They are told late.
    NewsLate,
    /// `endChat` has no effect.
    EndIgnored,
    /// What classic's servers tell reaches the tabs seconds late.
    ServerSlow,
}

use Fault::*;

impl Fault {
    pub const ALL: [Fault; 30] = [
        TabKilled,
        TabFrozen,
        BackForward,
        StorageDenied,
        StorageThrows,
        StorageFull,
        StorageCleared,
        StorageEdited,
        StorageLate,
        ClockBack,
        ClockForward,
        TimersLate,
        ClassicBlocked,
        ClassicSlow,
        ClassicUnconnected,
        ClassicSilent,
        MessengerBlocked,
        MessengerSlow,
        PlanNever,
        PlanMoved,
        PlanUnreachable,
        ChatAtTick,
        EndAtTick,
        OtherVersion,
        VendorFlips,
        NoLocks,
        NewsLost,
        NewsLate,
        EndIgnored,
        ServerSlow,
    ];

    const N: usize = Fault::ALL.len();

    /// Without a fault, each alone, and each pair.
    pub const COMBINATIONS: usize = 1 + Self::N + Self::N * (Self::N + 1) / 2;

    pub fn combination(index: usize) -> [Option<Fault>; 2] {
        let index = index % Self::COMBINATIONS;
        if index <= Self::N {
            return [index.checked_sub(1).map(|at| Fault::ALL[at]), None];
        }
        let mut rest = index - Self::N - 1;
        for (at, first) in Fault::ALL.iter().enumerate() {
            let partners = Self::N - at;
            if rest < partners {
                return [Some(*first), Some(Fault::ALL[at + rest])];
            }
            rest -= partners;
        }
        unreachable!()
    }
}
