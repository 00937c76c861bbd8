//! How the tabs agree on the one that ends a chat.
