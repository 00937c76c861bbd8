//! When a chat begins and when it ends, and how a visitor is forgotten.

use changeover::classic::value::Key;
use changeover::config::{Detail, Setting};
use changeover::messenger::Event;

use crate::page::{MINUTE, Page, record, text};

/// A page that notes the beginning and the end of a chat.
fn attentive(options: &[(Setting, String)]) -> Page {
    let mut page = Page::ready_of(options);
    page.listens("chat:start");
    page.listens("chat:end");
    page
}

#[test]
fn a_chat_begins_once_whoever_joins() {
    let mut page = attentive(&[]);
    page.widget_tells(Event::ConversationStarted);
    page.widget_tells(Event::AgentAssigned);
    page.widget_tells(Event::ConversationStarted);
    assert_eq!(page.happened(), ["chat:start"]);
    assert!(page.is_chatting());
}

#[test]
fn a_conversation_on_view_is_not_a_chat() {
    let mut page = attentive(&[]);
    page.widget_tells(Event::ConversationOpened);
    page.widget_tells(Event::MessagesShown);
    assert!(page.happened().is_empty());
    assert!(!page.is_chatting());
}

#[test]
fn a_visitor_who_writes_on_chats_again() {
    let mut page = attentive(&[]);
    page.widget_tells(Event::ConversationStarted);
    page.visitor_writes();
    page.live("endChat", "");
    page.widget_tells(Event::MessagesShown);
    assert!(!page.is_chatting(), "the agent's words begin no chat");
    page.visitor_writes();
    assert_eq!(page.happened(), ["chat:start", "chat:end", "chat:start"]);
}

#[test]
fn a_site_may_count_from_the_agent() {
    let mut page = attentive(&[(Setting::ChatStart, text("agent"))]);
    page.widget_tells(Event::ConversationStarted);
    page.visitor_writes();
    assert!(!page.is_chatting());
    page.widget_tells(Event::AgentAssigned);
    assert_eq!(page.happened(), ["chat:start"]);
}

#[test]
fn user_events_tell_of_the_beginning_and_of_the_agent() {
    let mut page = Page::ready();
    page.listens("userEvent");
    page.widget_tells(Event::ConversationStarted);
    page.widget_tells(Event::AgentAssigned);
    let actions = ["userEvent Chat Request Form Submitted", "userEvent Chat Served by Operator"];
    assert_eq!(page.happened(), actions);
}

#[test]
fn ending_twice_ends_once() {
    let mut page = attentive(&[]);
    page.widget_tells(Event::ConversationStarted);
    page.live("endChat", "");
    page.ze("chat:end", "");
    assert_eq!(page.happened(), ["chat:start", "chat:end"]);
    assert!(!page.is_chatting());
}

#[test]
fn ending_what_never_began_tells_nothing() {
    let mut page = attentive(&[]);
    page.live("endChat", "");
    assert!(page.happened().is_empty());
}

#[test]
fn ending_from_the_listener_of_the_end_ends_once() {
    let mut page = attentive(&[]);
    let ending = page.function(|page, _| {
        page.note("ending");
        page.live("endChat", "");
        page.ze("chat:end", "");
    });
    page.on("chat:end", &ending);
    page.widget_tells(Event::ConversationStarted);
    page.live("endChat", "");
    assert_eq!(page.happened(), ["chat:start", "chat:end", "ending"]);
}

#[test]
fn a_chat_that_its_first_listener_ends_has_ended_when_the_second_is_told_of_its_start() {
    let mut page = Page::ready();
    let ending = page.function(|page, _| {
        page.live("endChat", "");
    });
    page.on("chat:start", &ending);
    page.listens("chat:end");
    page.listens("chat:start");
    page.widget_tells(Event::ConversationStarted);
    assert_eq!(page.happened(), ["chat:end", "chat:start"]);
    assert!(!page.is_chatting());
}

#[test]
fn a_chat_after_the_end_begins_again() {
    let mut page = attentive(&[]);
    for _ in 0..2 {
        page.widget_tells(Event::ConversationStarted);
        page.live("endChat", "");
    }
    assert_eq!(page.happened(), ["chat:start", "chat:end", "chat:start", "chat:end"]);
}

#[test]
fn a_chat_ends_by_itself_after_twenty_idle_minutes() {
    let mut page = attentive(&[]);
    page.widget_tells(Event::ConversationStarted);
    page.wait(19.0 * MINUTE);
    assert!(page.is_chatting());
    page.wait(2.0 * MINUTE);
    assert_eq!(page.happened(), ["chat:start", "chat:end"]);
    assert!(!page.is_chatting());
}

#[test]
fn a_sign_of_life_puts_the_idle_end_off() {
    let mut page = attentive(&[(Setting::Idle, "n5000\u{1f}".into())]);
    page.widget_tells(Event::ConversationStarted);
    for _ in 0..3 {
        page.wait(4.0 * MINUTE);
        page.widget_tells(Event::MessagesShown);
    }
    assert_eq!(page.happened(), ["chat:start"]);
    page.wait(5.0 * MINUTE);
    assert_eq!(page.happened(), ["chat:end"]);
}

#[test]
fn what_was_said_before_a_conversation_was_opened_begins_no_chat() {
    let mut page = attentive(&[]);
    page.widget_names(Event::ConversationOpened, "c1");
    page.visitor_writes_in("c1");
    assert!(page.happened().is_empty());
    page.wait(2_000.0);
    page.visitor_writes_in("c1");
    assert_eq!(page.happened(), ["chat:start"]);
}

#[test]
fn clearing_everything_ends_closes_signs_out_and_resets_in_this_order() {
    let mut page = attentive(&[]);
    let token = page.function(|_, _| {});
    page.live("authenticate", &record(&[(Key::JwtFn, token)]));
    page.live("setName", &text("Ann"));
    page.ze("open", "");
    page.widget_tells(Event::ConversationStarted);
    page.happened();
    page.live("clearAll", "");
    assert_eq!(page.happened(), ["chat:end", "close", "logoutUser", "resetWidget"]);
    assert_eq!(page.detail(Detail::Name), "");
    page.live("clearAll", "");
    assert_eq!(page.happened(), ["resetWidget"], "nobody is signed in any more");
}

#[test]
fn resetting_ends_the_chat_and_forgets_the_visitor_while_the_panel_is_closed() {
    let mut page = attentive(&[]);
    page.live("setName", &text("Ann"));
    page.widget_tells(Event::ConversationStarted);
    page.ze("open", "");
    page.ze("reset", "");
    assert!(page.is_chatting(), "not while the panel is open");
    page.ze("close", "");
    page.happened();
    page.ze("reset", "");
    assert_eq!(page.happened(), ["chat:end"]);
    assert_eq!(page.detail(Detail::Name), "");
}

#[test]
fn resetting_empties_the_fields_and_tags_that_the_widget_has_of_the_visitor() {
    let mut page = attentive(&[(Setting::Email, text("360")), (Setting::Notes, text("tag:note_"))]);
    page.live("addTags", &text("vip"));
    page.live("setEmail", &text("ann@shop.example"));
    page.live("setNotes", &text("4711"));
    page.script_ends();
    page.happened();
    page.ze("reset", "");
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags vip", "conversationFields 360 "]);
}

#[test]
fn an_empty_name_forgets_the_visitor_in_code_for_the_chat_widget_and_is_ignored_elsewhere() {
    for (profile, name) in [("standalone", ""), ("web-widget", "Ann")] {
        let mut page = Page::ready_of(&[(Setting::Profile, text(profile))]);
        page.live("setName", &text("Ann"));
        page.live("setName", &text(""));
        assert_eq!(page.detail(Detail::Name), name, "{profile}");
    }
}

#[test]
fn logging_out_ends_the_chat_closes_the_panel_and_tells_the_tags_again() {
    let mut page = attentive(&[(Setting::Email, text("360"))]);
    page.live("addTags", &text("vip"));
    page.live("setEmail", &text("ann@shop.example"));
    page.live("setNotes", &text("Customer 4711"));
    page.ze("open", "");
    page.script_ends();
    assert_eq!(page.happened(), ["open", "conversationTags vip", "conversationFields 360 ann@shop.example"]);
    page.widget_tells(Event::ConversationStarted);
    page.ze("logout", "");
    page.script_ends();
    assert_eq!(page.happened(), ["chat:start", "chat:end", "close", "logoutUser", "conversationTags vip"]);
    assert_eq!(page.detail(Detail::Email), "");
    assert_eq!(page.detail(Detail::Notes), "");
}
