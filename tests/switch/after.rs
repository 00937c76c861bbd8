//! A page at messaging.

use changeover::switch::plan::NEVER;
use changeover::switch::{Effect, Input, Plan, State};

use crate::page::{AT, CHATTING, ENDED, IDLE, Page, STARTED, dated, empty};

#[test]
fn classic_that_comes_too_late_is_taken_down() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 1_000);
    page.waits(&mut storage, AT);
    assert_eq!(page.effects, [Effect::TakeDownClassic, Effect::LoadMessenger]);
    page.takes(CHATTING, &mut storage, AT + 100);
    assert_eq!(page.effects, [Effect::TakeDownClassic]);
}

#[test]
fn what_the_dead_widget_tells_does_not_reach_the_page() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT - 1_000);
    page.takes(IDLE, &mut storage, AT - 500);
    page.waits(&mut storage, AT);
    for event in [STARTED, ENDED] {
        page.takes(event, &mut storage, AT + 100);
        assert_eq!((page.passes, page.effects.len()), (false, 0));
    }
}

#[test]
fn the_way_back_begins_with_the_next_page() {
    let mut storage = empty();
    let mut page = Page::new(dated()).begins(&mut storage, AT);
    let never = Plan { at: NEVER, ..dated() };
    page.takes(Input::Plan(Some(never)), &mut storage, AT + 1_000);
    assert_eq!((page.state(), page.effects.len()), (State::Messaging, 0));
    let next = Page::new(never).begins(&mut storage, AT + 2_000);
    assert_eq!(next.effects, [Effect::LoadClassic]);
}
