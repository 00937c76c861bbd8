//! While a live chat keeps classic.

use changeover::switch::plan::NOW;
use changeover::switch::{Classic, Effect, How, Input, Ms, Plan, State};

use crate::page::{
    AT, CHATTING, ENDED, IDLE, MISSING, Page, STARTED, Storage, UNTIL, chatting, dated, empty,
};

const MINUTE: i64 = 60_000;

#[test]
fn a_live_chat_keeps_classic_until_it_ends() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.waits(&mut storage, AT + 60 * MINUTE);
    assert_eq!(page.state(), State::Draining);
    page.takes(ENDED, &mut storage, AT + 61 * MINUTE);
    assert!(page.passes, "the page hears classic's own event");
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
    assert_eq!(page.machine.session().how, How::Classic as i64);
}

#[test]
fn a_page_loaded_during_a_chat_gets_classic_and_then_messaging_in_place() {
    let mut storage = empty();
    let mut first = chatting(&mut storage, AT - MINUTE);
    let mut page = Page::new(dated()).begins(&mut storage, AT + MINUTE);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Draining, &[Effect::LoadClassic][..]));
    page.takes(CHATTING, &mut storage, AT + MINUTE + 1_000);
    first.takes(ENDED, &mut storage, AT + 2 * MINUTE);
    page.takes(ENDED, &mut storage, AT + 2 * MINUTE + 50);
    assert_eq!((page.passes, page.state()), (true, State::Messaging));
}

#[test]
fn a_tab_without_the_chat_follows_the_record() {
    let mut storage = empty();
    let mut idle = Page::new(dated()).begins(&mut storage, AT - 2 * MINUTE);
    idle.takes(IDLE, &mut storage, AT - 2 * MINUTE + 500);
    let mut page = chatting(&mut storage, AT - MINUTE);
    idle.takes(Input::Look, &mut storage, AT - MINUTE + 10);
    // The chatting tab keeps the record fresh.
    for minute in 0..30 {
        page.waits(&mut storage, AT + minute * MINUTE);
        idle.waits(&mut storage, AT + minute * MINUTE);
    }
    assert_eq!(idle.state(), State::Draining);
    page.takes(ENDED, &mut storage, AT + 31 * MINUTE);
    idle.takes(Input::Look, &mut storage, AT + 31 * MINUTE + 10);
    assert_eq!(idle.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
}

#[test]
fn a_chat_without_a_sign_of_life_for_25_minutes_has_ended() {
    let mut storage = empty();
    chatting(&mut storage, AT - MINUTE);
    let page = Page::new(dated()).begins(&mut storage.clone(), AT + 23 * MINUTE);
    assert_eq!(page.state(), State::Draining);
    let page = Page::new(dated()).begins(&mut storage, AT + 24 * MINUTE);
    assert_eq!(page.state(), State::Messaging);
    assert_eq!(page.machine.session().how, How::Unseen as i64);
}

#[test]
fn a_chat_of_the_future_is_neither_ended_early_nor_live_for_ever() {
    let mut storage = empty();
    chatting(&mut storage, AT - MINUTE);
    // The clock is moved back by a day, to when the switch has come as well.
    let (day, plan) =
        (24 * 60 * MINUTE, Plan { at: Ms(AT - 30 * 24 * 60 * MINUTE), drain: Ms(UNTIL), ..dated() });
    let page = Page::new(plan).begins(&mut storage, AT - day);
    assert_eq!(page.state(), State::Draining);
    let page = Page::new(plan).begins(&mut storage, AT - day + 24 * MINUTE);
    assert_eq!(page.state(), State::Draining);
    let page = Page::new(plan).begins(&mut storage, AT - day + 25 * MINUTE);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn a_chat_that_classic_does_not_find_has_ended() {
    let mut storage = empty();
    chatting(&mut storage, AT - MINUTE);
    let mut page = Page::new(dated()).begins(&mut storage, AT + MINUTE);
    page.takes(IDLE, &mut storage, AT + MINUTE + 1_000);
    page.waits(&mut storage, AT + MINUTE + 10_999);
    assert_eq!(page.state(), State::Draining);
    page.waits(&mut storage, AT + MINUTE + 11_000);
    assert_eq!((page.state(), page.machine.session().how), (State::Messaging, How::Unseen as i64));
    assert!(!page.effects.contains(&Effect::TellEnd), "this page has heard of no chat");
}

#[test]
fn a_chat_that_classic_finds_late_goes_on() {
    let mut storage = empty();
    chatting(&mut storage, AT - MINUTE);
    let mut page = Page::new(dated()).begins(&mut storage, AT + MINUTE);
    page.takes(IDLE, &mut storage, AT + MINUTE + 1_000);
    page.takes(Input::Classic(Classic::Alive), &mut storage, AT + MINUTE + 9_000);
    page.waits(&mut storage, AT + 5 * MINUTE);
    assert_eq!(page.state(), State::Draining);
}

#[test]
fn an_end_that_was_missed_while_frozen_is_told_before_the_next_start() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 60 * MINUTE);
    page.takes(IDLE, &mut storage, AT - 30 * MINUTE);
    page.takes(STARTED, &mut storage, AT - 30 * MINUTE + 5_000);
    assert_eq!((page.passes, &page.effects[..2]), (false, &[Effect::TellEnd, Effect::TellStart][..]));
}

#[test]
fn a_start_and_an_end_that_come_twice_are_told_once() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 60 * MINUTE);
    assert!(page.passes);
    page.takes(STARTED, &mut storage, AT - 60 * MINUTE + 1);
    assert!(!page.passes);
    page.takes(ENDED, &mut storage, AT - 50 * MINUTE);
    assert!(page.passes);
    page.takes(ENDED, &mut storage, AT - 50 * MINUTE + 1);
    assert!(!page.passes);
}

#[test]
fn unknown_traces_are_asked_after_once_out_of_sight() {
    let mut storage = empty();
    let mut page = Page::new(dated());
    page.begin.traces = true;
    let mut page = page.begins(&mut storage, AT + MINUTE);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Probing, &[Effect::ProbeClassic][..]));
    page.takes(IDLE, &mut storage, AT + MINUTE + 1_000);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);

    let mut next = Page::new(dated());
    next.begin.traces = true;
    let next = next.begins(&mut storage, AT + 2 * MINUTE);
    assert_eq!(next.effects, [Effect::LoadMessenger], "it is known now");
}

#[test]
fn the_messenger_that_comes_where_classic_was_to_be_asked_is_known_to_the_next_page() {
    let mut storage = empty();
    let mut page = Page::new(dated());
    page.begin.traces = true;
    let mut page = page.begins(&mut storage, AT + MINUTE);
    page.takes(Input::Classic(Classic::Instead), &mut storage, AT + MINUTE + 1_000);
    assert_eq!((page.state(), page.effects.len()), (State::Messaging, 0));

    let mut next = Page::new(dated());
    next.begin.traces = true;
    let next = next.begins(&mut storage, AT + 2 * MINUTE);
    assert_eq!(next.effects, [Effect::LoadMessenger]);
}

#[test]
fn a_chat_found_out_of_sight_is_shown_and_drained() {
    let mut storage = empty();
    let mut page = Page::new(dated());
    page.begin.traces = true;
    let mut page = page.begins(&mut storage, AT + MINUTE);
    page.takes(CHATTING, &mut storage, AT + MINUTE + 1_000);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Draining, &[Effect::ShowClassic][..]));
}

#[test]
fn a_chat_that_ended_before_the_switch_says_nothing_of_one_on_another_host() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 60 * MINUTE);
    page.takes(ENDED, &mut storage, AT - 50 * MINUTE);
    let loads = |storage: &mut Storage, now| {
        let mut page = Page::new(dated());
        page.begin.traces = true;
        page.begins(storage, now)
    };
    let mut page = loads(&mut storage, AT + MINUTE);
    assert_eq!(page.effects, [Effect::ProbeClassic]);
    page.takes(IDLE, &mut storage, AT + MINUTE + 1_000);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
    let next = loads(&mut storage, AT + 2 * MINUTE);
    assert_eq!(next.effects, [Effect::LoadMessenger], "it is known now");
}

#[test]
fn after_a_loss_before_the_switch_classic_is_not_asked() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 10 * MINUTE);
    page.takes(MISSING, &mut storage, AT - MINUTE);
    let mut next = Page::new(dated());
    next.begin.traces = true;
    let next = next.begins(&mut storage, AT + MINUTE);
    assert_eq!(next.effects, [Effect::LoadMessenger]);
}

#[test]
fn without_probe_traces_are_not_asked_after() {
    let mut page = Page::new(Plan { probe: false, ..dated() });
    page.begin.traces = true;
    assert_eq!(page.begins(&mut empty(), AT + MINUTE).effects, [Effect::LoadMessenger]);
}

#[test]
fn a_chat_without_classic_is_lost_and_opens_the_way_at_once() {
    let mut storage = empty();
    chatting(&mut storage, AT - 60 * MINUTE);
    let mut page = Page::new(dated()).begins(&mut storage, AT - 59 * MINUTE);
    page.takes(MISSING, &mut storage, AT - 58 * MINUTE);
    assert_eq!(page.effects, [Effect::TellEnd, Effect::LoadMessenger, Effect::Lost]);
    assert_eq!(page.machine.session().how, How::Lost as i64);

    let next = Page::new(dated()).begins(&mut storage, AT - 57 * MINUTE);
    assert_eq!(next.effects, [Effect::LoadMessenger], "the next page does not try again");
    let later = Page::new(dated()).begins(&mut storage, AT - 30 * MINUTE);
    assert_eq!(later.effects, [Effect::LoadClassic], "but one that comes later does");
}

#[test]
fn classic_that_goes_silent_during_a_chat_is_a_loss() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.waits(&mut storage, AT + MINUTE);
    page.takes(MISSING, &mut storage, AT + MINUTE + 1);
    assert_eq!(page.effects, [Effect::TellEnd, Effect::LoadMessenger, Effect::Lost]);
}

#[test]
fn a_chat_that_one_tab_has_lost_goes_on_in_the_other() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    let mut other = Page::new(dated()).begins(&mut storage, AT + MINUTE);
    other.takes(MISSING, &mut storage, AT + 2 * MINUTE);
    assert_eq!(other.state(), State::Messaging);
    page.takes(Input::Look, &mut storage, AT + 2 * MINUTE + 10);
    assert_eq!(page.state(), State::Draining);
    let third = Page::new(dated()).begins(&mut storage, AT + 2 * MINUTE + 20);
    assert_eq!(third.state(), State::Draining, "it is on record again");
}

#[test]
fn another_tab_that_says_the_end_is_believed_when_classic_agrees() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    let mut other = Page::new(dated()).begins(&mut storage, AT - 30_000);
    other.takes(CHATTING, &mut storage, AT - 29_000);
    page.waits(&mut storage, AT + MINUTE);
    other.takes(ENDED, &mut storage, AT + MINUTE);
    page.takes(Input::Look, &mut storage, AT + MINUTE + 10);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Draining, &[Effect::AskClassic][..]));
    page.takes(IDLE, &mut storage, AT + MINUTE + 20);
    assert_eq!(page.effects, [Effect::TellEnd, Effect::TakeDownClassic, Effect::LoadMessenger]);
}

#[test]
fn a_chat_that_still_runs_after_another_tab_has_seen_its_end_is_on_record_again() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    let mut other = Page::new(dated()).begins(&mut storage, AT - 30_000);
    other.takes(CHATTING, &mut storage, AT - 29_000);
    page.waits(&mut storage, AT + MINUTE);
    other.takes(ENDED, &mut storage, AT + MINUTE);
    page.takes(CHATTING, &mut storage, AT + MINUTE + 9_999);
    let new = |storage: &mut Storage| Page::new(dated()).begins(storage, AT + MINUTE + 10_000).state();
    assert_eq!(new(&mut storage.clone()), State::Messaging, "this tab may not have heard of the end yet");
    page.takes(CHATTING, &mut storage, AT + MINUTE + 10_000);
    assert_eq!(new(&mut storage), State::Draining, "that was the end of another chat");
}

#[test]
fn classic_that_goes_silent_after_another_tab_has_seen_the_end_is_no_loss() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 60 * MINUTE);
    let mut other = Page::new(dated()).begins(&mut storage, AT - 59 * MINUTE);
    other.takes(CHATTING, &mut storage, AT - 58 * MINUTE);
    other.takes(ENDED, &mut storage, AT - 57 * MINUTE);
    page.takes(MISSING, &mut storage, AT - 57 * MINUTE + 100);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Watching, &[Effect::TellEnd][..]));
    assert_eq!(page.machine.session().how, How::Classic as i64);
}

#[test]
fn a_chat_that_page_code_ended_is_known_as_such() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.takes(Input::Called, &mut storage, AT - 30_000);
    page.takes(ENDED, &mut storage, AT - 29_000);
    assert_eq!(page.machine.session().how, How::Called as i64);
}

#[test]
fn with_now_all_pages_share_the_deadline_of_the_first() {
    let now = Plan { at: NOW, ..Plan::new() };
    let mut storage = empty();
    let mut page = Page::new(now);
    page.begin.traces = true;
    let mut page = page.begins(&mut storage, AT);
    page.takes(CHATTING, &mut storage, AT + 1_000);
    let session = page.machine.session();
    assert_eq!((session.live, session.ends.0), (true, UNTIL));
    let next = Page::new(now).begins(&mut storage, AT + 10 * MINUTE);
    assert_eq!((next.state(), next.machine.session().ends.0), (State::Draining, UNTIL));
}

#[test]
fn storage_cleared_by_hand_loses_nothing() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - 10 * MINUTE);
    page.waits(&mut storage, AT + MINUTE);
    storage = Storage::Holds(None);
    page.takes(Input::Look, &mut storage, AT + 2 * MINUTE);
    assert_eq!(page.state(), State::Draining);
    let next = Page::new(dated()).begins(&mut storage, AT + 3 * MINUTE);
    assert_eq!(next.state(), State::Draining, "it is on record again");
}
