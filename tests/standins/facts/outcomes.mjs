// What each member of classic answered to each kind of argument, with the vendor's servers absent as they were when it
// was observed. Members are called in one page, in the order of the catalogue, as the observer did.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { LIVECHAT_MEMBERS, LIVECHAT_OUTCOMES, WEB_WIDGET_MEMBERS, WEB_WIDGET_OUTCOMES } from './outcome-table.mjs';
import { CLASSIC_2021, on } from './situation.mjs';

const WITHOUT_SERVERS = { ...CLASSIC_2021, servers: 'absent' };
const KINDS = { no_argument: [], typical: ['typical'], number: [5], null: [null], object: [{ a: 1 }] };

export function outcomeFacts() {
  test('$zopim.livechat: every member, every kind of argument', () =>
    on({ account: WITHOUT_SERVERS }, async ({ page, errors }) => {
      const found = await page.evaluate(callAll, { members: LIVECHAT_MEMBERS.map((path) => ['$zopim.livechat', path]), kinds: KINDS });
      assert.deepEqual(found, expected(LIVECHAT_MEMBERS, LIVECHAT_OUTCOMES, Object.keys(KINDS)));
      assert.deepEqual(errors, []);
    }));

  test('zE: every webWidget command, getter and event, every kind of argument', () =>
    on({ account: WITHOUT_SERVERS }, async ({ page, errors }) => {
      const { null: _, ...kinds } = KINDS;
      const found = await page.evaluate(callAll, { members: WEB_WIDGET_MEMBERS.map((pair) => pair.split(' ')), kinds });
      assert.deepEqual(found, expected(WEB_WIDGET_MEMBERS, WEB_WIDGET_OUTCOMES, Object.keys(kinds)));
      assert.deepEqual(errors, []);
    }));
}

function expected(members, outcomes, kinds) {
  return members.flatMap((member) => kinds.map((kind) => {
    const known = outcomes[member];
    const outcome = known === undefined ? 'undefined' : typeof known === 'string' ? known : known[kind] ?? 'undefined';
    return `${member.replace(' ', '.')}(${kind}): ${outcome}`;
  }));
}

// Runs in the page.
function callAll({ members, kinds }) {
  const lines = [];
  for (const [first, second] of members) {
    for (const [kind, words] of Object.entries(kinds)) {
      lines.push(`${first === '$zopim.livechat' ? second : `${first}.${second}`}(${kind}): ${outcomeOf(first, second, words)}`);
    }
  }
  return lines;

  function outcomeOf(first, second, words) {
    try {
      const value = first === '$zopim.livechat'
        ? second.split('.').reduce((owner, name) => owner[name], window.$zopim.livechat)(...words)
        : window.zE(first, second, ...words);
      return value === undefined ? 'undefined' : JSON.stringify(value);
    } catch (error) {
      return `THROWS ${error.name}: ${error.message.split('\n\n')[0]}`;
    }
  }
}
