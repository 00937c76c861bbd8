//! What the report says of a page.

use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::{Event, Verb};

use crate::page::{Page, record, row, text};

/// How often a member was called, and the bits of what became of it.
fn usage(page: &Page, path: &str) -> (u32, u16) {
    (page.shim.usage.count(row(path)), page.shim.usage.verbs(row(path)))
}

fn bits(verbs: &[Verb]) -> u16 {
    verbs.iter().map(|verb| 1 << *verb as u16).sum()
}

#[test]
fn each_call_counts_whatever_became_of_it() {
    let mut page = Page::new();
    page.live("freeze", "");
    page.live("freeze", &text("x"));
    page.live("isChatting", "");
    assert_eq!(usage(&page, "$zopim.livechat.freeze"), (2, 0));
    assert_eq!(usage(&page, "$zopim.livechat.isChatting"), (1, 0));
    assert_eq!(usage(&page, "$zopim.livechat.window.show"), (0, 0));
}

#[test]
fn a_member_is_reported_with_every_command_it_became() {
    let mut page = Page::ready();
    page.ze("open", "");
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, bits(&[Verb::Open])));
    page.ze("hide", "");
    page.ze("open", "");
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (2, bits(&[Verb::Open, Verb::Show])));
    assert_eq!(usage(&page, "zE('webWidget', 'hide')"), (1, bits(&[Verb::Hide])));
}

#[test]
fn a_held_call_counts_once_and_is_reported_when_it_is_served() {
    let mut page = Page::new();
    page.when_ready(|_| {});
    page.ze("open", "");
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, 0));
    page.arrives();
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, bits(&[Verb::Open])));
}

#[test]
fn members_that_gathered_are_reported_with_what_was_sent_for_them() {
    let mut page = Page::ready_of(&[(Setting::Name, text("1")), (Setting::Phone, text("tag:"))]);
    page.live("addTags", &text("vip"));
    page.live("setName", &text("Ann"));
    page.live("setPhone", &text("555"));
    page.live("setColor", &text("#000"));
    page.live("setEmail", &text("ann@shop.example"));
    assert_eq!(usage(&page, "$zopim.livechat.addTags"), (1, 0), "not sent yet");
    page.script_ends();
    assert_eq!(usage(&page, "$zopim.livechat.addTags"), (1, bits(&[Verb::SetTags])));
    assert_eq!(usage(&page, "$zopim.livechat.setName"), (1, bits(&[Verb::SetFields])));
    assert_eq!(usage(&page, "$zopim.livechat.setPhone"), (1, bits(&[Verb::SetTags])));
    assert_eq!(usage(&page, "$zopim.livechat.setColor"), (1, bits(&[Verb::SetLook])));
    assert_eq!(usage(&page, "$zopim.livechat.setEmail"), (1, 0), "it goes nowhere");
}

#[test]
fn a_member_that_gathered_nothing_new_is_not_reported_with_what_others_sent() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    page.script_ends();
    page.ze("chat:addTags", &text("vip"));
    page.live("addTags", &text("new"));
    page.script_ends();
    assert_eq!(usage(&page, "zE('webWidget', 'chat:addTags')"), (1, 0));
}

#[test]
fn what_a_pass_pushes_out_is_not_the_doing_of_the_call_that_is_served() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    page.ze("chat:send", &text("hello"));
    assert_eq!(usage(&page, "zE('webWidget', 'chat:send')"), (1, 0));
    assert_eq!(usage(&page, "$zopim.livechat.addTags"), (1, bits(&[Verb::SetTags])));
}

#[test]
fn a_message_is_what_became_of_the_members_that_said_it() {
    let mut page = Page::ready();
    page.ze("chat:send", &text("hello"));
    page.live("say", &text("there"));
    let said =
        |page: &Page| [usage(page, "zE('webWidget', 'chat:send')").1, usage(page, "$zopim.livechat.say").1];
    assert_eq!(said(&page), [0, 0], "the search for a conversation is none of theirs");
    page.widget_answers("");
    page.widget_answers("c1");
    page.widget_answers("");
    let both = [Verb::NewConversation, Verb::SendMessage];
    assert_eq!(said(&page), [bits(&both), bits(&both)]);
}

#[test]
fn what_others_say_later_is_not_what_became_of_a_member_whose_message_is_sent() {
    let mut page = Page::ready();
    page.widget_names(Event::ConversationOpened, "c1");
    page.live("say", &text("hello"));
    page.widget_answers("");
    page.live("endChat", "");
    page.ze("chat:send", &text("anew"));
    assert_eq!(usage(&page, "$zopim.livechat.say"), (1, bits(&[Verb::SendMessage])));
    assert_eq!(usage(&page, "zE('webWidget', 'chat:send')"), (1, bits(&[Verb::NewConversation])));
}

#[test]
fn messages_that_a_widget_is_too_old_for_are_reported_as_what_was_done_instead() {
    let mut page = Page::ready();
    page.live("say", &text("hello"));
    page.widget_lacks(Verb::FetchConversations);
    page.widget_lacks(Verb::NewConversation);
    let (_, became) = usage(&page, "$zopim.livechat.say");
    assert_eq!(became & bits(&[Verb::Open]), bits(&[Verb::Open]));
}

#[test]
fn a_setting_is_reported_like_a_call() {
    let mut page = Page::ready();
    page.setting("webWidget.zIndex", "n99000\u{1f}");
    assert_eq!(usage(&page, "zESettings.webWidget.zIndex"), (1, bits(&[Verb::SetZIndex])));
}

#[test]
fn what_the_visitor_sets_off_is_the_doing_of_no_member() {
    let mut page = Page::ready();
    page.legacy("activate", &record(&[(Key::HideOnClose, "t\u{1f}".into())]));
    page.widget_tells(Event::Close);
    assert_eq!(page.happened(), ["open", "hide"]);
    assert_eq!(usage(&page, "zE.activate()"), (1, bits(&[Verb::Open])));
}

#[test]
fn what_a_listener_calls_is_its_own_doing() {
    let mut page = Page::ready();
    let opening = page.function(|page, _| {
        page.ze("open", "");
    });
    page.live("set", &record(&[(Key::OnStatus, opening)]));
    assert_eq!(usage(&page, "$zopim.livechat.set"), (1, 0));
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, bits(&[Verb::Open])));
}

#[test]
fn what_waited_is_reported_of_the_call_that_counts_in_the_end() {
    let mut page = Page::new();
    page.ze("open", "");
    page.ze("setLocale", &text("de"));
    page.ze("hide", "");
    page.arrives();
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, 0));
    assert_eq!(usage(&page, "zE('webWidget', 'hide')"), (1, bits(&[Verb::Hide])));
    page.live("window.show", "");
    assert_eq!(usage(&page, "zE('webWidget', 'open')"), (1, 0));
    assert_eq!(usage(&page, "$zopim.livechat.window.show"), (1, bits(&[Verb::Show, Verb::Open])));
}
