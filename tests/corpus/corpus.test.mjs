// Real usages of the classic API, replayed in Chromium against the messaging stand-in.

import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { launch } from '../harness/browser.mjs';
import { tabsOf } from '../harness/tab.mjs';
import { allStepsOf, membersOf, orderOf } from './expectations.mjs';
import { replay } from './replay.mjs';
import { reviewed, textOf, update } from './snapshots.mjs';

const usages = JSON.parse(readFileSync(new URL('usages.json', import.meta.url), 'utf8'));
const snapshots = reviewed();
const texts = new Map(usages.map(({ id }) => [id, snapshots.get(id)]));
const count = { load: 0, again: 0, errors: 0, bareLoad: 0, bareAgain: 0, bare: 0 };
const TABS = 3;

let browser;
let tabs;

before(async () => {
  browser = await launch();
  tabs = tabsOf(browser, TABS);
});

after(async () => {
  await browser.close();
  if (process.env.UPDATE) update(texts);
  console.log(
    `${usages.length} usages: ${count.load} replayed at load, ${count.again} after boot, ${count.errors} with errors; ` +
    `without the shim: ${count.bare} with errors (${count.bareLoad} at load, ${count.bareAgain} after boot)`,
  );
});

describe('usages with the shim', { concurrency: TABS }, () => {
  for (const usage of usages) {
    test(`${usage.id} ${usage.embed}`, () => tabs.lend(async (tab) => check(usage, await replay(tab, usage))));
  }
});

// The same pages with the messaging snippet alone, so that a green corpus means something.
describe('usages without the shim', { concurrency: TABS }, () => {
  for (const usage of usages) {
    test(usage.id, () => tabs.lend(async (tab) => {
      const { errors, reads } = await replay(tab, usage, { shim: false });
      if (errors.load.length) count.bareLoad++;
      if (errors.again.length) count.bareAgain++;
      if (errors.load.length || errors.again.length || reads.length) count.bare++;
    }));
  }
});

function check(usage, found) {
  if (usage.before_load) count.load++;
  const errors = [...found.errors.load, ...found.errors.again];
  if (errors.length) count.errors++;
  assert.deepEqual(errors, [], 'the page has no errors');
  assert.deepEqual(found.opened.unexpectedRequests, []);
  assert.deepEqual(found.reads, [], 'what the page reads has the type that it had in classic');
  assert.equal(found.polls, 0, 'every loop ends');

  const runs = usage.before_load ? [false, true] : [true, true];
  const orders = usage.before_load ? found.orders : found.orders.slice(1);
  runs.forEach((ready, at) => {
    const expected = orderOf(usage, { ready });
    assert.deepEqual(orders[at].filter((step) => expected.includes(step)), expected, 'the steps run in the order of classic');
    assert.deepEqual([...orders[at]].sort((a, b) => a - b), allStepsOf(usage), 'each step runs once');
  });

  const reported = new Set(found.report.calls.map((call) => call.member));
  assert.deepEqual([...membersOf(usage.calls)].filter((member) => !reported.has(member)), [], 'every member is in the report');
  if (usage.hears) assert.equal(found.heard[usage.hears]?.[0], 'string', 'the listener is told at once how things stand');

  const text = textOf(usage, found.stages);
  if (process.env.UPDATE) texts.set(usage.id, text);
  else assert.equal(text, snapshots.get(usage.id), 'the messaging calls are those that were reviewed');
  count.again++;
}
