//! `tests/types/instead/instead.ts`: the code that rows advise to write, as a program that must compile.

use std::collections::BTreeSet;

use changeover::classic::TABLE;

const HEAD: &str = "\
// Generated from src/classic; run UPDATE=1 cargo test --test generated
// What the rows say to write instead compiles with the types of messaging.
import type {} from '../../../www/types/globals.js';

declare const jwt: string;
declare const value: string;
declare const text: string;
declare const conversationId: string;
declare function listener(): void;
declare function start(): void;

";

pub fn write() -> String {
    let codes: BTreeSet<_> = TABLE.iter().flat_map(|row| codes(row.texts.instead)).collect();
    HEAD.to_owned() + &codes.into_iter().map(|code| format!("{code};\n")).collect::<String>()
}

/// Advice that is code, or the calls that a sentence has between backticks.
fn codes(instead: &'static str) -> Vec<&'static str> {
    if instead.starts_with("zE(") {
        return vec![instead];
    }
    instead.split('`').filter(|piece| piece.starts_with("zE(") && !piece.contains('…')).collect()
}
