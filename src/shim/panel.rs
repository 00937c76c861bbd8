//! The panel and the launcher: four wishes of classic pages on messaging's two switches.
//!
//! Messaging separates *hide* (everything) from *close* (the panel), and *open* shows nothing while
//! the widget is hidden. Classic pages expect one call to do. The machine remembers where the widget
//! is, sends what gets it to where the page wants it, and sends nothing when it is there already:
//! pages call these on every render.

use crate::messenger::Verb;

/// Where the widget is, as far as we know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Panel {
    /// The page's own wish.
    hidden: bool,
    /// Hidden because nobody is there, or because settings suppress the chat.
    withheld: bool,
    open: bool,
    /// What the widget makes of it: it ignores being opened while it is hidden.
    widget_open: bool,
    /// `zE.activate({ hideOnClose: true })`.
    hide_on_close: bool,
    launcher_hidden: bool,
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

/// What to ask the widget for, in order.
pub type Sends = [Option<Verb>; 3];

impl Panel {
    /// A widget that is shown and closed.
    pub const fn new() -> Self {
        Panel {
            hidden: false,
            withheld: false,
            open: false,
            widget_open: false,
            hide_on_close: false,
            launcher_hidden: false,
        }
    }

    /// Where the widget is.
    pub fn display(&self) -> Display {
        match (self.is_concealed(), self.open) {
            (true, _) => Display::Hidden,
            (false, true) => Display::Chat,
            (false, false) => Display::Launcher,
        }
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

    /// Shows, then opens.
    pub fn open(&mut self) -> Sends {
        self.go(false, self.withheld, true)
    }

    /// Closes the panel.
    pub fn close(&mut self) -> Sends {
        self.go(self.hidden, self.withheld, false)
    }

    /// Opens or closes; a hidden widget stays hidden, as in classic.
    pub fn toggle(&mut self) -> Sends {
        self.go(self.hidden, self.withheld, !self.open)
    }

    /// Hides everything.
    pub fn hide(&mut self) -> Sends {
        self.go(true, self.withheld, self.open)
    }

    /// Shows the widget as it was.
    pub fn show(&mut self) -> Sends {
        self.go(false, self.withheld, self.open)
    }

    /// Shows the launcher alone. That is no closing by the visitor, after which all would be hidden.
    pub fn show_launcher(&mut self) -> Sends {
        self.hide_on_close = false;
        self.go(false, self.withheld, false)
    }

    /// Hides the widget for a reason of its own, or lifts that reason; the page's wish is kept.
    pub fn set_withheld(&mut self, withheld: bool) -> Sends {
        self.go(self.hidden, withheld, self.open)
    }

    /// The widget says that its panel opened or closed.
    pub fn told(&mut self, open: bool) -> Sends {
        self.open = open;
        self.widget_open = open;
        self.go(self.hidden || (!open && self.hide_on_close), self.withheld, open)
    }

    /// The page said a `messenger` command itself: the widget is where that brings it.
    pub fn passed(&mut self, command: &str) {
        match command {
            "show" => {
                self.hidden = false;
                self.withheld = false;
                self.open = self.widget_open;
            }
            "hide" => self.hidden = true,
            "open" | "close" => {
                self.open = command == "open" && !self.is_concealed();
                self.widget_open = self.open;
            }
            _ => {}
        }
    }

    /// The classic widget, whose place messaging takes, was open or closed.
    pub fn found(&mut self, open: bool) {
        self.open = open;
    }

    /// What brings a widget that has just arrived to where the page wants it.
    pub fn restate(&mut self) -> Sends {
        self.widget_open = self.open && !self.is_concealed();
        [None, self.is_concealed().then_some(Verb::Hide), self.widget_open.then_some(Verb::Open)]
    }

    fn is_concealed(&self) -> bool {
        self.hidden || self.withheld
    }

    /// Closes before showing, and shows before opening: nothing flashes up.
    fn go(&mut self, hidden: bool, withheld: bool, open: bool) -> Sends {
        let (was_concealed, was_open) = (self.is_concealed(), self.widget_open);
        self.hidden = hidden;
        self.withheld = withheld;
        self.open = open;
        let concealed = self.is_concealed();
        self.widget_open = open && (was_open || !concealed);
        [
            (was_open && !open).then_some(Verb::Close),
            (was_concealed != concealed).then_some(if concealed { Verb::Hide } else { Verb::Show }),
            (self.widget_open && !was_open).then_some(Verb::Open),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(sends: Sends) -> Vec<Verb> {
        sends.into_iter().flatten().collect()
    }

    #[test]
    fn opening_a_hidden_widget_shows_it_first() {
        let mut panel = Panel::default();
        assert_eq!(sent(panel.hide()), [Verb::Hide]);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(panel.open()), [Verb::Show, Verb::Open]);
        assert_eq!(panel.display(), Display::Chat);
    }

    #[test]
    fn asking_for_what_is_already_so_sends_nothing() {
        let mut panel = Panel::default();
        for _ in 0..2 {
            assert_eq!(sent(panel.show()), []);
            assert_eq!(sent(panel.close()), []);
        }
        panel.open();
        assert_eq!(sent(panel.open()), []);
    }

    #[test]
    fn toggling_twice_is_a_pair_and_leaves_a_hidden_widget_hidden() {
        let mut panel = Panel::default();
        assert_eq!(sent(panel.toggle()), [Verb::Open]);
        assert_eq!(sent(panel.toggle()), [Verb::Close]);
        panel.hide();
        assert_eq!(sent(panel.toggle()), []);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(panel.show()), [Verb::Show, Verb::Open], "a hidden widget cannot be opened");
    }

    #[test]
    fn what_the_page_says_to_the_messenger_itself_is_known() {
        let mut panel = Panel::new();
        panel.passed("hide");
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(panel.open()), [Verb::Show, Verb::Open]);
        panel.passed("close");
        assert_eq!(panel.display(), Display::Launcher);
        panel.passed("loginUser");
        assert_eq!(panel.display(), Display::Launcher);
    }

    #[test]
    fn showing_the_launcher_is_no_closing_by_the_visitor() {
        let mut panel = Panel::new();
        panel.set_hide_on_close(true);
        panel.open();
        assert_eq!(sent(panel.show_launcher()), [Verb::Close]);
        assert_eq!(sent(panel.told(false)), []);
        assert_eq!(panel.display(), Display::Launcher);
    }

    #[test]
    fn hide_on_close_hides_when_the_visitor_closes_and_only_then() {
        let mut panel = Panel::default();
        panel.open();
        assert_eq!(sent(panel.told(false)), []);
        panel.set_hide_on_close(true);
        panel.open();
        assert_eq!(sent(panel.told(false)), [Verb::Hide]);
    }

    #[test]
    fn showing_does_not_lift_a_suppression() {
        let mut panel = Panel::default();
        assert_eq!(sent(panel.set_withheld(true)), [Verb::Hide]);
        panel.hide();
        assert_eq!(sent(panel.show()), []);
        assert_eq!(panel.display(), Display::Hidden);
        assert_eq!(sent(panel.set_withheld(false)), [Verb::Show]);
    }

    #[test]
    fn a_late_widget_is_brought_to_where_the_page_wants_it() {
        let mut panel = Panel::default();
        assert_eq!(sent(panel.restate()), []);
        panel.open();
        panel.hide();
        assert_eq!(sent(panel.restate()), [Verb::Hide]);
        assert_eq!(sent(panel.show()), [Verb::Show, Verb::Open]);
    }
}
