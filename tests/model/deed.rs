//! What a page, its widget and time can do.

use std::rc::Rc;

use changeover::classic::row::Act;
use changeover::classic::{LEN, TABLE};
use changeover::messenger::{Event, Verb};

/// One more than there are rows, so that a row that is none is tried as well.
pub const ROWS: u16 = LEN as u16 + 1;

/// Something that the page, the widget or time does.
#[derive(Clone, Debug)]
pub enum Deed {
    Call(u16, String),
    Setting(u16, String),
    WhenReady(u32),
    /// One of [`PASSES`].
    Pass(u32),
    Arrived,
    GaveUp,
    Told(Event, u32, String),
    Answered(bool, String),
    SignedIn(bool),
    Missing(u32),
    Tick,
    Wake,
    Wait(u32),
}

/// What the page says to messaging itself.
pub const PASSES: [Verb; 7] =
    [Verb::Show, Verb::Hide, Verb::Open, Verb::Close, Verb::LoginUser, Verb::LogoutUser, Verb::SetTags];

/// What the functions of a page do, by their numbers.
pub type Functions = Rc<[Vec<Deed>]>;

/// Does the member move the panel or the launcher?
pub fn moves(row: u16) -> bool {
    let act = TABLE.get(usize::from(row)).map(|row| row.act);
    act.is_some_and(|act| {
        matches!(
            act,
            Act::Open
                | Act::Close
                | Act::Toggle
                | Act::Hide
                | Act::Show
                | Act::ShowLauncher
                | Act::WindowHide
                | Act::ButtonHide
                | Act::ButtonShow
                | Act::Activate
                | Act::Popout
                | Act::Suppress
                | Act::HideWhenOffline
                | Act::SetStatus
                | Act::SetCookies
                | Act::AskConsent
                | Act::ImplicitConsent
                | Act::SetMany
                | Act::Reset
                | Act::ClearAll
        )
    })
}
