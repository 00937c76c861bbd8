//! Consent to storage, given and refused, before the widget is there and after.

use changeover::config::Setting;

use crate::page::{Page, text, truth};

#[test]
fn a_widget_that_may_not_store_is_hidden_and_is_not_told_to_open() {
    let mut page = Page::ready();
    page.setting("cookies", &truth(false));
    page.ze("open", "");
    assert_eq!(page.happened(), ["cookies none"]);
    assert_eq!(page.display(), "hidden");
    page.consents(true);
    assert_eq!(page.happened(), ["cookies all", "show", "open"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn a_widget_that_the_page_hid_stays_hidden_when_it_may_store_again() {
    let mut page = Page::ready();
    page.consents(false);
    page.ze("hide", "");
    page.consents(true);
    assert_eq!(page.happened(), ["cookies none", "cookies all", "hide"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn a_refusal_hides_what_the_page_showed_by_itself_before() {
    let mut page = Page::new();
    page.passes("show");
    page.setting("cookies", &truth(false));
    page.arrives();
    assert_eq!(page.happened(), ["own show", "cookies none"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn what_the_page_opened_by_itself_before_a_refusal_is_known() {
    let mut page = Page::new();
    page.passes("open");
    page.setting("cookies", &truth(false));
    page.passes("show");
    page.arrives();
    assert_eq!(page.happened(), ["own open", "cookies none", "own show"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn consent_is_said_before_what_waits_and_the_panel_opens_behind_it() {
    let mut page = Page::new();
    page.ze("setLocale", &text("de"));
    page.ze("open", "");
    for agreed in [true, false, true, true] {
        page.consents(agreed);
    }
    page.arrives();
    assert_eq!(page.happened(), ["cookies all", "locale de", "open"]);
}

#[test]
fn only_the_last_word_before_the_widget_is_said() {
    let mut page = Page::new();
    page.ze("setLocale", &text("de"));
    page.ze("open", "");
    page.consents(false);
    page.setting("cookies", &truth(true));
    page.arrives();
    assert_eq!(page.happened(), ["locale de", "cookies all", "open"]);
}

#[test]
fn a_refusal_before_the_widget_keeps_it_from_being_shown() {
    let mut page = Page::new();
    page.ze("open", "");
    page.consents(false);
    page.ze("show", "");
    page.arrives();
    assert_eq!(page.happened(), ["cookies none"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn a_late_widget_learns_of_a_refusal() {
    let mut page = Page::new();
    page.is_given_up();
    page.consents(false);
    page.arrives();
    assert_eq!(page.happened(), ["cookies none"]);
}

#[test]
fn the_standalone_widget_does_not_wait_for_consent_that_was_given() {
    let standalone = [(Setting::Profile, text("standalone"))];
    let mut page = Page::ready_of(&standalone);
    page.consents(true);
    page.live("cookieLaw.comply", "");
    assert_eq!(page.happened(), ["cookies all"]);
    let mut page = Page::ready_of(&standalone);
    page.live("cookieLaw.comply", "");
    page.live("cookieLaw.setDefaultImplicitConsent", "");
    assert_eq!(page.happened(), ["cookies none", "cookies functional", "show"]);
}

#[test]
fn a_page_that_refuses_and_allows_storage_by_itself_can_open_the_panel_behind_that() {
    let mut page = Page::ready();
    page.passes("cookies none");
    page.ze("open", "");
    assert_eq!(page.display(), "hidden");
    page.passes("cookies");
    assert_eq!(page.happened(), ["own cookies none", "own cookies", "show", "open"]);
    assert_eq!(page.display(), "chat");
}
