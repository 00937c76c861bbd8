// The members of the classic API by number, from the generated names.
import { COMMANDS, EVENTS, GETTERS, LEGACY, LIVECHAT, SETTINGS } from './names.js';

const split = names => names.split(' ');
let first = 0;

/** Each member as the classic documentation spells it, by its number. */
export const PATHS = [];

const group = (names, path) => {
  const rows = new Map();
  for (const name of split(names)) {
    rows.set(name, first++);
    PATHS.push(path(name));
  }
  return rows;
};

export const livechat = group(LIVECHAT, name => '$zopim.livechat.' + name);

/** Rows of the three verbs of `zE`, by verb and then by name. */
export const verbs = new Map([
  ['webWidget', group(COMMANDS, name => `zE('webWidget', '${name}')`)],
  ['webWidget:get', group(GETTERS, name => `zE('webWidget:get', '${name}')`)],
  ['webWidget:on', group(EVENTS, name => `zE('webWidget:on', '${name}')`)],
]);

export const legacy = group(LEGACY, name => `zE.${name}()`);
export const settings = group(SETTINGS, name => 'zESettings.' + name);

const no = () => false, none = () => '', empty = () => [];

/** What getters answer where the core cannot run: classic's neutral values. */
export const GETTERS_ALONE = {
  '$zopim.livechat.isChatting': no,
  '$zopim.livechat.window.getDisplay': no,
  '$zopim.livechat.getName': none,
  '$zopim.livechat.getEmail': none,
  '$zopim.livechat.getPhone': none,
  '$zopim.livechat.departments.getAllDepartments': empty,
  'zE(\'webWidget:get\', \'display\')': () => 'launcher',
  'zE(\'webWidget:get\', \'chat:isChatting\')': no,
  'zE(\'webWidget:get\', \'chat:departments\')': empty,
};
