// `changeover`: what the page used of the classic API, and what became of it. No arguments, no
// visitor data.
import * as glue from 'changeover:glue';
import { state } from './engine.js';
import { PATHS } from './members.js';
import { WORDS } from './messaging.js';
import { FIDELITIES, NOTICES } from './names.js';

const fidelities = FIDELITIES.split(' ');
const notices = NOTICES.split(' ');

/** Members that the core does not know of: ready callbacks, and whatever the page made up. */
const others = new Map();
const MOST_OTHERS = 100;

/** Counts a member that the core does not know of. */
export const note = member => {
  const name = /^[\w$.:'(), -]{1,80}$/.test(member) ? member : 'malformed call';
  const seen = others.get(name) || 0;
  if (seen || others.size < MOST_OTHERS) others.set(name, seen + 1);
};

const code = ([verb, name]) => `zE('${verb}', '${name}')`;

const entry = row => {
  const facts = glue.fact(row, 2);
  const commands = glue.fact(row, 1);
  const notice = notices[(facts >> 8) - 1];
  const calls = WORDS.filter((_, index) => commands >> index & 1).map(code);
  const call = {
    member: PATHS[row],
    count: glue.fact(row, 0),
    fidelity: fidelities[facts & 255],
    became: calls,
    instead: calls.join('; ') || (notice ? `see NOTICES.md#${notice}` : ''),
  };
  if (notice) call.notice = notice;
  return DEBUG ? { ...call, ...glue.explain(row) } : call;
};

const ready = { '$zopim(fn)': 1, 'zE(fn)': 1 };

export const changeover = {
  version: VERSION,
  report() {
    const calls = [];
    if (state.alive) for (let row = 0; row < PATHS.length; row++) if (glue.fact(row, 0)) calls.push(entry(row));
    for (const [member, times] of others) {
      calls.push({ member, count: times, fidelity: ready[member] ? 'emulated' : 'unknown', became: [], instead: ready[member] ? 'zE(fn)' : '' });
    }
    return { version: VERSION, widget: state.widget, calls };
  },
};
