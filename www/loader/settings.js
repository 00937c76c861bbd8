// `zESettings`: a tree whose leaves are members of the classic API.
import { call, SETTING, state } from './engine.js';
import { settings } from './members.js';
import { note } from './report.js';
import { keys, read } from './safe.js';

/** Leaves that `updateSettings` set: it counts after what the page assigns before the widget is there. */
const updated = new Set();

let tree;

/** The leaves by their names, made when the first tree is read. */
const grow = () => {
  tree = new Map();
  for (const [path, row] of settings) {
    const parts = path.split('.');
    const leaf = parts.pop();
    let node = tree;
    for (const part of parts) {
      if (!node.has(part)) node.set(part, new Map());
      node = node.get(part);
    }
    node.set(leaf, row);
  }
};

/** The latest value of each leaf: a tree is read again when it may have changed. */
const latest = new Map();

export const page = { settings: undefined };

const FIELDS = settings.get('webWidget.contactForm.fields');
const FORMS = settings.get('webWidget.contactForm.ticketForms');

/** The prefilled custom fields of a form, as src/shim/visit.rs reads them: the text for all languages comes last. */
const prefilled = fields => {
  try {
    return fields.filter(({ id }) => /^\d+$/.test(id)).map(({ id, prefill }) => {
      const texts = typeof prefill === 'object' ? prefill : { '*': prefill };
      return [null, String(id), keys(texts).sort().reverse().map(language => [language, texts[language]])];
    });
  } catch {
    // No list of fields.
    return [];
  }
};

/** Reads the page's tree, or one given to `updateSettings`. */
export const take = given => {
  const read = given || page.settings;
  if (!read) return;
  if (!tree) grow();
  walk(read, tree, 'zESettings', 8, !!given);
};

const walk = (object, node, path, depth, update) => {
  if (!object || typeof object !== 'object' || !depth) return;
  let names = [];
  try {
    names = keys(object);
  } catch {
    // A revoked proxy.
  }
  for (const name of names) {
    const value = read(object, name);
    // A widely used wrapper puts the tree of `webWidget` at the root.
    const known = node.get(name) ?? (node === tree ? tree.get('webWidget').get(name) : undefined);
    if (value === undefined) continue;
    const leaf = known === undefined ? `${path}.${name}` : known;
    if (typeof leaf === 'object') walk(value, leaf, `${path}.${name}`, depth - 1, update);
    else if (latest.get(leaf) !== value && (update || !updated.has(leaf))) {
      latest.set(leaf, value);
      if (update && state.widget === 'loading') updated.add(leaf);
      if (known === undefined) note(leaf);
      else if (leaf === FIELDS) call(leaf, prefilled(value), SETTING);
      else if (leaf === FORMS) call(leaf, prefilled(read(value, 'length') === 1 && read(read(value, 0), 'fields')), SETTING);
      else call(leaf, [value], SETTING);
    }
  }
};
