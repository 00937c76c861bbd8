//! What only the debug build has: the texts of the rows.

use serde::Serialize;
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
    notice: Option<&'static str>,
}

/// The texts of a member; `undefined` when there is no such row.
#[wasm_bindgen]
pub fn explain(row: u16) -> JsValue {
    let Some(row) = classic::row(RowId(row)) else { return JsValue::UNDEFINED };
    let explanation = Explanation {
        now: row.texts.now,
        instead: row.texts.instead,
        notice: row.notice.map(|notice| notice.text()),
    };
    serde_wasm_bindgen::to_value(&explanation).unwrap_or_default()
}
