//! The panel and the launcher.

use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::{Event, Verb};

use crate::page::{Page, record, text, truth};

fn standalone() -> Page {
    Page::ready_of(&[(Setting::Profile, text("standalone"))])
}

#[test]
fn asking_for_what_is_already_so_says_nothing() {
    let mut page = Page::ready();
    for (name, said) in [("hide", "hide"), ("show", "show"), ("open", "open"), ("close", "close")] {
        for _ in 0..3 {
            page.ze(name, "");
        }
        assert_eq!(page.happened(), [said]);
    }
}

#[test]
fn opening_a_hidden_widget_shows_it_first() {
    let mut page = Page::ready();
    page.live("hideAll", "");
    page.live("window.show", "");
    assert_eq!(page.happened(), ["hide", "show", "open"]);
}

#[test]
fn a_panel_that_the_visitor_closed_opens_again() {
    let mut page = Page::ready();
    page.ze("open", "");
    page.widget_tells(Event::Open);
    page.widget_tells(Event::Close);
    page.ze("open", "");
    assert_eq!(page.happened(), ["open", "open"]);
}

#[test]
fn toggling_opens_and_closes_in_turn() {
    let mut page = Page::ready();
    page.ze("toggle", "");
    page.live("window.toggle", "");
    page.ze("toggle", "");
    assert_eq!(page.happened(), ["open", "close", "open"]);
}

#[test]
fn toggling_goes_on_from_where_the_visitor_left_the_panel() {
    let mut page = Page::ready();
    page.widget_tells(Event::Open);
    page.ze("toggle", "");
    assert_eq!(page.happened(), ["close"]);
}

#[test]
fn toggling_a_hidden_widget_leaves_it_hidden() {
    let mut page = Page::ready();
    page.ze("hide", "");
    page.ze("toggle", "");
    assert_eq!(page.display(), "hidden");
    page.ze("show", "");
    assert_eq!(page.display(), "chat");
    assert_eq!(page.happened(), ["hide", "show", "open"]);
}

#[test]
fn window_hide_hides_everything_in_the_web_widget() {
    let mut page = Page::ready();
    page.live("window.show", "");
    page.live("window.hide", "");
    assert_eq!(page.happened(), ["open", "hide"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn window_hide_closes_the_panel_in_the_standalone_widget() {
    let mut page = standalone();
    page.live("window.show", "");
    page.live("window.hide", "");
    assert_eq!(page.happened(), ["open", "close"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn toggling_a_hidden_window_brings_it_up_in_the_standalone_widget() {
    let mut page = standalone();
    page.live("hideAll", "");
    page.live("window.toggle", "");
    assert_eq!(page.happened(), ["hide", "show", "open"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn the_standalone_widget_told_of_what_the_visitor_did_with_the_window_alone() {
    for (mut page, told) in [(standalone(), ""), (Page::ready(), "onShow onHide ")] {
        for event in ["onShow", "onHide"] {
            let listener = page.function(move |page, _| page.note(event));
            page.live(&format!("window.{event}"), &listener);
        }
        page.live("window.show", "");
        page.widget_tells(Event::Open);
        page.ze("close", "");
        page.widget_tells(Event::Close);
        page.widget_tells(Event::Open);
        page.widget_tells(Event::Close);
        let heard: Vec<_> = page.happened().into_iter().filter(|what| what.starts_with("on")).collect();
        assert_eq!(heard.join(" "), format!("{told}onShow onHide"));
    }
}

#[test]
fn button_hide_and_show_move_everything_in_the_web_widget() {
    let mut page = Page::ready();
    page.live("window.show", "");
    page.live("button.hide", "");
    page.live("button.show", "");
    assert_eq!(page.happened(), ["open", "hide", "close", "show"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn button_hide_and_show_move_the_launcher_alone_in_the_standalone_widget() {
    let mut page = standalone();
    page.live("window.show", "");
    page.live("button.hide", "");
    page.live("button.hide", "");
    page.live("button.show", "");
    assert_eq!(page.happened(), ["open", "launcher hidden", "launcher shown"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn opening_brings_a_hidden_launcher_back_in_the_standalone_widget() {
    let mut page = standalone();
    page.live("button.hide", "");
    page.live("window.show", "");
    assert_eq!(page.happened(), ["launcher hidden", "launcher shown", "open"]);
}

#[test]
fn zendesks_show_leaves_the_launcher_alone_on_the_page() {
    let mut page = Page::ready();
    page.ze("open", "");
    page.legacy("show", "");
    page.legacy("hide", "");
    page.legacy("show", "");
    assert_eq!(page.happened(), ["open", "close", "hide", "show"]);
}

#[test]
fn a_page_that_asked_for_it_hides_when_the_visitor_closes() {
    let mut page = Page::ready();
    page.legacy("hide", "");
    page.legacy("activate", &record(&[(Key::HideOnClose, truth(true))]));
    page.widget_tells(Event::Close);
    assert_eq!(page.happened(), ["hide", "show", "open", "hide"]);
    page.legacy("activate", &record(&[(Key::HideOnClose, truth(true))]));
    assert_eq!(page.happened(), ["show", "open"]);
}

#[test]
fn activating_without_hide_on_close_takes_it_back() {
    let mut page = Page::ready();
    page.legacy("activate", &record(&[(Key::HideOnClose, truth(true))]));
    page.legacy("activate", "");
    page.widget_tells(Event::Close);
    assert_eq!(page.happened(), ["open"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn a_widget_that_tells_of_each_command_at_once_is_not_told_twice() {
    let mut page = Page::ready();
    page.widget = |page, verb| match verb {
        Verb::Open => page.widget_tells(Event::Open),
        Verb::Close => page.widget_tells(Event::Close),
        _ => {}
    };
    page.listens("open");
    page.listens("close");
    page.legacy("activate", &record(&[(Key::HideOnClose, truth(true))]));
    page.ze("close", "");
    page.ze("close", "");
    assert_eq!(page.happened(), ["open", "open", "close", "hide", "close"]);
    assert_eq!(page.display(), "hidden");
}

#[test]
fn showing_the_launcher_is_no_closing_by_the_visitor() {
    let mut page = Page::ready();
    page.widget = |page, verb| {
        if verb == Verb::Close {
            page.widget_tells(Event::Close);
        }
    };
    page.legacy("activate", &record(&[(Key::HideOnClose, truth(true))]));
    page.legacy("hide", "");
    page.legacy("show", "");
    assert_eq!(page.happened(), ["open", "hide", "close", "show"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn what_the_page_says_to_messaging_itself_is_known() {
    let mut page = Page::ready();
    page.passes("hide");
    assert_eq!(page.display(), "hidden");
    page.ze("hide", "");
    page.ze("open", "");
    assert_eq!(page.happened(), ["own hide", "show", "open"]);
    page.passes("close");
    assert_eq!(page.display(), "launcher");
    page.passes("loginUser");
    page.ze("toggle", "");
    assert_eq!(page.happened(), ["own close", "own loginUser", "open"]);
}

#[test]
fn what_the_page_opens_itself_while_it_is_hidden_stays_closed_as_the_widget_has_it() {
    let mut page = Page::ready();
    page.ze("hide", "");
    page.passes("open");
    page.ze("show", "");
    assert_eq!(page.happened(), ["hide", "own open", "show"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn a_popout_opens_the_panel_in_the_page() {
    for name in ["window.openPopout", "window.popout"] {
        let mut page = Page::ready();
        page.live(name, "");
        assert_eq!(page.happened(), ["open"]);
    }
}

#[test]
fn calls_on_every_render_cost_one_command() {
    let mut page = Page::new();
    for _ in 0..200 {
        page.ze("hide", "");
        page.ze("close", "");
    }
    page.arrives();
    assert_eq!(page.happened(), ["hide"]);
}

#[test]
fn what_is_called_before_the_widget_is_told_to_it_by_the_shortest_way() {
    let mut page = Page::new();
    for name in ["open", "hide", "close", "show", "open"] {
        page.ze(name, "");
    }
    page.arrives();
    assert_eq!(page.happened(), ["open"]);
}

#[test]
fn a_listener_that_moves_the_panel_while_it_is_moved_has_the_last_word() {
    let mut page = Page::new();
    page.widget = |page, verb| match verb {
        Verb::Open => page.widget_tells(Event::Open),
        Verb::Close => page.widget_tells(Event::Close),
        _ => {}
    };
    let hiding = page.function(|page, _| {
        page.ze("hide", "");
        page.ze("close", "");
    });
    page.on("open", &hiding);
    page.when_ready(|_| {});
    page.ze("open", "");
    page.ze("setLocale", &text("de"));
    page.ze("show", "");
    page.arrives();
    assert_eq!(page.happened(), ["open", "hide", "close", "locale de", "show"]);
    assert_eq!(page.display(), "launcher");
}

#[test]
fn a_setting_that_overtakes_what_waits_is_kept_to() {
    let mut page = Page::new();
    page.when_ready(|page| page.note("callback"));
    page.ze("open", "");
    page.setting("webWidget.chat.suppress", &truth(true));
    page.arrives();
    assert_eq!(page.happened(), ["callback", "hide"]);
    page.setting("webWidget.chat.suppress", &truth(false));
    assert_eq!(page.happened(), ["show", "open"]);
}

#[test]
fn a_listener_of_the_end_that_opens_keeps_the_panel_open_when_everything_is_cleared() {
    let mut page = Page::ready();
    let opening = page.function(|page, _| {
        page.ze("open", "");
    });
    page.on("chat:end", &opening);
    page.ze("open", "");
    page.widget_tells(Event::ConversationStarted);
    page.live("clearAll", "");
    assert_eq!(page.happened(), ["open", "resetWidget"]);
    assert_eq!(page.display(), "chat");
}

#[test]
fn what_the_page_says_to_messaging_while_a_call_of_it_is_under_way_is_known() {
    let mut page = Page::ready();
    page.ze("open", "");
    let hiding = page.function(|page, _| page.passes("hide"));
    page.on("chat:end", &hiding);
    page.widget_tells(Event::ConversationStarted);
    page.live("clearAll", "");
    assert_eq!(page.happened(), ["open", "own hide", "close", "resetWidget"]);
    assert_eq!(page.display(), "hidden");
    page.ze("show", "");
    assert_eq!(page.happened(), ["show"]);
}
