// The WebAssembly core: started synchronously, and started anew if it ever traps.
import * as glue from 'changeover:glue';
import text from 'changeover:wasm';
import { decode } from './decode.js';
import { GETTERS_ALONE, PATHS } from './members.js';
import { now } from './safe.js';

/** What the core is told of beside calls, numbered as in src/page/mod.rs. */
export const WHEN_READY = 0, PASS = 1, ARRIVED = 2, GAVE_UP = 3, TOLD = 4, ANSWERED = 5, MISSING = 6, TICK = 7, WAKE = 8;

const RESTARTS = 3;
const LONGEST_JOURNAL = 1000;

export const state = {
  /** The core is running. */
  alive: false,
  /** The core is being brought back to where it was: nothing is said to the widget. */
  muted: false,
  /** A newer copy of this file has taken over; it takes calls by path. */
  successor: undefined,
  options: [],
  departments: [],
};

let module;
let restarts = 0;
let answerText;
let lastKey;

/**
 * What was asked so far, so that a core that trapped, or a newer copy of this file, can be brought
 * to the same state. Calls without arguments are kept once, at their last place.
 */
export const journal = new Map();

/** Imported by the core: the text of its answer. */
export const answer = text => {
  answerText = text;
};

const instantiate = () => {
  glue.__wbg_set_wasm(new WebAssembly.Instance(module, glue.imports).exports);
  state.alive = true;
};

/** Starts the core. `false` where WebAssembly is missing or forbidden by the page's policy. */
export const start = () => {
  try {
    module = new WebAssembly.Module(decode(text));
    instantiate();
  } catch (error) {
    console.error('changeover: WebAssembly did not start, so classic calls have no effect here. ' +
      'A Content-Security-Policy needs \'wasm-unsafe-eval\' in script-src.', error);
  }
  return state.alive;
};

const revive = error => {
  state.alive = false;
  if (restarts++) return;
  console.error('changeover: a fault of ours; please report it.', error);
  if (restarts > RESTARTS) return;
  state.muted = true;
  try {
    instantiate();
    for (const [setting, value] of state.options) glue.configure(setting, value);
    replay(journal);
    if (state.arrived) glue.signal(ARRIVED, 0, undefined, now());
  } catch {
    state.alive = false;
  }
  state.muted = false;
};

/** Asks the core again for all that a journal holds. */
export const replay = entries => {
  for (const [path, args, setting] of entries.values()) {
    const row = PATHS.indexOf(path);
    if (row >= 0) glue.call(row, args, setting, now());
  }
};

const remember = (row, args, setting) => {
  const key = args.length ? {} : row;
  if (key === lastKey) return;
  lastKey = key;
  journal.delete(key);
  if (journal.size < LONGEST_JOURNAL) journal.set(key, [PATHS[row], args, setting]);
};

/** Hands one option of the site over; `false` when its value is not accepted. */
export const configure = (setting, value) => {
  state.options.push([setting, value]);
  return !state.alive || glue.configure(setting, value);
};

const department = index => {
  const { id, name, status = state.status } = state.departments[index];
  return { id, name, status };
};

export { department };

/** A member was called; `args` is a list or an `arguments` object. */
export const call = (row, args, setting = false) => {
  if (state.successor) return state.successor(PATHS[row], args);
  if (!state.alive) return GETTERS_ALONE[PATHS[row]]?.();
  let code = 0;
  try {
    code = glue.call(row, args, setting, now());
  } catch (error) {
    revive(error);
  }
  if (code === 0) return void remember(row, args, setting);
  if (code < 3) return code === 2;
  if (code === 5) return answerText;
  if (code === 4) return state.departments.map((_, index) => department(index));
  if (code === 3) throw new TypeError(PATHS[row] + ': an argument is missing');
  return department(code - 16);
};

/** Something else happened. */
export const signal = (kind, number, value) => {
  if (!state.alive) return;
  try {
    glue.signal(kind, number, value, now());
  } catch (error) {
    revive(error);
  }
};

export const { count, became, fact, explain } = glue;
