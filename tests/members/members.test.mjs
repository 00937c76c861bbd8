// Every member of the classic API, with arguments of every kind, before, after and without the widget.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { COMMANDS, EVENTS, GETTERS, KEYS, LEGACY, LIVECHAT, SETTINGS, SETTINGS_LOST } from '../../www/loader/names.js';
import { namesOf } from '../../www/loader/words.js';
import { dist, launch, openPage } from '../harness/browser.mjs';
import { LIVECHAT_MEMBERS, LIVECHAT_OUTCOMES, WEB_WIDGET_MEMBERS, WEB_WIDGET_OUTCOMES } from '../standins/facts/outcome-table.mjs';

const KEY = '0a1b2c3d-0000-4000-8000-000000000001';
const SHIM = dist();
const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

const catalogue = JSON.parse(readFileSync(new URL('../contract/members.json', import.meta.url), 'utf8')).members;
const kinds = new Map(catalogue.map(({ path, kind }) => [path, kind]));
const members = (names, path) => namesOf(names).map((name) => ({ path: path(name), kind: kinds.get(path(name)) }));

const METHODS = [
  ...members(LIVECHAT, (name) => `$zopim.livechat.${name}`).filter(({ path }) => kinds.has(path)),
  ...members(COMMANDS, (name) => `zE('webWidget', '${name}')`),
  ...members(GETTERS, (name) => `zE('webWidget:get', '${name}')`),
  ...members(EVENTS, (name) => `zE('webWidget:on', '${name}')`),
  ...members(LEGACY, (name) => `zE.${name}()`),
];
const SETTING_LEAVES = members(`${SETTINGS} ${SETTINGS_LOST}`, (name) => `zESettings.${name}`);
const CONTRACT = [...METHODS, ...SETTING_LEAVES];

/** What classic was observed to do with each kind of argument. */
const OBSERVED = [
  ...LIVECHAT_MEMBERS.map((name) => ({ path: `$zopim.livechat.${name}`, outcomes: LIVECHAT_OUTCOMES[name] })),
  ...WEB_WIDGET_MEMBERS.map((words) => ({ path: `zE('${words.replace(' ', "', '")}')`, outcomes: WEB_WIDGET_OUTCOMES[words] })),
];
const ARGUMENTS = { no_argument: [], typical: ['typical'], number: [5], null: [null], object: [{ a: 1 }] };

/** The name of the error that was observed, if any. */
const errorOf = (outcomes, kind) => /^THROWS (\w+)/.exec(typeof outcomes === 'string' ? outcomes : outcomes?.[kind] ?? '')?.[1];

const UNKNOWN = [[], [null], [42], [{}], [[]], ['webWidget'], ['webWidget', 'nope'], ['webWidget:get', 'nope'], ['webWidget:on', 'nope', null], ['nope', 'open']];

const NO_FUNCTIONS = [[], [null], [42], ['text'], [{}]];

/** What functions of the page throw when they are told something: its own errors, which `window.onerror` is to hear of. */
const OWN_ERRORS = /a trap of the page|proxy that has been revoked|Class constructors cannot be invoked/;

/** Objects, and what the catalogue lists without being a member of its own. */
const NAMESPACES = /^\$zopim\.livechat\.\w+$|\(|\[\]/;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const open = async (t, options = {}, config = {}) => {
  const settings = JSON.stringify({ messagingKey: KEY, departments: [{ id: 7, name: 'Sales' }], ...config });
  const html = `<!doctype html><html><head><script>window.changeoverConfig = ${settings}</script>
<script>${IN_PAGE}</script><script src="https://cdn.changeover.example/changeover.js"></script></head><body></body></html>`;
  const opened = await openPage(browser, { html, shim: SHIM, account: { kind: 'messenger', bootDelay: 0 }, waitUntil: 'commit', ...options });
  t.after(() => opened.close());
  await opened.page.waitForFunction(() => Boolean(window.changeover));
  return opened;
};

/** The page brings its own snippet, so that it is the test that says when the widget comes. */
const insertSnippet = (key) => {
  const script = document.createElement('script');
  script.id = 'ze-snippet';
  script.src = `https://static.zdassets.com/ekr/snippet.js?key=${key}`;
  document.head.appendChild(script);
};

const widgetIs = (opened, kind) => opened.page.waitForFunction((wanted) => window.changeover.report().widget === wanted, kind);
const visit = (opened) => opened.page.evaluate(([contract, keys]) => window.members.visit(contract, keys), [CONTRACT, KEYS.split(' ')]);
const thrown = async (opened, path, args) => String(await opened.page.evaluate(([member, list]) => window.members.thrownBy(member, list), [path, args]));

/** What the page started, timers included, is done. */
const turns = (opened) => opened.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 50); }));

async function visitsAll(t, opened) {
  const { visits, wrong } = await visit(opened);
  assert.deepEqual(wrong, []);
  await turns(opened);
  assert.deepEqual(opened.errors.filter((error) => !OWN_ERRORS.test(error)), []);
  assert.deepEqual(opened.consoleMessages.filter(({ text }) => /report this fault/.test(text)), []);
  t.diagnostic(`${visits} visits to ${CONTRACT.length} members`);
}

describe('every member with arguments of every kind', { concurrency: 2 }, () => {
  test('the groups of names are the catalogue', () => {
    const visited = new Set(CONTRACT.map(({ path }) => path));
    const callable = catalogue.filter(({ path }) => /^\$zopim\.livechat\.|^zE\('webWidget|^zE\.\w+\(\)$|^zESettings\./.test(path));
    assert.deepEqual(callable.map(({ path }) => path).filter((path) => !visited.has(path) && !NAMESPACES.test(path)), []);
    assert.deepEqual(CONTRACT.filter(({ kind }) => !kind), []);
  });

  test('before the widget is there', async (t) => {
    const opened = await open(t, {}, { messagingKey: undefined });
    await visitsAll(t, opened);
    assert.equal(await opened.page.evaluate(() => window.changeover.report().widget), 'loading');
    await opened.page.evaluate(insertSnippet, KEY);
    await widgetIs(opened, 'messenger');
    await turns(opened);
    assert.deepEqual(opened.errors.filter((error) => !OWN_ERRORS.test(error)), []);
  });

  test('after the widget is there', async (t) => {
    const opened = await open(t);
    await widgetIs(opened, 'messenger');
    await visitsAll(t, opened);
  });

  test('without the widget', async (t) => {
    const opened = await open(t, { vendor: 'blocked' });
    await widgetIs(opened, 'absent');
    await visitsAll(t, opened);
  });
});

describe('what classic threw', { concurrency: 2 }, () => {
  for (const strict of [false, true]) {
    test(strict ? 'is thrown where the site is strict, and nothing else' : 'is not thrown unless the site is strict', async (t) => {
      const opened = await open(t, {}, { strict });
      await widgetIs(opened, 'messenger');
      const calls = OBSERVED.flatMap(({ path, outcomes }) => Object.entries(ARGUMENTS).map(([kind, args]) => ({ path, args, expected: errorOf(outcomes, kind) })));
      calls.push(...UNKNOWN.map((args) => ({ path: 'zE', args, expected: 'Error' })), ...NO_FUNCTIONS.map((args) => ({ path: '$zopim', args, expected: 'TypeError' })));
      const thrown = await opened.page.evaluate((list) => list.map(({ path, args }) => window.members.thrownBy(path, args)), calls);
      const wrong = calls.map(({ path, args, expected }, at) => {
        const name = thrown[at]?.split(':')[0];
        return name === (strict ? expected : undefined) ? undefined : `${path}(${JSON.stringify(args)}) throws ${thrown[at]}, not ${strict ? expected : 'anything'}`;
      });
      assert.deepEqual(wrong.filter(Boolean), []);
      for (const at of calls.keys()) if (strict && calls[at].expected === 'Error') assert.match(thrown[at], /^Error: \nMethod .* does not exist\.\n/);
      t.diagnostic(`${calls.length} calls, ${calls.filter(({ expected }) => expected).length} of which threw in classic`);
    });
  }

  test('nothing is thrown before the widget is there, when classic only queued', async (t) => {
    const opened = await open(t, {}, { strict: true, messagingKey: undefined });
    for (const args of UNKNOWN) assert.match(await thrown(opened, 'zE', args), /^undefined$/, JSON.stringify(args));
    for (const args of NO_FUNCTIONS) assert.match(await thrown(opened, '$zopim', args), /^undefined$/, JSON.stringify(args));
  });

  test('members that were not observed throw nothing where the site is strict', async (t) => {
    const opened = await open(t, {}, { strict: true });
    await widgetIs(opened, 'messenger');
    const throwing = [];
    const observed = new Set(OBSERVED.map(({ path }) => path));
    const others = CONTRACT.map(({ path }) => path).filter((path) => !observed.has(path));
    assert.ok(others.length > 0);
    for (const path of others) {
      for (const args of [[], [null]]) if (await thrown(opened, path, args) !== 'undefined') throwing.push(path);
    }
    assert.deepEqual(throwing, []);
  });
});
