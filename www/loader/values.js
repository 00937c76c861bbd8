// Writes a call's arguments as one text for the core; src/classic/value.rs says how.
import { isArray, read } from './safe.js';
import { KEYS } from './names.js';

/** Ends each value. */
export const SEPARATOR = '\u001f';

const MOST_ITEMS = 500;
const keys = KEYS.split(' ');
const listeners = [];

/** The number that a function of the page is kept under; the same function has the same number. */
const keep = listener => {
  let number = 0;
  while (number < listeners.length && listeners[number] !== listener) number++;
  listeners[number] = listener;
  return number;
};

/** The function with this number. */
export const listener = number => listeners[number];

const list = (values, depth) => {
  let text = '';
  const length = Math.min(read(values, 'length') >>> 0, MOST_ITEMS);
  for (let index = 0; index < length; index++) text += token(read(values, index), '', depth);
  return text;
};

const token = (value, key, depth) => {
  let content = 'u';
  switch (typeof value) {
    case 'string':
      content = 's' + value.replaceAll(SEPARATOR, ' ');
      break;
    case 'number':
      content = 'n' + Math.round(value * 1000);
      break;
    case 'boolean':
      content = value ? 't' : 'f';
      break;
    case 'function':
      content = 'c' + keep(value);
      break;
    case 'object':
      if (value === null) content = 'z';
      else {
        content = 'o';
        if (depth) {
          try {
            if (isArray(value)) return list(value, depth - 1);
          } catch {
            // A revoked proxy is an object without properties.
          }
          content += SEPARATOR;
          for (let index = 0; index < keys.length; index++) {
            const entry = read(value, keys[index]);
            const inner = entry && typeof entry === 'object' ? read(entry, 'value') : undefined;
            if (entry !== undefined) content += token(inner === undefined ? entry : inner, String.fromCharCode(65 + index), 0);
          }
          return content;
        }
      }
  }
  return key + content + SEPARATOR;
};

/** The text for a list of arguments. */
export const encode = args => list(args, 4);
