// `changeover`: what the page used of the classic API, and what became of it. No arguments, no
// visitor data.
import * as glue from 'changeover:glue';
import { agree } from './consent.js';
import { state } from './engine.js';
import { explain } from './explain.js';
import { paths } from './members.js';
import { WORDS } from './messaging.js';
import { FIDELITIES, NOTICES } from './names.js';
import { raise } from './safe.js';

const COUNT = 0, VERBS = 1, FACTS = 2;
const MOST_OTHERS = 100;
const MOST_PLACES = 5;

const fidelities = FIDELITIES.split(' ');

/** Members that the core does not know of, with their counts: the page made them up, or they are ours. */
const others = new Map();

/** Debug build: from where each member was called. */
const places = new Map();

const listeners = { call: [], switch: [] };

/** What the loader serves by itself: how faithfully, and what to write instead. */
const served = ['emulated', 'zE(fn)'];
const ready = { '$zopim(fn)': served, 'zE(fn)': served };

const ofRow = row => {
  const facts = glue.fact(row, FACTS);
  const verbs = glue.fact(row, VERBS);
  const notice = facts >> 8;
  const became = WORDS.filter((_, verb) => verbs >> verb & 1).map(([verb, name]) => `zE('${verb}', '${name}')`);
  return {
    member: paths[row],
    count: glue.fact(row, COUNT),
    fidelity: fidelities[facts & 255],
    became,
    instead: became.join('; ') || (notice ? 'see NOTICES.md#' + notice : ''),
    ...notice && { notice: DEBUG ? NOTICES.split(' ')[notice - 1] : '#' + notice },
    ...DEBUG && glue.explain(row),
    ...DEBUG && { from: places.get(paths[row]) },
  };
};

const ofOther = member => {
  const [fidelity, instead] = ready[member] || (/^zES/.test(member) ? ['no-effect', 'see COMPAT.md'] : ['unknown', '']);
  return { member, count: others.get(member), fidelity, became: [], instead, ...DEBUG && explain(member), ...DEBUG && { from: places.get(member) } };
};

/** Debug build: remembers from where, and says each member once. */
const trace = entry => {
  const from = places.get(entry.member) || [];
  const line = new Error().stack.split('\n').slice(1).find(line => !/changeover(\.debug)?\.js/.test(line));
  const place = line && line.trim().replace(/^at /, '');
  if (place && from.length < MOST_PLACES && !from.includes(place)) from.push(place);
  if (!places.has(entry.member)) {
    const { member, fidelity, now, instead } = entry;
    console.info([`changeover: ${member} (${fidelity})`, now, instead && `Instead: ${instead}`].filter(Boolean).join('. ').replace(/\.\. /g, '. '));
  }
  places.set(entry.member, from);
  entry.from = from;
};

const tell = entry => {
  if (DEBUG) trace(entry);
  announce('call', entry);
};

/** The page is another step on its way to messaging: tells who listens. */
export const tellSwitch = step => announce('switch', step);

const announce = (event, what) => {
  // A copy: a listener may stop its own telling, and the next is to hear all the same.
  // oxlint-disable-next-line unicorn/no-useless-spread
  for (const listener of [...listeners[event]]) {
    try {
      listener(what);
    } catch (error) {
      raise(error);
    }
  }
};

/** A member was called: tells who listens. */
export const heard = row => {
  if ((DEBUG || listeners.call.length) && state.alive) tell(ofRow(row));
};

/** Counts a member that the core does not know of, and tells who listens. */
export const note = member => {
  const count = others.get(member) || 0;
  if (!count && others.size === MOST_OTHERS) return;
  others.set(member, count + 1);
  if (DEBUG || listeners.call.length) tell(ofOther(member));
};

export const changeover = {
  version: VERSION,
  report() {
    const calls = [];
    for (let row = 0; state.alive && row < paths.length; row++) if (glue.fact(row, COUNT)) calls.push(ofRow(row));
    return { version: VERSION, widget: state.widget, ...SWITCH && state.lost && { lost: true }, calls: [...calls, ...[...others.keys()].map(ofOther)] };
  },
  consent(given) {
    if (typeof given !== 'boolean') throw new TypeError('changeover.consent takes true or false');
    agree(given);
  },
  on(event, listener) {
    const group = event === 'call' || event === 'switch' ? listeners[event] : undefined;
    if (!group || typeof listener !== 'function') throw new TypeError('changeover.on takes \'call\' or \'switch\', and a function');
    group.push(listener);
    return () => {
      const at = group.indexOf(listener);
      if (at >= 0) group.splice(at, 1);
    };
  },
  session: () => (SWITCH && state.session ? state.session() : { state: SWITCH && state.classic ? 'watching' : 'messaging', live: false }),
};
