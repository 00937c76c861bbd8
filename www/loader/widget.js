// The messaging widget: its snippet is inserted once, and its function found when it arrives.
import { conversationId, waiting } from './boundary.js';
import { signal, state, ARRIVED, GAVE_UP, MISSING, PASS, TOLD } from './engine.js';
import { EVENTS, WORDS } from './messaging.js';
import { apply, read } from './safe.js';
import { apply as applySettings } from './settings.js';

/** The function that the widget put into `zEmbed`. */
let vendor;
let replayed = false;
let limit;

/** `messenger` calls of the page's own that wait for their turn. */
export const passes = [];

/** The widget does not know a command when it throws this. */
const isMissing = error => /^\s*Method .* does not exist/.test(read(error || {}, 'message'));

/** Says a command to the widget. */
export const say = (index, args) => {
  if (state.muted || !vendor || state.kind === 'classic') return;
  try {
    apply(vendor, undefined, [WORDS[index][0], WORDS[index][1]].concat(args));
  } catch (error) {
    if (isMissing(error)) signal(MISSING, index);
    else console.error(error);
  }
};

/** Hands a `messenger` call of the page's own on, in its turn; answers what the widget answers. */
export const passOn = args => {
  if (!state.alive) {
    return vendor ? apply(vendor, undefined, args) : void state.queue.push(args);
  }
  const call = {
    go() {
      call.gone = true;
      try {
        call.result = apply(vendor, undefined, args);
      } catch (error) {
        call.error = { error };
      }
      if (call.queued && call.error) console.warn(call.error.error);
    },
  };
  const number = passes.push(call) - 1;
  signal(PASS, number);
  if (!call.gone) call.queued = true;
  else passes[number] = undefined;
  if (call.error) throw call.error.error;
  return call.result;
};

const subscribe = () => {
  EVENTS.forEach((name, index) => {
    try {
      vendor('messenger:on', name, event => {
        const payload = typeof event === 'number' ? event : conversationId(read(event || {}, 'payload'));
        signal(TOLD, index, payload);
      });
    } catch {
      // An event that is newer than this widget.
    }
  });
};

/** The widget replays the queue it found, of which our function is the first entry. */
export const onReplay = () => {
  replayed = true;
  arrive();
};

/** The widget put its function into `zEmbed`. */
export const onFunction = found => {
  vendor = found;
  arrive();
};

const arrive = () => {
  if (state.arrived || !replayed || !vendor) return;
  clearTimeout(limit);
  state.arrived = true;
  state.kind = vendor.widget === 'messenger' ? 'messenger' : 'classic';
  if (!state.alive) return;
  if (state.kind === 'classic') {
    console.warn('changeover: this key still serves Web Widget (Classic), which is left to itself.');
  } else {
    applySettings();
    subscribe();
  }
  signal(ARRIVED, 0);
};

const giveUp = why => {
  if (state.arrived) return;
  clearTimeout(limit);
  if (state.kind === 'absent') return;
  state.kind = 'absent';
  waiting.length = passes.length = 0;
  console.warn(`changeover: the messaging widget ${why}. What was queued for it is dropped.`);
  signal(GAVE_UP, 0);
};

const trusted = url => {
  const types = window.trustedTypes;
  if (!types) return url;
  try {
    return types.createPolicy('changeover', { createScriptURL: text => text }).createScriptURL(url);
  } catch {
    return url;
  }
};

/** Inserts the messaging snippet after our own tag, with its nonce. */
export const insert = (key, base, seconds, tag) => {
  const script = document.createElement('script');
  // The loader takes the key from the first element with this id, which an old snippet may still have.
  for (const old of document.querySelectorAll('#ze-snippet')) old.removeAttribute('id');
  script.id = 'ze-snippet';
  script.async = true;
  if (tag && tag.nonce) script.nonce = tag.nonce;
  script.onerror = () => giveUp('was blocked or could not be loaded');
  script.src = trusted(`${base}/ekr/snippet.js?key=${encodeURIComponent(key)}`);
  state.snippet = script;
  limit = setTimeout(() => giveUp(`did not come within ${seconds} seconds`), seconds * 1000);
  if (tag && tag.parentNode) tag.parentNode.insertBefore(script, tag.nextSibling);
  else (document.head || document.documentElement).appendChild(script);
};
