//! The oldest spelling: methods of `zE` itself, such as `zE.hide()`.
//!
//! Most have a command of the same name; the in-product messages were retired.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command};
use crate::classic::value::Shape;

/// The methods of `zE`.
pub const ROWS: &[Row] = &[
    command("zE.hide()", "(): void")
        .exact(Act::Hide)
        .now("Hides the launcher and the panel.")
        .instead(advice::HIDE),
    command("zE.show()", "(): void")
        .exact(Act::ShowLauncher)
        .now("Shows the launcher, with the panel closed.")
        .instead(advice::LAUNCHER),
    command("zE.activate()", "(options?: { hideOnClose?: boolean }): void")
        .exact(Act::Activate)
        .takes(Shape::Activation)
        .now("Shows and opens the messenger; with `hideOnClose` it is hidden again when it is closed.")
        .instead(
            "`zE('messenger', 'show'); zE('messenger', 'open')`; for `hideOnClose` also, once, \
             `zE('messenger:on', 'close', () => zE('messenger', 'hide'))`.",
        ),
    command("zE.identify()", "(user: Identity): void")
        .adapted(Act::Identify, Notice::NeedsToken)
        .takes(Shape::Person)
        .now("Is remembered, and goes where `fields.name` and `fields.email` of the configuration say.")
        .instead(advice::LOGIN),
    command("zE.setLocale()", "(locale: string): void")
        .exact(Act::SetLocale)
        .takes(Shape::Plain)
        .now("Sets the language.")
        .instead(advice::LOCALE),
    command("zE.setHelpCenterSuggestions()", "(options: Suggestions): void")
        .lost(Notice::NoHelpCenter)
        .now("Has no effect: the messenger has no help-center page.")
        .instead(advice::ARTICLES),
    command("zE.logout()", "(): void")
        .emulated(Act::Logout)
        .now("Signs the visitor out, closes the panel, counts the chat as ended, and forgets name, e-mail, phone and notes; \
              tags, path, department and prefilled fields are set again. The conversation of a visitor who was never signed in may stay in the browser.")
        .instead(advice::LOGOUT),
    command("zE.activateIpm()", "(): void")
        .lost(Notice::NoInProductMessages)
        .now("Has no effect: in-product messages are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Medium),
    command("zE.configureIPMWidget()", "(config: object): void")
        .lost(Notice::NoInProductMessages)
        .now("Has no effect: in-product messages are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("zE.showIPMArticle()", "(articleId: number): void")
        .lost(Notice::NoInProductMessages)
        .now("Has no effect: in-product messages are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("zE.showIPMWidget()", "(): void")
        .lost(Notice::NoInProductMessages)
        .now("Has no effect: in-product messages are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
    command("zE.hideIPMWidget()", "(): void")
        .lost(Notice::NoInProductMessages)
        .now("Has no effect: in-product messages are gone.")
        .instead(advice::DELETE)
        .sure(Sure::Low),
];
