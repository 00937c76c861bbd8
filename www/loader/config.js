// What the site says: attributes of our tag, a JSON element, or `window.changeoverConfig`.
import * as glue from 'changeover:glue';
import { look, takeHours } from './availability.js';
import { configure, state } from './engine.js';
import { sourceAt } from './identity.js';
import { OPTIONS } from './names.js';
import { isArray, keys, now, read } from './safe.js';

/** What is said of a value: of a key, a token, an answer, or where a visitor's details may have been put, the shape alone. */
const shape = (name, value) => {
  if (value === undefined || value === '') return 'missing';
  if (typeof value !== 'string') return isArray(value) ? 'a list' : 'of type ' + typeof value;
  return /ey|oken$|fields|what/.test(name) ? `a text of ${value.length} characters` : JSON.stringify(value);
};

export const complain = (name, value, accepts) => console.error(`changeover: ${name} is ${shape(name, value)}; it must be ${accepts}.`);

/** What an attribute's text stands for. Without a text, it is a yes where there is one, and nothing where a template had nothing to say. */
const plain = (text, name) => text === 'true' || text === '' && /^(str|co)/.test(name) ? true : text === 'false' ? false : /^\d+(\.\d+)?$/.test(text) ? +text : text;

/** Nobody can tell what the site wants: when to switch, or to wait for consent. */
let unreadable;

const fromElement = () => {
  const element = document.getElementById('changeover-config');
  if (!element) {
    if (DEBUG) document.addEventListener('DOMContentLoaded', () => fromElement() && console.error('changeover: #changeover-config stands behind the tag, and is not read; put it in front of it.'));
    return;
  }
  try {
    return JSON.parse(element.textContent);
  } catch (error) {
    unreadable = true;
    console.error('changeover: #changeover-config is not JSON; nothing is loaded.', error);
  }
};

/** Debug build: the names that our tag's attributes have. */
let attributes = [];

/** Gathers the configuration. Attributes win over the element, and that over the global. */
export const gather = tag => {
  const config = { __proto__: null, ...read(window, 'changeoverConfig'), ...fromElement() };
  if (tag) {
    if (DEBUG) attributes = keys(tag.dataset);
    for (const name of keys(tag.dataset)) config[name] = /Key$/.test(name) ? tag.dataset[name] : plain(tag.dataset[name], name);
  }
  if (!SWITCH) return config;
  config.switch = { __proto__: null, ...read(config, 'switch') };
  for (const [name, attribute] of ATTRIBUTES) {
    if (config[attribute] !== undefined) config.switch[name] = config[attribute];
    delete config[attribute];
  }
  return config;
};

/** The fields of `switch` that are attributes, too. */
const ATTRIBUTES = [['at', 'switchAt'], ['drainUntil', 'drainUntil'], ['warn', 'switchWarn'], ['url', 'switchUrl'], ['probe', 'switchProbe']];

/** The configuration of a page that belongs to a brand: what that says counts before what all say. */
export const branded = (config, { name, host, path, ...own }) => ({ ...config, ...own, switch: { ...config.switch, ...own.switch }, brand: String(name || path || host || '') });

/** The slim file is for sites that have left the old widget. */
export const refuseSwitch = config => {
  for (const name of keys(config)) if (/^(classic|zopim|zendesk|brands|switch|drain)/.test(name)) complain(name, config[name], 'left to changeover.js');
};

/** A key of a snippet, by itself or in whatever it was copied with. */
const UUID = /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/i;

const KEY = 'data-messaging-key (messagingKey)';

/** The key, if there can be one. */
export const messagingKey = ({ messagingKey: key }) => {
  if (unreadable) return;
  const [found] = UUID.exec(key) || [];
  if (found) return found;
  complain(KEY, key, 'the key after "?key=" in the messaging snippet' + (SWITCH && /^\w{32}$/.test(key) ? '; this is a key of the old chat' : ''));
};

/**
 * How classic is loaded, if it still can be: by the key of its snippet, of its older loader, or by the account's host.
 * Where the vendor decides, it has the key of messaging. The address, the key of a snippet, and the host.
 */
export const classicPlan = (config, base, messaging) => {
  const when = config.switch;
  // Whoever says anything of a switch, wherever, does not mean that it has come; a file will say when.
  if (config.at || keys(when).length) when.at ??= when.url ? 'never' : '';
  const given = (name, pattern, accepts) => {
    const value = config[name];
    if (value === undefined) return;
    const [found] = pattern.exec(value) || [];
    if (!found) complain(name, value, accepts);
    return found;
  };
  const key = given('classicKey', UUID, 'the key after "?key=" in the old snippet');
  const zopim = given('zopimKey', /^[\w=-]+$/, 'the key after "?" in the address of the old chat script');
  const host = given('zendeskHost', /^[\w-]+(\.[\w-]+)+$/, 'a host such as "shop.zendesk.com"');
  if (host) return ['https://assets.zendesk.com/embeddable_framework/main.js', '', host];
  if (zopim) return ['https://v2.zopim.com/?' + zopim];
  if (key || when.at === 'vendor') return snippet(base, key || messaging);
  if (!when.url && isPast(when)) return;
  if (!config.classicKey && !config.zopimKey && !config.zendeskHost) complain('classicKey', undefined, 'there until the switch, or zopimKey or zendeskHost');
  // Nothing can be loaded until then, and messaging is not to come before.
  return [''];
};

/** Without the core: does the site say that messaging has come? What is no instant with its zone is none that is past. */
export const isPast = ({ at }) => at === undefined || at === 'now' || /T.+(Z|[+-]\d\d:\d\d)$/i.test(at) && Date.parse(at) <= now();

/** The address and the key of a snippet. */
const snippet = (base, key) => [`${base}/ekr/snippet.js?key=${key}`, key];

/** How long the widget may take, in seconds. */
export const patience = ({ timeout }) => {
  // Browsers take longer times for none.
  if (timeout > 0 && timeout < 2e6) return +timeout;
  if (timeout !== undefined) complain('timeout', timeout, 'seconds, a number above 0');
  return 20;
};

/** Debug build: says what is misspelt or of a wrong kind, in what all say and in what each brand says of its own. */
const checkAll = config => {
  const parts = [config];
  if (isArray(config.brands)) for (const brand of config.brands) if (brand && typeof brand === 'object') parts.push({ ...brand, name: undefined, host: undefined, path: undefined });
  for (const problem of new Set(parts.map(problemIn))) if (problem) sayProblem(problem);
};

/** The first problem of a part. Attributes that we do not know may be another script's. */
const problemIn = config => {
  const known = { ...config };
  try {
    // An old library may have taught lists to become text.
    while (![].toJSON) {
      const problem = DEBUG && glue.check(JSON.stringify(known));
      const [, name] = /^unknown field `(.*?)`/.exec(problem) || [];
      if (!(name in known) || !attributes.includes(name)) return problem;
      delete known[name];
    }
  } catch {
    // What cannot be written as JSON is not checked.
  }
};

/** Without the place in a text that nobody wrote, and without values. */
const sayProblem = problem => console.error('changeover: the configuration is not right: ' + problem
  .replace(/ at line \d+ column \d+$/, '').replace(/(string|integer|number|floating point|boolean) (".*"|`.*?`)/s, 'a $1') + '.');

/** Hands the options over that the core needs. */
export const hand = config => {
  if (DEBUG && state.alive) checkAll(config);
  let accepts;
  OPTIONS.forEach(([path, words], setting) => {
    accepts = words || accepts;
    let value = config;
    for (const part of path.split('.')) value = value && read(value, part);
    if (value === undefined) return;
    if (path.startsWith('fields') && typeof value === 'number') value = String(value);
    if (path === 'token' && value && typeof value === 'string') value = sourceAt(value);
    // A record reads as a list of one.
    if (path === 'departments' && !isArray(value) || !configure(setting, value)) complain(path, value, accepts);
    else if (path === 'departments') state.departments = value;
  });
  takeHours(config);
  look();
};
