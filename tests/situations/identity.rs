//! Who the visitor is to messaging.

use changeover::classic::value::Key;
use changeover::config::{Detail, Setting};
use changeover::messenger::{Event, Verb};

use crate::page::{Page, record, text};

/// A page that notes the end of a chat, and the function for tokens that it may give.
fn attentive(options: &[(Setting, String)]) -> (Page, String) {
    let mut page = Page::ready_of(options);
    page.listens("chat:end");
    let token = page.function(|_, _| {});
    (page, record(&[(Key::JwtFn, token)]))
}

/// A site with a source of tokens, whose number is 7.
fn source(when: &str) -> [(Setting, String); 2] {
    [(Setting::Token, "c7\u{1f}".into()), (Setting::TokenWhen, text(when))]
}

#[test]
fn each_way_to_sign_in_hands_the_token_function_over_one_after_the_other() {
    let (mut page, token) = attentive(&[]);
    page.live("authenticate", &token);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
    page.setting("webWidget.authenticate.chat.jwtFn", "c1\u{1f}");
    page.ze("chat:reauthenticate", "");
    assert!(page.happened().is_empty(), "the first is under way");
    page.widget_signs_in(true);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
    page.widget_signs_in(true);
    assert!(page.happened().is_empty());
}

#[test]
fn sign_ins_before_the_widget_are_one() {
    let mut page = Page::new();
    page.setting("webWidget.authenticate.chat.jwtFn", "c0\u{1f}");
    page.live("authenticate", &record(&[(Key::JwtFn, "c0\u{1f}".into())]));
    page.arrives();
    page.widget_signs_in(true);
    assert_eq!(page.happened(), ["loginUser 0 -1"]);
}

#[test]
fn signing_in_without_a_token_function_or_a_source_does_nothing() {
    let mut page = Page::ready();
    page.ze("chat:reauthenticate", "");
    page.live("authenticate", "");
    page.live("authenticate", &text("eyJ"));
    assert!(page.happened().is_empty());
}

#[test]
fn a_sign_in_that_failed_is_tried_again_when_the_page_asks_again() {
    let (mut page, token) = attentive(&[]);
    page.live("authenticate", &token);
    page.widget_signs_in(false);
    page.wait(60_000.0);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
    page.ze("chat:reauthenticate", "");
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
}

#[test]
fn a_sign_in_that_is_never_answered_keeps_the_next_for_ten_seconds() {
    let (mut page, token) = attentive(&[]);
    page.live("authenticate", &token);
    page.ze("chat:reauthenticate", "");
    page.wait(9_999.0);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
    page.wait(1.0);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
}

#[test]
fn a_logout_waits_for_nothing_and_takes_back_a_sign_in_that_waits() {
    let (mut page, token) = attentive(&[]);
    page.live("authenticate", &token);
    page.ze("chat:reauthenticate", "");
    page.ze("logout", "");
    page.widget_signs_in(false);
    page.wait(60_000.0);
    assert_eq!(page.happened(), ["loginUser 1 -1", "logoutUser"]);
}

#[test]
fn a_sign_in_that_succeeds_after_the_logout_is_undone_before_the_next_visitor() {
    let (mut page, token) = attentive(&[]);
    page.live("authenticate", &token);
    page.ze("logout", "");
    page.live("authenticate", &token);
    assert_eq!(page.happened(), ["loginUser 1 -1", "logoutUser"]);
    page.widget_signs_in(true);
    assert_eq!(page.happened(), ["logoutUser"]);
    page.wait(2_000.0);
    assert_eq!(page.happened(), ["loginUser 1 -1"]);
}

#[test]
fn a_logout_before_the_widget_is_told_to_it_and_takes_a_sign_in_back() {
    let mut page = Page::new();
    page.live("authenticate", &record(&[(Key::JwtFn, "c0\u{1f}".into())]));
    page.live("addTags", &text("vip"));
    page.script_ends();
    page.ze("logout", "");
    page.arrives();
    assert_eq!(page.happened(), ["logoutUser", "conversationTags vip"]);
}

#[test]
fn a_logout_while_the_widget_is_missing_is_told_to_a_late_one() {
    let mut page = Page::new();
    page.is_given_up();
    page.legacy("logout", "");
    page.arrives();
    assert_eq!(page.happened(), ["logoutUser"]);
}

#[test]
fn tags_that_a_listener_of_the_end_pushes_out_are_told_again_after_the_logout() {
    let (mut page, _) = attentive(&[]);
    let passing = page.function(|page, _| {
        page.live("addTags", &text("bye"));
        page.passes("close");
    });
    page.on("chat:end", &passing);
    page.widget_tells(Event::ConversationStarted);
    page.ze("logout", "");
    page.script_ends();
    let said = ["chat:end", "conversationTags bye", "own close", "logoutUser", "conversationTags bye"];
    assert_eq!(page.happened(), said);
}

#[test]
fn what_the_page_signs_in_and_out_itself_is_known() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    page.passes("loginUser");
    page.live("clearAll", "");
    assert_eq!(page.happened(), ["conversationTags vip", "own loginUser", "logoutUser", "resetWidget"]);
    page.live("addTags", &text("new"));
    page.passes("logoutUser");
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags new", "own logoutUser", "conversationTags new"]);
}

#[test]
fn whoever_the_page_signs_out_itself_is_forgotten() {
    for command in ["logoutUser", "resetWidget"] {
        let mut page = Page::ready_of(&[(Setting::Name, text("360"))]);
        page.live("setName", &text("Ann"));
        page.live("addTags", &text("vip"));
        page.script_ends();
        page.passes(command);
        page.script_ends();
        let own = format!("own {command}");
        assert_eq!(
            page.happened(),
            ["conversationTags vip", "conversationFields 360 Ann", &own, "conversationTags vip"]
        );
        assert_eq!(page.detail(Detail::Name), "");
    }
}

#[test]
fn tags_are_told_again_when_the_widget_has_had_its_time_to_forget() {
    for (call, said) in [("logout", vec!["logoutUser"]), ("clearAll", vec!["resetWidget"])] {
        let mut page = Page::ready();
        page.setting("webWidget.chat.tags", &text("vip"));
        page.script_ends();
        page.happened();
        if call == "logout" {
            page.ze(call, "")
        } else {
            page.live(call, "")
        };
        page.script_ends();
        assert_eq!(page.happened(), [said, vec!["conversationTags vip"]].concat());
        page.wait(1_999.0);
        assert!(page.happened().is_empty());
        page.wait(1.0);
        assert_eq!(page.happened(), ["conversationTags vip"]);
    }
}

#[test]
fn the_next_visitors_message_does_not_go_into_the_conversation_of_the_one_before() {
    for call in ["clearAll", "logout"] {
        let mut page = Page::ready();
        page.widget_names(Event::ConversationOpened, "c1");
        if call == "logout" {
            page.ze(call, "")
        } else {
            page.live(call, "")
        };
        page.live("say", &text("hello"));
        page.wait(2_000.0);
        page.widget_refuses();
        let happened = page.happened();
        assert!(!happened.iter().any(|what| what.contains("c1")), "{happened:?}");
    }
}

#[test]
fn clearing_everything_keeps_what_settings_say() {
    let mut page = Page::ready_of(&[(Setting::Department, text("360")), (Setting::Name, text("361"))]);
    page.setting("webWidget.chat.tags", &text("shop"));
    page.setting("webWidget.chat.departments.select", &text("Sales"));
    page.live("addTags", &text("vip"));
    page.live("setName", &text("Ann"));
    page.script_ends();
    page.happened();
    page.live("clearAll", "");
    page.script_ends();
    assert_eq!(page.happened(), ["resetWidget", "conversationTags shop", "conversationFields 360 Sales"]);
}

#[test]
fn a_source_of_tokens_is_asked_when_the_page_asks_and_told_what_is_known() {
    let (mut page, token) = attentive(&source("asked"));
    page.ze("prefill", &record(&[(Key::Name, text("Ann")), (Key::Email, text("ann@shop.example"))]));
    page.script_ends();
    assert!(page.happened().is_empty(), "the page has not asked");
    page.ze("chat:reauthenticate", "");
    assert_eq!(page.happened(), ["loginUser -1 7 Ann ann@shop.example"]);
    page.widget_signs_in(true);
    page.live("setPhone", &text("555"));
    page.live("authenticate", &token);
    assert_eq!(page.happened(), ["loginUser 1 7 Ann ann@shop.example 555"]);
}

#[test]
fn a_site_may_sign_in_whoever_has_a_name_and_an_address() {
    let (mut page, _) = attentive(&source("known"));
    page.live("setName", &text("Ann"));
    page.script_ends();
    page.live("setEmail", &text("ann@shop.example"));
    page.live("setPhone", &text("555"));
    assert!(page.happened().is_empty(), "the script may say more");
    page.script_ends();
    assert_eq!(page.happened(), ["loginUser -1 7 Ann ann@shop.example 555"]);
    page.widget_signs_in(true);
    page.live("setName", &text("Ann"));
    page.script_ends();
    assert!(page.happened().is_empty(), "nothing changed");
    page.live("setEmail", &text("ann@home.example"));
    page.script_ends();
    assert_eq!(page.happened(), ["loginUser -1 7 Ann ann@home.example 555"]);
    page.ze("logout", "");
    page.widget_signs_in(false);
    page.script_ends();
    assert_eq!(page.happened(), ["logoutUser"]);
}

#[test]
fn without_a_source_nobody_is_signed_in_by_name_and_address() {
    let mut page = Page::ready_of(&[(Setting::TokenWhen, text("known"))]);
    page.live("set", &record(&[(Key::Name, text("Ann")), (Key::Email, text("ann@shop.example"))]));
    page.script_ends();
    assert!(page.happened().is_empty());
}

#[test]
fn clearing_everything_from_the_listener_of_the_end_clears_once() {
    let (mut page, token) = attentive(&[]);
    let again = page.function(|page, _| {
        page.live("clearAll", "");
        page.ze("logout", "");
        page.ze("reset", "");
        page.live("endChat", "");
    });
    page.on("chat:end", &again);
    page.live("authenticate", &token);
    page.live("setName", &text("Ann"));
    page.ze("open", "");
    page.widget_tells(Event::ConversationStarted);
    page.happened();
    page.live("clearAll", "");
    page.script_ends();
    let cleared = ["chat:end", "close", "logoutUser", "resetWidget", "logoutUser"];
    assert_eq!(page.happened(), cleared, "the listener's own logout comes after it");
    assert_eq!(page.detail(Detail::Name), "");
}

#[test]
fn a_widget_that_answers_while_it_is_told_is_not_asked_twice() {
    let (mut page, token) = attentive(&[]);
    page.widget = |page, verb| {
        if verb == Verb::LoginUser {
            page.widget_signs_in(true);
        }
    };
    page.live("authenticate", &token);
    page.ze("chat:send", &text("hello"));
    assert_eq!(page.happened(), ["loginUser 1 -1", "fetchConversations"]);
}
