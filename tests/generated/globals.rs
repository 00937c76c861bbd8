//! `www/types/globals.d.ts`: the names that pages call, for projects whose code names them.
//!
//! `zE` is declared as functions and a namespace, because other typings of messaging declare it so, and
//! only such declarations can stand side by side.

use std::fs;
use std::path::Path;

use crate::groups::GROUPS;
use crate::types::{ZE_PROPERTIES, absent, method, named, overloads};

const HEAD: &str = "\
// Generated from src/classic and api.d.ts; run UPDATE=1 cargo test --test generated
import type {
  ApiFor, Conversation, ConversationField, Customization, Department, Display, Identity, LoginFailedError, Message,
  MessengerError, MessengerEvent, MessengerEventName, Metadata, NameFor, NavigationTarget, NewConversation, NewMessage, Page,
  Prefill, RenderOptions, Status, Suggestions, TokenFunction, UserEvent, Words, ZE, ZESettings, Zopim,
} from './changeover.js';

export type * from './changeover.js';

declare global {
";

const NAMES: &str = "
  namespace zE {
    // As in other typings, so that both can be there.
    interface LoginFailedError {
      type: string;
      reason: string;
      message: string;
    }
    interface ConversationField {
      id: string;
      value: string | number | boolean;
    }
    /** Which widget is up. */
    var widget: 'messenger' | 'classic' | undefined;
    /** The widget's own version. */
    var version: string | undefined;
";

pub fn write() -> String {
    let mut text = String::from(HEAD);
    text += &overloads("function zE");
    for interface in ["ByName", "NeverWorked", "Messenger"] {
        text += &by_hand(interface);
    }
    text += NAMES;
    for (row, name) in GROUPS[4].members() {
        text += &indented(&method(row, &format!("function {name}")));
    }
    for (path, name) in ZE_PROPERTIES {
        text += &absent(named(path), &format!("var {name}"), "    ");
    }
    text += "  }\n\n";
    for (path, declaration) in [
        ("window.zEmbed", "var zEmbed: ZE"),
        ("window.$zopim", "var $zopim: Zopim"),
        ("window.zESettings", "var zESettings: ZESettings | undefined"),
    ] {
        text += &format!("  /** {} */\n  {declaration};\n", named(path).texts.now);
    }
    text + "}\n"
}

/// The calls of an interface that is written by hand, as functions.
fn by_hand(interface: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/types/api.d.ts");
    let api = fs::read_to_string(path).unwrap();
    let (_, rest) = api.split_once(&format!("export interface {interface} {{\n")).unwrap();
    let (body, _) = rest.split_once("\n}\n").unwrap();
    let calls = body.split("\n\n  /** Which widget is up. */").next().unwrap();
    format!("\n{calls}\n").replace("\n  (", "\n  function zE(").replace("\n  <", "\n  function zE<")
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}
