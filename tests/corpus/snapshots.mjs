// The reviewed snapshots: what the calls of each usage became, as plain text that can be read and
// compared. `UPDATE=1` writes them anew.

import { readFileSync, writeFileSync } from 'node:fs';

const ID = /"[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}"/g;
const FILE = new URL('snapshots.txt', import.meta.url);

/** The text of one usage: a heading, and the messaging calls of each stage. */
export function textOf(usage, stages) {
  const lines = [`${usage.id} ${usage.embed}`];
  for (const [stage, calls] of Object.entries(stages)) {
    if (stage === 'load' && !usage.before_load && calls.length === 0) continue;
    if (stage === 'chat' && calls.length === 0) continue;
    const words = calls.map((call) => call.map((word, at) => (at < 2 && typeof word === 'string' ? word : JSON.stringify(word).replace(ID, '<id>'))).join(' '));
    (words.length ? words : ['(nothing)']).forEach((word, at) => lines.push(`  ${(at === 0 ? stage : '').padEnd(6)} ${word}`));
  }
  return lines.join('\n');
}

/** The reviewed texts, by the id of the usage. */
export function reviewed() {
  try {
    return new Map(readFileSync(FILE, 'utf8').trim().split('\n\n').map((block) => [block.slice(0, 4), block]));
  } catch {
    return new Map();
  }
}

export const update = (texts) => writeFileSync(FILE, [...texts.values()].join('\n\n') + '\n');
