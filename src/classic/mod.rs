//! The classic API: `$zopim`, `zE('webWidget', …)`, `zE.hide()` and `zESettings`, member by member.
//!
//! Each area is a file of rows; [`TABLE`] is all of them in one, and a row's place in it is its
//! number. The names that the loader gives to the members are generated from here, in this order.

pub mod advice;
pub mod badge;
pub mod bubble;
pub mod button;
pub mod cookies;
pub mod departments;
pub mod event;
pub mod forms;
pub mod legacy;
pub mod livechat;
pub mod mobile;
pub mod notice;
pub mod plumbing;
pub mod row;
pub mod settings;
pub mod theme;
pub mod value;
pub mod web_widget;
pub mod window;

use crate::classic::row::{Row, RowId, plumbing};

/// A part of the classic API, with a title for the documents.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    /// Its title.
    pub title: &'static str,
    /// Its members.
    pub rows: &'static [Row],
}

/// The areas, in the order of the table. The loader of the site build knows nothing of the last two.
pub const AREAS: &[Area] = &[
    area("$zopim.livechat", livechat::ROWS),
    area("$zopim.livechat.window", window::ROWS),
    area("$zopim.livechat.button", button::ROWS),
    area("$zopim.livechat.bubble", bubble::ROWS),
    area("$zopim.livechat.badge", badge::ROWS),
    area("$zopim.livechat.theme", theme::ROWS),
    area("$zopim.livechat.prechatForm, offlineForm, concierge", forms::ROWS),
    area("$zopim.livechat.departments", departments::ROWS),
    area("$zopim.livechat.cookieLaw", cookies::ROWS),
    area("$zopim.livechat.mobileNotifications, unreadflag", mobile::ROWS),
    area("zE('webWidget', …)", web_widget::COMMANDS),
    area("zE('webWidget:get', …)", web_widget::GETTERS),
    area("zE('webWidget:on', …)", web_widget::EVENTS),
    area("zE.hide() and the other methods of zE", legacy::ROWS),
    area("zESettings, what messaging can take", settings::SERVED),
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    area("zESettings, without effect", settings::LOST),
    #[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
    area("Globals, queues and user events", plumbing::ROWS),
];

/// How many members the classic API has.
pub const LEN: usize = count(AREAS);

/// Every member of the classic API.
pub static TABLE: [Row; LEN] = concat(AREAS);

/// The row of that number.
pub fn row(id: RowId) -> Option<&'static Row> {
    TABLE.get(usize::from(id.0))
}

/// The number of the member that the classic documentation spells so.
#[cfg(any(feature = "debug", not(target_arch = "wasm32")))]
pub fn find(path: &str) -> Option<RowId> {
    let place = TABLE.iter().position(|row| row.texts.path == path)?;
    u16::try_from(place).ok().map(RowId)
}

const fn area(title: &'static str, rows: &'static [Row]) -> Area {
    Area { title, rows }
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn count(areas: &[Area]) -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < areas.len() {
        len += areas[at].rows.len();
        at += 1;
    }
    len
}

#[expect(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn concat(areas: &[Area]) -> [Row; LEN] {
    let mut table = [plumbing("", ""); LEN];
    let mut len = 0;
    let mut at = 0;
    while at < areas.len() {
        let mut place = 0;
        while place < areas[at].rows.len() {
            table[len] = areas[at].rows[place];
            len += 1;
            place += 1;
        }
        at += 1;
    }
    table
}
