// The members of the classic API by number, from the generated names.
import { COMMANDS, EVENTS, GETTERS, LEGACY, LIVECHAT, SETTINGS, SETTINGS_LOST } from './names.js';
import { namesOf } from './words.js';

/** Each member as the classic documentation spells it, by its number. */
export const paths = [];

/** The numbers of a group by their names. */
const group = (text, path) => new Map(namesOf(text).map(name => [name, paths.push(path(name)) - 1]));

export const livechat = group(LIVECHAT, name => '$zopim.livechat.' + name);

/** Rows of the three verbs of `zE`, by verb and then by name. */
export const verbs = new Map([['webWidget', COMMANDS], ['webWidget:get', GETTERS], ['webWidget:on', EVENTS]]
  .map(([verb, names]) => [verb, group(names, name => `zE('${verb}', '${name}')`)]));

export const legacy = group(LEGACY, name => `zE.${name}()`);
export const settings = group(DEBUG ? SETTINGS + ' ' + SETTINGS_LOST : SETTINGS, name => 'zESettings.' + name);

/** The paths of members that answer something. */
export const GETTER = /[.:](get|isC)/;

/** What getters answer where the core cannot run: classic's neutral values. */
export const alone = path => {
  if (/hatting|w.getD/.test(path)) return false;
  if (/get[NEP]/.test(path)) return '';
  if (/Departments|departments'/.test(path)) return [];
  if (/'display/.test(path)) return 'launcher';
};

/** The paths of members that classic threw at where they lacked their argument. */
export const NEEDS_ARGUMENT = /at\.authe|setPosition|setColors|ProfileC/;
