// Web Widget (Classic), while it is still the widget of the page: its snippet, the page's calls to
// it, and its removal. The page has our `zE` and `$zopim` all the time; this is what stands behind.
import { contain, restyle } from './boundary.js';
import { ASIDE, RESUMED, signal, state, TOLD } from './engine.js';
import { whenReady, zE } from './facade.js';
import { alone } from './members.js';
import { apply, keys, raise, read } from './safe.js';
import { load, present } from './widget.js';

const MOST_HELD = 1000;
const FRAMES = ['iframe#launcher', 'iframe#webWidget', 'iframe[data-product="web_widget"]'];
const OPEN = TOLD, CLOSE = TOLD + 1;

/** What classic put into `zEmbed` and `$zopim`. */
let vendor, zopim;

/** It has replayed its queue, and takes calls. */
let here;

/** It is taken down: whatever of it still runs is not heard. */
let gone;

/** Calls that wait for classic, or that are for messaging; each as `[path, args]`. */
let held = [];

/** What classic was given to run when it is ready, and has not run yet; each with the call that it stands for. */
const unrun = new Map();

/** What was held is being handed over. */
let handing;

/** Told of what happens in classic: 'here', 'missing', 'messenger', 'start', 'end', 'open' or 'close'. */
let watch;

let limit;

// Chats, as the page's listeners are to hear of them: each start and each end once, whoever tells it.

/** How many starts and ends there were, and whether a chat is running. */
const count = { start: 0, end: 0 };
let live;

/** The page's listeners of starts and ends, each with how many of them it knows. */
const ears = [];

const hear = (ear, self, args) => {
  if (ear.known === count[ear.event]) return;
  ear.known = count[ear.event];
  return apply(ear.listener, self, args);
};

/** A chat began or ended; tells the listeners that classic does not tell. */
export const tellChat = event => {
  turn(event);
  for (const ear of ears.slice()) {
    try {
      if (ear.event === event) hear(ear, undefined, []);
    } catch (error) {
      raise(error);
    }
  }
};

const turn = event => {
  if (!!live === (event === 'start')) return;
  live = !live;
  count[event]++;
};

/** A listener as classic gets it: it goes quiet with classic, and hears of each start and end once. */
const muffled = (listener, event) => {
  if (typeof listener !== 'function') return listener;
  if (!event) return function () { if (!gone) return apply(listener, this, arguments); };
  const ear = { event, listener, known: count[event] };
  ears.push(ear);
  return function () { if (!gone) return hear(ear, this, arguments); };
};

const chatEvent = name => ({ 'chat:start': 'start', 'chat:end': 'end', setOnChatStart: 'start', onChatStart: 'start', setOnChatEnd: 'end', onChatEnd: 'end' })[name];

/** A function for classic to run when it is ready; the call is made elsewhere if classic never does. */
const ready = (callback, path, args) => {
  if (typeof callback !== 'function') return callback;
  const run = () => (unrun.delete(run) ? callback() : undefined);
  unrun.set(run, [path, args]);
  return run;
};

/** The arguments as classic gets them: the page's own, but for its functions. */
const forClassic = (path, args) => {
  const [first, second, third, ...rest] = args;
  if (path === 'zE') return first === 'webWidget:on' ? [first, second, muffled(third, chatEvent(second)), ...rest] : typeof first === 'function' ? [ready(first, path, args)] : args;
  if (path === '$zopim') return [ready(first, path, args)];
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (/^(setO|o)n[A-Z]/.test(name)) return Array.from(args, value => muffled(value, chatEvent(name)));
  if (name !== 'set' || !first || typeof first !== 'object') return args;
  const options = { __proto__: null };
  for (const key of keys(first)) options[key] = muffled(first[key], chatEvent(key));
  return [options];
};

/** Calls classic; it answers and throws as it always did. */
const hand = (path, args) => {
  if (path === 'zE') return apply(vendor, undefined, args);
  if (path === '$zopim') return apply(zopim, undefined, args);
  const steps = path.replace('()', '').split('.');
  const name = steps.pop();
  let owner = steps.shift() === 'zE' ? vendor : zopim;
  for (const step of steps) owner = owner[step];
  return owner[name](...args);
};

/** What classic is asked is remembered by the core as well, which says nothing for now. */
const mirror = (path, args) => {
  const { classic } = state;
  if (path === '$zopim' || typeof args[0] === 'function' && path === 'zE') return;
  state.classic = undefined;
  try {
    state.ask(path, args);
  } catch {
    // Strictly, a call that classic answers in its own way.
  }
  state.classic = classic;
};

const isForLater = (path, [verb, command]) =>
  path === 'zE' && typeof verb === 'string' && verb.startsWith('messenger') && !/^(open|close|show|hide)$/.test(command);

const call = (path, args) => {
  const onTree = path.startsWith('$zopim.');
  if (!isForLater(path, args) && here && (path.startsWith('z') || zopim && (!onTree || read(zopim, 'livechat')))) {
    if (handing && onTree && unrun.size) {
      // Behind a function that waits, as it was called.
      zopim(ready(() => call(path, args), path, args));
      return;
    }
    mirror(path, args);
    return hand(path, forClassic(path, args));
  }
  const neutral = onTree ? alone(path) : undefined;
  if (neutral !== undefined) return neutral;
  if (held.length < MOST_HELD) held.push([path, args]);
};

const handOn = () => {
  const calls = held;
  held = [];
  handing = true;
  for (const [path, args] of calls) {
    try {
      call(path, args);
    } catch (error) {
      // As classic does with what was queued.
      console.warn(read(error, 'message'));
    }
  }
  handing = false;
};

/** Is the window open, and is a chat running? What cannot be asked is taken for no. */
export const look = () => ({
  open: !!ask(() => zopim.livechat.window.getDisplay()),
  chatting: !!ask(() => vendor('webWidget:get', 'chat:isChatting')),
  there: !!document.querySelector(FRAMES[2]),
});

const ask = question => {
  try {
    return question();
  } catch {
    // A chat that is not part of this account, or a widget that is no more.
  }
};

const subscribe = () => {
  const on = (event, tell) => ask(() => vendor('webWidget:on', event, () => gone || tell()));
  // Before the page's listeners, which are told what is counted here.
  on('chat:start', () => started());
  on('chat:end', () => ended());
  on('open', () => {
    signal(OPEN);
    watch('open');
  });
  on('close', () => {
    signal(CLOSE);
    watch('close');
  });
};

const started = () => {
  turn('start');
  watch('start');
};

const ended = () => {
  turn('end');
  // The page's listeners first: classic may be taken down for it.
  setTimeout(watch, 0, 'end');
};

const replayed = () => {
  if (here || !vendor) return;
  clearTimeout(limit);
  if (vendor.widget === 'messenger') return watch('messenger', vendor);
  here = true;
  // It has just wrapped the functions of the page's `zE`; its wrappers would go with it.
  for (const name of keys(own)) if (typeof own[name] === 'function') zE[name] = own[name];
  live = look().chatting;
  state.widget = 'classic';
  present(vendor);
  subscribe();
  listenOnTree();
  handOn();
  // An open window is opened again after the queue.
  setTimeout(watch, 0, 'here');
};

let listens;

const listenOnTree = () => {
  if (listens || !here || !ask(() => zopim.livechat.setOnChatStart)) return;
  listens = true;
  zopim.livechat.setOnChatStart(() => gone || turn('start'));
  zopim.livechat.setOnChatEnd(() => gone || turn('end'));
};

let own;

const classic = {
  call,
  replayed,
  found(found) {
    vendor = found;
    own = { ...zE };
  },
  zopim(found) {
    zopim = found;
    listenOnTree();
    if (here) handOn();
  },
};

/** Which snippet a site had: the address of its script, and its key if it is the snippet of today. */
const sources = (plan, base) => plan.host ? ['https://assets.zendesk.com/embeddable_framework/main.js']
  : plan.zopim ? [`https://v2.zopim.com/?${plan.zopim}`]
  : [`${base}/ekr/snippet.js?key=${plan.key}`, plan.key];

/** From now on the page's calls are classic's, here or not. */
export const serve = told => {
  watch = told;
  state.classic = classic;
  signal(ASIDE);
};

/** Asks for classic; hidden, when it is only to be asked whether a chat is running. */
export const bring = (plan, base, seconds, tag, hidden) => {
  const missing = () => {
    clearTimeout(limit);
    if (here || gone) return;
    state.widget = 'absent';
    watch('missing');
  };
  limit = setTimeout(missing, seconds * 1000);
  if (hidden) reveal(false);
  if (plan.host) {
    document.zendeskHost = plan.host;
    document.zEQueue = zE._;
  }
  load(...sources(plan, base), tag, missing);
};

/** Shows classic, or hides it while it is only asked. */
export const reveal = shown => restyle(shown ? '' : FRAMES[0] + ',' + FRAMES[1] + '{visibility:hidden!important}');

/** Ends the chat as a page does. */
export const endChat = () => ask(() => vendor('webWidget', 'chat:end'));

/** Takes everything away that classic left in the page, so that messaging can be loaded into it. */
export const takeDown = () => {
  const { open } = look();
  gone = true;
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, hush, true);
  clearTimeout(limit);
  for (const frame of document.querySelectorAll(FRAMES)) bury(frame);
  for (const node of document.querySelectorAll('#ze-snippet')) node.remove();
  if (state.snippet) state.snippet.remove();
  delete document.zendeskHost;
  delete document.zEQueue;
  delete window.zEWebpackACJsonp;
  state.unload();
  state.refuses = refuse;
  reveal(true);
  present({});
  return leave(open);
};

/** The page's calls are messaging's from now on; what classic did not take comes first, in its order. */
const leave = open => {
  state.classic = undefined;
  state.widget = 'loading';
  signal(RESUMED, +open);
  const calls = [...unrun.values(), ...held];
  unrun.clear();
  held = [];
  for (const [path, args] of calls) {
    if (path === 'zE' || path === '$zopim' ? typeof args[0] === 'function' : false) whenReady(args[0], path === 'zE');
    else contain(() => state.ask(path, args));
  }
};

/** What the frames of classic make errors of: an error that is made of it was thrown by classic. */
const faults = [];

const bury = frame => {
  const { parentNode: wrapper, contentWindow } = frame;
  const Fault = ask(() => contentWindow.Error);
  if (Fault) faults.push(Fault);
  frame.remove();
  if (wrapper !== document.body && wrapper.localName === 'div' && !wrapper.hasChildNodes()) wrapper.remove();
  return Fault;
};

/** A classic that comes when it is no longer wanted: it is stopped before it shows anything. */
const refuse = found => {
  if (found.widget === 'messenger') return;
  for (const frame of document.querySelectorAll(FRAMES[2])) {
    if (!ask(() => found instanceof frame.contentWindow.Function)) continue;
    throw new (bury(frame))('changeover: Web Widget (Classic) came too late');
  }
};

/** Keeps the errors of a classic that was taken down from the page. */
const hush = event => {
  const error = event.error || event.reason;
  if (!faults.some(Fault => error instanceof Fault)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};
