// The WebAssembly core: started synchronously, and started anew if it ever traps.
import { __wbg_set_wasm as attach, fact, imports, input, memory, room } from 'changeover:glue';
import { look } from './availability.js';
import { contain, waiting } from './boundary.js';
import { keys, now, read } from './safe.js';
import core from 'changeover:core';
import { hearConsent } from './consent.js';
import { bytesOf, decode } from './decode.js';
import { alone, GETTER, NEEDS_ARGUMENT, paths } from './members.js';
import { encode } from './values.js';
import { heard } from './report.js';

/** What happens, numbered as in src/page/mod.rs; the widget's events follow from `TOLD` on, and what the switch is told from 32 on. */
export const CALL = 0, SETTING = 1, WHEN_READY = 2, PASS = 3, ARRIVED = 4, GAVE_UP = 5, ANSWERED = 6, MISSING = 7,
  TICK = 8, OPTION = 10, LOOK = 11, CONSENT = 12, ASIDE = 13, RESUMED = 14, TOLD = 15;

const MOST_RESTARTS = 3;
const LONGEST_JOURNAL = 1000;

/**
 * What the parts of the loader share. Set when there is something to set:
 * - `configure` hands the site's options over, once it is known which they are;
 * - `muted`: the core is being brought back to where it was, and nothing is said to the widget;
 * - `successor`: a newer copy of this file has taken over; it takes a call by its path, as we do in `ask`.
 *
 * And by the switch, which the slim file is without, whence `SWITCH` stands before each use in files that it has:
 * - `classic`: Web Widget (Classic), while it serves the page (classic.js);
 * - `aside`: it does, also while the core takes a call that goes to it;
 * - `session`: where the page is on its way to messaging (switch.js);
 * - `lost`: a chat was lost, because classic did not come or went silent.
 */
export const state = {
  /** The core is running; it is started for whoever asks first, and anew when it has trapped and no call of it is under way. */
  get alive() {
    if (alive === undefined) start();
    else if (fault && !depth) revive();
    return alive;
  },
  configure() {},
  /** Which widget came: 'loading', 'messenger', 'classic' or 'absent'. */
  widget: 'loading',
  departments: [],
};

/** Starts the core if nobody has asked for it yet, unless a newer copy of this file has its own. */
export const awaken = () => state.successor || state.alive;

const options = [];
let module;
/** Undefined before the core is started. */
let alive;
let restarts = 0;
/** How many calls from inside each other are under way, and what the core has thrown since it was started. */
let depth = 0;
let fault;
/** What has happened before the core was started: calls without an answer do not wait for it. */
const early = [];
let answerText;

/**
 * What was asked so far, so that a core that trapped, or a newer copy of this file, can be brought to the same state: the
 * last thousand calls with arguments, and of calls without the latest of each. Two lists, because pages make calls
 * without arguments in loops, and a map takes ten times as long.
 */
const asked = [];
const bare = [];
let stamp = 0;

/** All of that in order, each as `[path, args, kind]`. */
export const journal = () => {
  const entries = [...asked];
  for (const row of keys(bare)) entries.push([bare[row], row, []]);
  return entries.sort(([a], [b]) => a - b).map(([, what, ...entry]) => [paths[what] || what, ...entry]);
};

/** Remembers a call of a member by its number, or of a function by its name. */
export const remember = (what, args, kind) => {
  if (state.muted) return;
  stamp++;
  if (what >= 0 && !args.length) {
    bare[what] = stamp;
    return;
  }
  // Of what signs in, the function alone is kept: a page may give more, or a token in its place.
  if (/uthenticate/.test(paths[what])) args = [args[0], read(args[0], 'jwtFn')].filter(value => typeof value === 'function');
  if (asked.length === LONGEST_JOURNAL) asked.shift();
  asked[asked.length] = [stamp, what, args, kind];
};

/** What waited for the widget is under way now, and is not to be asked for again. */
export const forgetWaiting = () => {
  for (let at = asked.length; at--;) if (asked[at][1] === 'zE') asked.splice(at, 1);
};

/** Made with the core: the pages that tests are run in have none. */
let encoder, decoder;

/** Where the core takes the text of what happens. */
let bytes = [];

/** The text of so many bytes that the core has there. */
export const textAt = (start, length) => decoder.decode(new Uint8Array(memory(), start, length));

/** Writes a text for the core; its length in bytes. Most texts are short and plain: the loop is for them. */
const write = text => {
  const { length } = text;
  // The core's memory may have moved when it grew, which leaves these bytes without a length; where the core is JavaScript,
  // they have one, and are not its memory any more.
  if (length * 3 > bytes.length || !WASM && bytes.buffer !== memory()) {
    const most = length * 3 + 256;
    const start = room(most);
    bytes = new Uint8Array(memory(), start, most);
  }
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return encoder.encodeInto(text, bytes).written;
    bytes[at] = code;
  }
  return length;
};

/** Imported by the core: the text of its answer. */
export const answer = (start, length) => {
  answerText = textAt(start, length);
};

const instantiate = () => {
  attach(WASM ? new WebAssembly.Instance(module, imports).exports : core(imports));
  bytes = [];
  alive = true;
};

/**
 * Starts the core, where WebAssembly is there and the page's policy allows it: with the first call that is to be answered
 * or that somebody listens for, at once where there are brands or a switch, and at the latest when the page has been read.
 * Listeners that are told how things stand hear it then.
 */
const start = () => {
  alive = false;
  try {
    encoder = new TextEncoder();
    decoder = new TextDecoder();
    if (WASM) module = new WebAssembly.Module((DEBUG ? bytesOf : decode)(core));
    instantiate();
  } catch (error) {
    console.error(WASM ? 'changeover: WebAssembly did not start. Allow \'wasm-unsafe-eval\', or take changeover.nowasm.js.' : 'changeover: the core did not start.', error);
  }
  if (alive) contain(state.configure);
  while (state.alive && early.length) signal(...early.shift());
  early.length = 0;
};

/** A trap is a bug of ours: it is said once, and the core is started anew, as often as can be helpful. */
const revive = () => {
  // Calls of a page's own that lead to each other without end are no bug of ours.
  if (!/stack|recursion/i.test(fault)) {
    if (!restarts) console.error('changeover: please report this fault.', fault);
    if (restarts++ === MOST_RESTARTS) {
      fault = undefined;
      return;
    }
  }
  // What traps once more in here is for another time.
  depth++;
  state.muted = true;
  const classic = SWITCH && state.classic;
  try {
    instantiate();
    fault = undefined;
    early.length = waiting.length = 0;
    for (const option of options) configure(...option);
    look();
    if (SWITCH && state.aside) signal(ASIDE);
    if (SWITCH) state.classic = undefined;
    for (const entry of journal()) state.ask(...entry);
    // Without what traps each time, the page can go on.
    if (fault) asked.length = bare.length = 0;
  } catch (error) {
    // The page's own calls have left no room for it.
    alive = false;
    fault = error;
  }
  if (SWITCH) state.classic = classic;
  if (state.widget === 'messenger') signal(ARRIVED);
  state.muted = false;
  depth--;
  if (SWITCH && alive && state.again) state.again();
};

/** Hands one option of the site over; `false` when its value is not accepted. */
export const configure = (setting, value) => {
  if (!state.muted) options.push([setting, value]);
  return signal(OPTION, setting, encode([value])) !== 1;
};

/** Asks the core for a text. */
export const wording = kind => (signal(kind) === 5 ? answerText : '');

export const STATUSES = ['online', 'away', 'offline'];

/** A department, as classic gave it. */
export const department = index => {
  const { id, name } = state.departments[index];
  return { id, name, status: STATUSES[fact(index, 3)] };
};

/** A member was called; `args` is a list or an `arguments` object. */
export const call = (row, args, kind = CALL) => {
  if (state.successor) return state.successor(paths[row], args, kind);
  hearConsent(row, args[0]);
  if (SWITCH && state.classic && !kind) return state.classic.call(paths[row], args);
  if (!alive && GETTER.test(paths[row]) && !state.alive) return alone(paths[row]);
  const code = signal(kind, row, args.length ? encode(args) : '');
  // What has trapped is not asked for again.
  if (code < 0) return alone(paths[row]);
  if (!state.muted) heard(row);
  if (state.strict && (args[0] === undefined || args[0] === null) && NEEDS_ARGUMENT.test(paths[row])) throw new TypeError(paths[row] + ' needs an argument');
  if (code) return code < 3 ? code === 2 : code === 4 ? state.departments.map((_, index) => department(index)) : code === 5 ? answerText : department(code - 16);
  remember(row, args, kind);
};

/** Something happened; the answer is the core's code, or below nought when it has trapped. */
export const signal = (kind, number = 0, text = '') => {
  if (state.successor) return 0;
  if (alive === undefined) early[early.length] = [kind, number, text];
  else if (alive || state.alive) {
    depth++;
    try {
      return input(kind, number, text && write(text), now());
    } catch (error) {
      // Nothing is called here: there may be no room left for calls.
      alive = false;
      fault = error;
      return -1;
    } finally {
      depth--;
    }
  }
  return 0;
};
