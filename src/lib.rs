//! Changeover keeps Zendesk Chat embed code working after the account moves to Zendesk messaging.
//!
//! In reading order:
//!
//! - [`classic`]: the old API, one row a member: what was asked.
//! - [`shim`]: what it means now. The state, and the rules from calls to effects.
//! - [`messenger`]: the new API: what we say.
//! - [`report`]: what a page used, and how faithfully it was served.
//! - [`switch`]: which widget is on, and how a live chat is carried over.
//! - [`config`]: what the site says.
//! - `page`: the only module that knows a browser; compiled for WebAssembly alone.
//!
//! Everything but `page` is plain Rust: an input and the present time go in, an answer and effects
//! come out. See `CONTRIBUTING.md` for the map of the whole tree.
#![cfg_attr(all(target_arch = "wasm32", not(feature = "debug")), no_std)]

extern crate alloc;

pub mod classic;
pub mod config;
pub mod messenger;
pub mod report;
pub mod shim;
pub mod switch;

#[cfg(target_arch = "wasm32")]
mod page;
