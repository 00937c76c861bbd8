//! What pages make of the record, whatever they find there.

use changeover::switch::record::{Found, Part, Record};
use changeover::switch::{Effect, How, Machine, Ms, State, Stored};
use proptest::prelude::*;

use crate::page::{AT, Page, Storage, chatting, dated, empty};

const MINUTE: i64 = 60_000;

fn read(text: &str) -> (Found, Record) {
    let mut record = Record::NONE;
    (record.read(Stored::Text(text), 0), record)
}

/// The text of a live chat.
fn text() -> String {
    let mut storage = empty();
    chatting(&mut storage, AT - MINUTE);
    match storage {
        Storage::Holds(Some(text)) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_reads_as_it_was_written() {
    let text = text();
    let (found, record) = read(&text);
    assert_eq!((found, record.text()), (Found::Record, text));
    assert!(record.is_live());
    assert_eq!(record.get(Part::Started), Ms(AT - MINUTE));
}

#[test]
fn what_is_not_a_record_counts_as_nothing() {
    let text = text();
    let half = &text[..text.len() / 2];
    let longer = format!("{text} ");
    let more = format!("{text}1");
    let edited = text.replacen("0 0 0 0", "0 1 0 0", 1);
    assert_ne!(edited, text);
    let zero = format!("0{}", &text[1..]);
    for other in
        ["", "undefined", "{\"live\":true}", "1", "1 ", half, &longer, &more, &edited, &zero, "ä 1 2"]
    {
        assert_eq!(read(other), (Found::Nothing, Record::NONE), "{other:?}");
        let mut storage = Storage::Holds(Some(other.into()));
        let page = Page::new(dated()).begins(&mut storage, AT + MINUTE);
        assert_eq!(page.effects, [Effect::LoadMessenger], "{other:?}");
    }
}

#[test]
fn a_record_of_another_brand_counts_as_nothing() {
    let mut storage = Storage::Holds(Some(text()));
    let plan = changeover::switch::Plan { brand: changeover::switch::plan::brand("outlet"), ..dated() };
    let page = Page::new(plan).begins(&mut storage, AT + MINUTE);
    assert_eq!(page.state(), State::Messaging);
}

#[test]
fn a_record_of_a_newer_version_is_left_alone() {
    let text = format!("2{}", &text()[1..]);
    let (found, _) = read(&text);
    assert_eq!(found, Found::Newer);
    let mut storage = Storage::Holds(Some(text.clone()));
    let mut page = chatting(&mut storage, AT - MINUTE / 2);
    page.waits(&mut storage, AT + 10 * MINUTE);
    assert_eq!((page.state(), storage), (State::Draining, Storage::Holds(Some(text))));
}

#[test]
fn the_end_is_on_record_with_how_it_came() {
    let mut storage = empty();
    let mut page = chatting(&mut storage, AT - MINUTE);
    page.takes(crate::page::ENDED, &mut storage, AT - MINUTE / 2);
    let Storage::Holds(Some(text)) = storage else { panic!("nothing is stored") };
    let (_, record) = read(&text);
    assert!(record.ended_by(How::Classic));
    assert_eq!(record.get(Part::Ended), Ms(AT - MINUTE / 2));
}

proptest! {
    #[test]
    fn no_text_makes_a_page_panic(
        any in ".{0,200}", numbers in proptest::collection::vec(any::<u64>(), 0..14), now in any::<i64>(),
    ) {
        let joined = numbers.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
        for text in [any, joined.clone(), format!("1 0 {joined}")] {
            let (found, record) = read(&text);
            prop_assert!(found == Found::Record || record == Record::NONE);
            let mut machine = Machine::new(dated());
            let begin = Page::new(dated()).begin;
            machine.handle(changeover::switch::Input::Begin(begin), Stored::Text(&text), Ms(now.rem_euclid(8_640_000_000_000_000)));
            while machine.poll().is_some() {}
        }
    }

    #[test]
    fn any_change_to_a_record_shows(at in 0_usize..100, byte in 0x20_u8..0x7f) {
        let text = text();
        let mut bytes = text.clone().into_bytes();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        let (found, _) = read(std::str::from_utf8(&bytes).unwrap());
        prop_assert_ne!(found, Found::Record);
    }
}
