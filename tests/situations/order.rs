//! The order of what a page does before the widget is there.

use changeover::config::Detail;
use changeover::shim::Answer;

use crate::page::{Page, text};

#[test]
fn a_call_before_the_widget_is_sent_when_it_arrives() {
    let mut page = Page::new();
    page.live("hideAll", "");
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["hide"]);
}

#[test]
fn calls_of_both_apis_keep_their_order() {
    let mut page = Page::new();
    page.ze("setLocale", &text("de"));
    page.live("setLanguage", &text("fr"));
    page.legacy("setLocale", &text("it"));
    page.arrives();
    assert_eq!(page.happened(), ["locale de", "locale fr", "locale it"]);
}

#[test]
fn a_ready_callback_runs_between_the_calls_around_it() {
    let mut page = Page::new();
    page.live("hideAll", "");
    page.when_ready(|page| page.note("callback"));
    page.live("window.show", "");
    page.arrives();
    assert_eq!(page.happened(), ["hide", "callback", "show", "open"]);
}

#[test]
fn what_a_ready_callback_calls_comes_before_what_was_queued_behind_it() {
    let mut page = Page::new();
    page.when_ready(|page| {
        page.ze("setLocale", &text("de"));
        page.live("hideAll", "");
    });
    page.ze("setLocale", &text("fr"));
    page.arrives();
    assert_eq!(page.happened(), ["locale de", "hide", "locale fr"]);
}

#[test]
fn a_ready_callback_inside_a_ready_callback_runs_in_place() {
    let mut page = Page::new();
    page.when_ready(|page| {
        page.note("outer begins");
        page.when_ready(|page| {
            page.note("inner");
            page.when_ready(|page| page.note("innermost"));
        });
        page.note("outer ends");
    });
    page.when_ready(|page| page.note("next"));
    page.arrives();
    assert_eq!(page.happened(), ["outer begins", "inner", "innermost", "outer ends", "next"]);
}

#[test]
fn a_ready_callback_after_the_widget_runs_at_once() {
    let mut page = Page::ready();
    page.when_ready(|page| page.note("callback"));
    assert_eq!(page.happened(), ["callback"]);
}

#[test]
fn calls_to_messaging_keep_their_place_among_classic_ones() {
    let mut page = Page::new();
    page.ze("hide", "");
    page.passes("loginUser");
    page.ze("open", "");
    page.passes("logoutUser");
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["hide", "own loginUser", "show", "open", "own logoutUser"]);
}

#[test]
fn a_call_behind_a_call_to_messaging_goes_on_from_where_that_leaves_the_panel() {
    let mut page = Page::new();
    page.passes("hide");
    page.ze("open", "");
    page.arrives();
    assert_eq!(page.happened(), ["own hide", "show", "open"]);
}

#[test]
fn a_call_to_messaging_from_a_ready_callback_goes_before_what_waits() {
    let mut page = Page::new();
    page.when_ready(|page| page.passes("loginUser"));
    page.passes("logoutUser");
    page.arrives();
    assert_eq!(page.happened(), ["own loginUser", "own logoutUser"]);
}

#[test]
fn a_call_to_messaging_after_the_widget_goes_at_once() {
    let mut page = Page::ready();
    page.passes("loginUser");
    assert_eq!(page.happened(), ["own loginUser"]);
}

#[test]
fn a_value_set_in_a_ready_callback_can_be_read_in_it() {
    let mut page = Page::new();
    page.when_ready(|page| {
        page.live("setName", &text("Ann"));
        let name = page.detail(Detail::Name).to_owned();
        page.note(&name);
    });
    page.arrives();
    assert_eq!(page.happened(), ["Ann"]);
}

#[test]
fn a_value_can_be_read_before_the_widget_is_there() {
    let mut page = Page::new();
    page.live("setName", &text("Ann"));
    assert_eq!(page.live("getName", ""), Answer::Detail(Detail::Name));
    assert_eq!(page.detail(Detail::Name), "Ann");
    page.ze("open", "");
    assert_eq!(page.display(), "chat");
}

#[test]
fn a_getter_behind_a_ready_callback_does_not_wait() {
    let mut page = Page::new();
    page.when_ready(|page| {
        page.ze("hide", "");
    });
    page.ze("open", "");
    assert_eq!(page.display(), "launcher");
    page.arrives();
    assert_eq!(page.display(), "chat");
}

#[test]
fn a_listener_behind_a_ready_callback_is_told_the_present_in_its_turn() {
    let mut page = Page::new();
    page.when_ready(|page| page.note("callback"));
    page.listens("chat:status");
    page.when_ready(|page| page.note("second"));
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["callback", "chat:status online", "second"]);
}

#[test]
fn a_page_that_calls_without_end_before_the_widget_does_not_fill_the_memory() {
    let mut page = Page::new();
    for number in 0..5_000 {
        page.ze("setLocale", &text(&format!("de-{number}")));
    }
    page.arrives();
    assert_eq!(page.happened().len(), 1_000);
}

#[test]
fn a_listener_that_calls_is_served_before_the_next_listener() {
    let mut page = Page::ready();
    let closing = page.function(|page, _| {
        page.ze("close", "");
    });
    page.on("open", &closing);
    page.listens("open");
    page.widget_tells(changeover::messenger::Event::Open);
    assert_eq!(page.happened(), ["close", "open"]);
}
