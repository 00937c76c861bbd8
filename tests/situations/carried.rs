//! Web Widget (Classic) serves the page; then messaging takes its place.

use changeover::classic::value::Key;
use changeover::config::{Detail, Setting};
use changeover::messenger::Event;

use crate::page::{MINUTE, Page, record, text};

#[test]
fn while_classic_serves_the_page_nothing_is_said_and_nobody_is_told() {
    let mut page = Page::new();
    page.is_classic();
    for event in ["open", "close", "chat:start", "chat:end", "chat:status", "chat:connected"] {
        page.listens(event);
    }
    page.ze("open", "");
    page.ze("setLocale", &text("de"));
    page.ze("chat:send", &text("hello"));
    page.ze("chat:end", "");
    page.widget_tells(Event::Open);
    page.script_ends();
    page.wait(60.0 * MINUTE);
    assert!(page.happened().is_empty());
}

#[test]
fn messaging_is_brought_to_where_classic_was_before_what_is_called_next() {
    let mut page = Page::of(&[(Setting::Email, text("360"))]);
    page.is_classic();
    page.ze("setLocale", &text("de"));
    page.ze("setLocale", &text("fr"));
    page.live("addTags", &text("vip"));
    page.live("setEmail", &text("ann@shop.example"));
    page.live("setName", &text("Ann"));
    page.ze("hide", "");
    page.script_ends();
    page.classic_goes(false);
    page.script_ends();
    page.live("addTags", &text("later"));
    page.when_ready(|page| page.note("ready"));
    page.script_ends();
    page.arrives();
    let said = [
        "locale fr",
        "hide",
        "conversationTags vip later",
        "conversationFields 360 ann@shop.example",
        "ready",
    ];
    assert_eq!(page.happened(), said);
    assert_eq!(page.detail(Detail::Name), "Ann");
}

#[test]
fn a_window_that_classic_has_open_is_open_again_whoever_opened_it() {
    let mut page = Page::new();
    page.is_classic();
    page.classic_goes(true);
    page.arrives();
    assert_eq!(page.happened(), ["open"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn a_window_that_classic_has_closed_stays_closed_whatever_was_called() {
    let mut page = Page::new();
    page.is_classic();
    page.ze("open", "");
    page.classic_goes(false);
    page.arrives();
    assert!(page.happened().is_empty());
}

#[test]
fn what_was_said_in_classic_is_not_said_again() {
    let mut page = Page::new();
    page.is_classic();
    page.ze("chat:send", &text("hello"));
    page.classic_goes(false);
    page.arrives();
    assert!(page.happened().is_empty());
    page.ze("chat:send", &text("again"));
    assert_eq!(page.happened(), ["fetchConversations"]);
}

#[test]
fn listeners_that_classic_had_hear_of_messaging() {
    let mut page = Page::new();
    page.is_classic();
    page.listens("open");
    page.listens("chat:start");
    page.classic_goes(false);
    page.arrives();
    page.script_ends();
    page.widget_tells(Event::Open);
    page.widget_tells(Event::ConversationStarted);
    assert_eq!(page.happened(), ["open", "chat:start"]);
}

#[test]
fn a_visitor_who_signed_out_in_classic_is_not_signed_in_again() {
    let mut page = Page::new();
    page.is_classic();
    page.live("authenticate", &record(&[(Key::JwtFn, "c0\u{1f}".into())]));
    page.ze("logout", "");
    page.classic_goes(false);
    page.arrives();
    let said = page.happened();
    assert!(!said.iter().any(|said| said.contains("loginUser")), "{said:?}");
}
