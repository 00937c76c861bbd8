// The messaging vocabulary: what the core's commands look like to the widget.
import { signal, ANSWERED } from './engine.js';
import { MESSENGER } from './names.js';
import { keys, read } from './safe.js';
import { SEPARATOR } from './values.js';
import { namesOf } from './words.js';

/** The words of each command, by its number. */
export const WORDS = namesOf(MESSENGER).map(words => words.split('.'));

const Z_INDEX = 8, FIELDS = 11, LOOK = 12, NEW = 13, SEND = 14;
export const LOGOUT = 4, RESET = 5, LOGIN = 6, COOKIES = 9, TAGS = 10, FETCH = 15;
/** The word on storage where it is a refusal, as in src/shim/panel.rs. */
export const REFUSED = 25;

/** The id of a conversation, in any of the shapes that were seen. */
export const conversationId = value => {
  const conversation = value && (read(value, 'conversation') || value);
  const id = conversation && read(conversation, 'id');
  return typeof id === 'string' ? id : '';
};

const answered = (error, conversation) => signal(ANSWERED, error ? 0 : 1, conversationId(conversation));

const listed = (error, result) => {
  const conversations = result && (read(result, 'data') || read(result, 'conversations'));
  answered(error, conversations && read(conversations, 0));
};

const message = text => ({ content: { type: 'text', text } });

/** Only what is set: one empty value would make the widget reject the whole setting. */
const some = all => {
  let set;
  for (const key of keys(all)) if (all[key]) (set ||= {})[key] = all[key];
  return set;
};

const look = ([primary, onPrimary, action, onAction, side, ...pixels]) => {
  // A distance is taken in both directions only, and with a side; 16 and the right are what the widget has.
  const distances = at => pixels[at] + pixels[at + 1] && { horizontal: +(pixels[at] || 16), vertical: +(pixels[at + 1] || 16) };
  const offset = some({ web: distances(0), mobile: distances(2) });
  return some({
    theme: some({ primary, onPrimary, action, onAction }),
    common: some({ position: some({ side: side || offset && 'right', offset }) }),
  }) || {};
};

/** The widget drops tags with such signs, and all but the first twenty, with an error; spaces it replaces as well. */
const tagsOf = texts => [...new Set(texts.map(text => text.toLowerCase().replace(/[\s!-,;-@[-\]`{}]/g, '_').slice(0, 255)))].slice(0, 20);

/** What follows a command's words. */
export const carry = (verb, text) => {
  const parts = text.split(SEPARATOR);
  parts.pop();
  switch (verb) {
    case Z_INDEX: return [+parts[0]];
    case TAGS: return [tagsOf(parts)];
    case FIELDS: return [parts.map((id, at) => ({ id, value: parts[at + 1] })).filter((_, at) => !(at % 2))];
    case LOOK: return [look(parts)];
    case NEW: return [{ message: message(parts[0]) }, answered];
    // What comes back is the message, whose id is not the conversation's.
    case SEND: return [message(parts[1]), parts[0], error => answered(error)];
    case FETCH: return [0, listed];
    default: return parts;
  }
};
