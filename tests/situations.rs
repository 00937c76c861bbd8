//! Situations of a page, and their outcomes, in the order in which a page meets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "situations/absence.rs"]
mod absence;
#[path = "situations/availability.rs"]
mod availability;
#[path = "situations/carried.rs"]
mod carried;
#[path = "situations/chat.rs"]
mod chat;
#[path = "situations/consent.rs"]
mod consent;
#[path = "situations/events.rs"]
mod events;
#[path = "situations/getters.rs"]
mod getters;
#[path = "situations/hours.rs"]
mod hours;
#[path = "situations/identity.rs"]
mod identity;
#[path = "situations/messages.rs"]
mod messages;
#[path = "situations/order.rs"]
mod order;
#[path = "situations/page.rs"]
mod page;
#[path = "situations/panel.rs"]
mod panel;
#[path = "situations/settings.rs"]
mod settings;
#[path = "situations/usage.rs"]
mod usage;
#[path = "situations/visit.rs"]
mod visit;
