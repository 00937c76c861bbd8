// The messaging widget: its snippet is inserted once, and its function found when it arrives.
import { run, waiting } from './boundary.js';
import { hearConsent, tell } from './consent.js';
import { awaken, forgetWaiting, journal, remember, signal, state, ARRIVED, GAVE_UP, MISSING, PASS, RESUMED, TICK, TOLD } from './engine.js';
import { conversationId, COOKIES, REFUSED, WORDS } from './messaging.js';
import { MESSENGER_EVENTS } from './names.js';
import { apply, read } from './safe.js';
import { take as takeSettings } from './settings.js';
import { zE, zEmbed } from './facade.js';

/** The function that the widget put into `zEmbed`. */
let vendor;
let replayed;
let limit;

/** What the widget says of a command that it does not know. */
const MISSING_METHOD = /^\s*Method .* does not exist/;

/** Says a command to the widget; `words` are all that it is called with. */
export const say = (verb, words) => {
  if (state.muted || state.widget !== 'messenger') return;
  try {
    apply(vendor, undefined, words);
  } catch (error) {
    if (MISSING_METHOD.test(error && read(error, 'message'))) signal(MISSING, verb);
    else console.error(error);
  }
};

/**
 * Hands a `messenger` call of the page's own on, in its turn. When that is now, the page gets what
 * the widget returns or throws; a call that waited is contained, as in the widget's own queue.
 */
export const passOn = args => {
  const agreed = hearConsent(args[1], args[2]);
  const go = () => apply(vendor, undefined, args);
  if (vendor && !state.alive) return go();
  let waits, result, problem;
  const number = waiting.length;
  waiting[number] = () => {
    if (waits) return go();
    try {
      result = go();
    } catch (error) {
      problem = [error];
    }
  };
  const verb = agreed === undefined ? WORDS.findIndex(([api, name]) => args[0] === api && args[1] === name) & 31 : agreed ? COOKIES : REFUSED;
  signal(PASS, number * 32 + verb);
  if (problem) throw problem[0];
  waits = true;
  if (waiting[number]) remember('zE', args);
  return result;
};

const subscribe = () => {
  MESSENGER_EVENTS.split(' ').forEach((name, index) => {
    try {
      vendor('messenger:on', name, event => {
        if (typeof event === 'number') return signal(TOLD + index, event);
        const payload = event && read(event, 'payload');
        const messages = payload && read(payload, 'messages') || '';
        // One alone is taken for new: what is shown of an earlier conversation should come as a whole.
        signal(TOLD + index, messages.length === 1 && read(messages[0], 'role') === 'user' ? 1 : 0, conversationId(payload));
      });
    } catch {
      // An event that is newer than this widget.
    }
  });
};

const arrive = () => {
  if (state.successor) return state.successor.arrive(vendor, replayed);
  if (!replayed || !vendor || state.widget === 'messenger' || state.widget === 'classic') return;
  clearTimeout(limit);
  forgetWaiting();
  if (vendor.widget !== 'messenger') {
    state.widget = 'classic';
    console.warn('changeover: Web Widget (Classic) came, by this key or an old snippet.' + (SWITCH ? ' Old calls reach it with switch.at "vendor" only.' : ''));
  } else {
    state.widget = 'messenger';
    present(vendor);
    takeSettings();
    tell();
    subscribe();
  }
  if (state.alive) signal(ARRIVED);
  else waiting.forEach((_, number) => run(number));
};

/** Gives our functions the marks of the widget behind them. */
export const present = ({ widget, version }) => {
  for (const entry of [zE, zEmbed]) {
    entry.widget = widget;
    entry.version = version;
  }
};

/** The widget replays the queue that it found, of which our function is the first entry. */
export const onReplay = () => {
  if (SWITCH && state.classic) return state.classic.replayed();
  replayed = true;
  arrive();
};

/** The widget put its function into `zEmbed`. */
export const onFunction = found => {
  if (SWITCH && state.refuse) state.refuse(found);
  if (SWITCH && state.classic) state.classic.found(found);
  else {
    vendor = found;
    arrive();
  }
  // A widget whose snippet ran before us replays another queue than ours.
  setTimeout(() => {
    if (found.widget || SWITCH && state.classic) onReplay();
  });
};

const giveUp = why => {
  clearTimeout(limit);
  if (state.widget !== 'loading' || state.successor) return;
  state.widget = 'absent';
  waiting.length = 0;
  console.warn(`changeover: the messaging widget ${why}.`);
  signal(GAVE_UP);
};

/** Gives the widget up when it has not come after so many seconds. */
const expect = seconds => {
  limit = setTimeout(() => giveUp(`did not come within ${seconds} seconds`), seconds * 1000);
};

/** What a newer copy of this file needs to go on from here. */
export const handOver = successor => {
  state.successor = successor;
  return { vendor, replayed, snippet: state.snippet, entries: journal() };
};

/** Goes on where an older copy of this file was. */
export const takeOver = (earlier, seconds) => {
  const successor = (path, args, kind) => state.ask(path, args, kind);
  successor.arrive = (found, again) => {
    vendor ||= found;
    replayed ||= again;
    arrive();
  };
  const handed = earlier.handOver(successor);
  state.snippet = handed.snippet;
  awaken();
  // A widget that is there has been told all of it.
  const told = state.muted = !!handed.vendor && !!handed.replayed;
  for (const entry of handed.entries) state.ask(...entry);
  if (state.snippet) expect(seconds);
  successor.arrive(handed.vendor, handed.replayed);
  signal(TICK);
  state.muted = false;
  if (told) for (const entry of handed.entries) remember(...entry);
};

/** A loader asks whether to bring the widget: the page may have taken it out of itself. Then it comes anew, and is told all. */
export const bringAgain = bring => {
  if (state.widget !== 'messenger' || document.querySelector('[data-product]')) return;
  vendor = replayed = undefined;
  state.widget = 'loading';
  signal(RESUMED);
  bring();
};

let policy;

const trusted = url => {
  try {
    // A second policy of the same name may be forbidden.
    policy ||= window.trustedTypes.createPolicy('changeover', { createScriptURL: text => text });
    return policy.createScriptURL(url);
  } catch {
    return url;
  }
};

/** An old snippet in front of our tag: one with its id, or what an older one has inserted. One behind it stays inert. */
const old = document.getElementById('ze-snippet') || (window.$zopim || '').s;

/** The vendor's loader takes the key from the first element with this id: an old snippet may have it, or one that a wrapper inserts. */
export const standFirst = () => {
  for (const other of document.querySelectorAll('#ze-snippet')) if (other !== state.snippet) other.removeAttribute('id');
};

/** Inserts the messaging snippet; an old snippet with the same key will do. */
export const insert = (key, base, seconds, tag) => {
  expect(seconds);
  load(`${base}/ekr/snippet.js?key=${key}`, key, tag, giveUp);
};

/** Inserts a script of the vendor's after our own tag, with its nonce. With a key it is the snippet, of which there is one. */
export const load = (url, key, tag, failed, again) => {
  state.snippet = old && old.isConnected ? old : null;
  if (key && state.snippet) {
    if (String(old.src).includes(key)) return;
    const runs = window.zEWebpackACJsonp;
    if (runs || /zopim/.test(old.src)) console.warn('changeover: take out the old snippet.');
    // Its widget comes, and ours would be a second one.
    if (runs) return;
  }
  const script = document.createElement('script');
  if (key) script.id = 'ze-snippet';
  script.async = true;
  if (tag && tag.nonce) script.nonce = tag.nonce;
  const others = new MutationObserver(standFirst);
  script.onload = script.onerror = ({ type }) => {
    others.disconnect();
    if (type !== 'error') return;
    // With a switch, one request that fails must not end a chat, or leave a page without one.
    const retries = SWITCH && state.session;
    if (!retries || again) failed('was blocked or not found');
    if (!retries) return;
    const retry = () => {
      if (state.snippet !== script) return;
      script.remove();
      load(url, key, tag, failed, true);
    };
    if (again) addEventListener('online', retry, { once: true });
    else setTimeout(retry, 2000);
  };
  state.snippet = script;
  standFirst();
  others.observe(document, { childList: true, subtree: true });
  if (tag && tag.parentNode) tag.parentNode.insertBefore(script, tag.nextSibling);
  else (document.head || document.documentElement).appendChild(script);
  // The page is let on first: asking for the snippet takes longer than all of the above.
  setTimeout(() => {
    try {
      script.src = trusted(url);
    } catch {
      others.disconnect();
      failed('needs the Trusted Types policy "changeover"');
    }
  });
};
