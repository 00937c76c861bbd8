// Calls as people read them.

const plainKey = /^[a-z_$][\w$]*$/i;

const value = (given, depth = 0) => {
  if (given === '<fn>') return 'callback';
  if (typeof given === 'string') return `'${given.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
  if (given === undefined || given === null || typeof given !== 'object') return String(given);
  if (depth > 6) return '…';
  if (Array.isArray(given)) return `[${given.map(item => value(item, depth + 1)).join(', ')}]`;
  const entries = Object.keys(given).map(key => `${plainKey.test(key) ? key : value(key)}: ${value(given[key], depth + 1)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
};

const isThrown = word => Boolean(word && typeof word === 'object' && 'threw' in word);

/** A call that the messenger heard, as code; what it threw stands behind as a comment. */
export const asCode = call => {
  const thrown = call.find(isThrown);
  const code = `zE(${call.filter(word => !isThrown(word)).map(word => value(word)).join(', ')})`;
  return thrown ? `${code} // ${thrown.threw.trim().split('\n')[0]}` : code;
};

/** The call without what it is given: as the report names it. */
export const nameOf = call => `zE(${call.slice(0, 2).map(word => value(word)).join(', ')})`;

export const isRefused = call => call.some(isThrown);

/** `1 call`, `2 calls`. */
export const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** An advice that can be copied as it is; the others are sentences. */
export const isCode = advice => /^zE\(/.test(advice);

const FIDELITIES = {
  exact: ['exact', 'Messaging has a call with the same meaning.'],
  adapted: ['adapted', 'A messaging call is made, with a difference.'],
  emulated: ['emulated', 'Changeover answers it itself, or does it in the page.'],
  'no-effect': ['no effect', 'Accepted and counted, and nothing happens.'],
  unknown: ['unknown', 'Never part of the old API: noted, and the page goes on.'],
};

export const fidelity = name => FIDELITIES[name] || [name, ''];
export const fidelities = Object.keys(FIDELITIES);
