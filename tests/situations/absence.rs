//! A widget that does not come, or comes late.

use changeover::config::{Detail, Setting};
use changeover::messenger::Event;
use changeover::shim::Phase;

use crate::page::{MINUTE, Page, number, text, truth};

#[test]
fn giving_up_drops_what_waited() {
    let mut page = Page::new();
    page.ze("hide", "");
    page.when_ready(|page| page.note("callback"));
    page.ze("setLocale", &text("de"));
    page.passes("loginUser");
    page.is_given_up();
    page.ze("setLocale", &text("fr"));
    page.passes("logoutUser");
    page.when_ready(|page| page.note("later callback"));
    page.wait(60.0 * MINUTE);
    assert!(page.happened().is_empty());
    assert_eq!(page.phase(), Phase::Absent);
}

#[test]
fn getters_and_setters_go_on_after_giving_up() {
    let mut page = Page::new();
    page.when_ready(|_| {});
    page.is_given_up();
    page.live("setName", &text("Ann"));
    page.ze("open", "");
    assert_eq!(page.detail(Detail::Name), "Ann");
    assert_eq!(page.display(), "chat");
    page.listens("chat:status");
    assert_eq!(page.happened(), ["chat:status online"]);
}

#[test]
fn what_was_called_behind_a_ready_callback_is_remembered_after_giving_up() {
    let mut page = Page::new();
    page.when_ready(|page| page.note("callback"));
    page.live("setName", &text("Ann"));
    page.ze("open", "");
    page.is_given_up();
    assert_eq!(page.detail(Detail::Name), "Ann");
    assert_eq!(page.display(), "chat");
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["open"]);
}

#[test]
fn a_late_widget_learns_of_the_latest_language_and_stacking() {
    let mut page = Page::new();
    page.is_given_up();
    for (index, language) in [(1, "fr"), (9, "it")] {
        page.ze("setLocale", &text(language));
        page.setting("webWidget.zIndex", &number(index));
    }
    page.arrives();
    assert_eq!(page.happened(), ["locale it", "zIndex 9"]);
}

#[test]
fn messages_to_a_widget_that_never_comes_wake_nobody() {
    let mut page = Page::new();
    page.ze("chat:send", &text("hello"));
    page.is_given_up();
    page.ze("chat:send", &text("hello?"));
    page.wait(60.0 * MINUTE);
    assert!(page.happened().is_empty());
}

#[test]
fn a_late_widget_is_brought_to_where_the_page_wants_it() {
    let mut page = Page::of(&[(Setting::Email, text("360"))]);
    page.live("addTags", &text("vip"));
    page.live("setEmail", &text("ann@shop.example"));
    page.script_ends();
    page.is_given_up();
    page.ze("open", "");
    page.ze("hide", "");
    page.arrives();
    let said = ["hide", "conversationTags vip", "conversationFields 360 ann@shop.example"];
    assert_eq!(page.happened(), said);
    assert_eq!(page.display(), "hidden");
    page.ze("show", "");
    assert_eq!(page.happened(), ["show", "open"]);
}

#[test]
fn a_late_widget_of_which_nothing_was_asked_is_told_nothing() {
    let mut page = Page::new();
    page.is_given_up();
    page.ze("open", "");
    page.ze("close", "");
    page.arrives();
    assert!(page.happened().is_empty());
}

#[test]
fn a_late_widget_is_connected_and_works() {
    let mut page = Page::new();
    page.listens("chat:connected");
    page.is_given_up();
    page.script_ends();
    assert!(page.happened().is_empty());
    page.arrives();
    page.listens("open");
    page.widget_tells(Event::Open);
    page.ze("close", "");
    assert_eq!(page.happened(), ["chat:connected", "open", "close"]);
}

#[test]
fn a_late_widget_stays_suppressed() {
    let mut page = Page::new();
    page.setting("webWidget.chat.suppress", &truth(true));
    page.is_given_up();
    page.arrives();
    assert_eq!(page.happened(), ["hide"]);
}

#[test]
fn a_late_widget_gets_the_messages_that_were_said() {
    let mut page = Page::new();
    page.ze("chat:send", &text("hello"));
    page.is_given_up();
    page.arrives();
    assert_eq!(page.happened(), ["fetchConversations"]);
}
