//! What agents see of the visit: tags, notes, path, department.

use changeover::classic::value::Key;
use changeover::config::{Detail, Setting};

use crate::page::{Page, number, record, text};

fn mapped() -> Page {
    Page::ready_of(&[
        (Setting::Name, text("1")),
        (Setting::Email, text("2")),
        (Setting::Phone, text("tag:phone_")),
        (Setting::Notes, text("4")),
        (Setting::Path, text("5")),
        (Setting::Department, text("6")),
        (Setting::Departments, "o\u{1f}Rn7000\u{1f}AsSales\u{1f}".into()),
    ])
}

#[test]
fn tags_are_a_set_that_is_sent_once_for_a_script() {
    let mut page = Page::ready();
    page.live("addTags", &(text("vip") + &text("trial,vip")));
    page.ze("chat:addTags", &text("Plan B"));
    page.ze("chat:removeTags", &text("trial"));
    assert!(page.happened().is_empty());
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags vip Plan B"]);
    page.live("addTags", &text("vip"));
    page.script_ends();
    assert!(page.happened().is_empty(), "nothing changed");
}

#[test]
fn removing_the_last_tag_tells_the_empty_set() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    page.script_ends();
    page.live("removeTags", &text("vip"));
    page.script_ends();
    page.live("removeTags", &text("vip"));
    page.script_ends();
    assert_eq!(page.happened(), ["conversationTags vip", "conversationTags"]);
}

#[test]
fn tags_that_come_before_the_widget_are_sent_once() {
    let mut page = Page::new();
    page.live("addTags", &text("a"));
    page.script_ends();
    page.live("addTags", &text("b"));
    page.arrives();
    assert_eq!(page.happened(), ["conversationTags a b"]);
}

#[test]
fn what_is_gathered_goes_before_a_call_to_messaging() {
    let mut page = Page::ready();
    page.live("addTags", &text("vip"));
    page.live("setColor", &text("#990000"));
    page.passes("loginUser");
    page.script_ends();
    let look = "customization #990000 #ffffff       ";
    assert_eq!(page.happened(), ["conversationTags vip", look, "own loginUser"]);
}

#[test]
fn details_go_where_the_site_says_and_as_a_whole() {
    let mut page = mapped();
    page.live("setName", &text("Ann"));
    page.live("setEmail", &text("ann@shop.example"));
    page.live("setPhone", &text("555"));
    page.script_ends();
    let fields = "conversationFields 1 Ann 2 ann@shop.example";
    assert_eq!(page.happened(), ["conversationTags phone_555", fields]);
    page.live("setNotes", &text("from the shop"));
    page.live("appendNotes", &text("twice"));
    page.script_ends();
    assert_eq!(page.happened(), [format!("{fields} 4 from the shop\ntwice")]);
}

#[test]
fn a_detail_that_goes_nowhere_is_only_remembered() {
    let mut page = Page::ready();
    page.live("setName", &text("Ann"));
    page.live("setNotes", &text("note"));
    page.script_ends();
    assert!(page.happened().is_empty());
    assert_eq!(page.detail(Detail::Name), "Ann");
}

#[test]
fn the_same_detail_again_is_not_sent_again() {
    let mut page = mapped();
    for _ in 0..3 {
        page.live("setName", &text("Ann"));
        page.script_ends();
    }
    assert_eq!(page.happened(), ["conversationFields 1 Ann"]);
}

#[test]
fn a_person_is_one_record_in_each_of_its_shapes() {
    let person = record(&[(Key::Name, text("Ann")), (Key::Email, text("ann@shop.example"))]);
    for path in ["zE('webWidget', 'identify')", "zE('webWidget', 'prefill')", "zE.identify()"] {
        let mut page = mapped();
        page.call(path, &person);
        page.script_ends();
        assert_eq!(page.happened(), ["conversationFields 1 Ann 2 ann@shop.example"], "{path}");
    }
    let mut page = mapped();
    page.live("set", &person);
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 1 Ann 2 ann@shop.example"]);
}

#[test]
fn the_path_of_the_page_is_a_field() {
    let mut page = mapped();
    let here = record(&[(Key::Url, text("https://shop.example/cart")), (Key::Title, text("Cart"))]);
    page.live("sendVisitorPath", &here);
    page.ze("updatePath", "");
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 5 https://shop.example/cart"]);
}

#[test]
fn a_department_is_taken_by_id_or_by_any_spelling_of_its_name() {
    for wanted in [number(7), text("Sales"), text("SALES")] {
        let mut page = mapped();
        page.live("departments.setVisitorDepartment", &wanted);
        page.script_ends();
        assert_eq!(page.happened(), ["conversationFields 6 Sales"]);
    }
    let mut page = mapped();
    page.setting("webWidget.chat.departments.select", &text("Returns"));
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 6 Returns"], "the page may know better than the list");
}

#[test]
fn a_department_that_is_cleared_empties_its_field() {
    let mut page = mapped();
    page.live("departments.setVisitorDepartment", &text("Sales"));
    page.live("setName", &text("Ann"));
    page.script_ends();
    page.live("departments.clearVisitorDepartment", "");
    page.script_ends();
    assert_eq!(page.happened(), ["conversationFields 1 Ann 6 Sales", "conversationFields 1 Ann 6 "]);
}
