//! What only the debug build has: the texts of the rows, and a strict look at the configuration.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::classic;
use crate::classic::row::RowId;

/// The texts of a member, for the console and the report.
#[derive(Serialize)]
struct Explanation {
    /// What it does now.
    now: &'static str,
    /// What to write instead.
    instead: &'static str,
    /// What is lost or different, if anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

/// The texts of a member; `undefined` when there is no such row.
#[wasm_bindgen]
pub fn explain(row: u16) -> JsValue {
    let Some(row) = classic::row(RowId(row)) else { return JsValue::UNDEFINED };
    let explanation = Explanation {
        now: row.texts.now,
        instead: row.texts.instead,
        why: row.notice.map(|notice| notice.text()),
    };
    serde_wasm_bindgen::to_value(&explanation).unwrap_or_default()
}

/// The whole configuration, so that a misspelt option is found: the site build ignores what it does
/// not know.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "read for its shape alone")]
struct Site {
    messaging_key: Option<String>,
    vendor_base: Option<String>,
    timeout: Option<f64>,
    profile: Option<String>,
    status: Option<String>,
    chat_start: Option<String>,
    idle: Option<f64>,
    departments: Option<Vec<SiteDepartment>>,
    fields: Option<BTreeMap<String, JsonText>>,
    strict: Option<bool>,
    token: Option<IgnoredAny>,
    token_when: Option<String>,
    hours: Option<SiteHours>,
    status_url: Option<String>,
    consent: Option<Consent>,
    compat_dom: Option<bool>,
    classic_key: Option<String>,
    zopim_key: Option<String>,
    zendesk_host: Option<String>,
    switch: Option<SiteSwitch>,
    brands: Option<Vec<SiteBrand>>,
    brand: Option<String>,
    notice: Option<SiteNotice>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "read for its shape alone")]
struct SiteSwitch {
    at: Option<String>,
    drain_until: Option<JsonText>,
    warn: Option<JsonText>,
    probe: Option<bool>,
    url: Option<String>,
}

/// What else a brand says stands beside the options of all, when it is the page's.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "read for its shape alone")]
struct SiteBrand {
    name: Option<String>,
    host: Option<Patterns>,
    path: Option<Patterns>,
    messaging_key: Option<String>,
    classic_key: Option<String>,
    zopim_key: Option<String>,
    zendesk_host: Option<String>,
    switch: Option<SiteSwitch>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read for its shape alone")]
enum Patterns {
    One(String),
    Many(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for its shape alone")]
struct SiteNotice {
    text: Option<String>,
    close: Option<String>,
}

/// A word, or `false`.
#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read for its shape alone")]
enum Consent {
    Word(String),
    None(bool),
}

/// A department's may leave out what it has from the site's.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(dead_code, reason = "read for its shape alone")]
struct SiteHours {
    time_zone: Option<String>,
    open: Option<BTreeMap<String, String>>,
    holidays: Option<Vec<String>>,
    otherwise: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for its shape alone")]
struct SiteDepartment {
    id: f64,
    name: String,
    status: Option<String>,
    hours: Option<SiteHours>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read for its shape alone")]
enum JsonText {
    Text(String),
    Number(f64),
}

/// What is wrong with the shape of a configuration, given as JSON, if anything. Not `serde-wasm-bindgen`: it
/// asks an object for the fields it knows, and so never meets a misspelt one.
#[wasm_bindgen]
pub fn check(config: &str) -> Option<String> {
    serde_json::from_str::<Site>(config).err().map(|error| error.to_string())
}
