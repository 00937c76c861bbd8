//! Business hours, and what the site's status address answers: which status at which time, and who is told.

use std::rc::Rc;

use changeover::classic::value::Key;
use changeover::config::Setting;
use changeover::messenger::Event;

use crate::page::{MINUTE, Page, number, record, text, truth};

const HOUR: i32 = 60;
const DAY: i32 = 24 * HOUR;
const WEEK: i32 = 7 * DAY;
const MONDAY: i32 = 0;
const FRIDAY: i32 = 4 * DAY;
const SUNDAY: i32 = 6 * DAY;
/// The first Monday of 1970, on which these tests begin.
const START: i32 = 4 * DAY;

/// What the loader knows; clocks go by the time of the page and by how far they are ahead of UTC.
#[derive(Clone, Default)]
struct Known {
    live: Vec<(&'static str, &'static str)>,
    hours: Vec<Hours>,
}

#[derive(Clone)]
struct Hours {
    of: &'static str,
    away: bool,
    ahead: fn(f64) -> i32,
    /// Minutes of the week, and how many; or days since 1970, and nought.
    spans: Vec<(i32, i32)>,
}

impl Known {
    fn at(&self, now: f64) -> String {
        let mut known = truth(!self.hours.is_empty());
        for (of, status) in &self.live {
            known += &("z\u{1f}".to_owned() + &text(of) + &text(status));
        }
        for hours in &self.hours {
            let clock = (now / MINUTE) as i32 + (hours.ahead)(now);
            known +=
                &("z\u{1f}".to_owned() + &text(hours.of) + &text("") + &truth(hours.away) + &whole(clock));
            for (from, length) in &hours.spans {
                known += &(whole(*from) + &whole(*length));
            }
        }
        known
    }
}

/// Minutes since 1970 in thousandths are more than the numbers of other tests.
fn whole(number: i32) -> String {
    format!("n{number}000\u{1f}")
}

fn hours(spans: &[(i32, i32)]) -> Known {
    of("", spans)
}

fn of(of: &'static str, spans: &[(i32, i32)]) -> Known {
    let hours = vec![Hours { of, away: false, ahead: |_| 0, spans: spans.to_vec() }];
    Known { hours, ..Known::default() }
}

fn departments() -> (Setting, String) {
    let of = |id, name| record(&[(Key::Name, text(name)), (Key::Id, number(id))]);
    (Setting::Departments, of(7, "Sales") + &of(8, "Support"))
}

/// A page that is opened so many minutes after that Monday began, and notes each status that it is told.
fn page(known: &Known, minutes: i32, options: &[(Setting, String)]) -> Page {
    let mut page = Page::of(options);
    page.wait(f64::from(START + minutes) * MINUTE);
    look(&mut page, known);
    page.arrives();
    page.listens("chat:status");
    page
}

fn look(page: &mut Page, known: &Known) {
    let known = known.at(page.now());
    page.knows(&known);
}

fn wait(page: &mut Page, known: &Known, minutes: i32) {
    let known = Rc::new(known.clone());
    page.wait_with(f64::from(minutes) * MINUTE, move |page| look(page, &known));
}

/// The status that a page is told that is opened at this minute of the week.
fn status_at(known: &Known, minute: i32) -> String {
    page(known, minute, &[]).happened().concat().replace("chat:status ", "")
}

#[test]
fn hours_that_end_while_a_chat_runs_are_told_in_time() {
    let known = hours(&[(MONDAY + 9 * HOUR, 3 * HOUR)]);
    let mut page = page(&known, 12 * HOUR - 5, &[]);
    page.widget_tells(Event::ConversationStarted);
    assert_eq!(page.happened(), ["chat:status online"]);
    wait(&mut page, &known, 5);
    assert_eq!(page.happened(), ["chat:status offline"]);
}

#[test]
fn a_page_is_told_the_status_of_its_minute() {
    let known = hours(&[(MONDAY + 9 * HOUR, 3 * HOUR), (MONDAY + 13 * HOUR, 4 * HOUR)]);
    for (minute, status) in [
        (9 * HOUR - 1, "offline"),
        (9 * HOUR, "online"),
        (12 * HOUR - 1, "online"),
        (12 * HOUR, "offline"),
        (13 * HOUR, "online"),
        (17 * HOUR, "offline"),
        (DAY + 10 * HOUR, "offline"),
        (WEEK + 10 * HOUR, "online"),
    ] {
        assert_eq!(status_at(&known, minute), status, "{minute}");
    }
}

#[test]
fn each_change_is_told_once_and_in_its_minute() {
    let known = hours(&[(MONDAY + 9 * HOUR + 10, 65)]);
    let mut page = page(&known, 8 * HOUR, &[]);
    assert_eq!(page.happened(), ["chat:status offline"]);
    wait(&mut page, &known, HOUR + 9);
    assert!(page.happened().is_empty());
    wait(&mut page, &known, 1);
    assert_eq!(page.happened(), ["chat:status online"]);
    wait(&mut page, &known, 64);
    assert!(page.happened().is_empty());
    wait(&mut page, &known, 1);
    assert_eq!(page.happened(), ["chat:status offline"]);
    wait(&mut page, &known, 3 * DAY);
    assert!(page.happened().is_empty());
}

#[test]
fn hours_past_midnight_go_on_the_next_day_and_the_next_week() {
    let known = hours(&[(FRIDAY + 22 * HOUR, 4 * HOUR), (SUNDAY + 22 * HOUR, 4 * HOUR)]);
    for (minute, status) in [
        (FRIDAY + 23 * HOUR, "online"),
        (FRIDAY + DAY + HOUR, "online"),
        (FRIDAY + DAY + 2 * HOUR, "offline"),
        (SUNDAY + DAY + HOUR, "online"),
        (MONDAY + HOUR, "online"),
        (MONDAY + 2 * HOUR, "offline"),
    ] {
        assert_eq!(status_at(&known, minute), status, "{minute}");
    }
}

#[test]
fn a_whole_day_is_open_from_midnight_to_midnight() {
    let known = hours(&[(MONDAY, DAY)]);
    for (minute, status) in [(0, "online"), (DAY - 1, "online"), (DAY, "offline"), (WEEK - 1, "offline")] {
        assert_eq!(status_at(&known, minute), status, "{minute}");
    }
}

#[test]
fn no_hours_begin_on_a_holiday_and_those_of_the_evening_before_go_on() {
    let tuesday = START / DAY + 1;
    let night = [(MONDAY + 22 * HOUR, 4 * HOUR), (MONDAY + DAY + 22 * HOUR, 4 * HOUR), (tuesday, 0)];
    for (minute, status) in [
        (MONDAY + 23 * HOUR, "online"),
        (DAY + HOUR, "online"),
        (DAY + 23 * HOUR, "offline"),
        (2 * DAY + HOUR, "offline"),
        (WEEK + DAY + 23 * HOUR, "online"),
    ] {
        assert_eq!(status_at(&hours(&night), minute), status, "{minute}");
    }
}

#[test]
fn outside_of_the_hours_the_status_may_be_away() {
    let mut known = hours(&[(MONDAY, HOUR)]);
    known.hours[0].away = true;
    assert_eq!(status_at(&known, 30), "online");
    assert_eq!(status_at(&known, 90), "away");
}

#[test]
fn the_clock_is_that_of_the_time_zone_west_and_east() {
    let mut known = hours(&[(MONDAY, HOUR)]);
    known.hours[0].ahead = |_| -5 * HOUR;
    assert_eq!(status_at(&known, 5 * HOUR), "online");
    known.hours[0].ahead = |_| 5 * HOUR + 45;
    assert_eq!(status_at(&known, WEEK - 5 * HOUR - 45), "online");
    assert_eq!(status_at(&known, 0), "offline");
}

#[test]
fn a_clock_that_is_put_forward_or_back_is_found_out_at_once() {
    // At one o'clock UTC of that Monday it is put an hour forward, or back.
    for (ahead, changes) in [
        ((|now| HOUR * (1 + i32::from(now >= f64::from(START + HOUR) * MINUTE))) as fn(f64) -> i32, 2 * HOUR),
        (|now| HOUR * (2 - i32::from(now >= f64::from(START + HOUR) * MINUTE)), 3 * HOUR),
    ] {
        // By the clock there, four hours after midnight.
        let mut known = hours(&[(MONDAY + 4 * HOUR, HOUR)]);
        known.hours[0].ahead = ahead;
        let mut page = page(&known, 0, &[]);
        assert_eq!(page.happened(), ["chat:status offline"]);
        wait(&mut page, &known, changes - 1);
        assert!(page.happened().is_empty());
        wait(&mut page, &known, 1);
        assert_eq!(page.happened(), ["chat:status online"]);
    }
}

#[test]
fn hours_that_are_being_kept_end_a_chat_that_is_idle_all_the_same() {
    let known = hours(&[(MONDAY, WEEK)]);
    let mut page = page(&known, 0, &[]);
    page.listens("chat:end");
    page.widget_tells(changeover::messenger::Event::ConversationStarted);
    page.happened();
    wait(&mut page, &known, 19);
    assert!(page.happened().is_empty());
    wait(&mut page, &known, 1);
    assert_eq!(page.happened(), ["chat:end"]);
    assert!(!page.is_chatting());
}

#[test]
fn a_page_without_hours_is_never_woken() {
    let known = Known { live: vec![("", "away")], ..Known::default() };
    let mut page = page(&known, 0, &[]);
    page.wait_with(f64::from(WEEK) * MINUTE, |_| panic!("woken"));
}

#[test]
fn the_address_counts_more_than_a_fixed_status_and_that_more_than_hours() {
    let closed = hours(&[(FRIDAY, HOUR)]);
    let live = |word| Known { live: vec![("", word)], ..closed.clone() };
    let fixed = [(Setting::Status, text("away"))];
    assert_eq!(page(&closed, 0, &[]).happened(), ["chat:status offline"]);
    assert_eq!(page(&closed, 0, &fixed).happened(), ["chat:status away"]);
    assert_eq!(page(&live("online"), 0, &fixed).happened(), ["chat:status online"]);
    assert_eq!(page(&Known::default(), 0, &[]).happened(), ["chat:status online"]);
}

#[test]
fn a_department_has_its_own_status_or_that_of_the_account() {
    let known = Known { live: vec![("", "away"), ("Elsewhere", "online")], ..of("Sales", &[(MONDAY, HOUR)]) };
    let mut page = page(&known, 0, &[departments()]);
    page.happened();
    page.listens("chat:departmentStatus");
    assert_eq!(page.happened(), ["chat:departmentStatus Sales online", "chat:departmentStatus Support away"]);
    wait(&mut page, &known, HOUR);
    assert_eq!(page.happened(), ["chat:departmentStatus Sales offline"]);
    let known = Known { live: vec![("Sales", "away"), ("", "offline")], ..known };
    look(&mut page, &known);
    assert_eq!(
        page.happened(),
        ["chat:status offline", "chat:departmentStatus Sales away", "chat:departmentStatus Support offline"]
    );
    look(&mut page, &known);
    assert!(page.happened().is_empty(), "each change once");
}

#[test]
fn what_the_address_no_longer_says_is_as_the_site_says_it() {
    let mut page = page(&Known { live: vec![("", "offline")], ..Known::default() }, 0, &[]);
    look(&mut page, &Known { live: vec![("Sales", "away")], ..Known::default() });
    assert_eq!(page.happened(), ["chat:status offline", "chat:status online"]);
}

#[test]
fn a_widget_that_is_to_be_hidden_while_offline_comes_and_goes_with_the_hours() {
    let known = hours(&[(MONDAY + HOUR, HOUR)]);
    let mut page = page(&known, 0, &[]);
    page.setting("webWidget.chat.hideWhenOffline", &truth(true));
    wait(&mut page, &known, HOUR);
    wait(&mut page, &known, HOUR);
    assert_eq!(
        page.happened(),
        ["chat:status offline", "hide", "show", "chat:status online", "hide", "chat:status offline"]
    );
}

#[test]
fn a_listener_behind_a_ready_callback_is_told_in_its_turn_and_not_before() {
    let mut page = Page::of(&[]);
    page.when_ready(|page| page.note("ready"));
    page.listens("chat:status");
    page.knows(&Known { live: vec![("", "away")], ..Known::default() }.at(0.0));
    assert!(page.happened().is_empty());
    page.arrives();
    assert_eq!(page.happened(), ["ready", "chat:status away"]);
}

#[test]
fn a_listener_behind_a_ready_callback_is_told_when_the_widget_is_given_up() {
    let mut page = Page::of(&[departments()]);
    page.when_ready(|page| page.note("ready"));
    page.listens("chat:status");
    page.listens("chat:departmentStatus");
    page.is_given_up();
    assert_eq!(
        page.happened(),
        ["chat:status online", "chat:departmentStatus Sales online", "chat:departmentStatus Support online"]
    );
    look(&mut page, &Known { live: vec![("", "offline")], ..Known::default() });
    assert_eq!(page.happened().len(), 3, "and of changes");
}
