// The clock of the rehearsal: a morning on which the switch comes at nine. It runs as any clock does, and can be put
// forward, so that nobody has to wait.

const today = (hours, minutes) => new Date().setHours(hours, minutes, 0, 0);
const SECOND = 1000;

const BEGIN = today(8, 50);
export const SWITCH = today(9, 0);
/** Live chats may go on for a minute, and half a minute before its end the visitor is told. */
export const DRAIN = 60;
export const WARN = 30;
export const END = SWITCH + DRAIN * SECOND;

/** Where the clock can be put. */
export const MOMENTS = [
  { id: 'soon', title: 'In 20 seconds', at: SWITCH - 20 * SECOND },
  { id: 'switch', title: 'The switch, now', at: SWITCH },
  { id: 'notice', title: 'The notice', at: END - WARN * SECOND },
  { id: 'end', title: 'The end', at: END },
];

let ahead;

export const reset = () => {
  ahead = BEGIN - Date.now();
};

/** By how much this clock is before the real one. */
export const difference = () => ahead;

export const now = () => Date.now() + ahead;

/** Puts the clock forward; it is never put back. */
export const putForward = at => {
  ahead = Math.max(ahead, at - Date.now());
};

const short = { hour: 'numeric', minute: '2-digit' };

/** As the notice says it. */
export const hour = at => new Date(at).toLocaleTimeString('en', short);
export const second = at => new Date(at).toLocaleTimeString('en', { ...short, second: '2-digit' });
