//! What holds whatever a page does: properties over made-up pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::rc::Rc;

use changeover::classic::find;
use changeover::config::Profile;
use changeover::messenger::Verb;
use deed::Deed;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use world::World;

#[path = "model/deed.rs"]
mod deed;
#[path = "model/deeds.rs"]
mod deeds;
#[path = "model/order.rs"]
mod order;
#[path = "model/world.rs"]
mod world;

/// `PROPTEST_CASES` asks for more.
fn cases() -> ProptestConfig {
    ProptestConfig {
        cases: ProptestConfig::default().cases.max(1024),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct(
            "tests/model/proptest-regressions",
        ))),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_a_page_does_it_gets_answers_of_the_right_kind_and_sees_what_it_is_told(
        config in deeds::config(), functions in deeds::functions(), deeds in deeds::deeds(60), telling: bool,
    ) {
        let mut world = World::new(config, functions);
        world.telling = telling;
        for deed in &deeds {
            world.does(deed);
        }
    }

    #[test]
    fn toggling_twice_leaves_everything_as_it_was(
        config in deeds::config(), rows in vec(deeds::panel_row(), 0..20),
    ) {
        let unhides = config.profile == Profile::Standalone;
        let mut world = World::new(config, Rc::from([]));
        world.does(&Deed::Arrived);
        for row in rows {
            world.does(&Deed::Call(row, "t\u{1f}".into()));
        }
        let toggle = Deed::Call(find("$zopim.livechat.window.toggle").unwrap().0, String::new());
        let (shown, said) = (world.shown(), world.said.len());
        prop_assume!(!unhides || shown != "hidden");
        world.does(&toggle);
        world.does(&toggle);
        prop_assert_eq!(world.shown(), shown);
        match shown {
            "chat" => prop_assert_eq!(&world.said[said..], &[Verb::Close, Verb::Open]),
            "launcher" => prop_assert_eq!(&world.said[said..], &[Verb::Open, Verb::Close]),
            _ => prop_assert!(!world.said[said..].contains(&Verb::Open), "a hidden widget cannot be opened"),
        }
    }

    #[test]
    fn what_waits_for_the_widget_happens_in_the_order_of_the_page(script in order::script()) {
        prop_assert_eq!(order::happens(&script), order::written(&script));
    }
}
