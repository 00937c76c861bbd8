// The options that the core takes, in its order (src/config.rs), each with what it accepts.
const field = 'the id of a custom ticket field, or "tag:" and a prefix';

export const OPTIONS = [
  ['profile', '"web-widget" or "standalone"'],
  ['status', '"online", "away" or "offline"'],
  ['chatStart', '"conversation" or "agent"'],
  ['idle', 'minutes, a number above 0'],
  ['departments', 'a list of { id: number, name: string, status?: string }'],
  ['fields.name', field],
  ['fields.email', field],
  ['fields.phone', field],
  ['fields.notes', field],
  ['fields.path', field],
  ['fields.department', field],
  ['strict', 'true or false'],
];
