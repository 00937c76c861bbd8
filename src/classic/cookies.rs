//! Consent: `$zopim.livechat.cookieLaw`.
//!
//! Messaging stores `all`, `functional` or `none`; with `none` it is also hidden.

use crate::classic::advice;
use crate::classic::notice::Notice;
use crate::classic::row::{Act, Row, Sure, command};

/// The methods of `$zopim.livechat.cookieLaw`.
pub const ROWS: &[Row] = &[
    command("$zopim.livechat.cookieLaw.comply", "(): void")
        .adapted(Act::AskConsent, Notice::ByProfile)
        .now("Does nothing, as in Web Widget (Classic); in the stand-alone profile nothing is stored or shown until the visitor has agreed, now or to the old chat.")
        .instead("zE('messenger:set', 'cookies', 'none')"),
    command("$zopim.livechat.cookieLaw.setDefaultImplicitConsent", "(): void")
        .adapted(Act::ImplicitConsent, Notice::CookiesHide)
        .now("Lets the messenger store what it needs to work, and nothing else.")
        .instead(advice::COOKIES),
    command("$zopim.livechat.cookieLaw.showPrivacyPanel", "(): void")
        .lost(Notice::NoSuchPart)
        .now("Has no effect: messaging has no privacy panel.")
        .instead("Ask for consent on your page, then call `changeover.consent(true)` or `zE('messenger:set', 'cookies', 'all')`.")
        .sure(Sure::Medium),
];
