//! Run by `npm run bench`: how many sessions of a page the core gets through in a second, natively.
//!
//! A session is one page from its load to its end: settings and calls before the widget is there, its
//! arrival, and then a visitor who opens the panel, chats and leaves; 40 calls of the page, with all
//! that they lead to carried out, as the calls that real pages make most.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use changeover::classic::find;
use changeover::classic::row::RowId;
use changeover::classic::value::{Arguments, CallbackId};
use changeover::config::{Config, Millis, Setting};
use changeover::messenger::Event;
use changeover::shim::{Answer, Effect, Input, Shim};

const CALLS: usize = 40;
const SESSIONS: u32 = 10_000;
const ROUNDS: usize = 15;

fn main() {
    let page = Page::new();
    let calls = page.steps.iter().filter(|step| matches!(step, Step::Call(..) | Step::Setting(..))).count();
    assert_eq!(calls, CALLS);
    let before = ALLOCATED.load(Relaxed);
    black_box(page.visit());
    let allocations = ALLOCATED.load(Relaxed) - before;
    let mut rates: Vec<f64> = (0..ROUNDS).map(|_| page.rate()).collect();
    rates.sort_by(f64::total_cmp);
    println!("\n  sessions of {CALLS} calls in the core, natively");
    println!("  a second, median of {ROUNDS} rounds{:>25.0}", rates[ROUNDS / 2]);
    println!("  a second, best round{:>34.0}", rates[ROUNDS - 1]);
    println!("  allocations a session{allocations:>33}");
}

enum Step {
    Call(RowId, &'static str),
    Setting(RowId, &'static str),
    Ready(u32),
    Arrived,
    Told(Event, u32, &'static str),
    Answered(&'static str),
    Tick,
}

struct Page {
    config: Config,
    steps: Vec<Step>,
}

impl Page {
    fn new() -> Self {
        let mut config = Config::new();
        for (setting, value) in [
            (Setting::Departments, "o\x1fRn7000\x1fAsSales\x1fo\x1fRn8000\x1fAsSupport\x1f"),
            (Setting::Name, "s101\x1f"),
            (Setting::Email, "s102\x1f"),
            (Setting::Notes, "s104\x1f"),
            (Setting::Department, "stag:dept_\x1f"),
        ] {
            assert!(config.set(setting, Arguments(value)));
        }
        Page { config, steps: steps() }
    }

    fn rate(&self) -> f64 {
        let start = Instant::now();
        for _ in 0..SESSIONS {
            black_box(self.visit());
        }
        f64::from(SESSIONS) / start.elapsed().as_secs_f64()
    }

    /// One session; what was said to the widget.
    fn visit(&self) -> usize {
        let mut shim = Shim::new();
        shim.config = self.config.clone();
        let mut said = 0;
        for (at, step) in self.steps.iter().enumerate() {
            let now = Millis(at as f64 * 100.0);
            let input = match *step {
                Step::Call(row, arguments) => Input::Call(row, Arguments(arguments)),
                Step::Setting(row, arguments) => Input::Setting(row, Arguments(arguments)),
                Step::Ready(callback) => Input::WhenReady(CallbackId(callback)),
                Step::Arrived => Input::Arrived,
                Step::Told(event, count, id) => Input::Told(event, count, id),
                Step::Answered(id) => Input::Answered(true, id),
                Step::Tick => Input::Tick,
            };
            if let Answer::Detail(detail) = shim.handle(input, now) {
                black_box(shim.detail(detail));
            }
            while let Some(effect) = shim.poll(now) {
                said += usize::from(matches!(black_box(effect), Effect::Send(_)));
            }
        }
        said
    }
}

fn steps() -> Vec<Step> {
    let live = |name, arguments| call(&format!("$zopim.livechat.{name}"), arguments);
    let ze = |name, arguments| call(&format!("zE('webWidget', '{name}')"), arguments);
    let get = |name| call(&format!("zE('webWidget:get', '{name}')"), "");
    let on = |name, callback| call(&format!("zE('webWidget:on', '{name}')"), callback);
    let setting = |path, value| Step::Setting(find(&format!("zESettings.{path}")).unwrap(), value);
    vec![
        setting("webWidget.zIndex", "n20000\x1f"),
        setting("webWidget.color.theme", "s#17494d\x1f"),
        setting("webWidget.offset.horizontal", "s10px\x1f"),
        setting("webWidget.chat.tags", "sPlan B\x1fstrial\x1f"),
        ze("hide", ""),
        ze("setLocale", "spt_BR\x1f"),
        ze("prefill", "o\x1fAsAnn Example\x1fBsann@shop.example\x1f"),
        ze("identify", "o\x1fAsAnn Example\x1fBsann@shop.example\x1f"),
        live("setName", "sAnn Example\x1f"),
        live("addTags", "svip\x1fscheckout\x1f"),
        live("setOnStatus", "c1\x1f"),
        live("setOnUnreadMsgs", "c2\x1f"),
        on("open", "c3\x1f"),
        on("chat:start", "c4\x1f"),
        on("userEvent", "c5\x1f"),
        get("display"),
        Step::Tick,
        Step::Ready(0),
        live("window.setTitle", "sHow can we help?\x1f"),
        live("departments.setVisitorDepartment", "sSales\x1f"),
        live("setNotes", "sCame from the price list.\x1f"),
        Step::Arrived,
        live("addTags", "sready\x1f"),
        live("window.show", ""),
        Step::Tick,
        Step::Told(Event::UnreadMessages, 0, ""),
        Step::Told(Event::Open, 0, ""),
        live("isChatting", ""),
        get("display"),
        live("say", "sIs this in stock?\x1f"),
        Step::Answered(""),
        Step::Told(Event::ConversationStarted, 0, "5e1f0a00-1111-4222-8333-444455556666"),
        Step::Answered("5e1f0a00-1111-4222-8333-444455556666"),
        Step::Told(Event::MessagesShown, 0, ""),
        live("isChatting", ""),
        live("getName", ""),
        live("removeTags", "strial\x1f"),
        ze("chat:send", "sThank you!\x1f"),
        Step::Answered(""),
        Step::Told(Event::AgentAssigned, 0, ""),
        Step::Told(Event::Close, 0, ""),
        Step::Told(Event::UnreadMessages, 1, ""),
        get("display"),
        live("window.show", ""),
        live("window.getDisplay", ""),
        live("appendNotes", "sWaits for an offer.\x1f"),
        ze("updatePath", "o\x1fNshttps://shop.example/cart\x1f"),
        Step::Tick,
        live("departments.getDepartment", "sSales\x1f"),
        live("window.toggle", ""),
        ze("hide", ""),
        ze("show", ""),
        live("theme.reload", ""),
        live("endChat", ""),
        ze("close", ""),
        Step::Tick,
    ]
}

fn call(path: &str, arguments: &'static str) -> Step {
    Step::Call(find(path).expect(path), arguments)
}

/// Counts what the core asks for.
struct Counting;

static ALLOCATED: AtomicU64 = AtomicU64::new(0);

fn count() {
    // Nobody else is there to count.
    ALLOCATED.store(ALLOCATED.load(Relaxed) + 1, Relaxed);
}

// SAFETY: all is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: as our caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as our caller promised.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: as our caller promised.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;
