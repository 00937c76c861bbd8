//! What is written from the table of the classic API: names, types and documents.
//!
//! `UPDATE=1 cargo test --test generated` writes them; without it, a stale file fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::Path;

#[path = "generated/compat.rs"]
mod compat;
#[path = "generated/globals.rs"]
mod globals;
#[path = "generated/groups.rs"]
mod groups;
#[path = "generated/instead.rs"]
mod instead;
#[path = "generated/names.rs"]
mod names;
#[path = "generated/notices.rs"]
mod notices;
#[path = "generated/types.rs"]
mod types;

#[test]
fn names() {
    check("www/loader/names.js", &names::write());
}

#[test]
fn types() {
    check("www/types/changeover.d.ts", &types::write());
}

#[test]
fn globals() {
    check("www/types/globals.d.ts", &globals::write());
}

#[test]
fn instead() {
    check("tests/types/instead/instead.ts", &instead::write());
}

#[test]
fn compat() {
    check("COMPAT.md", &compat::write());
}

#[test]
fn notices() {
    check("NOTICES.md", &notices::write());
}

#[test]
fn the_groups_of_names_follow_each_other_from_the_first_row() {
    let mut next = 0;
    for group in groups::GROUPS {
        for (row, name) in group.members() {
            assert_eq!(changeover::classic::find(row.texts.path).unwrap().0, next, "{}", row.texts.path);
            assert!(!name.is_empty() && !name.contains(' '), "{name:?} of {}", row.texts.path);
            next += 1;
        }
    }
}

fn check(path: &str, expected: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is stale; run: UPDATE=1 cargo test --test generated");
}
