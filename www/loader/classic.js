// Web Widget (Classic), while it is still the widget of the page: its snippet, the page's calls to
// it, and its removal. The page has our `zE` and `$zopim` all the time; this is what stands behind.
import { contain, restyle } from './boundary.js';
import { ASIDE, RESUMED, signal, state, TOLD } from './engine.js';
import { whenReady, zE } from './facade.js';
import { alone, GETTER } from './members.js';
import { box } from './old-elements.js';
import { apply, keys, raise, read } from './safe.js';
import { load, onFunction, onReplay, present, standFirst } from './widget.js';

const MOST_HELD = 1000;
const CONNECT_LIMIT = 10_000;
const FRAMES = 'iframe#launcher,iframe#webWidget', PRODUCT = 'iframe[data-product="web_widget"]';
const OPEN = 0, CLOSE = 1;

/** What classic put into `zEmbed` and `$zopim`. */
let vendor, zopim;

/** It has replayed its queue, and takes calls. */
let here;

/**
 * Do the page's calls reach classic? Undefined before it is asked for, `false` while it is only asked whether somebody is
 * chatting, and 0 when it is about to go: then getters alone do.
 */
let passing;

/** It is connected, or has had its time for that: from then on it knows whether a chat is running, or what is stored counts. */
let settled;

/** It is taken down: whatever of it still runs is not heard. */
let gone;

/** Calls that wait for classic, or that are for messaging; each as `[path, args]`. */
let held = [];

/** What classic was given to run when it is ready, and has not run yet; each with the call that it stands for. */
const unrun = new Map();

/** What was held is being handed over. */
let handing;

/** Told of what happens in classic; its answer says whether the page is to hear of it as well. */
let watch;

let limit, own, listens, opened, wasOpen;

// The page's listeners

/** How many starts and ends of chats there were, whoever told of them. */
const count = { start: 0, end: 0 };

/** The page's listeners as classic got them. */
const ears = [];

/** A listener goes quiet with classic, and hears of each start and end of a chat once. */
const muffled = (listener, name) => {
  if (typeof listener !== 'function') return listener;
  const event = (/chat:?(start|end)$/i.exec(name) || ['', ''])[1].toLowerCase();
  let known = count[event];
  const ear = function () {
    if (gone || event && known === count[event]) return;
    known = count[event];
    return apply(listener, this, arguments);
  };
  ear.event = event;
  ears.push(ear);
  return ear;
};

/** A chat has begun or ended, and classic did not say so: tells the page's listeners, and those that classic did not get. */
export const tellChat = event => {
  const known = ears.length;
  for (const [path, args] of held) if (isTree(path) || typeof args[0] !== 'function') attempt(() => forClassic(path, args));
  count[event]++;
  for (const ear of ears.splice(known).concat(ears)) {
    try {
      if (ear.event === event) ear();
    } catch (error) {
      raise(error);
    }
  }
};

// The page's calls

const isTree = path => path.startsWith('$zopim.');
const nameOf = path => path.slice(path.lastIndexOf('.') + 1);

/** A function for classic to run when it is ready; the call is made elsewhere if classic never does. */
const ready = (callback, call) => {
  if (typeof callback !== 'function') return callback;
  const run = () => (unrun.delete(run) ? callback() : undefined);
  unrun.set(run, call);
  return run;
};

/** The arguments as classic gets them: the page's own, but for its functions. */
const forClassic = (path, args) => {
  const [first, second, third] = args;
  if (path === '$zopim' || path === 'zE' && typeof first === 'function') return [ready(first, [path, args])];
  if (path === 'zE') return first === 'webWidget:on' ? [first, second, muffled(third, second)] : args;
  const name = nameOf(path);
  if (/^(setO|o)n[A-Z]/.test(name)) return [muffled(first, name)];
  if (name !== 'set' || !first || typeof first !== 'object') return args;
  const options = { __proto__: null };
  for (const key of keys(first)) options[key] = muffled(first[key], key);
  return [options];
};

/** Calls classic; it answers and throws as it always did. */
const hand = (path, args) => {
  const steps = path.replace('()', '').split('.');
  const name = steps.pop();
  let owner = { zE: vendor, $zopim: zopim };
  for (const step of steps) owner = owner[step];
  return owner[name](...args);
};

/** What classic is asked is remembered by the core as well, which says nothing for now. */
const mirror = (path, args) => {
  if (path[2] !== '.' && !isTree(path) && typeof args[0] !== 'string') return;
  const { classic } = state;
  state.classic = undefined;
  try {
    state.ask(path, args);
  } catch {
    // Strictly, a call that classic answers in its own way.
  }
  state.classic = classic;
};

/** Calls of the messenger, but for those that would move a panel that is not there. */
const isForLater = ([verb, command]) =>
  typeof verb === 'string' && verb.startsWith('messenger') && !(verb === 'messenger' && /^(open|close|show|hide)$/.test(command));

const call = (path, args) => {
  const tree = isTree(path);
  if ((passing || passing === 0 && (tree ? GETTER.test(path) : args[0] === 'webWidget:get')) && here && (tree ? zopim && read(zopim, 'livechat') : path === '$zopim' ? zopim : !isForLater(args))) {
    // Behind a function that waits, as it was called.
    if (handing && tree && unrun.size) return void zopim(ready(() => call(path, args), [path, args]));
    const name = tree ? nameOf(path) : args[0] === 'webWidget' && args[1];
    if (name === 'endChat' || name === 'chat:end') watch('called');
    mirror(path, args);
    const result = hand(path, forClassic(path, args));
    if (name === 'say' || name === 'chat:send') watch('said');
    return result;
  }
  const neutral = tree ? alone(path) : undefined;
  // A getter has no effect, and pages ask in loops.
  if (neutral === undefined && args[0] !== 'webWidget:get' && held.length < MOST_HELD) held.push([path, args]);
  return neutral;
};

const handOn = () => {
  if (!here || !passing) return;
  handing = true;
  for (const [path, args] of held.splice(0)) {
    try {
      call(path, args);
    } catch (error) {
      // As classic does with what was queued.
      console.warn(read(error, 'message'));
    }
  }
  handing = false;
};

// What classic tells

const attempt = question => {
  try {
    return question();
  } catch {
    // A chat that is not part of this account, or a widget that is no more.
  }
};

/** Without `$zopim` only its events tell. */
const isOpen = () => !!(attempt(() => zopim.livechat.window.getDisplay()) ?? opened);

/** Asks classic how it stands, if it is there and may know. */
export const ask = () => {
  if (!settled || gone) return;
  const chatting = attempt(() => vendor('webWidget:get', 'chat:isChatting'));
  if (typeof chatting !== 'boolean' || !document.querySelector(PRODUCT)) return watch('missing');
  watch('here', chatting + 2 * isOpen());
};

/** Classic need not connect before the visitor does something, nor while the page is prerendered. */
const settle = () => {
  clearTimeout(limit);
  settled = true;
  ask();
};

const happens = (event, told) => () => {
  if (gone) return;
  if (told >= 0) {
    opened = told === OPEN;
    signal(TOLD + told);
  }
  if (watch(event)) count[event]++;
};

const started = happens('start');
const ended = happens('end');

const subscribe = () => {
  const on = (event, tell) => attempt(() => vendor('webWidget:on', event, tell));
  // Before the page's listeners, which are told what is counted here.
  on('chat:start', started);
  on('chat:end', ended);
  on('open', happens('open', OPEN));
  on('close', happens('close', CLOSE));
  on('chat:unreadMessages', ask);
  // A window that was open is opened again.
  on('chat:connected', () => setTimeout(settle));
};

const listenOnTree = () => {
  const { livechat } = zopim || {};
  if (listens || !here || !livechat) return;
  listens = true;
  livechat.setOnChatStart(started);
  livechat.setOnChatEnd(ended);
};

const classic = {
  call,
  found(found) {
    vendor = found;
    own = { ...zE };
  },
  zopim(found) {
    zopim = found;
    listenOnTree();
    handOn();
  },
  replayed() {
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
    limit = setTimeout(settle, CONNECT_LIMIT);
    handOn();
  },
};

// Its coming and going

/** From now on the page's calls are classic's, here or not. */
export const serve = told => {
  watch = told;
  state.classic = classic;
  state.aside = true;
  signal(ASIDE);
  // Now, because listeners are called in the order in which they came.
  for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, hush);
};

/** Asks for classic, once; hidden, when it is only to be asked whether a chat is running. */
export const bring = ([url, key, host], seconds, tag, hidden) => {
  if (passing !== undefined) return ask();
  passing = !hidden;
  const missing = (why = 'did not come. Is its key right?') => {
    clearTimeout(limit);
    if (here || gone) return;
    state.widget = 'absent';
    // Without an address the site has been told what it lacks.
    if (url) console.warn('changeover: Web Widget (Classic) ' + why);
    watch('missing');
  };
  limit = setTimeout(missing, seconds * 1000);
  if (hidden) restyle(FRAMES + '{visibility:hidden!important}');
  if (host) {
    document.zendeskHost = host;
    document.zEQueue = zE._;
  }
  load(url, key, tag, missing);
  // The page may have brought it itself.
  handOn();
  ask();
};

/** Shows a classic that was hidden, and lets the page's calls through to it. */
export const reveal = () => {
  restyle('');
  passing = true;
  handOn();
};

/** Keeps the page's calls for messaging: classic is about to go. */
export const hold = () => {
  if (passing) passing = 0;
};

/** Ends the chat as a page does. */
export const endChat = () => attempt(() => vendor('webWidget', 'chat:end'));

const isMessenger = found => found && found.widget === 'messenger';

/** Takes everything away that classic left in the page, so that messaging can be loaded into it. */
export const takeDown = () => {
  clearTimeout(limit);
  if (gone || passing === undefined) return;
  restyle('');
  if (isMessenger(vendor)) return;
  wasOpen = isOpen();
  gone = true;
  // Elements of `compatDom` stay: taking them out means that the page wants the messenger hidden.
  for (const frame of document.querySelectorAll(FRAMES + ',' + PRODUCT)) if (!box || !box.contains(frame)) bury(frame);
  state.snippet.remove();
  // Wrappers take their own snippet out of the page by themselves, and fail when it is gone.
  standFirst();
  delete document.zendeskHost;
  delete document.zEQueue;
  delete window.zEWebpackACJsonp;
  state.unload();
  state.refuse = refuse;
  present({});
};

/** The page's calls are messaging's from now on; what classic did not take comes first, in its order. */
export const leave = () => {
  takeDown();
  gone = true;
  state.classic = undefined;
  state.aside = false;
  state.widget = 'loading';
  signal(RESUMED, wasOpen ? 1 : 0);
  for (const [path, args] of [...unrun.values(), ...held]) {
    if (!isTree(path) && typeof args[0] === 'function') whenReady(args[0], path === 'zE');
    else contain(() => state.ask(path, args));
  }
  unrun.clear();
  held = [];
  if (!isMessenger(vendor)) return true;
  // It came where classic was asked for.
  onFunction(vendor);
  onReplay();
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

/** A classic that comes when it is no longer wanted: it is stopped before it shows anything. It carries a copy of our marks. */
const refuse = found => {
  if (state.widget !== 'messenger' && isMessenger(found)) return;
  for (const frame of document.querySelectorAll(PRODUCT)) {
    if (attempt(() => found instanceof frame.contentWindow.Function)) throw new (bury(frame))('changeover: Web Widget (Classic) came too late');
  }
};

/** Keeps the errors of a classic that was taken down from the page. */
const hush = event => {
  const error = event.error || event.reason;
  if (!faults.some(Fault => error instanceof Fault)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
};
