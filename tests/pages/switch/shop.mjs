// A shop that moves from Web Widget (Classic) to messaging: its page, its two keys, and what is looked at.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dist, launch, openPage } from '../../harness/browser.mjs';

export const MESSAGING = '0a1b2c3d-0000-4000-8000-000000000001';
export const CLASSIC = '5e1f0a00-1111-4222-8333-444455556666';
export const ACCOUNT = { bootDelay: 0, keys: { [MESSAGING]: 'messenger', [CLASSIC]: { kind: 'classic', build: '2021' } } };
export const CDN = 'https://cdn.changeover.example/changeover.js';

/** An instant so many milliseconds from now, as a site writes it. */
export const soon = (ms) => new Date(Date.now() + ms).toISOString();
export const LATER = '2099-01-01T00:00:00Z';
export const PAST = '2020-01-01T00:00:00Z';

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// The clock can be put forward, in all tabs at once.
const CLOCK = `(function (now, kept) { window.putForward = function (ms) { if (ms) kept.ahead = ms + (+kept.ahead || 0); }; Date.now = function () { return now() + (+kept.ahead || 0); }; })(Date.now, localStorage);`;

/**
 * A page of the shop. `site` is what the site says, as JSON; `first` is a script before our tag, `next` one after it,
 * both may push to the list `saw`.
 */
export const pageOf = ({ site = {}, first = '', next = '', attributes = '', body = '' }) => `<!doctype html><html lang="en"><head><title>Shop</title>
<meta name="viewport" content="width=device-width"><script>${CLOCK} window.saw = []; window.noted = []; ${first}</script>
<script type="application/json" id="changeover-config">${JSON.stringify({ messagingKey: MESSAGING, classicKey: CLASSIC, ...site })}</script>
<script src="${CDN}" ${attributes}></script><script>changeover.on('switch', function (step) { noted.push(step.state); }); ${next}</script></head>
<body>${body || '<h1>Shop</h1><p>Things to buy.</p>'}</body></html>`;

/** Tests that share a browser. */
export function shop(launching = launch) {
  let browser;
  before(async () => { browser = await launching(); });
  after(() => browser.close());

  /** Declares a test; `visit(options)` takes those of `pageOf` and of openPage, and `visit.check()` is called at the end. */
  return (title, situation) => test(title, { timeout: 60_000 }, async () => {
    const opened = [];
    const visit = async (options = {}) => {
      const tab = await openPage(browser, { html: pageOf(options), shim: dist(), account: ACCOUNT, ...options });
      opened.push({ tab, options });
      return look(tab);
    };
    try {
      await situation(visit);
      for (const { tab, options } of opened) {
        assert.deepEqual(tab.errors, [], 'no error of the page');
        if (!options.talks) assert.deepEqual(spoken(tab), [], 'nothing is said in the console');
      }
    } finally {
      for (const { tab } of opened) await tab.close();
    }
  });
}

const spoken = (tab) => tab.consoleMessages.filter(({ type }) => type === 'warning' || type === 'error').map(({ text }) => text);

/** A tab with what the tests ask of it. */
export function look(tab) {
  const { page } = tab;
  const evaluate = (code) => page.evaluate(`(async () => { ${code} })()`);
  return {
    ...tab,
    run: evaluate,
    spoken: () => spoken(tab),
    saw: () => page.evaluate('window.saw'),
    steps: () => page.evaluate('window.noted'),
    session: () => page.evaluate('changeover.session()'),
    report: () => page.evaluate('changeover.report()'),
    until: (condition, timeout = 15_000) => page.waitForFunction(condition, null, { timeout, polling: 5 }),
    messaging: (timeout = 15_000) => page.waitForFunction(() => window.__standin?.kind === 'messenger', null, { timeout, polling: 5 }),
    classic: () => page.waitForFunction(() => window.__standin?.kind === 'classic' && (window.__standin.state.connected || window.__standin.state.idle), null, { timeout: 10_000, polling: 5 }),
    /** What a widget was told, without our own questions and subscriptions. */
    tree: () => page.evaluate('document.body.innerHTML'),
    told: (kind) => page.evaluate((wanted) => {
      let record = window.__standin;
      while (record && record.kind !== wanted) record = record.previous;
      const snapshot = record.snapshot();
      return snapshot.calls.filter(([word, second]) => word !== '<fn>' && word !== 'messenger:on' && second !== '<fn>' && word !== 'webWidget:on'
        && second !== 'chat:isChatting' && !/getDisplay$/.test(word)).map((call) => call.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
    }, kind),
    /** What is on the screen: launchers, windows, product frames. */
    frames: () => page.evaluate(() => Array.from(document.querySelectorAll('iframe'), (frame) => frame.id || frame.name || frame.dataset.product)),
    /** Time passes, in all tabs: a resumed page looks at the clock, as any does now and then. */
    pass: (ms) => evaluate(`putForward(${ms}); document.dispatchEvent(new Event('resume'))`),
    openTab: async (url) => look(await tab.openTab(url)),
    asked: (text) => tab.requests.filter(({ url }) => url.includes(text)).length,
  };
}
