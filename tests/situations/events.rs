//! What listeners are told.

use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::Event;

use crate::page::{MINUTE, Page, record, text};

#[test]
fn the_status_is_told_at_registration() {
    let mut page = Page::of(&[(Setting::Status, text("away"))]);
    page.listens("chat:status");
    assert_eq!(page.happened(), ["chat:status away"]);
    page.arrives();
    assert!(page.happened().is_empty());
}

#[test]
fn an_unread_count_is_told_at_registration_if_there_is_one() {
    let mut page = Page::ready();
    page.listens("chat:unreadMessages");
    assert!(page.happened().is_empty());
    page.widget_counts(2);
    page.listens("chat:unreadMessages");
    assert_eq!(page.happened(), ["chat:unreadMessages 2", "chat:unreadMessages 2"]);
}

#[test]
fn an_unread_count_is_told_once_and_never_as_none() {
    let mut page = Page::ready();
    page.listens("chat:unreadMessages");
    for count in [0, 1, 1, 2, 0, 0] {
        page.widget_counts(count);
    }
    assert_eq!(page.happened(), ["chat:unreadMessages 1", "chat:unreadMessages 2"]);
}

#[test]
fn an_unread_count_begins_anew_after_everything_was_cleared() {
    let mut page = Page::ready();
    page.listens("chat:unreadMessages");
    page.widget_counts(2);
    page.live("clearAll", "");
    page.widget_counts(2);
    assert_eq!(page.happened(), ["chat:unreadMessages 2", "resetWidget", "chat:unreadMessages 2"]);
}

#[test]
fn the_standalone_widget_told_that_all_was_read() {
    let mut page = Page::ready_of(&[(Setting::Profile, text("standalone"))]);
    page.listens("chat:unreadMessages");
    for count in [0, 1, 0, 0] {
        page.widget_counts(count);
    }
    assert_eq!(page.happened(), ["chat:unreadMessages 1", "chat:unreadMessages 0"]);
}

#[test]
fn departments_are_told_one_by_one_at_registration() {
    let list = "o\u{1f}Rn7000\u{1f}AsSales\u{1f}o\u{1f}Rn8000\u{1f}AsSupport\u{1f}";
    let mut page = Page::ready_of(&[(Setting::Departments, list.into())]);
    page.listens("chat:departmentStatus");
    assert_eq!(
        page.happened(),
        ["chat:departmentStatus Sales online", "chat:departmentStatus Support online"]
    );
}

#[test]
fn connected_is_told_once_to_those_who_wait_and_to_those_who_come_later() {
    let mut page = Page::new();
    page.listens("chat:connected");
    page.when_ready(|page| page.listens("chat:connected"));
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["chat:connected", "chat:connected"]);
    page.listens("chat:connected");
    assert!(page.happened().is_empty(), "not while the page's script runs");
    page.script_ends();
    assert_eq!(page.happened(), ["chat:connected"]);
    page.wait(60.0 * MINUTE);
    assert!(page.happened().is_empty());
}

#[test]
fn connected_is_told_again_after_everything_was_cleared() {
    let mut page = Page::ready();
    page.listens("chat:connected");
    page.script_ends();
    page.live("clearAll", "");
    page.script_ends();
    assert_eq!(page.happened(), ["chat:connected", "resetWidget", "chat:connected"]);
}

#[test]
fn opening_and_closing_are_told_in_both_apis_and_as_user_events() {
    let mut page = Page::ready();
    page.listens("open");
    page.listens("close");
    page.listens("userEvent");
    let shown = page.function(|page, payload| page.note(&format!("onShow {payload}")));
    page.live("window.onShow", &shown);
    page.widget_tells(Event::Open);
    page.widget_tells(Event::Close);
    let opened =
        ["open", "onShow", "userEvent Web Widget Opened", "userEvent Chat Opened", "userEvent Chat Shown"];
    let closed = ["close", "userEvent Web Widget Minimised"];
    assert_eq!(page.happened(), [&opened[..], &closed[..]].concat());
}

#[test]
fn listeners_add_up_and_are_told_in_the_order_of_their_registration() {
    let mut page = Page::ready();
    for name in ["first", "second", "third"] {
        let noting = page.function(move |page, _| page.note(name));
        page.on("open", &noting);
    }
    page.widget_tells(Event::Open);
    assert_eq!(page.happened(), ["first", "second", "third"]);
}

#[test]
fn the_same_function_twice_is_told_twice_but_not_of_the_present_again() {
    let mut page = Page::ready();
    let noting = page.function(|page, payload| page.note(payload));
    page.live("setOnStatus", &noting);
    page.live("setOnStatus", &noting);
    assert_eq!(page.happened(), ["online"]);
    page.on("open", &noting);
    page.on("open", &noting);
    page.widget_tells(Event::Open);
    assert_eq!(page.happened(), ["", ""]);
}

#[test]
fn registering_inside_a_listener_does_not_go_on_for_ever() {
    let mut page = Page::ready();
    let noting = page.function(|page, payload| {
        page.note(payload);
        page.live("setOnStatus", "c0\u{1f}");
    });
    page.live("setOnStatus", &noting);
    assert_eq!(page.happened(), ["online"]);
}

#[test]
fn a_listener_registered_while_an_event_is_told_waits_for_the_next() {
    let mut page = Page::ready();
    let registering = page.function(|page, _| page.listens("open"));
    page.on("open", &registering);
    page.widget_tells(Event::Open);
    assert!(page.happened().is_empty());
    page.widget_tells(Event::Open);
    assert_eq!(page.happened(), ["open"]);
}

#[test]
fn many_listeners_can_be_set_in_one_record() {
    let mut page = Page::ready();
    let noting = page.function(|page, payload| page.note(&format!("told {payload}")));
    let keys = [Key::OnStatus, Key::OnChatStart, Key::OnChatEnd, Key::OnUnreadMsgs, Key::OnConnected];
    page.live("set", &record(&keys.map(|key| (key, noting.clone()))));
    page.widget_counts(3);
    page.widget_tells(Event::ConversationStarted);
    page.live("endChat", "");
    page.script_ends();
    assert_eq!(page.happened(), ["told online", "told 3", "told", "told", "told"]);
}

#[test]
fn what_is_no_function_is_not_registered() {
    let mut page = Page::ready();
    for value in ["", "z\u{1f}", "snoted\u{1f}", "o\u{1f}", "t\u{1f}"] {
        page.on("chat:status", value);
        page.live("setOnStatus", value);
    }
    assert!(page.happened().is_empty());
}
