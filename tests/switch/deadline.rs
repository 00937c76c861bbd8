//! When the time of a live chat is up.

use changeover::switch::{Classic, Effect, How, Input, Ms, Plan, Remote, State};

use crate::page::{AT, CHATTING, ENDED, IDLE, Page, Storage, UNTIL, chatting, dated, empty};

const MINUTE: i64 = 60_000;

/// Draining until shortly before the deadline.
fn drained(storage: &mut Storage) -> Page {
    let mut page = chatting(storage, AT - MINUTE);
    page.waits(storage, UNTIL - 1);
    page
}

#[test]
fn the_visitor_is_told_ten_minutes_before() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.waits(&mut storage, UNTIL - 10 * MINUTE - 1);
    assert!(!page.effects.contains(&Effect::Notice));
    page.waits(&mut storage, UNTIL - 10 * MINUTE);
    assert!(page.effects.contains(&Effect::Notice));
    assert_eq!(page.machine.time(Effect::Notice), Ms(UNTIL));
    page.waits(&mut storage, UNTIL - 9 * MINUTE);
    assert!(!page.effects.contains(&Effect::Notice), "once");
    page.takes(ENDED, &mut storage, UNTIL - 8 * MINUTE);
    assert!(page.effects.contains(&Effect::NoNotice));
}

#[test]
fn a_deadline_that_moves_is_told_anew() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    let later = Plan { drain: Ms(UNTIL + 5 * MINUTE), ..dated() };
    page.takes(Input::Plan(Some(later)), &mut storage, UNTIL - 1);
    assert!(page.effects.contains(&Effect::Notice));
    assert_eq!(page.machine.time(Effect::Notice), Ms(UNTIL + 5 * MINUTE));
}

#[test]
fn at_the_deadline_the_tab_that_has_the_lock_ends_the_chat() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    page.waits(&mut storage, UNTIL);
    assert_eq!(page.effects, [Effect::NoNotice, Effect::Lock, Effect::AskClassic]);
    page.takes(Input::Lock(true), &mut storage, UNTIL + 10);
    assert_eq!((page.state(), page.effects.len()), (State::Ending, 0), "the lease is proved first");
    page.waits(&mut storage, UNTIL + 1_010);
    assert!(page.effects.contains(&Effect::EndChat));
    page.takes(ENDED, &mut storage, UNTIL + 1_200);
    assert!(page.passes);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger, Effect::Unlock]);
    assert_eq!(page.machine.session().how, How::Drained as i64);
}

#[test]
fn a_lock_that_comes_when_there_is_nothing_to_end_any_more_is_given_back() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    page.waits(&mut storage, UNTIL);
    assert!(page.effects.contains(&Effect::Lock));
    let later = Plan { drain: Ms(UNTIL + 60 * MINUTE), ..dated() };
    page.takes(Input::Plan(Some(later)), &mut storage, UNTIL + 10);
    assert_eq!((page.state(), page.effects.contains(&Effect::Unlock)), (State::Draining, true));
    page.takes(Input::Lock(true), &mut storage, UNTIL + 20);
    assert_eq!((page.state(), page.effects.as_slice()), (State::Draining, &[Effect::Unlock][..]));
}

#[test]
fn an_end_that_does_not_come_is_awaited_for_ten_seconds() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    page.waits(&mut storage, UNTIL);
    page.takes(Input::Lock(true), &mut storage, UNTIL + 10);
    page.waits(&mut storage, UNTIL + 1_010 + 9_999);
    assert_eq!(page.state(), State::Ending);
    page.waits(&mut storage, UNTIL + 1_010 + 10_000);
    assert_eq!(page.effects[..3], [Effect::TellEnd, Effect::TakeDownClassic, Effect::LoadMessenger]);
}

#[test]
fn without_locks_a_lease_decides() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    page.waits(&mut storage, UNTIL);
    page.takes(Input::Lock(false), &mut storage, UNTIL + 10);
    let mut other = Page::new(dated());
    other.begin.random = 8;
    other.begin.locks = false;
    // Loaded in time, and looking when the lease is taken.
    let mut before = empty();
    drained(&mut before);
    let mut other = other.begins(&mut before, UNTIL - 1_000);
    other.takes(CHATTING, &mut before, UNTIL - 500);
    other.takes(Input::Look, &mut storage, UNTIL + 20);
    assert!(!other.effects.contains(&Effect::EndChat));
    page.waits(&mut storage, UNTIL + 1_010);
    other.waits(&mut storage, UNTIL + 1_020);
    assert!(page.effects.contains(&Effect::EndChat));
    assert!(!other.effects.contains(&Effect::EndChat));
}

#[test]
fn a_tab_that_hears_of_the_end_before_the_one_that_ended_it_says_how_as_well() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    let mut other = Page::new(dated());
    other.begin.random = 8;
    let mut other = other.begins(&mut storage, UNTIL - 2_000);
    other.takes(CHATTING, &mut storage, UNTIL - 1_000);
    page.waits(&mut storage, UNTIL);
    page.takes(Input::Lock(true), &mut storage, UNTIL + 10);
    page.waits(&mut storage, UNTIL + 1_010);
    assert!(page.effects.contains(&Effect::EndChat));
    other.takes(ENDED, &mut storage, UNTIL + 1_200);
    assert_eq!(other.machine.session().how, How::Drained as i64);
}

#[test]
fn a_tab_whose_classic_knows_no_chat_any_more_before_the_word_comes_says_how_as_well() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    let mut other = Page::new(dated());
    other.begin.random = 8;
    let mut other = other.begins(&mut storage, UNTIL - 2_000);
    other.takes(CHATTING, &mut storage, UNTIL - 1_000);
    page.waits(&mut storage, UNTIL);
    page.takes(Input::Lock(true), &mut storage, UNTIL + 10);
    page.waits(&mut storage, UNTIL + 1_010);
    assert!(page.effects.contains(&Effect::EndChat));
    other.takes(IDLE, &mut storage, UNTIL + 1_200);
    let session = other.machine.session();
    assert_eq!(session.state, State::Messaging);
    assert_eq!(session.how, How::Drained as i64);
}

#[test]
fn a_lease_runs_out_when_its_tab_dies() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    let mut other = Page::new(dated());
    other.begin.random = 8;
    let mut other = other.begins(&mut storage, UNTIL - 2_000);
    other.takes(CHATTING, &mut storage, UNTIL - 1_000);
    page.waits(&mut storage, UNTIL);
    page.takes(Input::Lock(true), &mut storage, UNTIL + 10);
    drop(page);
    other.waits(&mut storage, UNTIL);
    other.takes(Input::Lock(true), &mut storage, UNTIL + 100);
    other.waits(&mut storage, UNTIL + 5_009);
    assert!(!other.effects.contains(&Effect::EndChat));
    other.waits(&mut storage, UNTIL + 5_010);
    assert!(other.effects.contains(&Effect::EndChat));
}

#[test]
fn a_tab_that_waits_for_a_dead_one_goes_on_after_twenty_seconds() {
    let mut storage = empty();
    let mut page = drained(&mut storage);
    page.waits(&mut storage, UNTIL);
    page.waits(&mut storage, UNTIL + 19_999);
    assert_eq!(page.state(), State::Ending);
    page.waits(&mut storage, UNTIL + 20_000);
    assert_eq!(page.effects[..3], [Effect::TellEnd, Effect::TakeDownClassic, Effect::LoadMessenger]);
    assert!(page.effects.contains(&Effect::Unlock));
}

#[test]
fn the_plan_is_asked_for_before_a_chat_is_ended() {
    let mut storage = empty();
    let mut page = Page::new(dated());
    page.begin.remote = Remote::Known;
    let mut page = page.begins(&mut storage, UNTIL - 2 * MINUTE);
    page.takes(IDLE, &mut storage, UNTIL - 2 * MINUTE);
    let mut page = chatting_with(page, &mut storage);
    page.waits(&mut storage, UNTIL);
    assert!(page.effects.contains(&Effect::FetchPlan));
    let later = Plan { drain: Ms(UNTIL + 60 * MINUTE), ..dated() };
    page.takes(Input::Plan(Some(later)), &mut storage, UNTIL + 500);
    assert_eq!(page.state(), State::Draining, "the site has given it more time");
}

/// A page of its own plan, draining.
fn chatting_with(page: Page, storage: &mut Storage) -> Page {
    drop(page);
    let mut page = Page::new(dated());
    page.begin.remote = Remote::Known;
    let mut page = page.begins(storage, AT - MINUTE);
    page.takes(IDLE, storage, AT - MINUTE + 100);
    page.takes(Input::Classic(Classic::Started), storage, AT - MINUTE + 200);
    page.takes(Input::Plan(None), storage, AT - MINUTE + 300);
    page.waits(storage, UNTIL - 1);
    page
}

#[test]
fn a_plan_is_fetched_every_five_minutes_while_a_chat_is_live() {
    let mut storage = empty();
    let page = Page::new(dated()).begins(&mut storage, AT - 2 * MINUTE);
    let mut page = chatting_with(page, &mut storage);
    let mut fetched = 0;
    for minute in -60..-30 {
        page.takes(Input::Look, &mut storage, UNTIL + minute * MINUTE);
        fetched += usize::from(page.effects.contains(&Effect::FetchPlan));
    }
    assert_eq!(fetched, 6);
}

#[test]
fn a_page_loaded_after_the_deadline_tells_the_end_and_loads_no_classic() {
    let mut storage = empty();
    drained(&mut storage);
    let page = Page::new(dated()).begins(&mut storage, UNTIL);
    assert_eq!(page.effects, [Effect::TellEnd, Effect::LoadMessenger]);
}

#[test]
fn without_storage_nobody_ends_the_chat() {
    let mut storage = Storage::Throws;
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.waits(&mut storage, UNTIL);
    assert_eq!(
        page.effects,
        [Effect::TellEnd, Effect::NoNotice, Effect::TakeDownClassic, Effect::LoadMessenger]
    );
}

#[test]
fn the_traces_go_after_the_deadline_and_not_while_a_chat_may_be_live() {
    let mut storage = empty();
    drained(&mut storage);
    let mut early = Page::new(dated());
    early.begin.traces = true;
    assert!(!early.begins(&mut storage.clone(), UNTIL + MINUTE - 1).effects.contains(&Effect::ClearTraces));
    let mut late = Page::new(dated());
    late.begin.traces = true;
    let late = late.begins(&mut empty(), UNTIL + MINUTE);
    assert_eq!(late.effects, [Effect::LoadMessenger, Effect::ClearTraces]);
}
