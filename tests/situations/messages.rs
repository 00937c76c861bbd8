//! Messages that the page says for the visitor.

use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::{Event, Verb};

use crate::page::{MINUTE, Page, record, text};

fn says(page: &mut Page, messages: &[&str]) {
    for message in messages {
        page.ze("chat:send", &text(message));
    }
}

#[test]
fn messages_go_one_at_a_time_and_in_order() {
    let mut page = Page::new();
    says(&mut page, &["one", "two"]);
    page.live("say", &text("three"));
    page.arrives();
    assert_eq!(page.happened(), ["fetchConversations"]);
    page.widget_answers("");
    assert_eq!(page.happened(), ["newConversation one"]);
    page.widget_answers("c1");
    assert_eq!(page.happened(), ["sendMessage c1 two"]);
    page.widget_answers("");
    assert_eq!(page.happened(), ["sendMessage c1 three"]);
    page.widget_answers("");
    page.wait(MINUTE);
    assert!(page.happened().is_empty());
}

#[test]
fn a_widget_that_answers_at_once_gets_the_same_order() {
    let mut page = Page::ready();
    page.widget = |page, verb| match verb {
        Verb::FetchConversations | Verb::SendMessage => page.widget_answers(""),
        Verb::NewConversation => page.widget_answers("c1"),
        _ => {}
    };
    says(&mut page, &["one", "two", "three"]);
    let said = ["fetchConversations", "newConversation one", "sendMessage c1 two", "sendMessage c1 three"];
    assert_eq!(page.happened(), said);
}

#[test]
fn a_message_goes_on_in_the_conversation_that_is_open() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    says(&mut page, &["hello"]);
    assert_eq!(page.happened(), ["sendMessage c7 hello"]);
}

#[test]
fn after_the_end_a_message_begins_a_conversation() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    page.live("endChat", "");
    says(&mut page, &["again"]);
    assert_eq!(page.happened(), ["newConversation again"]);
}

#[test]
fn a_message_to_a_conversation_that_is_gone_begins_a_new_one() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "gone");
    says(&mut page, &["hello"]);
    page.widget_refuses();
    assert_eq!(page.happened(), ["sendMessage gone hello", "newConversation hello"]);
    page.widget_refuses();
    assert_eq!(page.happened(), ["open"], "it is not tried for ever");
}

#[test]
fn where_a_visitor_may_have_one_conversation_alone_a_message_goes_on_in_the_one_that_ended() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    page.live("endChat", "");
    says(&mut page, &["again"]);
    page.widget_refuses();
    assert_eq!(page.happened(), ["newConversation again", "sendMessage c7 again"]);
}

#[test]
fn where_the_one_conversation_is_not_known_the_panel_opens_for_the_visitor_to_write() {
    let mut page = Page::ready();
    says(&mut page, &["one"]);
    page.wait(2_000.0);
    page.widget_refuses();
    assert_eq!(page.happened(), ["fetchConversations", "newConversation one", "open"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn a_conversation_that_the_visitor_goes_on_with_is_gone_on_with() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    page.live("endChat", "");
    page.wait(2_000.0);
    page.visitor_writes_in("c7");
    says(&mut page, &["and this"]);
    assert_eq!(page.happened(), ["sendMessage c7 and this"]);
}

#[test]
fn a_widget_that_never_answers_does_not_keep_the_next_message() {
    let mut page = Page::ready();
    says(&mut page, &["one", "two"]);
    page.wait(1_999.0);
    assert_eq!(page.happened(), ["fetchConversations"]);
    page.wait(1.0);
    assert_eq!(page.happened(), ["newConversation one"]);
    page.wait(9_999.0);
    assert!(page.happened().is_empty());
    page.wait(1.0);
    assert_eq!(page.happened(), ["newConversation two"]);
    page.wait(MINUTE);
    assert!(page.happened().is_empty());
}

#[test]
fn a_widget_too_old_for_messages_is_opened_for_the_visitor_to_write() {
    let mut page = Page::ready();
    page.widget = |page, verb| {
        if matches!(verb, Verb::FetchConversations | Verb::NewConversation | Verb::SendMessage) {
            page.widget_lacks(verb);
        }
    };
    says(&mut page, &["one", "two"]);
    page.wait(MINUTE);
    assert_eq!(page.happened(), ["fetchConversations", "newConversation one", "open"]);
}

#[test]
fn a_widget_that_only_lacks_the_list_still_gets_the_message() {
    let mut page = Page::ready();
    page.widget = |page, verb| {
        if verb == Verb::FetchConversations {
            page.widget_lacks(verb);
        }
    };
    says(&mut page, &["one"]);
    assert_eq!(page.happened(), ["fetchConversations", "newConversation one"]);
}

#[test]
fn what_the_widget_lacks_besides_messages_opens_nothing() {
    let mut page = Page::ready();
    page.live("setColor", &text("#990000"));
    page.script_ends();
    page.happened();
    page.widget_lacks(Verb::SetLook);
    assert!(page.happened().is_empty());
}

#[test]
fn a_blank_message_is_not_said() {
    let mut page = Page::ready();
    says(&mut page, &["", "  "]);
    for value in ["", "z\u{1f}", "n5000\u{1f}", "t\u{1f}", "o\u{1f}"] {
        page.live("say", value);
    }
    assert!(page.happened().is_empty());
}

#[test]
fn what_agents_are_to_see_goes_before_the_message() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    says(&mut page, &["hello"]);
    assert_eq!(page.happened(), ["conversationTags vip", "fetchConversations"]);
    page.live("addTags", &text("late"));
    page.widget_answers("");
    assert_eq!(page.happened(), ["conversationTags vip late", "newConversation hello"]);
    page.script_ends();
    assert!(page.happened().is_empty());
}

#[test]
fn a_page_that_says_without_end_is_not_kept_in_memory() {
    let mut page = Page::new();
    for number in 0..500 {
        says(&mut page, &[&number.to_string()]);
    }
    page.widget = |page, verb| match verb {
        Verb::FetchConversations | Verb::SendMessage => page.widget_answers(""),
        Verb::NewConversation => page.widget_answers("c"),
        _ => {}
    };
    page.arrives();
    assert_eq!(page.happened().len(), 1 + 100);
}

#[test]
fn a_message_waits_for_the_sign_in_before_it() {
    for ready in [false, true] {
        let mut page = if ready { Page::ready() } else { Page::new() };
        let token = page.function(|_, _| {});
        page.live("authenticate", &record(&[(Key::JwtFn, token)]));
        says(&mut page, &["hello"]);
        page.arrives();
        assert_eq!(page.happened(), ["loginUser 0 -1"]);
        page.widget_signs_in(true);
        assert_eq!(page.happened(), ["fetchConversations"]);
    }
}

#[test]
fn a_message_does_not_wait_for_a_sign_in_without_end() {
    let mut page = Page::new();
    let token = page.function(|_, _| {});
    page.live("authenticate", &record(&[(Key::JwtFn, token)]));
    says(&mut page, &["hello"]);
    page.arrives();
    page.happened();
    page.wait(9_999.0);
    assert!(page.happened().is_empty());
    page.wait(1.0);
    assert_eq!(page.happened(), ["fetchConversations"]);
}

#[test]
fn the_answer_to_a_message_that_was_dropped_does_not_drop_the_next() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c1");
    says(&mut page, &["of the one before"]);
    page.live("clearAll", "");
    says(&mut page, &["of the next"]);
    page.happened();
    page.widget_answers("");
    assert!(page.happened().is_empty(), "the widget may still be forgetting");
    page.wait(2_000.0);
    assert_eq!(page.happened(), ["newConversation of the next"]);
}

#[test]
fn a_conversation_that_was_being_made_when_the_page_ended_the_chat_is_not_the_next_ones() {
    let mut page = Page::ready();
    page.live("endChat", "");
    says(&mut page, &["one"]);
    page.live("endChat", "");
    says(&mut page, &["two"]);
    assert_eq!(page.happened(), ["newConversation one"]);
    page.widget_answers("c1");
    assert_eq!(page.happened(), ["newConversation two"]);
}

#[test]
fn an_ended_conversation_that_the_visitor_looks_at_is_not_gone_on_with() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    page.live("endChat", "");
    page.widget_names(Event::ConversationOpened, "c7");
    says(&mut page, &["again"]);
    assert_eq!(page.happened(), ["newConversation again"]);
    page.widget_names(Event::ConversationStarted, "c8");
    page.widget_answers("c8");
    says(&mut page, &["and again"]);
    assert_eq!(page.happened(), ["sendMessage c8 and again"]);
}

#[test]
fn tags_and_fields_are_told_again_before_the_message_that_begins_another_conversation() {
    let mut page = Page::ready_of(&[(Setting::Notes, text("11"))]);
    page.live("addTags", &text("vip"));
    page.live("setNotes", &text("note"));
    page.widget_names(Event::ConversationOpened, "c7");
    says(&mut page, &["hello"]);
    let told = ["conversationTags vip", "conversationFields 11 note"];
    assert_eq!(page.happened(), [told[0], told[1], "sendMessage c7 hello"]);
    page.widget_answers("");
    page.live("endChat", "");
    says(&mut page, &["again"]);
    assert_eq!(page.happened(), [told[0], told[1], "newConversation again"]);
}

#[test]
fn what_else_a_widget_lacks_does_not_stop_the_message_that_is_under_way() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c7");
    says(&mut page, &["one", "two"]);
    page.widget_lacks(Verb::SetLook);
    page.widget_answers("");
    assert_eq!(page.happened(), ["sendMessage c7 one", "sendMessage c7 two"]);
}

#[test]
fn a_message_that_waited_takes_along_what_the_page_said_behind_a_ready_callback() {
    let mut page = Page::new();
    page.live("addTags", &text("one"));
    says(&mut page, &["hello"]);
    page.when_ready(|page| {
        page.live("addTags", &text("two"));
        page.passes("open");
    });
    page.arrives();
    let said = page.happened();
    let tags: Vec<_> = said.iter().filter(|said| said.contains("one")).collect();
    assert_eq!(tags.last().map(|tags| tags.contains("two")), Some(true), "{said:?}");
}
