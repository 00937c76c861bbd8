//! The switch: how a page moves from classic chat to messaging without cutting a live chat off.
//!
//! One [`Machine`] runs in each page. The page gives it what happens, together with the present
//! time and the record as it lies in storage at that moment, and carries its effects out. Nothing
//! here knows a browser, a clock or a source of randomness.
//!
//! - [`plan`]: what the site says: when to switch, and how long live chats may go on.
//! - [`record`]: the one line of text by which pages and tabs of a visitor know of a live chat.
//! - [`machine`]: the states of a page, what it takes and what it answers.
//! - `decide`: the rules between the states.
//! - `chat`: whether a chat is live.
//! - `tabs`: how the tabs agree on the one that ends a chat.
//!
//! # The states
//!
//! | State | The page has | It leaves for |
//! |---|---|---|
//! | [`Starting`](State::Starting) | nothing yet: the plan is being fetched, and no earlier one is known | what the plan says, or after 4 s what the site's own block says |
//! | [`Watching`](State::Watching) | classic, untouched: before `at`, or for good with `never` and `vendor` | `Waiting`, `Draining`, `Messaging` at `at` |
//! | [`Probing`](State::Probing) | classic, hidden: nobody knows whether a chat is live, so classic is asked | `Draining` if one is, else `Messaging` |
//! | [`Waiting`](State::Waiting) | classic, its window open or a message on its way, no chat yet | `Draining` when a chat begins; `Messaging` 3 s after it is closed, or at `drainUntil` |
//! | [`Draining`](State::Draining) | classic with a live chat, here or in another tab | `Messaging` when the chat ends; `Ending` at `drainUntil` |
//! | [`Ending`](State::Ending) | classic, while one tab ends the chat | `Messaging` when it has ended, and after 20 s whatever happens |
//! | [`Messaging`](State::Messaging) | the messenger | – until the next page |
//!
//! A plan that changes back leads from every state but `Messaging` to `Watching`. Classic that
//! cannot be loaded, or stops answering, leads to `Messaging` when a chat is lost with it or `at`
//! has come; before `at`, without a chat, the page is left as it would be without us.
//!
//! # Who hears what
//!
//! Classic's own events reach the page, once each: [`Machine::handle`] answers whether the one that
//! was given is to pass, and then it does so before any effect is carried out. Where classic cannot
//! tell of an end, because it is lost or taken down, the effect [`Effect::TellEnd`] does, and
//! classic's own event is swallowed should it come after all. A page that was loaded while a chat
//! ran hears its end and not its start, as with classic alone.
//!
//! # What is never done
//!
//! A chat is not ended through classic's API unless the tab has put a lease on the record, and has
//! found it there a second later. Where there is no such record, because storage cannot be used, or
//! was cleared or edited by hand, or belongs to a newer version of this module, nobody ends the chat:
//! classic is taken down at `drainUntil`, and the vendor ends the chat by itself within two minutes.
//! For each of the rules that this rests on there is a [`guard::Guard`].

mod chat;
mod decide;
pub mod guard;
pub mod machine;
pub mod plan;
pub mod record;
mod tabs;

pub use machine::Machine;
pub use plan::Plan;

/// An instant in milliseconds since 1970, or a duration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ms(pub i64);

impl Ms {
    /// No instant.
    pub const NONE: Ms = Ms(0);

    pub(crate) fn is_some(self) -> bool {
        self.0 > 0
    }
}

/// What the page's storage holds under our key at the moment of an input. The page reads it anew
/// for each input, in the same task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored<'a> {
    /// This text, which may be anything.
    Text(&'a str),
    /// Nothing.
    Nothing,
    /// Reading throws, or there is no storage. Each page then decides alone.
    Unusable,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Input {
    /// The page begins. The first input, once.
    Begin(Begin),
    /// Look again: the time of [`Effect::WakeAt`] has come; another tab wrote (a `storage` event,
    /// whose content does not matter); the page is resumed, shown again,
    /// or back from the back-forward cache. After the latter, say [`Classic::Here`] anew as well.
    Look,
    /// The answer to [`Effect::FetchPlan`]: the plan, or nothing when it is unreachable or malformed.
    Plan(Option<Plan>),
    /// Classic tells something.
    Classic(Classic),
    /// The answer to [`Effect::Lock`]: the lock is held, or (`false`) cannot be had at all.
    Lock(bool),
    /// Page code called `endChat`, and the call goes to classic now.
    Called,
}

/// What the page knows when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Begin {
    /// There are traces of classic: the cookie `__zlcmid`.
    pub traces: bool,
    /// There are Web Locks.
    pub locks: bool,
    /// Whether there is a plan to fetch.
    pub remote: Remote,
    /// Any number that other tabs are unlikely to have; not 0.
    pub random: u32,
}

/// Whether `switch.url` is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Remote {
    /// No.
    #[default]
    No,
    /// Yes, and the machine was made with the last good plan that an earlier page fetched.
    Known,
    /// Yes, and no fetched plan is known: the page waits for the first answer, up to 4 s.
    Unknown,
}

/// What classic tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Classic {
    /// It is there, and this is how it stands: as soon as it is connected, or when it has had 10 s for
    /// that, by what it has stored. May be said again at any time, and must be when it connects after
    /// all, and when the page is back from being frozen or from the back-forward cache.
    Here {
        /// `chat:isChatting`.
        chatting: bool,
        /// Its window is open.
        open: bool,
    },
    /// It could not be loaded (blocked, not found, too slow), or it stopped answering.
    Missing,
    /// The key that should have brought classic brought the messenger: the vendor has switched.
    Instead,
    /// Its event `chat:start`. Give it before the page's own listeners hear it.
    Started,
    /// Its event `chat:end`. Give it before the page's own listeners hear it.
    Ended,
    /// A chat is running: a message came or went, or classic found it running when it connected.
    Alive,
    /// Page code said something that is not acknowledged yet: a chat may begin.
    Said,
    /// Its window was opened.
    Opened,
    /// Its window was closed.
    Closed,
}

/// What must be carried out. Effects come in the order in which they stand here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Effect {
    /// Store [`Machine::record`], and let the other tabs know. If it cannot be stored, remove what
    /// is there: an old record is worse than none.
    Write,
    /// Tell the page's listeners that the chat has ended: classic cannot.
    TellEnd,
    /// Tell the page's listeners that a chat has begun, after the end of one that ended while the
    /// page was frozen.
    TellStart,
    /// Take the notice away.
    NoNotice,
    /// Take classic down, loaded or still loading, so that it does not come back.
    TakeDownClassic,
    /// Load classic. In a `vendor` plan: load the one key there is.
    LoadClassic,
    /// Load classic, but hide it, and let no page call reach it.
    ProbeClassic,
    /// Show the classic that was loaded hidden: a chat is live.
    ShowClassic,
    /// Load the messenger; the page's calls that were held go there.
    LoadMessenger,
    /// End the chat through classic's API.
    EndChat,
    /// Give the lock back, or stop asking for it.
    Unlock,
    /// Ask for the lock that one tab at a time can hold; the answer is [`Input::Lock`].
    Lock,
    /// Fetch `switch.url`; the answer is [`Input::Plan`].
    FetchPlan,
    /// Tell the visitor that this chat ends at [`Machine::time`]; replaces an earlier notice.
    Notice,
    /// Delete those of classic's cookies and entries in storage that messaging does not use.
    ClearTraces,
    /// For the report: a chat was lost, because classic did not come or went silent.
    Lost,
    /// The state is another one now: for `changeover.on('switch')`.
    Step,
    /// Ask classic how it stands; the answer is [`Classic::Here`], at once. Its events are not always
    /// told: a tab that was offline may find out later that a chat has ended.
    AskClassic,
    /// Give [`Input::Look`] at [`Machine::time`]; the latest such effect replaces the one before. It
    /// may lie in the past by the time it is carried out. Never comes with less than 30 s while a
    /// page only watches, but for the deadlines themselves.
    WakeAt,
}

impl Effect {
    /// All effects, in their order.
    pub const ALL: [Effect; 19] = [
        Effect::Write,
        Effect::TellEnd,
        Effect::TellStart,
        Effect::NoNotice,
        Effect::TakeDownClassic,
        Effect::LoadClassic,
        Effect::ProbeClassic,
        Effect::ShowClassic,
        Effect::LoadMessenger,
        Effect::EndChat,
        Effect::Unlock,
        Effect::Lock,
        Effect::FetchPlan,
        Effect::Notice,
        Effect::ClearTraces,
        Effect::Lost,
        Effect::Step,
        Effect::AskClassic,
        Effect::WakeAt,
    ];
}

/// Where the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing is decided: the plan is on its way.
    #[default]
    Starting,
    /// Classic, untouched.
    Watching,
    /// Classic, hidden, is asked whether a chat is live.
    Probing,
    /// Classic until its window is closed.
    Waiting,
    /// Classic until the chat ends.
    Draining,
    /// Classic until one tab has ended the chat.
    Ending,
    /// The messenger.
    Messaging,
}

/// Where page calls go, see [`Machine::route`]. Calls that are held go, in order, where the next route leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// Nowhere yet, or nowhere any more: classic did not come, and the switch has not.
    Hold,
    /// To classic, which is there.
    Classic,
    /// To the shim, which keeps them until the messenger is there.
    Messenger,
}

/// How a chat ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum How {
    /// By the visitor, an agent or idling: classic said so, and does not say by whom.
    Classic = 1,
    /// By `endChat()` from page code.
    Called = 2,
    /// By us, at `drainUntil`.
    Drained = 3,
    /// Classic could not be loaded, or went silent, although the chat was live.
    Lost = 4,
    /// Nobody saw it end: it was not there any more when classic was asked, or gave no sign of life
    /// for 25 minutes.
    Unseen = 5,
}

/// What `changeover.session()` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Where the page is.
    pub state: State,
    /// A chat is live, here or in another tab.
    pub live: bool,
    /// When the latest chat began, or [`Ms::NONE`].
    pub started: Ms,
    /// When a live chat will be ended, or [`Ms::NONE`].
    pub ends: Ms,
    /// How the latest chat ended, by the number in [`How`], or 0.
    pub how: i64,
    /// What the plan is, see [`Plan::at`].
    pub at: Ms,
}
