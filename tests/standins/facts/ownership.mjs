import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  CLASSIC_2021, CLASSIC_NEWER, MESSAGING_2025, MESSAGING_NEWER, eventually, heard, on, outcome, run, script, snippet,
} from './situation.mjs';

const PAGE_FUNCTION = script(`
  window.heard = [];
  window.mine = window.zE = function () { zE._.push(arguments); };
  zE._ = []; window.zEmbed = function () {};
  zE.hide = function (word) { heard.push(['hide', word, this === zE]); return 7; }; window.original = zE.hide;
  zE(() => heard.push('replayed'))`);

const ZOPIM_STUB = script(`
  window.heard = [];
  window.stub = window.$zopim = function (c) { $zopim._.push(c); };
  $zopim._ = []; $zopim.set = (o) => $zopim.set._.push(o); $zopim.set._ = ['kept']; $zopim.s = 's'; $zopim.t = 1;
  $zopim.livechat = 'old'`);

export function ownershipFacts() {
  for (const account of [MESSAGING_2025, CLASSIC_2021]) {
    test(`${account.kind} overwrites zE if it is zEmbed, after copying the old own properties`, () =>
      on({ account, html: snippet() + script('window.stub = zE; zE.extra = 5') }, async ({ page }) => {
        assert.equal(await outcome(page, 'zE !== stub && zE === zEmbed'), 'true');
        assert.equal(await outcome(page, '[zE.extra, zE._ === stub._, zE.t === stub.t]'), '[5,true,true]');
      }));

    test(`a page function as zE with _ array and a different zEmbed keeps zE for the whole page life (${account.kind})`, () =>
      on({ account, html: PAGE_FUNCTION + snippet() }, async ({ page, errors }) => {
        assert.deepEqual(await heard(page), ['replayed']);
        assert.equal(await outcome(page, 'zE === mine && zE !== zEmbed'), 'true');
        await run(page, 'zEmbed(() => heard.push("through zEmbed")); zE(() => heard.push("never"))');
        await page.waitForTimeout(50);
        assert.deepEqual(await heard(page), ['replayed', 'through zEmbed']);
        assert.equal(await outcome(page, 'zE === mine'), 'true');
        assert.deepEqual(errors, []);
      }));

    test(`${account.kind} wraps function properties of zE with its usage tracking, by assignment`, () =>
      on({ account, html: PAGE_FUNCTION + snippet() }, async ({ page }) => {
        assert.equal(await outcome(page, 'zE.hide !== original && zE.hide("word")'), '7');
        assert.deepEqual((await heard(page)).at(-1), ['hide', 'word', true]);
      }));

    test(`${account.kind} copies the own properties of the old zEmbed onto its function, not those of the page's zE`, () =>
      on({ account, html: PAGE_FUNCTION + script('zEmbed.extra = 5; zE.other = 6') + snippet() }, async ({ page }) => {
        assert.equal(await outcome(page, '[zEmbed.extra, zEmbed.other ?? null]'), '[5,null]');
      }));

    test(`${account.kind} does not survive a read-only function property of zE`, () =>
      on({
        account, boots: false,
        html: PAGE_FUNCTION + script(`Object.defineProperty(zE, 'hide', { writable: false })`) + snippet(),
      }, async ({ page, errors }) => {
        await eventually(page, 'Boolean(window.__standin)');
        await page.waitForTimeout(30);
        assert.match(errors[0], /TypeError/);
      }));
  }

  const widgets = [[MESSAGING_2025, '"messenger"'], [MESSAGING_NEWER, '"messenger"'], [CLASSIC_2021, 'undefined'], [CLASSIC_NEWER, '"classic"']];
  for (const [account, widget] of widgets) {
    test(`after boot zE.widget of ${account.kind} ${account.build} is ${widget}, and version is there`, () =>
      on({ account }, async ({ page }) => {
        assert.equal(await outcome(page, 'zE.widget'), widget);
        assert.equal(await outcome(page, 'typeof zE.version'), '"string"');
      }));
  }

  test('classic assigns its own function to $zopim twice; an accessor property catches it', () =>
    on({
      account: CLASSIC_2021,
      html: script(`
        window.assigned = []; const facade = (fn) => facade._.push(fn); facade._ = []; window.facade = facade;
        Object.defineProperty(window, '$zopim', { configurable: true, get: () => facade, set: (fn) => assigned.push(fn) })`) + snippet(),
    }, async ({ page, errors }) => {
      assert.equal(await outcome(page, 'assigned.length === 2 && assigned[0] === assigned[1] && $zopim === facade'), 'true');
      assert.equal(await outcome(page, 'typeof assigned[0].livechat.window.show + typeof facade.livechat'), '"functionundefined"');
      assert.deepEqual(errors, []);
    }));

  test('classic copies the queued entries and runs them, in order, each in its own try/catch', () =>
    on({
      account: CLASSIC_2021,
      html: ZOPIM_STUB + script(`
        $zopim(() => heard.push(typeof $zopim.livechat)); $zopim('text'); $zopim(() => { throw 1; });
        $zopim(() => $zopim(() => heard.push('nested'))); $zopim(() => heard.push('last'))`) + snippet(),
    }, async ({ page, errors, standin }) => {
      assert.deepEqual(await heard(page), ['object', 'nested', 'last']);
      assert.deepEqual(errors, []);
      assert.equal((await standin()).calls.length, 6);
    }));

  test('livechat hangs on the new function although the old one had one; references to the old one are stale', () =>
    on({ account: CLASSIC_2021, html: ZOPIM_STUB + snippet() }, async ({ page }) => {
      assert.equal(await outcome(page, '$zopim !== stub && typeof $zopim.livechat'), '"object"');
      await run(page, 'stub.livechat = null; stub._.push(() => heard.push("never"))');
      await page.waitForTimeout(30);
      assert.deepEqual(await heard(page), []);
    }));

  test('the new $zopim has _, set, livechat and two internal flags', () =>
    on({ account: CLASSIC_2021, html: ZOPIM_STUB + snippet() }, async ({ page }) => {
      assert.equal(await outcome(page, 'Object.keys($zopim).sort()'), '["_","_exec","_setByWW","livechat","set"]');
      assert.equal(await outcome(page, '$zopim.set._'), '["kept"]');
    }));

  test('the livechat tree is ordinary and unfrozen: methods can be replaced in place', () =>
    on({ account: CLASSIC_2021, html: snippet() + script('window.heard = []') }, async ({ page }) => {
      await run(page, `$zopim.livechat.setName = (name) => heard.push(name); $zopim.livechat.set({ name: 'Ann', unknown: 1 })`);
      assert.deepEqual(await heard(page), ['Ann']);
      assert.equal(await outcome(page, 'Object.isFrozen($zopim.livechat)'), 'false');
    }));

  test('messaging never touches $zopim', () =>
    on({ account: MESSAGING_NEWER, html: ZOPIM_STUB + snippet() }, async ({ page }) => {
      await run(page, '$zopim(() => heard.push("never"))');
      await page.waitForTimeout(30);
      assert.equal(await outcome(page, '$zopim === stub && $zopim._.length'), '1');
    }));
}
