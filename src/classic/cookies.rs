//! Consent: `$zopim.livechat.cookieLaw`.
//!
//! Messaging stores `all`, `functional` or `none`; with `none` it is also hidden.

use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command};

/// The methods of `$zopim.livechat.cookieLaw`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.cookieLaw.comply", "(): void")
        .adapted(Act::AskConsent, Notice::ByProfile)
        .now("Does nothing, as in Web Widget (Classic); in the `standalone` profile nothing is stored or shown until the visitor has agreed, now or to the old chat.")
        .instead(
            "Where the option `consent` is set, delete the call: nothing is fetched before the visitor agrees. Else \
             `zE('messenger:set', 'cookies', 'none')`, and `zE('messenger:set', 'cookies', 'all')` when they agree.",
        ),
    command("$zopim.livechat.cookieLaw.setDefaultImplicitConsent", "(): void")
        .adapted(Act::ImplicitConsent, Notice::CookiesHide)
        .now("Lets the messenger store what it needs to work, and nothing else; in the `standalone` profile that counts as consent where the option `consent` asks for it.")
        .instead(
            "`zE('messenger:set', 'cookies', 'functional')`; where the option `consent` is set, that counts as consent: \
             call it when the visitor has agreed.",
        ),
    command("$zopim.livechat.cookieLaw.showPrivacyPanel", "(): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: messaging has no privacy panel.")
        .instead("Ask for consent on your page, then call `changeover.consent(true)` or `zE('messenger:set', 'cookies', 'all')`; where the option `consent` is set, either lets the messenger come.")
        .sure(Sure::Medium),
];
