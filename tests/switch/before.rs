//! Before the switch, and when it comes to a page without a chat.

use changeover::switch::plan::{NEVER, VENDOR};
use changeover::switch::{Classic, Effect, Input, Plan, Remote, Route, State};

use crate::page::{
    AT, CHATTING, ENDED, IDLE, MISSING, OPEN, Page, STARTED, Storage, UNTIL, chatting, dated, empty,
};

#[test]
fn before_the_switch_classic_is_loaded_and_left_alone() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    assert_eq!(page.effects, [Effect::LoadClassic]);
    assert_eq!(page.route(), Route::Hold);
    page.takes(IDLE, &mut storage, AT - 59_000);
    assert_eq!((page.state(), page.route()), (State::Watching, Route::Classic));
    page.waits(&mut storage, AT - 1);
    assert_eq!((page.state(), page.effects.len()), (State::Watching, 0));
}

#[test]
fn a_page_that_watches_looks_every_half_minute_and_at_the_switch() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 70_000);
    page.takes(IDLE, &mut storage, AT - 69_000);
    assert_eq!(page.wake, Some(AT - 39_000));
    page.waits(&mut storage, AT - 39_000);
    assert_eq!(page.wake, Some(AT - 9_000));
    page.waits(&mut storage, AT - 9_000);
    assert_eq!(page.wake, Some(AT));
}

#[test]
fn at_the_switch_an_idle_page_changes_in_place() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(IDLE, &mut storage, AT - 59_000);
    page.waits(&mut storage, AT);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
    assert_eq!((page.state(), page.route(), page.wake), (State::Messaging, Route::Messenger, None));
}

#[test]
fn an_open_window_is_left_until_it_is_closed() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(OPEN, &mut storage, AT - 59_000);
    page.waits(&mut storage, AT + 600_000);
    assert_eq!((page.state(), page.route()), (State::Waiting, Route::Classic));
    page.takes(Input::Classic(Classic::Closed), &mut storage, AT + 600_001);
    page.waits(&mut storage, AT + 603_000);
    assert_eq!(page.state(), State::Waiting, "what was typed may be on its way");
    page.waits(&mut storage, AT + 603_001);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
}

#[test]
fn a_message_that_was_on_its_way_when_the_window_was_closed_is_not_lost() {
    let mut storage = empty();
    for closed in [AT - 500, AT + 60_000] {
        let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
        page.takes(OPEN, &mut storage, AT - 59_000);
        page.waits(&mut storage, closed);
        page.takes(Input::Classic(Classic::Closed), &mut storage, closed);
        page.waits(&mut storage, closed + 900);
        page.takes(STARTED, &mut storage, closed + 900);
        assert_eq!((page.passes, page.state()), (true, State::Draining));
    }
}

#[test]
fn a_window_closed_at_the_deadline_keeps_nobody_waiting() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(OPEN, &mut storage, AT - 59_000);
    page.waits(&mut storage, UNTIL - 1_000);
    page.takes(Input::Classic(Classic::Closed), &mut storage, UNTIL - 1_000);
    page.waits(&mut storage, UNTIL);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn an_open_window_does_not_outlast_the_deadline() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(OPEN, &mut storage, AT - 59_000);
    page.waits(&mut storage, UNTIL - 1);
    assert_eq!(page.state(), State::Waiting);
    page.waits(&mut storage, UNTIL);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn a_window_that_is_opened_before_classic_says_how_it_stands_is_left_as_well() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 5_000);
    page.takes(Input::Classic(Classic::Opened), &mut storage, AT - 1_000);
    page.waits(&mut storage, AT);
    assert_eq!(page.state(), State::Waiting);
    page.takes(Input::Classic(Classic::Closed), &mut storage, AT + 1_000);
    page.waits(&mut storage, AT + 4_000);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn a_chat_that_begins_in_a_waiting_window_is_drained() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(OPEN, &mut storage, AT - 59_000);
    page.waits(&mut storage, AT);
    page.takes(STARTED, &mut storage, AT + 5_000);
    assert_eq!((page.passes, page.state()), (true, State::Draining));
}

#[test]
fn a_message_on_its_way_at_the_switch_is_waited_for() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(IDLE, &mut storage, AT - 59_000);
    page.takes(Input::Classic(Classic::Said), &mut storage, AT - 100);
    page.waits(&mut storage, AT + 9_000);
    assert_eq!(page.state(), State::Waiting);
    page.waits(&mut storage, AT + 10_000);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn a_page_loaded_after_the_switch_goes_straight_to_messaging() {
    let page = Page::new(dated()).begins(&mut empty(), AT);
    assert_eq!(page.effects, [Effect::LoadMessenger]);
}

#[test]
fn with_never_nothing_happens_and_no_timer_runs() {
    let mut storage = empty();
    let mut page = Page::new(Plan { at: NEVER, ..dated() }).begins(&mut storage, AT);
    assert_eq!(page.effects, [Effect::LoadClassic]);
    page.takes(OPEN, &mut storage, AT + 1_000);
    assert_eq!((page.state(), page.route(), page.wake), (State::Watching, Route::Classic, None));
}

#[test]
fn a_plan_changed_back_leaves_classic_where_it_is() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 60_000);
    page.waits(&mut storage, UNTIL - 60_000);
    assert_eq!(page.state(), State::Draining);
    let never = Plan { at: NEVER, ..dated() };
    page.takes(Input::Plan(Some(never)), &mut storage, UNTIL - 59_000);
    assert_eq!((page.state(), page.effects.first()), (State::Watching, Some(&Effect::NoNotice)));
    assert!(!page.effects.contains(&Effect::TakeDownClassic));
    page.waits(&mut storage, UNTIL + 60_000);
    page.takes(ENDED, &mut storage, UNTIL + 61_000);
    assert_eq!((page.passes, page.state(), page.effects.len()), (true, State::Watching, 0));
}

#[test]
fn with_vendor_the_widget_that_comes_decides() {
    let mut storage = empty();
    let vendor = Plan { at: VENDOR, ..dated() };
    let mut page = Page::new(vendor).begins(&mut storage, AT);
    assert_eq!(page.effects, [Effect::LoadClassic]);
    page.takes(CHATTING, &mut storage, AT + 1_000);
    assert_eq!((page.state(), page.route()), (State::Watching, Route::Classic));

    let mut later = Page::new(vendor).begins(&mut storage, AT + 60_000);
    later.takes(Input::Classic(Classic::Instead), &mut storage, AT + 61_000);
    assert_eq!(later.effects, [Effect::TellEnd, Effect::Lost], "the vendor has switched under a live chat");
    assert_eq!((later.state(), later.route()), (State::Messaging, Route::Messenger));
}

#[test]
fn a_messenger_that_comes_after_classic_was_given_up_is_the_switch_all_the_same() {
    let mut storage = empty();
    let mut page = Page::new(Plan { at: VENDOR, ..dated() }).begins(&mut storage, AT);
    page.takes(MISSING, &mut storage, AT + 20_000);
    assert_eq!((page.state(), page.route()), (State::Watching, Route::Hold));
    page.takes(Input::Classic(Classic::Instead), &mut storage, AT + 25_000);
    assert_eq!((page.state(), page.route()), (State::Messaging, Route::Messenger));
}

#[test]
fn classic_that_does_not_come_before_the_switch_leaves_the_page_as_it_is() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 60_000);
    page.takes(MISSING, &mut storage, AT - 40_000);
    assert_eq!((page.state(), page.route(), page.effects.len()), (State::Watching, Route::Hold, 0));
    page.waits(&mut storage, AT);
    assert_eq!((page.effects.as_slice(), page.route()), (&[Effect::LoadMessenger][..], Route::Messenger));
}

#[test]
fn a_page_without_any_plan_waits_four_seconds_for_the_first() {
    let mut storage = empty();
    let mut page = Page::new(Plan::new());
    page.begin.remote = Remote::Unknown;
    let mut page = page.begins(&mut storage, AT - 60_000);
    assert_eq!((page.effects.as_slice(), page.route()), (&[Effect::FetchPlan][..], Route::Hold));
    page.takes(Input::Plan(Some(dated())), &mut storage, AT - 58_000);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Watching, &[Effect::LoadClassic][..]));

    let mut page = Page::new(Plan::new());
    page.begin.remote = Remote::Unknown;
    let mut page = page.begins(&mut storage, AT - 60_000);
    page.waits(&mut storage, AT - 56_000);
    assert_eq!(page.effects, [Effect::LoadMessenger], "the site's own block says now");
}

#[test]
fn a_plan_that_cannot_be_fetched_keeps_the_last_good_one() {
    let mut storage = empty();
    let mut page = Page::new(dated());
    page.begin.remote = Remote::Known;
    let mut page = page.begins(&mut storage, AT - 60_000);
    page.takes(Input::Plan(None), &mut storage, AT - 59_000);
    assert_eq!(page.state(), State::Watching);
    page.takes(IDLE, &mut storage, AT - 58_000);
    page.waits(&mut storage, AT);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn without_storage_classic_itself_decides() {
    let mut storage = Storage::Throws;
    let mut page = chatting(&mut storage, AT - 60_000);
    page.waits(&mut storage, AT + 60_000);
    assert_eq!((page.state(), &storage), (State::Draining, &Storage::Throws));
    page.takes(ENDED, &mut storage, AT + 61_000);
    assert_eq!((page.passes, page.state()), (true, State::Messaging));
}
