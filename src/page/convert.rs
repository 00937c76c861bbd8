//! Reads arguments: only what the row's shape asks for, and never by calling a method of the page's
//! objects. The imported functions catch what the page's getters throw.

use alloc::vec::Vec;

use wasm_bindgen::prelude::*;

use crate::classic;
use crate::classic::row::RowId;
use crate::classic::value::{CallbackId, Key, Shape, Value};

/// More tags, departments or nested lists than any page has in good faith.
const LONGEST_LIST: u32 = 500;

#[wasm_bindgen(raw_module = "./boundary.js")]
extern "C" {
    /// 0 undefined, 1 null, 2 false, 3 true, 4 number, 5 string, 6 array, 7 object, 8 function.
    fn kind(value: &JsValue) -> u32;
    /// The property with this key; `undefined` when reading it throws.
    fn field(object: &JsValue, key: u32) -> JsValue;
    fn item(list: &JsValue, index: u32) -> JsValue;
    fn length(list: &JsValue) -> u32;
    /// The number that the loader keeps this function under; the same function has the same number.
    fn keep(function: &JsValue) -> u32;
}

/// The arguments of a member, as far as its shape asks for them.
pub fn arguments(row: RowId, arguments: &JsValue) -> Vec<Value> {
    let shape = classic::row(row).map_or(Shape::Nothing, |row| row.shape);
    match shape {
        Shape::Nothing | Shape::Settings => Vec::new(),
        Shape::Words => match any(arguments, 3) {
            Value::List(list) => list,
            _ => Vec::new(),
        },
        Shape::Prefill => alloc::vec![read(&item(arguments, 0), shape.keys(), &[Key::Value], 2)],
        _ => alloc::vec![read(&item(arguments, 0), shape.keys(), &[], 1)],
    }
}

/// A value with everything in it, down to a depth.
pub fn any(value: &JsValue, depth: u32) -> Value {
    read(value, &Key::ALL, &Key::ALL, depth)
}

/// A value; of a record these keys, and of records in it the inner keys.
fn read(value: &JsValue, keys: &[Key], inner: &[Key], depth: u32) -> Value {
    match kind(value) {
        1 => Value::Null,
        2 => Value::Bool(false),
        3 => Value::Bool(true),
        4 => Value::Number(value.as_f64().unwrap_or_default()),
        5 => Value::Text(value.as_string().unwrap_or_default()),
        6 if depth > 0 => Value::List(
            (0..length(value).min(LONGEST_LIST))
                .map(|index| read(&item(value, index), keys, inner, depth - 1))
                .collect(),
        ),
        7 if depth > 0 => Value::Record(
            keys.iter()
                .map(|key| (*key, read(&field(value, *key as u32), inner, inner, depth - 1)))
                .filter(|(_, entry)| *entry != Value::Undefined)
                .collect(),
        ),
        8 => Value::Callback(CallbackId(keep(value))),
        _ => Value::Undefined,
    }
}
