// Vendors that are blocked, slow or late, pages without storage or WebAssembly, and plans that change.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { isFirefox, windows } from '../../harness/browser.mjs';
import { ACCOUNT, CLASSIC, LATER, MESSAGING, PAST, shop, sleep, soon } from './shop.mjs';

const HOUR = 3600e3;
const LISTENERS = `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); zE('webWidget:on', 'chat:end', function () { saw.push('end'); });`;
const PLAN = 'https://shop.example/plan.json';
const live = `localStorage.setItem('ZD-store', JSON.stringify({ isChatting: true, open: false, agentMessages: 0 })); document.cookie = '__zlcmid=abc; path=/';`;

/** Answers some addresses in another way than the vendor does. */
const routed = (tab, pattern, answer) => tab.context.route(pattern, answer);

/** `armed = true` makes the core trap when it is called next. */
const TRAP = `window.traps = 0; window.armed = false; var Instance = WebAssembly.Instance;
  WebAssembly.Instance = function (module, imports) {
    var real = new Instance(module, imports), exports = {};
    Object.keys(real.exports).forEach(function (name) { var member = real.exports[name];
      exports[name] = typeof member !== 'function' ? member : function () { if (armed) { armed = false; traps++; throw new WebAssembly.RuntimeError('unreachable'); } return member.apply(undefined, arguments); }; });
    return { exports: exports };
  };`;

describe('faults', { concurrency: windows(2) }, () => {
  const it = shop();

  it('classic that is blocked before the switch: the page goes on without a widget, and at the switch messaging gets all that was called', async (visit) => {
    const tab = await visit({
      talks: true, site: { switch: { at: soon(HOUR) }, timeout: 1 }, account: { keys: { [MESSAGING]: 'messenger', [CLASSIC]: null }, bootDelay: 0 },
      next: `zE('webWidget', 'setLocale', 'de'); $zopim(function () { saw.push('ready'); }); $zopim.livechat.addTags('vip'); saw.push($zopim.livechat.isChatting())`,
    });
    await sleep(1300);
    assert.equal((await tab.report()).widget, 'absent');
    assert.match(tab.spoken().join(), /Web Widget \(Classic\) did not come. Is its key right\?/);
    assert.equal(tab.asked('compose/' + MESSAGING), 0);
    await tab.pass(HOUR);
    await tab.messaging();
    await sleep(50);
    assert.deepEqual(await tab.saw(), [false, 'ready']);
    assert.deepEqual(await tab.told('messenger'), ['messenger:set locale de', 'messenger:set conversationTags ["vip"]']);
  });

  it('a request for classic that fails once is made again: the chat goes on', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } }, next: LISTENERS, talks: true });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    let failed = 0;
    await routed(tab, (url) => url.href.includes('snippet.js?key=' + CLASSIC), (route) => (failed++ ? route.fallback() : route.abort('connectionreset')));
    await tab.page.reload();
    await tab.classic();
    await tab.until('$zopim.livechat.isChatting()');
    assert.equal(failed, 2);
    assert.deepEqual(await tab.saw(), []);
    assert.equal(tab.asked(MESSAGING), 0);
  });

  it('a request for messaging that fails once is made again', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(HOUR) } }, talks: true });
    await tab.classic();
    let failed = 0;
    await routed(tab, (url) => url.href.includes('snippet.js?key=' + MESSAGING), (route) => (failed++ ? route.fallback() : route.abort('connectionreset')));
    await tab.pass(HOUR);
    await tab.run(`zE('webWidget', 'open')`);
    await tab.messaging();
    await tab.until('__standin.state.open');
    assert.equal(failed, 2);
  });

  it('where messaging cannot be reached at the switch, it comes when the browser is online again', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(HOUR) } }, talks: true, next: `zE('webWidget', 'setLocale', 'de')` });
    await tab.classic();
    let blocked = true;
    await routed(tab, (url) => url.href.includes('snippet.js?key=' + MESSAGING), (route) => (blocked ? route.abort('internetdisconnected') : route.fallback()));
    await tab.pass(HOUR);
    await tab.until(`changeover.report().widget === 'absent'`);
    blocked = false;
    await tab.run(`dispatchEvent(new Event('online'))`);
    await tab.messaging();
    await tab.until('__standin.state.locale === "de"');
  });

  it('classic that is gone although a chat is live: the end is told once, the report says lost, and messaging comes', async (visit) => {
    const account = { ...ACCOUNT, keys: { ...ACCOUNT.keys } };
    const tab = await visit({ talks: true, site: { switch: { at: soon(HOUR) }, timeout: 1 }, account, next: `${LISTENERS} $zopim.livechat.setOnChatEnd(function () { saw.push('onEnd'); zE('webWidget', 'setLocale', 'nl'); })` });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    await tab.pass(HOUR + 1000);
    account.keys[CLASSIC] = null;
    await tab.page.reload();
    await tab.messaging();
    await sleep(50);
    assert.deepEqual((await tab.saw()).sort(), ['end', 'onEnd']);
    assert.deepEqual(await tab.told('messenger'), ['messenger:set locale nl'], 'what the page says when it hears of the end');
    assert.equal((await tab.report()).lost, true);
    assert.equal((await tab.session()).ended, 'lost');
  });

  it('classic that comes when messaging is already asked for shows nothing, and no error reaches the page', async (visit) => {
    const tab = await visit({ talks: true, site: { switch: { at: soon(HOUR) }, timeout: 1 }, account: { ...ACCOUNT, keys: { [MESSAGING]: 'messenger', [CLASSIC]: { kind: 'classic', build: '2021', bootDelay: 2500 } } },
      first: `window.onerror = function (text) { saw.push(text); }; window.shown = 0; new MutationObserver(function () { shown = Math.max(shown, document.querySelectorAll('#launcher').length); }).observe(document, { subtree: true, childList: true });` });
    await sleep(1300);
    await tab.pass(HOUR);
    await tab.messaging();
    await sleep(1800);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
    assert.equal(await tab.page.evaluate('shown'), 1);
    assert.deepEqual(await tab.saw(), []);
    assert.equal((await tab.report()).widget, 'messenger');
  });

  it('a loader of classic that is slow to answer does not bring a second widget', async (visit) => {
    const tab = await visit({ talks: true, site: { switch: { at: soon(HOUR) }, timeout: 1 }, first: `window.onerror = function (text) { saw.push(text); };`, next: LISTENERS });
    await tab.classic();
    await tab.page.close();
    await routed(tab, '**/compose/' + CLASSIC, async (route) => { await sleep(2500); await route.fallback(); });
    const slow = await tab.openTab();
    await sleep(1300);
    await slow.pass(HOUR);
    await slow.messaging();
    await sleep(2200);
    assert.deepEqual((await slow.frames()).sort(), ['web_widget', 'launcher', 'Messaging window'].sort());
    assert.deepEqual(slow.errors, []);
    assert.deepEqual(await slow.saw(), []);
    await slow.run(`zE('webWidget', 'open'); await new Promise((done) => setTimeout(done, 20))`);
    assert.deepEqual(await slow.run('return [zE.widget, __standin.kind, __standin.state.open, __standin.previous.kind, __standin.previous.state.open]'), ['messenger', 'classic', false, 'messenger', true]);
  });

  it('a loader of classic that answers while the snippet of messaging is on its way does not stop that', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(HOUR) } } });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    await tab.pass(HOUR + 1000);
    await tab.until(`changeover.session().state === 'draining'`);
    await routed(tab, (url) => url.href.includes('/compose/' + CLASSIC), async (route) => { await sleep(800); await route.fallback(); });
    await routed(tab, (url) => url.href.includes('snippet.js') && url.href.includes(MESSAGING), async (route) => { await sleep(1500); await route.fallback(); });
    const two = await tab.openTab();
    await sleep(300);
    await tab.run('__standin.visitorEnds()');
    await two.messaging(5000);
    assert.deepEqual((await two.frames()).sort(), ['web_widget', 'launcher', 'Messaging window'].sort());
    assert.deepEqual(two.errors, []);
  });

  it('messaging that is blocked after the switch leaves the page with its getters and one line in the console', async (visit) => {
    const tab = await visit({ talks: true, site: { switch: { at: soon(HOUR) }, timeout: 1 }, account: { ...ACCOUNT, keys: { [MESSAGING]: null, [CLASSIC]: 'classic' } }, next: `$zopim.livechat.setName('Ann')` });
    await tab.classic();
    await tab.pass(HOUR);
    await tab.until(`changeover.report().widget === 'absent'`);
    assert.equal(tab.spoken().filter((text) => /did not come within/.test(text)).length, 1);
    assert.deepEqual(await tab.run(`return [$zopim.livechat.getName(), zE('webWidget:get', 'display'), $zopim.livechat.isChatting()]`), ['Ann', 'launcher', false]);
    assert.deepEqual(await tab.frames(), []);
  });

  for (const [what, first] of [
    ['throws', `Object.defineProperty(window, 'localStorage', { get: function () { throw new DOMException('no', 'SecurityError'); } });`],
    ['is not there', `Object.defineProperty(window, 'localStorage', { value: null });`],
    ['is full', `Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };`],
  ]) {
    it(`storage that ${what}: each page decides alone, and a live chat is not cut off`, async (visit) => {
      const tab = await visit({ site: { switch: { at: soon(HOUR) } }, first, next: LISTENERS });
      await tab.classic();
      await tab.run(`__standin.visitorSays('hello')`);
      await tab.pass(HOUR + 1000);
      await tab.until(`changeover.session().state === 'draining'`);
      await tab.run(`__standin.visitorEnds()`);
      await tab.messaging();
      await sleep(50);
      assert.deepEqual(await tab.saw(), ['start', 'end']);
    });
  }

  it('a record that was edited by hand does no harm', async (visit) => {
    const tab = await visit({ site: { switch: { at: PAST, url: PLAN } }, files: { [PLAN]: { body: JSON.stringify({ at: PAST }), contentType: 'application/json' } }, first: `localStorage.setItem('changeover.chat', '1 x 999999999999999999 {"live":true}'); localStorage.setItem('changeover.plan.${PLAN}', '<html>');` });
    await tab.messaging();
    assert.equal((await tab.session()).live, false);
  });

  it('plan changed to never in the middle of a chat: classic stays', async (visit) => {
    const files = { [PLAN]: JSON.stringify({ at: PAST, drainUntil: '2099-01-01T00:00:00Z' }) };
    const tab = await visit({ site: { switch: { at: LATER, url: PLAN } }, files, first: live, next: LISTENERS });
    await tab.until(`changeover.session().state === 'draining'`);
    await tab.classic();
    await routed(tab, PLAN, (route) => route.fulfill({ body: JSON.stringify({ at: 'never' }), contentType: 'application/json' }));
    await tab.pass(6 * 60e3);
    await tab.until(`changeover.session().state === 'watching'`);
    await tab.run(`__standin.visitorEnds()`);
    await sleep(200);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher']);
    assert.equal((await tab.session()).at, 'never');
  });

  for (const [what, file] of [['unreachable', { status: 500, body: 'no' }], ['malformed', '{ "at": "soon" }'], ['something else', '<html>hello</html>']]) {
    it(`a plan that is ${what}: the site’s own block counts, and later the last good one`, async (visit) => {
      const files = { [PLAN]: file };
      const tab = await visit({ site: { switch: { at: PAST, url: PLAN } }, files, talks: true });
      await tab.messaging();
      assert.equal(tab.spoken().filter((text) => /what switch\.url answers/.test(text)).length, 1);
      await routed(tab, PLAN, (route) => route.fulfill({ body: JSON.stringify({ switch: { at: 'never' } }), contentType: 'application/json' }));
      await tab.page.reload();
      await tab.classic();
      await tab.context.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => {});
      const stored = await tab.page.evaluate(`localStorage.getItem('changeover.plan.${PLAN}')`);
      assert.match(stored, /never/);
    });
  }

  for (const [what, site, file] of [
    ['a date that cannot be read', { at: 'next Monday' }],
    ['a file that says nothing, and no date beside it', { url: PLAN }, '{}'],
    ['a file that cannot be had, and no date beside it', { url: PLAN }, { status: 500, body: 'no' }],
  ]) {
    it(`${what}: classic stays, and the console says so`, async (visit) => {
      const tab = await visit({ site: { switch: site }, files: file && { [PLAN]: file }, talks: true });
      await tab.classic();
      await tab.until(`changeover.session().state === 'watching'`);
      assert.equal((await tab.session()).at, 'never');
      assert.match(tab.spoken().join(), site.url ? /what switch\.url answers is .*it must be like/ : /switch\.at is "[^"]{11}"; it must be/);
      assert.equal(tab.asked('compose/' + MESSAGING), 0);
    });
  }

  it('the plan is asked for without cookies', async (visit) => {
    const tab = await visit({ site: { switch: { at: PAST, url: PLAN } }, files: { [PLAN]: JSON.stringify({ at: PAST }) }, first: `document.cookie = 'session=1; path=/'; var get = window.fetch; window.fetch = function (url, options) { saw.push(String(url), options && options.credentials); return get.apply(this, arguments); };` });
    await tab.messaging();
    assert.deepEqual((await tab.saw()).slice(0, 2), [PLAN, 'omit']);
  });

  for (const at of [LATER, '2024-01-01', 'TODO-1']) {
    it(`without WebAssembly the date alone decides: with ${at} classic serves the page`, async (visit) => {
      const tab = await visit({ talks: true, site: { switch: { at } }, first: 'delete window.WebAssembly;', next: `${LISTENERS} $zopim.livechat.setName('Ann'); zE('webWidget', 'setLocale', 'de')` });
      await tab.until(`window.__standin && __standin.kind === 'classic' && __standin.state.connected`);
      await tab.run(`__standin.visitorSays('hello'); __standin.visitorEnds()`);
      assert.deepEqual(await tab.told('classic'), ['$zopim.livechat.setName Ann', 'webWidget setLocale de']);
      assert.deepEqual(await tab.saw(), ['start', 'end']);
    });
  }

  it('without WebAssembly the date alone decides: after it messaging does', async (visit) => {
    const tab = await visit({ talks: true, site: { switch: { at: PAST } }, first: 'delete window.WebAssembly;', next: `zE('messenger:set', 'locale', 'de')` });
    await tab.messaging();
    assert.equal(tab.asked(CLASSIC), 0);
  });

  it('errors that what is left of classic throws later do not reach the page; the page’s own do', async (visit) => {
    const tab = await visit({ talks: true, site: { switch: { at: soon(HOUR) } }, next: `window.addEventListener('error', function (event) { saw.push(event.error.message); event.preventDefault(); }); window.addEventListener('unhandledrejection', function (event) { saw.push(event.reason.message); });` });
    await tab.classic();
    await tab.run(`var realm = document.querySelector('[data-product="web_widget"]').contentWindow; window.fault = new realm.Error('of classic'); window.Fails = realm.TypeError`);
    await tab.pass(HOUR);
    await tab.messaging();
    await tab.run(`setTimeout(function () { throw fault; }); setTimeout(function () { throw new Fails('of classic too'); }); Promise.reject(fault); setTimeout(function () { throw new Error('mine'); }); await new Promise((done) => setTimeout(done, 50))`);
    assert.deepEqual(await tab.saw(), ['mine']);
    // Stock Firefox tells the test of rejections that were prevented, too.
    assert.deepEqual(tab.errors.splice(0), isFirefox ? ['Error: of classic'] : []);
    assert.deepEqual(tab.spoken(), []);
  });

  it('a core that traps while classic serves the page goes on watching, and what was called is carried over once', async (visit) => {
    const tab = await visit({
      talks: true, site: { switch: { at: soon(HOUR) } }, first: TRAP,
      next: `${LISTENERS} zE('webWidget', 'setLocale', 'de'); $zopim.livechat.addTags('vip')`,
    });
    await tab.classic();
    await tab.run(`zE('webWidget', 'hide'); armed = true; zE('webWidget', 'clear'); __standin.visitorSays('hello')`);
    assert.equal(await tab.page.evaluate('traps'), 1);
    await tab.pass(HOUR + 1000);
    await tab.until(`changeover.session().state === 'draining'`);
    await tab.run(`__standin.visitorEnds()`);
    await tab.messaging();
    await sleep(50);
    assert.deepEqual(await tab.saw(), ['start', 'end']);
    assert.deepEqual((await tab.told('messenger')).sort(), ['messenger hide', 'messenger:set conversationTags ["vip"]', 'messenger:set locale de'].sort());
    assert.equal((await tab.frames()).length, 3);
  });

  it('a core that traps after the switch stays at messaging, and later calls reach it', async (visit) => {
    const at = soon(HOUR);
    const tab = await visit({ talks: true, site: { switch: { at, probe: true } }, first: TRAP });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello'); __standin.visitorEnds()`);
    await tab.pass(HOUR);
    await tab.messaging();
    const before = await tab.session();
    await tab.run(`localStorage.clear(); armed = true; zE('webWidget', 'clear'); zE('webWidget', 'setLocale', 'de'); zE('webWidget', 'open'); document.dispatchEvent(new Event('resume')); await new Promise((done) => setTimeout(done, 300))`);
    assert.equal(await tab.page.evaluate('traps'), 1);
    assert.deepEqual(await tab.run('return [__standin.kind, __standin.state.open, __standin.state.locale]'), ['messenger', true, 'de']);
    assert.deepEqual(await tab.session(), before);
    assert.deepEqual([before.state, before.at, before.ended], ['messaging', at, 'classic']);
    assert.deepEqual([await tab.steps(), tab.asked(CLASSIC)], [['messaging'], 2]);
  });
});
