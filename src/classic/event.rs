//! What classic code can listen to.

/// A classic event, whichever of the two APIs it was asked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Event {
    /// The panel was opened. No payload.
    Open,
    /// The panel was closed. No payload.
    Close,
    /// The chat is connected: messaging is up. No payload.
    Connected,
    /// A chat began. No payload.
    ChatStart,
    /// A chat ended. No payload.
    ChatEnd,
    /// The account's status: `'online' | 'away' | 'offline'`.
    Status,
    /// A department's status: `{ id, name, status }`.
    DepartmentStatus,
    /// The number of unread messages.
    Unread,
    /// A tracked action of the visitor: `{ category, action, properties }`.
    UserEvent,
}

impl Event {
    /// All events, in the order of their numbers.
    pub const ALL: [Event; 9] = [
        Event::Open,
        Event::Close,
        Event::Connected,
        Event::ChatStart,
        Event::ChatEnd,
        Event::Status,
        Event::DepartmentStatus,
        Event::Unread,
        Event::UserEvent,
    ];

    /// The name in `zE('webWidget:on', …)`.
    pub const fn name(self) -> &'static str {
        match self {
            Event::Open => "open",
            Event::Close => "close",
            Event::Connected => "chat:connected",
            Event::ChatStart => "chat:start",
            Event::ChatEnd => "chat:end",
            Event::Status => "chat:status",
            Event::DepartmentStatus => "chat:departmentStatus",
            Event::Unread => "chat:unreadMessages",
            Event::UserEvent => "userEvent",
        }
    }
}
