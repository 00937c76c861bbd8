// What the core calls: reading a page's values without trusting them, and carrying effects out.
import { answer, department, signal, state, ANSWERED, TICK, WAKE } from './engine.js';
import { KEYS } from './names.js';
import { apply, isArray, now, raise, read } from './safe.js';
import { LOOK } from './messaging.js';
import { passes, say } from './widget.js';

const keyNames = KEYS.split(' ');

/** The number of a value's kind, as src/page/convert.rs has them. */
export const kind = value => {
  switch (typeof value) {
    case 'undefined': return 0;
    case 'boolean': return value ? 3 : 2;
    case 'number': return 4;
    case 'string': return 5;
    case 'function': return 8;
    case 'object': return value === null ? 1 : isList(value) ? 6 : 7;
    default: return 0;
  }
};

// An `arguments` object counts as a list.
const isList = value => {
  try {
    return isArray(value) || (typeof value.length === 'number' && Object.prototype.toString.call(value) === '[object Arguments]');
  } catch {
    return false;
  }
};

export const field = (object, key) => read(object, keyNames[key]);
export const item = read;
export const length = list => read(list, 'length') >>> 0;

/** Listeners of the page; the same function has the same number. */
const listeners = [];

export const keep = listener => {
  const known = listeners.indexOf(listener);
  return known < 0 ? listeners.push(listener) - 1 : known;
};

/** Functions given to `$zopim(fn)` and `zE(fn)` before the widget was there. */
export const waiting = [];

/** Runs a ready callback. Classic logged what it threw and went on. */
export const run = number => {
  const callback = waiting[number];
  waiting[number] = undefined;
  contain(callback);
};

export const contain = callback => {
  try {
    callback();
  } catch (error) {
    console.error(error);
  }
};

/** Tells a listener. */
export const tell = (number, kind, count, text) => {
  if (state.muted) return;
  const payload = [
    () => [],
    () => [text],
    () => [count],
    () => [department(count)],
    () => [{ category: 'Zendesk Web Widget', action: text, properties: undefined }],
  ][kind]();
  try {
    apply(listeners[number], undefined, payload);
  } catch (error) {
    raise(error);
  }
};

const SEPARATOR = '\u001f';

/** Says a command without arguments. */
export const command = index => say(index, index === FETCH ? [0, conversations] : []);

const RESET = 5, Z_INDEX = 8, TAGS = 10, FIELDS = 11, CUSTOMIZATION = 12, NEW = 13, SEND = 14, FETCH = 15;

const message = text => ({ content: { type: 'text', text } });

/** Says a command with its texts. */
export const send = (index, text) => {
  const parts = text.split(SEPARATOR);
  const last = parts.length - 1;
  switch (index) {
    case Z_INDEX: return say(index, [+text]);
    case TAGS: return say(index, [parts.slice(0, last)]);
    case FIELDS: {
      const fields = [];
      for (let at = 0; at < last; at += 2) fields.push({ id: parts[at], value: parts[at + 1] });
      return say(index, [fields]);
    }
    case CUSTOMIZATION: return say(index, [LOOK(parts)]);
    case NEW: return say(index, [{ message: message(text) }, answered]);
    case SEND: return say(index, [message(parts[1]), parts[0], answered]);
    default: return say(index, [text]);
  }
};

const answered = (error, conversation) => signal(ANSWERED, error ? 0 : 1, conversationId(conversation));
const conversations = (error, result) => {
  const list = read(result || {}, 'data') || read(result || {}, 'conversations') || [];
  signal(ANSWERED, error ? 0 : 1, conversationId(read(list, 0)));
};

/** The id of a conversation, in either of the shapes that were seen. */
export const conversationId = value => {
  const conversation = value && (read(value, 'conversation') || value);
  return conversation ? read(conversation, 'id') : undefined;
};

export const login = number => say(6, [deliver => apply(listeners[number], undefined, [deliver])]);

/** Hands a `messenger` call of the page's own to the widget. */
export const pass = number => {
  const call = passes[number];
  if (call) call.go();
};

export const soon = () => {
  Promise.resolve().then(() => signal(TICK, 0));
};

let timer;

export const wake = at => {
  clearTimeout(timer);
  timer = setTimeout(() => signal(WAKE, 0), Math.max(0, at - now()));
};

let sheet;

/** Hides the launcher alone. A constructed style sheet needs no leave of a style policy. */
export const launcher = hidden => {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    sheet.replaceSync(hidden ? 'iframe#launcher{display:none!important}' : '');
  } catch {
    // An old browser: the launcher stays.
  }
};

export { answer };
