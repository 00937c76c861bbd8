//! Hiding while nobody is there, and hiding because settings say so.

use changeover::config::Setting;
use changeover::messenger::Event;

use crate::page::{Page, number, text, truth};

fn offline() -> Page {
    Page::ready_of(&[(Setting::Status, text("offline"))])
}

#[test]
fn a_widget_that_nobody_serves_is_hidden_if_the_page_wants_that() {
    let mut page = offline();
    page.setting("webWidget.chat.hideWhenOffline", &truth(true));
    assert_eq!(page.happened(), ["hide"]);
    page.setting("webWidget.chat.hideWhenOffline", &truth(false));
    assert_eq!(page.happened(), ["show"]);
}

#[test]
fn a_widget_that_somebody_serves_stays() {
    for status in ["online", "away"] {
        let mut page = Page::ready_of(&[(Setting::Status, text(status))]);
        page.live("button.setHideWhenOffline", &truth(true));
        assert!(page.happened().is_empty(), "{status}");
    }
}

#[test]
fn the_shown_status_hides_and_shows_where_the_page_wants_to_hide_offline() {
    let mut page = Page::ready();
    page.live("setStatus", &text("offline"));
    assert!(page.happened().is_empty());
    page.live("button.setHideWhenOffline", &number(1));
    assert_eq!(page.happened(), ["hide"]);
    page.live("setStatus", &text("away"));
    page.live("setStatus", "");
    assert!(page.happened().is_empty(), "neither is a status that a page can show");
    page.live("setStatus", &text("online"));
    assert_eq!(page.happened(), ["show"]);
}

#[test]
fn a_visitor_who_is_chatting_keeps_the_chat_when_nobody_is_there_any_more() {
    let mut page = Page::ready();
    page.live("button.setHideWhenOffline", &number(1));
    page.widget_tells(Event::ConversationStarted);
    page.live("setStatus", &text("offline"));
    assert!(page.happened().is_empty());
    page.live("endChat", "");
    assert_eq!(page.happened(), ["hide"]);
}

#[test]
fn the_shown_status_is_not_the_status_that_listeners_are_told() {
    let mut page = Page::ready();
    page.live("setStatus", &text("offline"));
    page.listens("chat:status");
    assert_eq!(page.happened(), ["chat:status online"]);
}

#[test]
fn hiding_offline_without_an_argument_was_a_wish_in_the_standalone_widget_alone() {
    let mut page = offline();
    page.live("button.setHideWhenOffline", "");
    assert!(page.happened().is_empty());
    let mut page =
        Page::ready_of(&[(Setting::Status, text("offline")), (Setting::Profile, text("standalone"))]);
    page.live("button.setHideWhenOffline", "");
    assert_eq!(page.happened(), ["hide"]);
}

#[test]
fn showing_does_not_lift_what_settings_suppress() {
    let mut page = Page::ready();
    page.setting("webWidget.chat.suppress", &truth(true));
    page.ze("show", "");
    page.ze("open", "");
    assert_eq!(page.happened(), ["hide"], "a hidden widget ignores being opened");
    assert_eq!(page.display(), "hidden");
    page.setting("webWidget.chat.suppress", &truth(false));
    assert_eq!(page.happened(), ["show", "open"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn lifting_a_suppression_keeps_what_the_page_hid() {
    let mut page = Page::ready();
    page.setting("webWidget.chat.suppress", &truth(true));
    page.ze("hide", "");
    page.setting("webWidget.chat.suppress", &truth(false));
    assert_eq!(page.happened(), ["hide"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn suppressing_twice_hides_once() {
    let mut page = Page::ready();
    page.setting("webWidget.chat.suppress", &truth(true));
    page.setting("webWidget.chat.suppress", &truth(true));
    assert_eq!(page.happened(), ["hide"]);
}
