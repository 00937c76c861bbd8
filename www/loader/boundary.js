// What the core calls to carry its effects out.
import { carry, FETCH, LOGIN, LOGOUT, RESET, TAGS, WORDS } from './messaging.js';
import { look } from './availability.js';
import { answer, department, signal, state, textAt, TICK } from './engine.js';
import { signIn, signOut } from './identity.js';
import { apply, now, queueMicrotask, raise } from './safe.js';
import { listener } from './values.js';
import { say as sayToWidget } from './widget.js';

export { answer };

/** What waits for its turn: functions given to `$zopim(fn)` and `zE(fn)` before the widget was there, and `messenger` calls. */
export const waiting = [];

/** Runs a function of the page; what it throws is logged, as classic did with ready callbacks. */
export const contain = (callback, args) => {
  try {
    return apply(callback, undefined, args || []);
  } catch (error) {
    console.error(error);
  }
};

/** Its turn has come. */
export const run = number => {
  const callback = waiting[number];
  waiting[number] = undefined;
  if (callback) contain(callback);
};

export { run as pass };

const userEvent = (action, properties) => [{ category: 'Zendesk Web Widget', action, properties }];

/** Tells a listener; the kinds are those of src/page/perform.rs. */
export const tell = (number, kind, count, start, length) => {
  if (state.muted) return;
  const text = length ? textAt(start, length) : '';
  const payload = [[], [], [count], kind === 3 && [department(count)], [text],
    // Who served the chat is not known; a page may read the text.
    userEvent(text, /by/.test(text) ? { agent: '' } : undefined),
    userEvent('Chat Request Form Submitted', { department: text || undefined })][kind];
  const go = () => {
    try {
      apply(listener(number), undefined, payload);
    } catch (error) {
      raise(error);
    }
  };
  if (kind === 1) setTimeout(go);
  else go();
};

export const send = (verb, start, length) => {
  const text = textAt(start, length);
  if (verb === LOGIN) signIn(text);
  else sayToWidget(verb, WORDS[verb].concat(carry(verb, text)));
};

export const say = verb => {
  if (verb === LOGOUT || verb === RESET) signOut();
  if (verb === FETCH || verb === TAGS) send(verb, 0, 0);
  else sayToWidget(verb, WORDS[verb]);
};

/** Carries out what the core decided about the switch: see switch.js. */
export const turn = (effect, number) => state.turn(effect, number);

export const soon = () => queueMicrotask(() => signal(TICK));

let timer;

export const wake = at => {
  clearTimeout(timer);
  // A browser takes longer times for none; the core asks again.
  timer = setTimeout(look, Math.min(1e9, at - now()));
};

let rewrite;

/** Hides the launcher alone. */
export const launcher = hidden => restyle(hidden ? 'iframe#launcher{display:none!important}' : '');

/** Our rules for the page. */
export const restyle = rules => (rewrite ||= styled(document))(rules);

/** What sets our rules for a tree of elements. A constructed style sheet needs no leave of a style policy. */
export const styled = root => {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return rules => sheet.replaceSync(rules);
  } catch {
    // An old browser.
    const style = document.createElement('style');
    (root.head || root).append(style);
    return rules => {
      style.textContent = rules;
    };
  }
};
