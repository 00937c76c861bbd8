// What the site says: attributes of our tag, a JSON element, or `window.changeoverConfig`.
import { configure, state } from './engine.js';
import { OPTIONS } from './names.js';
import { keys, read } from './safe.js';

const complain = (name, value, accepts) => {
  const shape = typeof value === 'string' ? `a text of ${value.length} characters` : Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
  console.error(`changeover: ${name} is ${shape}; it must be ${accepts}.`);
};

const plain = text => text === '' || text === 'true' ? true : text === 'false' ? false : /^\d+(\.\d+)?$/.test(text) ? +text : text;

const fromElement = () => {
  const element = document.getElementById('changeover-config');
  if (!element) return;
  try {
    return JSON.parse(element.textContent);
  } catch {
    console.error('changeover: #changeover-config is not JSON; check its quotes and commas.');
  }
};

/** Gathers the configuration. Attributes win over the element, and that over the global. */
export const gather = tag => {
  const config = { ...read(window, 'changeoverConfig'), ...fromElement() };
  if (tag) for (const name of keys(tag.dataset)) config[name] = name === 'messagingKey' ? tag.dataset[name] : plain(tag.dataset[name]);
  return config;
};

const attribute = 'messagingKey (data-messaging-key)';
const where = 'the key of your messaging widget: Admin Center, Channels, Messaging, your widget, Installation, "?key=" in its snippet';

/** The key, if it can be one. */
export const messagingKey = ({ messagingKey: key }) => {
  if (key === undefined || key === '') console.error(`changeover: ${attribute} is missing; it must be ${where}.`);
  else if (typeof key === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key)) return key;
  else if (typeof key === 'string' && /^[\da-z]{32}$/i.test(key)) complain(attribute, key, `${where}. This one looks like an account key of the old chat`);
  else complain(attribute, key, where);
};

/** Hands the options over that the core needs. */
export const hand = config => {
  OPTIONS.forEach(([path, accepts], setting) => {
    let value = config;
    for (const part of path.split('.')) value = value === undefined || value === null ? undefined : read(value, part);
    if (value === undefined) return;
    if (path.startsWith('fields.') && typeof value === 'number') value = String(value);
    if (!configure(setting, value)) complain(path, value, accepts);
    else if (path === 'departments') state.departments = value;
  });
  state.status = config.status || 'online';
  state.strict = config.strict === true;
};
