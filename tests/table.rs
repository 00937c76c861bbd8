//! The table of the classic API against the catalogue of its members.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod figures;

use std::collections::{BTreeMap, BTreeSet};

use changeover::classic::event::Event;
use changeover::classic::notice::Notice;
use changeover::classic::row::{Act, Fidelity, Kind, Row};
use changeover::classic::value::{Key, Shape};
use changeover::classic::{AREAS, LEN, TABLE, find, row};

const MEMBERS: &str = include_str!("contract/members.json");

#[test]
fn every_member_has_exactly_one_row_and_no_row_is_beyond() {
    let mut rows = BTreeMap::new();
    for row in &TABLE {
        *rows.entry(row.texts.path).or_insert(0) += 1;
    }
    for (path, _) in members() {
        assert_eq!(rows.remove(path.as_str()), Some(1), "rows for {path}");
    }
    assert!(rows.is_empty(), "not in the catalogue: {rows:?}");
}

#[test]
fn a_row_is_of_the_kind_that_the_catalogue_says() {
    for (path, kind) in members() {
        let row = row(find(&path).unwrap()).unwrap();
        let expected = match kind.as_str() {
            // Namespaces, and what is read rather than called.
            "getter" | "setting" if row.texts.kind == Kind::Plumbing => Kind::Plumbing,
            "command" => Kind::Command,
            "getter" => Kind::Getter,
            "event" => Kind::Event,
            "setting" => Kind::Setting,
            "queue" => Kind::Plumbing,
            other => panic!("{path} is of no known kind: {other}"),
        };
        assert_eq!(row.texts.kind, expected, "{path}");
    }
}

#[test]
fn the_table_is_the_areas_one_after_the_other() {
    let paths = |rows: &mut dyn Iterator<Item = &Row>| rows.map(|row| row.texts.path).collect::<Vec<_>>();
    assert_eq!(paths(&mut TABLE.iter()), paths(&mut AREAS.iter().flat_map(|area| area.rows)),);
    assert_eq!(TABLE.len(), LEN);
    assert!(row(changeover::classic::row::RowId(LEN as u16)).is_none());
}

#[test]
fn every_row_says_what_happens_and_what_to_write_instead() {
    for row in &TABLE {
        let texts = &row.texts;
        assert!(texts.now.ends_with('.'), "{}: {:?}", texts.path, texts.now);
        assert!(!texts.instead.is_empty() && !texts.signature.is_empty(), "{}", texts.path);
        assert!(
            texts.instead.starts_with("zE(") != texts.instead.ends_with('.'),
            "code or a sentence: {}: {:?}",
            texts.path,
            texts.instead
        );
    }
}

#[test]
fn a_row_without_effect_does_nothing_and_says_why() {
    for row in &TABLE {
        let lost = row.fidelity == Fidelity::NoEffect;
        assert_eq!(lost, row.act == Act::Nothing, "{}", row.texts.path);
        assert!(!lost || row.notice.is_some(), "{}", row.texts.path);
        assert!(!lost || row.texts.shape == Shape::Nothing, "{} reads arguments for nothing", row.texts.path);
    }
}

#[test]
fn what_a_page_said_and_asked_is_a_task_with_its_place_in_admin_center() {
    let mut tasks = 0;
    for row in &TABLE {
        let said = matches!(row.notice, Some(Notice::SetInAdminCenter | Notice::NoForms));
        let called = matches!(row.texts.kind, Kind::Command | Kind::Setting);
        // Nothing was said or asked by these.
        let idle = ["zE('webWidget', 'clear')", "zESettings.webWidget.contactForm.suppress"];
        if row.fidelity != Fidelity::NoEffect || !said || !called || idle.contains(&row.texts.path) {
            continue;
        }
        let (_, place) = row.texts.instead.split_once("Admin Center: ").unwrap_or_default();
        assert!(place.split(", ").count() > 2, "{}: {:?}", row.texts.path, row.texts.instead);
        tasks += 1;
    }
    assert!(tasks > 25, "{tasks}");
}

#[test]
fn greetings_are_written_where_messages_are() {
    for (path, place) in [
        ("$zopim.livechat.prechatForm.setGreetings", "first message"),
        ("$zopim.livechat.offlineForm.setGreetings", "outside of business hours"),
        ("zESettings.webWidget.chat.prechatForm.greeting", "first message"),
        ("zESettings.webWidget.chat.offlineForm.greeting", "outside of business hours"),
        ("zESettings.webWidget.contactForm.title", "first message"),
    ] {
        let instead = row(find(path).unwrap()).unwrap().texts.instead;
        assert!(instead.contains(place) && instead.ends_with("Responses."), "{path}: {instead}");
    }
}

#[test]
fn what_the_loader_or_the_memory_serves_is_called_emulated() {
    for row in &TABLE {
        let own = matches!(
            row.act,
            Act::Loader
                | Act::IsChatting
                | Act::GetName
                | Act::GetEmail
                | Act::GetPhone
                | Act::WindowDisplay
                | Act::Display
                | Act::AllDepartments
                | Act::Department
        );
        assert!(!own || row.fidelity == Fidelity::Emulated, "{}", row.texts.path);
    }
}

#[test]
fn an_adapted_row_says_what_is_different_and_an_exact_one_has_nothing_to_say() {
    for row in &TABLE {
        match row.fidelity {
            Fidelity::Exact => assert_eq!(row.notice, None, "{}", row.texts.path),
            Fidelity::Adapted => assert!(row.notice.is_some(), "{}", row.texts.path),
            Fidelity::Emulated | Fidelity::NoEffect => {}
        }
    }
}

#[test]
fn a_member_that_takes_a_function_reads_one() {
    for row in &TABLE {
        let listens = matches!(row.act, Act::On(_));
        assert_eq!(listens, row.texts.shape == Shape::Callback, "{}", row.texts.path);
    }
}

#[test]
fn every_notice_is_used_and_has_its_words() {
    let mut codes = BTreeSet::new();
    for notice in Notice::ALL {
        // The one of unknown members, which have no row.
        let used = notice == Notice::NoSuchMember || TABLE.iter().any(|row| row.notice == Some(notice));
        assert!(used, "{notice:?} is not used");
        let code = notice.code();
        assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{code}");
        assert!(codes.insert(code), "{code} twice");
        assert!(!notice.title().ends_with('.'), "{code}");
        let sentences = notice.text().matches(['.', '?']).count();
        assert!(sentences >= 2 && !notice.text().contains("  "), "{code}: {}", notice.text());
    }
}

#[test]
fn lists_are_in_the_order_of_their_numbers() {
    for (number, notice) in Notice::ALL.into_iter().enumerate() {
        assert_eq!(notice as usize, number);
    }
    for (number, key) in Key::ALL.into_iter().enumerate() {
        assert_eq!(key as usize, number);
    }
    for (number, event) in Event::ALL.into_iter().enumerate() {
        assert_eq!(event as usize, number);
    }
}

#[test]
fn every_event_can_be_listened_to_by_its_name() {
    for event in Event::ALL {
        let path = format!("zE('webWidget:on', '{}')", event.name());
        assert_eq!(row(find(&path).unwrap()).unwrap().act, Act::On(event), "{path}");
    }
}

#[test]
fn the_members_that_pages_use_most_are_served_or_say_why_not() {
    let leading = leading();
    assert_eq!(leading.len(), 70);
    for path in leading {
        let row = row(find(&path).unwrap()).unwrap();
        assert!(row.fidelity != Fidelity::NoEffect || row.notice.is_some(), "{path}");
        assert_ne!(row.notice, Some(Notice::Unknown), "{path} is not unknown: pages use it");
    }
}

#[test]
fn coverage() {
    let count = |fidelity| TABLE.iter().filter(|row| row.fidelity == fidelity).count();
    let counts = [Fidelity::Exact, Fidelity::Adapted, Fidelity::Emulated, Fidelity::NoEffect].map(count);
    let [exact, adapted, emulated, lost] = counts;
    figures::print(&format!("exact {exact} / adapted {adapted} / emulated {emulated} / no effect {lost}"));
    assert_eq!(counts.iter().sum::<usize>(), LEN);
}

/// Path and kind of every member: one to a line of the file.
fn members() -> Vec<(String, String)> {
    let members: Vec<_> = MEMBERS
        .lines()
        .filter_map(|line| {
            let line = line.trim().trim_end_matches(',').strip_prefix("{\"path\": \"")?;
            let (path, kind) = line.strip_suffix("\"}")?.split_once("\", \"kind\": \"")?;
            Some((path.into(), kind.into()))
        })
        .collect();
    assert_eq!(members.len(), 127 + 165);
    members
}

/// The paths after `leading`: one to a line of the file, the most used first.
fn leading() -> Vec<String> {
    let (_, leading) = MEMBERS.split_once("\"leading\": [").unwrap();
    let lines = leading.lines().map(|line| line.trim().trim_end_matches(','));
    lines.filter_map(|line| Some(line.strip_prefix('"')?.strip_suffix('"')?.into())).collect()
}
