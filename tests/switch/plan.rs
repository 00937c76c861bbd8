//! What the site says of the switch.

use changeover::classic::value::Arguments;
use changeover::switch::Ms;
use changeover::switch::plan::{Field, NEVER, NOW, Plan, VENDOR, brand, fits};
use proptest::prelude::*;

/// The plan with one field set, if it is taken.
fn with(field: Field, value: &str) -> Option<Plan> {
    let mut plan = Plan::new();
    let taken = plan.set(field, Arguments(&format!("{value}\u{1f}")));
    assert!(taken || plan == Plan::new(), "a value that is not taken changes nothing");
    taken.then_some(plan)
}

#[test]
fn the_switch_is_a_word_or_an_instant() {
    for (value, at) in [
        ("snow", Some(NOW)),
        ("svendor", Some(VENDOR)),
        ("snever", Some(NEVER)),
        ("s2026-03-01T02:00:00+01:00", Some(Ms(1_772_326_800_000))),
        ("s2026-03-01T01:00:00Z", Some(Ms(1_772_326_800_000))),
        ("s2026-02-28T19:30:00.250-05:30", Some(Ms(1_772_326_800_250))),
        ("s2026-03-01t01:00:00.1239z", Some(Ms(1_772_326_800_123))),
        ("s2024-02-29T00:00:00Z", Some(Ms(1_709_164_800_000))),
        ("s2016-12-31T23:59:60Z", Some(Ms(1_483_228_800_000))),
        ("s9999-12-31T23:59:59Z", Some(Ms(253_402_300_799_000))),
        ("s2025-02-29T00:00:00Z", None),
        ("s2100-02-29T00:00:00Z", None),
        ("s2026-04-31T00:00:00Z", None),
        ("s2026-13-01T00:00:00Z", None),
        ("s2026-00-01T00:00:00Z", None),
        ("s2026-03-00T00:00:00Z", None),
        ("s2026-03-01T24:00:00Z", None),
        ("s2026-03-01T00:60:00Z", None),
        ("s2026-03-01T00:00:61Z", None),
        ("s2026-03-01T00:00:00+24:00", None),
        ("s2026-03-01T00:00:00+01", None),
        ("s2026-03-01T00:00:00.Z", None),
        ("s2026-03-01T00:00:00", None),
        ("s2026-03-01T00:00Z", None),
        ("s2026-3-1T00:00:00Z", None),
        ("s2026-03-01 00:00:00Z", None),
        ("s2026-03-01T00:00:00Zulu", None),
        ("s2026-03-01", None),
        ("s1970-01-01T00:00:00Z", None),
        ("sNow", None),
        ("s", None),
        ("t", None),
        ("n1772326800000000", None),
        ("z", None),
        ("o", None),
    ] {
        assert_eq!(with(Field::At, value).map(|plan| plan.at), at, "{value:?}");
    }
}

#[test]
fn durations_have_units_or_are_minutes() {
    for (value, millis) in [
        ("s4h", Some(14_400_000)),
        ("s90m", Some(5_400_000)),
        ("s30s", Some(30_000)),
        ("s2d", Some(172_800_000)),
        ("s0s", Some(0)),
        ("n90000", Some(5_400_000)),
        ("n500", Some(30_000)),
        ("n0", Some(0)),
        ("n-1000", None),
        ("s4", None),
        ("sh", None),
        ("s4 h", None),
        ("s-4h", None),
        ("s4H", None),
        ("s1h30m", None),
        ("s99999999999999999999d", None),
        ("n99999999999999", None),
        ("t", None),
        ("o", None),
    ] {
        let millis = millis.map(Ms);
        assert_eq!(with(Field::Warn, value).map(|plan| plan.warn), millis, "{value:?}");
        assert_eq!(with(Field::DrainUntil, value).map(|plan| plan.drain), millis, "{value:?}");
    }
}

#[test]
fn chats_go_on_until_an_instant_or_for_a_while_after_the_switch() {
    let at = 1_772_326_800_000;
    let mut plan = with(Field::At, "s2026-03-01T01:00:00Z").unwrap();
    assert_eq!(plan.deadline(Ms(7)), Ms(at + 14_400_000), "four hours, unless said");
    assert!(plan.set(Field::DrainUntil, Arguments("s90m\u{1f}")));
    assert_eq!(plan.deadline(Ms(7)), Ms(at + 5_400_000));
    assert!(plan.set(Field::DrainUntil, Arguments("s2026-03-01T05:00:00Z\u{1f}")));
    assert_eq!(plan.deadline(Ms(7)), Ms(at + 14_400_000));
    assert!(!plan.set(Field::DrainUntil, Arguments("s2026-03-01T00:59:59Z\u{1f}")), "before the switch");
    assert_eq!(Plan::new().deadline(Ms(at)), Ms(at + 14_400_000), "from the first sight");
}

#[test]
fn probe_is_yes_or_no() {
    assert_eq!(with(Field::Probe, "f").map(|plan| plan.probe), Some(false));
    for value in ["sfalse", "n0", "z"] {
        assert_eq!(with(Field::Probe, value), None, "{value:?}");
    }
}

#[test]
fn every_field_says_what_it_accepts() {
    for field in Field::ALL {
        assert!(field.name().starts_with("switch."));
        assert!(!field.accepts().is_empty());
    }
}

#[test]
fn plans_are_the_same_when_their_dates_are() {
    let plan = with(Field::At, "s2026-03-01T01:00:00Z").unwrap();
    assert_eq!(Plan { warn: Ms(1), probe: false, ..plan }.id(), plan.id());
    for other in [
        Plan::new(),
        Plan { at: NEVER, ..plan },
        Plan { drain: Ms(1), ..plan },
        Plan { at: Ms(plan.at.0 + 1), ..plan },
    ] {
        assert_ne!(other.id(), plan.id(), "{other:?}");
    }
    assert_ne!(brand("shop"), brand("outlet"));
}

#[test]
fn a_brand_is_where_its_patterns_fit() {
    for (patterns, text, fit) in [
        ("sshop.example", "shop.example", Some(true)),
        ("sshop.example", "www.shop.example", Some(false)),
        ("s*.shop.example", "www.shop.example", Some(true)),
        ("s*.shop.example", "shop.example", Some(false)),
        ("s*", "anything", Some(true)),
        ("sa.example\u{1f}sb.example", "b.example", Some(true)),
        ("s/de", "/de", Some(true)),
        ("s/de", "/de/", Some(true)),
        ("s/de", "/de/shoes", Some(true)),
        ("s/de", "/den", Some(false)),
        ("s/de/", "/de/shoes", Some(true)),
        ("s/de/", "/de", Some(false)),
        ("s/", "/anything", Some(true)),
        ("n1000", "shop.example", None),
        ("sa\u{1f}t", "a", None),
        ("", "shop.example", None),
    ] {
        assert_eq!(fits(Arguments(&format!("{patterns}\u{1f}")), text), fit, "{patterns:?} {text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_plan_panic(value in ".{0,40}", dated in "[sn]?[0-9TZ:.+-]{0,32}[smhdz]?", path in ".{0,20}") {
        for text in [&value, &dated] {
            for field in Field::ALL {
                Plan::new().set(field, Arguments(text));
                Plan::new().set(field, Arguments(&format!("s{text}\u{1f}")));
            }
            fits(Arguments(text), &path);
            fits(Arguments(&format!("s{text}\u{1f}")), &path);
            brand(text);
        }
    }

    #[test]
    fn an_instant_reads_as_it_was_written(day in 3_653_i64..2_932_896, millis in 0..86_400_000_i64, ahead in -1_439..1_440_i64) {
        let at = day * 86_400_000 + millis;
        let (date, time) = written(at + ahead * 60_000);
        let (sign, zone) = if ahead < 0 { ('-', -ahead) } else { ('+', ahead) };
        let text = format!("s{date}T{time}{sign}{:02}:{:02}", zone / 60, zone % 60);
        prop_assert_eq!(with(Field::At, &text).map(|plan| plan.at), Some(Ms(at)), "{}", text);
    }
}

/// The date and the time of an instant, found by counting.
fn written(at: i64) -> (String, String) {
    let (mut days, millis) = (at.div_euclid(86_400_000), at.rem_euclid(86_400_000));
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut year = 1970;
    while days >= 365 + i64::from(leap(year)) {
        days -= 365 + i64::from(leap(year));
        year += 1;
    }
    let lengths = [31, 28 + i64::from(leap(year)), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut month = 0;
    while days >= lengths[month] {
        days -= lengths[month];
        month += 1;
    }
    let seconds = millis / 1_000;
    let time =
        format!("{:02}:{:02}:{:02}.{:03}", seconds / 3_600, seconds / 60 % 60, seconds % 60, millis % 1_000);
    (format!("{year:04}-{:02}-{:02}", month + 1, days + 1), time)
}

#[test]
fn an_end_that_the_beginning_was_put_off_beyond_is_none() {
    let mut plan = Plan::new();
    assert!(plan.set(Field::At, Arguments("s2026-03-01T01:00:00Z\u{1f}")));
    assert!(plan.set(Field::DrainUntil, Arguments("s2026-03-01T02:00:00Z\u{1f}")));
    assert_eq!(plan.deadline(NOW), Ms(1_772_330_400_000));
    // As a file says it, that names nothing else.
    assert!(plan.set(Field::At, Arguments("s2026-03-01T03:00:00Z\u{1f}")));
    assert_eq!(plan.deadline(NOW), Ms(plan.at.0 + 4 * 3_600_000));
}
