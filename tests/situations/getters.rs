//! What getters answer, wherever the widget is on its way.

use changeover::classic::event;
use changeover::config::{Detail, Setting};
use changeover::messenger::Event;
use changeover::shim::{Answer, Phase};

use crate::page::{Page, number, text};

fn in_every_phase(situation: impl Fn(Page)) {
    let departments = [(Setting::Departments, "o\u{1f}Rn7000\u{1f}AsSales\u{1f}".to_owned())];
    situation(Page::of(&departments));
    situation(Page::ready_of(&departments));
    let mut absent = Page::of(&departments);
    absent.is_given_up();
    situation(absent);
    let mut held = Page::of(&departments);
    held.when_ready(|_| {});
    situation(held);
}

#[test]
fn before_anything_happened_getters_have_the_types_of_classic() {
    in_every_phase(|mut page| {
        let phase = page.phase();
        let answers = [
            page.live("isChatting", ""),
            page.get("chat:isChatting", ""),
            page.live("window.getDisplay", ""),
            page.get("display", ""),
            page.live("getName", ""),
            page.live("getEmail", ""),
            page.live("getPhone", ""),
            page.live("departments.getAllDepartments", ""),
            page.get("chat:departments", ""),
        ];
        let expected = [
            Answer::Bool(false),
            Answer::Bool(false),
            Answer::Bool(false),
            Answer::Word("launcher"),
            Answer::Detail(Detail::Name),
            Answer::Detail(Detail::Email),
            Answer::Detail(Detail::Phone),
            Answer::Departments,
            Answer::Departments,
        ];
        assert_eq!(answers, expected, "{phase:?}");
        assert_eq!([Detail::Name, Detail::Email, Detail::Phone].map(|detail| page.detail(detail)), [""; 3]);
    });
}

#[test]
fn a_department_is_found_by_id_or_exact_name() {
    in_every_phase(|mut page| {
        for wanted in [number(7), text("Sales")] {
            assert_eq!(page.get("chat:department", &wanted), Answer::Department(0));
            assert_eq!(page.live("departments.getDepartment", &wanted), Answer::Department(0));
        }
        for wanted in [number(8), text("sales"), text("7"), String::new(), "z\u{1f}".into()] {
            assert_eq!(page.get("chat:department", &wanted), Answer::Nothing);
        }
    });
}

#[test]
fn getters_without_an_answer_answer_nothing() {
    in_every_phase(|mut page| {
        assert_eq!(page.get("chat:unreadMessages", ""), Answer::Nothing);
        assert_eq!(page.live("window.getSettings", ""), Answer::Nothing);
    });
}

#[test]
fn commands_and_listeners_answer_nothing() {
    in_every_phase(|mut page| {
        let function = page.function(|_, _| {});
        for event in event::Event::ALL {
            let path = format!("zE('webWidget:on', '{}')", event.name());
            assert_eq!(page.call(&path, &function), Answer::Nothing);
        }
        for name in ["open", "close", "chat:send", "logout", "reset", "identify"] {
            assert_eq!(page.ze(name, &text("x")), Answer::Nothing, "{name}");
        }
    });
}

#[test]
fn the_display_follows_the_page_even_when_the_widget_is_not_there() {
    in_every_phase(|mut page| {
        if page.phase() == Phase::Ready {
            page.widget_tells(Event::Open);
            assert_eq!(page.live("window.getDisplay", ""), Answer::Bool(true));
            page.widget_tells(Event::Close);
        }
        assert_eq!(page.live("window.getDisplay", ""), Answer::Bool(false));
    });
    let mut page = Page::new();
    page.is_given_up();
    page.ze("open", "");
    assert_eq!(page.display(), "chat");
    page.ze("hide", "");
    assert_eq!(page.display(), "hidden");
}

#[test]
fn what_was_set_can_be_read_back_untouched() {
    let mut page = Page::ready();
    page.live("setName", &text("  Ann  O’Neill "));
    page.live("setEmail", &text("not an address"));
    page.live("setPhone", &text(""));
    assert_eq!(page.detail(Detail::Name), "  Ann  O’Neill ");
    assert_eq!(page.detail(Detail::Email), "not an address");
    page.live("setName", &number(5));
    page.live("setName", "");
    page.live("setName", "z\u{1f}");
    assert_eq!(page.detail(Detail::Name), "  Ann  O’Neill ", "what is no text is ignored, as in classic");
}
