// A situation is a page with Changeover in it; its outcome is what the widget was told, what the
// page saw, and what the console says.

import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { dist, launch } from './browser.mjs';
import { tabsOf } from './tab.mjs';

const TABS = 3;
// All that stock Firefox lets us hear of an error that is logged.
const UNNAMED = 'Error';

export const KEY = '0a1b2c3d-0000-4000-8000-000000000001';
export const CDN = 'https://cdn.changeover.example/changeover.js';
export const tag = (attributes = `data-messaging-key="${KEY}"`) => `<script src="${CDN}" ${attributes}></script>`;
export const script = (code, attributes = '') => (code ? `<script ${attributes}>${code}</script>` : '');

/**
 * Declares situations of one theme. `it(title, situation)` takes:
 *
 * | field | meaning |
 * |---|---|
 * | `before`, `next` | code of scripts before and after our tag |
 * | `attributes`, `config` | attributes of our tag, beside the key; the JSON element |
 * | `html` | the page's body |
 * | `later` | code that runs when the widget is there, or at once with `boots: false` |
 * | `page` | the whole page, instead of all of the above |
 * | `calls` | what the widget was told, each as one line |
 * | `saw` | what page code pushed to the list `saw` |
 * | `errors` | one pattern for each uncaught error of the page (none) |
 * | `says` | one pattern for each warning or error of the console (none); what browsers say of failed requests and policies is left out |
 * | `then` | further checks; takes what `visit` of tab.mjs answers |
 *
 * Whatever else it has goes to `visit`.
 */
export function situations(theme, declare) {
  let browser;
  let tabs;
  describe(theme, { concurrency: TABS }, () => {
    before(async () => {
      browser = await launch();
      tabs = tabsOf(browser, TABS);
    });
    after(() => browser.close());
    declare((title, situation) => test(title, { timeout: 30_000 }, () => tabs.lend((tab) => play(tab, situation))));
  });
}

async function play(tab, situation) {
  const { before, next, attributes, config, html, later, page, boots = true, debug, calls, saw, errors = [], says = [], then, ...options } = situation;
  const opened = await tab.visit({
    html: page ?? pageOf(situation),
    shim: 'shim' in options ? undefined : dist(debug ? 'changeover.debug.js' : undefined),
    account: { kind: 'messenger', bootDelay: 0 },
    ...options,
  });
  if (boots) {
    await opened.booted();
    await heard(opened.page);
  }
  await settled(opened.page);
  if (later) {
    await opened.page.evaluate(`(async () => { ${later} })()`);
    await settled(opened.page);
  }
  if (calls) assert.deepEqual(await told(opened), calls, 'what the widget was told');
  if (saw) assert.deepEqual(await opened.page.evaluate('window.saw'), saw, 'what the page saw');
  matches(opened.errors, errors, 'errors of the page');
  matches(opened.consoleMessages.filter(({ type }) => type === 'warning' || type === 'error').map(({ text }) => text), says, 'the console');
  if (then) await then(opened);
}

/** Until we have heard of the widget that has booted, which takes a busy machine its time. */
const heard = (page) => page.waitForFunction(() => !window.changeover || window.changeover.report().widget !== 'loading', null, { polling: 5 });

function matches(texts, patterns, what) {
  const fits = texts.length === patterns.length && patterns.every((pattern, at) => texts[at] === UNNAMED || pattern.test(texts[at]));
  assert.ok(fits, `${what}: ${JSON.stringify(texts, null, 1)}, expected ${patterns.join(', ') || 'nothing'}`);
}

function pageOf({ before, next, attributes = '', config, html = '' }) {
  const element = config ? `<script type="application/json" id="changeover-config">${JSON.stringify(config)}</script>` : '';
  const key = /data-messaging-key|nokey/.test(attributes) ? '' : `data-messaging-key="${KEY}"`;
  return `<!doctype html><html><head>${script('window.saw = []')}${script(before)}${element}${tag(`${key} ${attributes}`)}${script(next)}</head>
<body>${html}</body></html>`;
}

/** What the widget was told, each call as one line; subscriptions of ours left out. */
export async function told(opened) {
  const standin = await opened.standin();
  return (standin?.calls ?? []).filter((call) => call[0] !== '<fn>' && call[0] !== 'messenger:on').map(lineOf);
}

const lineOf = (call) => call.map((word, at) => (at < 2 && typeof word === 'string' ? word : JSON.stringify(word))).join(' ');

/** Code of a page that goes on once something is so, or after ten seconds: a busy machine takes its time. */
export const until = (test) => `for (var left = 1000; left-- && !(${test});) await new Promise((done) => setTimeout(done, 10));`;

/** Some turns of the page, so that what it started is done. */
export const settled = (page) => page.evaluate(() => new Promise((resolve) => {
  let turns = 4;
  const turn = () => (turns-- ? setTimeout(turn, 6) : resolve());
  turn();
}));
