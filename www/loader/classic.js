// Web Widget (Classic), while it is still the widget of the page: its snippet, the page's calls to
// it, and its removal. The page has our `zE` and `$zopim` all the time; this is what stands behind.
import { contain, restyle } from './boundary.js';
import { ASIDE, RESUMED, signal, state, TOLD } from './engine.js';
import { whenReady, zE } from './facade.js';
import { alone } from './members.js';
import { apply, keys, raise, read } from './safe.js';
import { load, onFunction, onReplay, present } from './widget.js';

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

/** The page's calls reach classic. Not while it is only asked, or about to go. */
let passing;

/** It has told that it is connected: before that it does not know whether a chat is running. */
let connected;

/** Told of what happens in classic; its answer says whether the page is to hear of it as well. */
let watch;

let limit, wasOpen;

const CONNECT_LIMIT = 10;

// Chats, as the page's listeners are to hear of them: each start and each end once, whoever tells it.

/** How many starts and ends there were. */
const count = { start: 0, end: 0 };

/** The page's listeners of starts and ends, each with how many of them it knows. */
const ears = [];

const hear = (ear, self, args) => {
  if (ear.known === count[ear.event]) return;
  ear.known = count[ear.event];
  return apply(ear.listener, self, args);
};

/** A chat has begun or ended, and classic did not say so: tells the page's listeners, and those that classic did not get. */
export const tellChat = event => {
  const known = ears.length;
  for (const [path, args] of held) if (typeof args[0] !== 'function' || onTree(path)) attempt(() => forClassic(path, args));
  turn(event);
  for (const ear of ears.splice(known).concat(ears)) {
    try {
      if (ear.event === event) hear(ear, undefined, []);
    } catch (error) {
      raise(error);
    }
  }
};

const turn = event => {
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
  path === 'zE' && typeof verb === 'string' && verb.startsWith('messenger') && !(verb === 'messenger' && /^(open|close|show|hide)$/.test(command));

const onTree = path => path.startsWith('$zopim.');

const call = (path, args) => {
  const tree = onTree(path);
  if (!isForLater(path, args) && here && passing && (path.startsWith('z') || zopim && (!tree || read(zopim, 'livechat')))) {
    if (handing && tree && unrun.size) {
      // Behind a function that waits, as it was called.
      zopim(ready(() => call(path, args), path, args));
      return;
    }
    const what = path === 'zE' ? args[0] === 'webWidget' && args[1] : path.slice(path.lastIndexOf('.') + 1);
    if (what === 'endChat' || what === 'chat:end') watch('called');
    mirror(path, args);
    const result = hand(path, forClassic(path, args));
    if (what === 'say' || what === 'chat:send') watch('said');
    return result;
  }
  const neutral = tree ? alone(path) : undefined;
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

const attempt = question => {
  try {
    return question();
  } catch {
    // A chat that is not part of this account, or a widget that is no more.
  }
};

const isOpen = () => !!attempt(() => zopim.livechat.window.getDisplay());
const isChatting = () => attempt(() => vendor('webWidget:get', 'chat:isChatting'));

/** What classic is known to be: 1 with a chat, 2 with an open window, 3 with both. */
let standing;

/** Asks classic how it stands, if it is there and connected, and tells what was not known. */
export const ask = anew => {
  if (!connected || gone) return;
  const chatting = isChatting();
  if (typeof chatting !== 'boolean' || !document.querySelector(FRAMES[2])) return watch('missing');
  const found = chatting + 2 * isOpen();
  if (found !== standing || anew) watch('here', standing = found);
  else if (chatting) watch('alive');
};

const subscribe = () => {
  const on = (event, tell) => attempt(() => vendor('webWidget:on', event, () => gone || tell()));
  // Before the page's listeners, which are told what is counted here.
  on('chat:start', started);
  on('chat:end', ended);
  on('chat:connected', () => {
    clearTimeout(limit);
    connected = true;
    // A window that was open is opened again.
    setTimeout(ask, 0, true);
  });
  on('chat:unreadMessages', () => standing & 1 && watch('alive'));
  on('open', () => {
    standing |= 2;
    signal(OPEN);
    watch('open');
  });
  on('close', () => {
    standing &= 1;
    signal(CLOSE);
    watch('close');
  });
};

const started = () => {
  standing |= 1;
  if (watch('start')) turn('start');
};

const ended = () => {
  standing &= 2;
  if (watch('end')) turn('end');
};

const replayed = () => {
  if (here || !vendor) return;
  clearTimeout(limit);
  if (vendor.widget === 'messenger') return watch('messenger');
  here = true;
  // It has just wrapped the functions of the page's `zE`; its wrappers would go with it.
  for (const name of keys(own)) if (typeof own[name] === 'function') zE[name] = own[name];
  state.widget = 'classic';
  present(vendor);
  subscribe();
  listenOnTree();
  limit = setTimeout(() => watch('missing'), CONNECT_LIMIT * 1000);
  if (passing) handOn();
};

let listens;

const listenOnTree = () => {
  if (listens || !here || !attempt(() => zopim.livechat.setOnChatStart)) return;
  listens = true;
  zopim.livechat.setOnChatStart(() => gone || started());
  zopim.livechat.setOnChatEnd(() => gone || ended());
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
    if (here && passing) handOn();
  },
};

/** Which snippet a site had: the address of its script, and its key if it is the snippet of today. */
const sources = (plan, base) => plan.host ? ['https://assets.zendesk.com/embeddable_framework/main.js', '']
  : plan.zopim ? [`https://v2.zopim.com/?${plan.zopim}`, '']
  : [`${base}/ekr/snippet.js?key=${plan.key}`, plan.key];

/** From now on the page's calls are classic's, here or not. */
export const serve = told => {
  watch = told;
  state.classic = classic;
  signal(ASIDE);
};

/** Asks for classic, once; hidden, when it is only to be asked whether a chat is running. */
export const bring = (plan, base, seconds, tag, hidden) => {
  if (passing !== undefined) return ask(true);
  passing = !hidden;
  const missing = () => {
    clearTimeout(limit);
    if (here || gone) return;
    state.widget = 'absent';
    watch('missing');
  };
  limit = setTimeout(missing, seconds * 1000);
  if (hidden) restyle(FRAMES[0] + ',' + FRAMES[1] + '{visibility:hidden!important}');
  if (plan.host) {
    document.zendeskHost = plan.host;
    document.zEQueue = zE._;
  }
  load(...sources(plan, base), tag, missing);
};

/** Shows a classic that was hidden, and lets the page's calls through to it. */
export const reveal = () => {
  restyle('');
  passing = true;
  if (here) handOn();
};

/** Keeps the page's calls for messaging: classic is about to go. */
export const hold = () => {
  passing = false;
};

/** Ends the chat as a page does. */
export const endChat = () => attempt(() => vendor('webWidget', 'chat:end'));

/** Takes everything away that classic left in the page, so that messaging can be loaded into it. */
export const takeDown = () => {
  passing = false;
  clearTimeout(limit);
  if (vendor && vendor.widget === 'messenger') return;
  wasOpen = isOpen();
  gone = true;
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, hush, true);
  for (const frame of document.querySelectorAll(FRAMES)) bury(frame);
  for (const node of document.querySelectorAll('#ze-snippet')) node.remove();
  if (state.snippet) state.snippet.remove();
  delete document.zendeskHost;
  delete document.zEQueue;
  delete window.zEWebpackACJsonp;
  state.unload();
  state.refuses = refuse;
  restyle('');
  present({});
};

/** The page's calls are messaging's from now on; what classic did not take comes first, in its order. */
export const leave = () => {
  if (passing !== undefined && !gone) takeDown();
  gone = true;
  state.classic = undefined;
  state.widget = 'loading';
  signal(RESUMED, wasOpen ? 1 : 0);
  const calls = [...unrun.values(), ...held];
  unrun.clear();
  held = [];
  for (const [path, args] of calls) {
    if (path === 'zE' || path === '$zopim' ? typeof args[0] === 'function' : false) whenReady(args[0], path === 'zE');
    else contain(() => state.ask(path, args));
  }
};

/** Takes the messenger that came where classic was asked for; `false` when none did. */
export const adopt = () => {
  if (!vendor || vendor.widget !== 'messenger') return false;
  onFunction(vendor);
  onReplay();
  return true;
};

/** What the frames of classic make errors of: an error that is made of it was thrown by classic. */
const faults = [];

const bury = frame => {
  const { parentNode: wrapper, contentWindow } = frame;
  const Fault = attempt(() => contentWindow.Error);
  if (Fault) faults.push(Fault);
  frame.remove();
  if (wrapper !== document.body && wrapper.localName === 'div' && !wrapper.hasChildNodes()) wrapper.remove();
  return Fault;
};

/** A classic that comes when it is no longer wanted: it is stopped before it shows anything. */
const refuse = found => {
  if (found.widget === 'messenger') return;
  for (const frame of document.querySelectorAll(FRAMES[2])) {
    if (!attempt(() => found instanceof frame.contentWindow.Function)) continue;
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
