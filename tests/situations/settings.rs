//! Settings, and the look.

use changeover::classic::value::Key;
use changeover::config::Setting;

use crate::page::{Page, number, record, text, truth};

#[test]
fn settings_count_before_all_calls_even_before_the_widget() {
    let mut page = Page::new();
    page.setting("webWidget.zIndex", &number(99));
    page.ze("setLocale", &text("pt_BR"));
    page.arrives();
    assert_eq!(page.happened(), ["zIndex 99", "locale pt-BR"]);
}

#[test]
fn numbers_may_be_texts() {
    let mut page = Page::ready();
    page.setting("webWidget.zIndex", &text("99"));
    page.setting("webWidget.zIndex", &text("auto"));
    page.setting("webWidget.zIndex", &truth(true));
    assert_eq!(page.happened(), ["zIndex 99"]);
}

#[test]
fn consent_is_one_of_three_words() {
    let mut page = Page::ready();
    page.setting("cookies", &truth(false));
    page.setting("cookies", &truth(true));
    page.live("cookieLaw.setDefaultImplicitConsent", "");
    assert_eq!(page.happened(), ["cookies none", "cookies all", "show", "cookies functional"]);
}

#[test]
fn waiting_for_consent_was_known_to_the_standalone_widget_alone() {
    let mut page = Page::ready();
    page.live("cookieLaw.comply", "");
    assert!(page.happened().is_empty());
    let mut page = Page::ready_of(&[(Setting::Profile, text("standalone"))]);
    page.live("cookieLaw.comply", "");
    assert_eq!(page.happened(), ["cookies none"]);
}

#[test]
fn the_same_language_again_is_not_said_again() {
    let mut page = Page::ready();
    for language in ["de", "de", "pt_BR", "pt-BR", "de"] {
        page.ze("setLocale", &text(language));
    }
    assert_eq!(page.happened(), ["locale de", "locale pt-BR", "locale de"]);
}

#[test]
fn the_look_is_gathered_and_sent_once() {
    let mut page = Page::ready();
    page.setting("webWidget.color.theme", &text("#78A300"));
    page.setting("webWidget.color.launcherText", &text("#fff"));
    page.setting("webWidget.color.button", &text("000"));
    page.setting("webWidget.position.horizontal", &text("left"));
    page.setting("webWidget.offset.vertical", &text("20px"));
    page.setting("webWidget.offset.mobile.horizontal", &number(-3));
    assert!(page.happened().is_empty());
    page.script_ends();
    assert_eq!(page.happened(), ["customization #78a300 #ffffff #000000 #ffffff left  20 -3 "]);
}

#[test]
fn a_bad_colour_does_not_spoil_the_look() {
    let mut page = Page::ready();
    page.live("theme.setColors", &record(&[(Key::Primary, text("red"))]));
    page.live("window.setColor", &text("rgb(1, 2, 3)"));
    page.live("button.setPosition", &text("middle"));
    page.script_ends();
    assert!(page.happened().is_empty());
    page.live("theme.setColors", &record(&[(Key::Primary, text("#000"))]));
    page.script_ends();
    assert_eq!(page.happened(), ["customization #000000 #ffffff       "]);
}

#[test]
fn a_corner_is_a_side_now() {
    for (corner, side) in [("br", "right"), ("bl", "left"), ("tl", "left"), ("mr", "right")] {
        let mut page = Page::ready();
        page.live("window.setPosition", &text(corner));
        page.script_ends();
        assert_eq!(page.happened(), [format!("customization     {side}    ")], "{corner}");
    }
}

#[test]
fn tags_from_settings_are_replaced_by_later_settings_and_leave_called_tags_alone() {
    let mut page = Page::ready();
    page.live("addTags", &text("called"));
    page.setting("webWidget.chat.tags", &(text("old") + &text("older")));
    page.script_ends();
    page.setting("webWidget.chat.tags", &text("new"));
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags old older called", "conversationTags new called"]);
}

#[test]
fn a_language_is_said_again_behind_what_the_page_told_messaging_itself() {
    let mut page = Page::ready();
    page.ze("setLocale", &text("de"));
    page.passes("locale");
    page.ze("setLocale", &text("de"));
    assert_eq!(page.happened(), ["locale de", "own locale", "locale de"]);
}

#[test]
fn a_record_of_many_calls_each_setter_in_its_order() {
    let mut page = Page::ready();
    let many = [(Key::Language, text("de")), (Key::Color, text("#000")), (Key::Name, text("Ann"))];
    page.live("set", &record(&many));
    page.script_ends();
    assert_eq!(page.happened(), ["locale de", "customization #000000 #ffffff       "]);
    assert_eq!(page.detail(changeover::config::Detail::Name), "Ann");
}

#[test]
fn a_language_that_is_no_text_is_ignored() {
    let mut page = Page::ready();
    for value in ["", "s\u{1f}", "s  \u{1f}", "z\u{1f}", "n1000\u{1f}", "o\u{1f}"] {
        page.ze("setLocale", value);
        page.live("setLanguage", value);
    }
    assert!(page.happened().is_empty());
}

/// Prefilled fields, as the loader writes them.
fn prefilled(fields: &[(&str, &[(&str, &str)])]) -> String {
    let mut written = String::new();
    for (id, texts) in fields {
        written += "z\u{1f}";
        written += &text(id);
        for (language, prefill) in *texts {
            written += &(text(language) + &text(prefill));
        }
    }
    written
}

#[test]
fn prefilled_fields_are_sent_in_the_language_of_the_page_or_the_one_for_all() {
    let mut page = Page::ready();
    let fields = prefilled(&[
        ("36", &[("pt-BR", "Pedido"), ("de", "Bestellung"), ("*", "Order")]),
        ("37", &[("de", "Ja")]),
    ]);
    page.setting("webWidget.contactForm.fields", &fields);
    page.script_ends();
    page.setting("webWidget.contactForm.fields", &fields);
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 36 Order"]);
    page.ze("setLocale", &text("pt_br"));
    page.script_ends();
    page.ze("setLocale", &text("de"));
    page.script_ends();
    assert_eq!(
        page.happened(),
        [
            "locale pt-br",
            "conversationFields 36 Pedido",
            "locale de",
            "conversationFields 36 Bestellung 37 Ja"
        ]
    );
}

#[test]
fn prefilled_fields_go_along_with_the_details_and_give_way_to_them() {
    let mut page = Page::ready_of(&[(Setting::Email, text("36"))]);
    page.ze("identify", &record(&[(Key::Email, text("ann@shop.example"))]));
    page.setting(
        "webWidget.contactForm.fields",
        &prefilled(&[("36", &[("*", "mine")]), ("37", &[("*", "gold")]), ("37", &[("*", "twice")])]),
    );
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 36 ann@shop.example 37 gold"]);
    page.ze("logout", "");
    page.script_ends();
    assert_eq!(page.happened(), ["logoutUser", "conversationFields 36 mine 37 gold"]);
}

#[test]
fn later_settings_replace_prefilled_fields() {
    let mut page = Page::ready();
    page.setting("webWidget.contactForm.fields", &prefilled(&[("36", &[("*", "one")])]));
    page.setting("webWidget.contactForm.ticketForms", &prefilled(&[("37", &[("*", "two")])]));
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 37 two"]);
}

#[test]
fn tags_of_the_contact_form_are_tags_of_all_conversations() {
    let mut page = Page::ready();
    page.setting("webWidget.contactForm.tags", &(text("web") + &text("Shop front")));
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags web Shop front"]);
}
