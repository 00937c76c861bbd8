// `zESettings`: a tree whose leaves are members of the classic API.
import { call, CALL, SETTING, state } from './engine.js';
import { settings } from './members.js';
import { note } from './report.js';
import { keys, read } from './safe.js';

/** Leaves that `updateSettings` set: it counts after what the page assigns before the messenger is there. */
const updated = new Set();

/** The latest value of each leaf: a tree is read again when it may have changed. */
const latest = new Map();

export const page = { settings: undefined };

const FIELDS = settings.get('webWidget.contactForm.fields');
const FORMS = settings.get('webWidget.contactForm.ticketForms');

/** The prefilled custom fields of a form, as src/shim/visit.rs reads them: the text for all languages comes last. */
const prefilled = fields => {
  try {
    return fields.map(field => {
      const id = read(field, 'id'), given = read(field, 'prefill');
      const prefill = given && typeof given === 'object' ? given : { '*': given };
      return /^\d+$/.test(id) && [null, String(id), keys(prefill).sort().reverse().map(language => [language, prefill[language]])];
    });
  } catch {
    // No list of fields.
  }
};

/** Reads the page's tree, or one given to `updateSettings`. */
export const take = given => {
  walk(given || page.settings, '', !!given);
};

/** Members lie below this path. */
const branches = path => {
  for (const member of settings.keys()) if (member.startsWith(path + '.')) return true;
};

/** Reads what lies below a path; that ends in a dot, or is empty for the whole tree. */
const walk = (object, above, update) => {
  if (!object || typeof object !== 'object') return;
  let names = [];
  try {
    names = keys(object);
  } catch {
    // A revoked proxy.
  }
  for (const name of names) {
    const value = read(object, name);
    if (value === undefined) continue;
    const path = above + name;
    // A widely used wrapper puts the tree of `webWidget` at the root.
    const inner = 'webWidget.' + path;
    const known = settings.get(path) ?? settings.get(inner);
    const leaf = known ?? 'zESettings.' + path;
    if (branches(path) || branches(inner)) walk(value, path + '.', update);
    else if (update || latest.get(leaf) !== value && !updated.has(leaf)) {
      latest.set(leaf, value);
      if (update && state.widget !== 'messenger') updated.add(leaf);
      // What `updateSettings` sets waits for its turn, as any call.
      const kind = update ? CALL : SETTING;
      if (known === undefined) note(/^[\w.]{1,80}$/.test(leaf) ? leaf : 'zESettings');
      else if (leaf === FIELDS || leaf === FORMS) {
        const forms = latest.get(FORMS);
        call(leaf, [prefilled(latest.get(FIELDS)), prefilled(read(forms, 'length') === 1 && read(read(forms, 0), 'fields'))], kind);
      } else call(leaf, [value], kind);
    }
  }
};
