//! The panel and the launcher: four wishes of classic pages on messaging's two switches.
//!
//! Messaging separates *hide* (everything) from *close* (the panel), and *open* shows nothing while
//! the widget is hidden. Classic pages expect one call to do. The machine remembers where the page
//! wants the widget and where it is, says what gets it there, and nothing when it is there already:
//! pages call these on every render.

use crate::classic::row::RowId;
use crate::messenger::Verb;

const SHOW: u32 = Verb::Show as u32;
const HIDE: u32 = Verb::Hide as u32;
const OPEN: u32 = Verb::Open as u32;
const CLOSE: u32 = Verb::Close as u32;
const COOKIES: u32 = Verb::SetCookies as u32;
/// The same, with nothing allowed.
pub(super) const REFUSED: u32 = COOKIES | 16;

/// Where the page wants the widget, and where it is, as far as we know.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    wish: Wish,
    /// The member that changed it last, for the report.
    by: RowId,
    /// Nothing may be stored, so nothing can be seen.
    refused: bool,
    /// The widget knows that, and hides by itself.
    widget_refused: bool,
    /// Where the widget is: it ignores being opened while it is hidden.
    widget_hidden: bool,
    widget_open: bool,
    /// `zE.activate({ hideOnClose: true })`.
    hide_on_close: bool,
    launcher_hidden: bool,
}

/// Where the page wants the widget.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Wish {
    /// What the page said.
    hidden: bool,
    /// Hidden because nobody is there, or because settings suppress the chat.
    withheld: bool,
    open: bool,
}

/// What the page reads in `zE('webWidget:get', 'display')`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// Nothing of the widget is visible.
    Hidden,
    /// The launcher is.
    Launcher,
    /// The panel is open.
    Chat,
}

impl Display {
    /// The word that page code compares with.
    pub const fn word(self) -> &'static str {
        match self {
            Display::Hidden => "hidden",
            Display::Launcher => "launcher",
            Display::Chat => "chat",
        }
    }
}

impl Default for Panel {
    fn default() -> Self {
        Panel::new()
    }
}

impl Panel {
    /// A widget that is shown and closed.
    pub const fn new() -> Self {
        Panel {
            wish: Wish { hidden: false, withheld: false, open: false },
            by: RowId::NOBODY,
            refused: false,
            widget_refused: false,
            widget_hidden: false,
            widget_open: false,
            hide_on_close: false,
            launcher_hidden: false,
        }
    }

    /// Where the page has the widget.
    pub fn display(&self) -> Display {
        match (self.is_concealed(), self.wish.open) {
            (true, _) => Display::Hidden,
            (false, true) => Display::Chat,
            (false, false) => Display::Launcher,
        }
    }

    /// Is the widget's panel open, as far as it has told or was told?
    pub fn is_believed_open(&self) -> bool {
        self.widget_open
    }

    /// Is the launcher hidden by itself?
    pub fn launcher_hidden(&self) -> bool {
        self.launcher_hidden
    }

    /// Hides the launcher by itself, or shows it; `true` when that is a change.
    pub fn set_launcher_hidden(&mut self, hidden: bool) -> bool {
        core::mem::replace(&mut self.launcher_hidden, hidden) != hidden
    }

    /// Hides again when the panel is closed.
    pub fn set_hide_on_close(&mut self, hide_on_close: bool) {
        self.hide_on_close = hide_on_close;
    }

    /// A member, or nobody, changes what the page wants.
    pub fn change(&mut self, change: fn(&mut Panel), by: RowId) {
        let before = self.wish;
        change(self);
        if self.wish != before {
            self.by = by;
        }
    }

    /// Shows, then opens.
    pub fn open(&mut self) {
        self.wish.hidden = false;
        self.wish.open = true;
    }

    /// Closes the panel.
    pub fn close(&mut self) {
        self.wish.open = false;
    }

    /// Opens or closes; a hidden widget stays hidden, as in classic.
    pub fn toggle(&mut self) {
        self.wish.open = !self.wish.open;
    }

    /// Hides everything.
    pub fn hide(&mut self) {
        self.wish.hidden = true;
    }

    /// Shows the widget as it was.
    pub fn show(&mut self) {
        self.wish.hidden = false;
    }

    /// Shows the launcher alone. That is no closing by the visitor, after which all would be hidden.
    pub fn show_launcher(&mut self) {
        self.hide_on_close = false;
        self.wish.hidden = false;
        self.wish.open = false;
    }

    /// Hides the widget for a reason of its own; the page's wish is kept.
    pub fn withhold(&mut self) {
        self.wish.withheld = true;
    }

    /// Lifts that reason.
    pub fn release(&mut self) {
        self.wish.withheld = false;
    }

    /// The visitor refuses storage, so that nothing can be seen.
    pub fn refuse(&mut self) {
        self.refused = true;
    }

    /// The visitor agrees to storage.
    pub fn agree(&mut self) {
        self.refused = false;
    }

    /// The widget is told what it may store. When it is nothing, it hides by itself, even if the page has shown it
    /// meanwhile. It comes back by itself, or does not: it is told where the page wants it.
    pub fn told_cookies(&mut self, refused: bool) {
        if refused {
            self.refused = true;
            self.widget_hidden = true;
        } else if self.widget_refused {
            self.widget_hidden = !self.is_concealed();
            self.widget_open &= !self.wish.open || self.is_concealed();
        }
        self.widget_refused = refused;
    }

    /// The widget says that its panel opened.
    pub fn opened(&mut self) {
        self.widget_open = true;
        self.wish.open = true;
    }

    /// The widget says that its panel closed.
    pub fn closed(&mut self) {
        self.widget_open = false;
        self.wish.open = false;
        self.wish.hidden |= self.hide_on_close;
    }

    /// The page said a `messenger` command itself: the widget is where that brings it.
    pub fn passed(&mut self, command: u32) {
        match command {
            SHOW => {
                self.wish.hidden = false;
                self.wish.withheld = false;
                self.refused = false;
                self.widget_refused = false;
                self.widget_hidden = false;
            }
            HIDE => {
                self.wish.hidden = true;
                self.widget_hidden = true;
                return;
            }
            OPEN => self.widget_open |= !self.widget_hidden,
            CLOSE => self.widget_open = false,
            COOKIES | REFUSED => {
                self.refused = false;
                return self.told_cookies(command == REFUSED);
            }
            _ => return,
        }
        self.wish.open = self.widget_open;
    }

    /// A widget that has just arrived is shown and closed.
    pub fn arrived(&mut self) {
        self.widget_refused = false;
        self.widget_hidden = false;
        self.widget_open = false;
    }

    /// What to say next, to bring the widget to where the page wants it, and the member behind it.
    /// Closes before showing, and shows before opening: nothing flashes up.
    pub fn next_verb(&mut self) -> Option<(Verb, RowId)> {
        let concealed = self.is_concealed();
        let verb = if self.widget_open && !self.wish.open {
            self.widget_open = false;
            Verb::Close
        } else if self.widget_hidden != concealed {
            self.widget_hidden = concealed;
            if concealed { Verb::Hide } else { Verb::Show }
        } else if self.wish.open && !self.widget_open && !concealed {
            self.widget_open = true;
            Verb::Open
        } else {
            return None;
        };
        Some((verb, self.by))
    }

    /// The classic widget, whose place messaging takes, was open or closed.
    pub fn found(&mut self, open: bool) {
        self.wish.open = open;
    }

    fn is_concealed(&self) -> bool {
        self.wish.hidden || self.wish.withheld || self.refused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the widget is told after the page moved the panel.
    fn sent(panel: &mut Panel, change: impl FnOnce(&mut Panel)) -> Vec<Verb> {
        change(panel);
        std::iter::from_fn(|| panel.next_verb()).map(|(verb, _)| verb).collect()
    }

    #[test]
    fn opening_a_hidden_widget_shows_it_first() {
        let mut panel = Panel::new();
        assert_eq!(sent(&mut panel, Panel::hide), [Verb::Hide]);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(&mut panel, Panel::open), [Verb::Show, Verb::Open]);
        assert_eq!(panel.display(), Display::Chat);
    }

    #[test]
    fn asking_for_what_is_already_so_sends_nothing() {
        let mut panel = Panel::new();
        for _ in 0..2 {
            assert_eq!(sent(&mut panel, Panel::show), []);
            assert_eq!(sent(&mut panel, Panel::close), []);
        }
        sent(&mut panel, Panel::open);
        assert_eq!(sent(&mut panel, Panel::open), []);
    }

    #[test]
    fn toggling_twice_is_a_pair_and_leaves_a_hidden_widget_hidden() {
        let mut panel = Panel::new();
        assert_eq!(sent(&mut panel, Panel::toggle), [Verb::Open]);
        assert_eq!(sent(&mut panel, Panel::toggle), [Verb::Close]);
        sent(&mut panel, Panel::hide);
        assert_eq!(sent(&mut panel, Panel::toggle), []);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(
            sent(&mut panel, Panel::show),
            [Verb::Show, Verb::Open],
            "a hidden widget cannot be opened"
        );
    }

    #[test]
    fn wishes_that_wait_together_take_the_shortest_way() {
        let mut panel = Panel::new();
        panel.open();
        panel.hide();
        panel.close();
        assert_eq!(sent(&mut panel, Panel::open), [Verb::Open]);
        panel.hide();
        panel.close();
        assert_eq!(sent(&mut panel, Panel::show), [Verb::Close]);
    }

    #[test]
    fn what_the_page_says_to_the_messenger_itself_is_known() {
        let mut panel = Panel::new();
        panel.passed(HIDE);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(&mut panel, Panel::open), [Verb::Show, Verb::Open]);
        panel.passed(CLOSE);
        assert_eq!(panel.display(), Display::Launcher);
        panel.passed(Verb::LoginUser as u32);
        assert_eq!(panel.display(), Display::Launcher);
    }

    #[test]
    fn showing_the_launcher_is_no_closing_by_the_visitor() {
        let mut panel = Panel::new();
        panel.set_hide_on_close(true);
        sent(&mut panel, Panel::open);
        assert_eq!(sent(&mut panel, Panel::show_launcher), [Verb::Close]);
        assert_eq!(sent(&mut panel, Panel::closed), []);
        assert_eq!(panel.display(), Display::Launcher);
    }

    #[test]
    fn hide_on_close_hides_when_the_visitor_closes_and_only_then() {
        let mut panel = Panel::new();
        sent(&mut panel, Panel::open);
        assert_eq!(sent(&mut panel, Panel::closed), []);
        panel.set_hide_on_close(true);
        sent(&mut panel, Panel::open);
        assert_eq!(sent(&mut panel, Panel::closed), [Verb::Hide]);
    }

    #[test]
    fn showing_does_not_lift_a_suppression() {
        let mut panel = Panel::new();
        assert_eq!(sent(&mut panel, Panel::withhold), [Verb::Hide]);
        sent(&mut panel, Panel::hide);
        assert_eq!(sent(&mut panel, Panel::show), []);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(&mut panel, Panel::release), [Verb::Show]);
    }

    #[test]
    fn a_widget_without_storage_is_hidden_and_comes_back_as_the_page_wants_it() {
        let refuse = |panel: &mut Panel| {
            panel.refuse();
            panel.told_cookies(true);
        };
        let agree = |panel: &mut Panel| {
            panel.agree();
            panel.told_cookies(false);
        };
        let mut panel = Panel::new();
        assert_eq!(sent(&mut panel, refuse), [], "it hides by itself");
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(&mut panel, Panel::open), [], "a hidden widget cannot be opened");
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(&mut panel, agree), [Verb::Show, Verb::Open]);
        assert_eq!(panel.display(), Display::Chat);
        sent(&mut panel, refuse);
        sent(&mut panel, Panel::hide);
        assert_eq!(sent(&mut panel, agree), [Verb::Hide]);
        assert_eq!(sent(&mut panel, agree), []);
    }

    #[test]
    fn a_late_widget_is_brought_to_where_the_page_wants_it() {
        let mut panel = Panel::new();
        assert_eq!(sent(&mut panel, Panel::arrived), []);
        sent(&mut panel, Panel::open);
        sent(&mut panel, Panel::hide);
        assert_eq!(sent(&mut panel, Panel::arrived), [Verb::Hide]);
        assert_eq!(sent(&mut panel, Panel::show), [Verb::Show, Verb::Open]);
    }
}
