// The table "Calls" of observed.md, row by row.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CLASSIC_2021, MESSAGING_2025, MESSAGING_NEWER, consoleTexts, on, outcome, run, script, snippet } from './situation.mjs';

const BOTH = [CLASSIC_2021, MESSAGING_2025];

export function callFacts() {
  for (const account of BOTH) {
    test(`${account.kind}: an unknown pair throws "Method webWidget.nope does not exist."`, () =>
      on({ account }, async ({ page, standin }) => {
        assert.match(await outcome(page, `zE('webWidget', 'nope')`), /^THROWS Error: \nMethod webWidget\.nope does not exist\.\n/);
        assert.deepEqual((await standin()).calls[0].slice(0, 2), ['webWidget', 'nope']);
        assert.match((await standin()).calls[0][2].threw, /does not exist/);
      }));

    test(`${account.kind}: zE(), zE(null), zE(42) and zE('webWidget') throw the same kind of Error`, () =>
      on({ account }, async ({ page }) => {
        for (const call of ['zE()', 'zE(null)', 'zE(42)', `zE('webWidget')`]) {
          assert.match(await outcome(page, call), /^THROWS Error: \nMethod .+ does not exist\.\n/, call);
        }
      }));

    test(`${account.kind}: zE(fn) runs fn; an exception inside is caught and logged`, () =>
      on({ account }, async (opened) => {
        assert.equal(await outcome(opened.page, 'var ran = 0; zE(() => { ran += 1; }); ran'), '1');
        assert.equal(await outcome(opened.page, `zE(() => { throw new Error('mine'); })`), 'undefined');
        assert.match(consoleTexts(opened, 'error')[0], /mine/);
        assert.deepEqual(opened.errors, []);
      }));

    test(`${account.kind}: zE.hide() before boot is not a function`, () =>
      on({ account, html: snippet() + script('try { zE.hide(); } catch (error) { window.early = error.name; }') }, async ({ page }) => {
        assert.equal(await outcome(page, 'early'), '"TypeError"');
      }));
  }

  test('messaging: the first unknown webWidget call adds a note that classic calls are still executed', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      assert.match(await outcome(page, `zE('webWidget', 'nope')`), /Web Widget \(Classic\) and are still executed/);
      assert.doesNotMatch(await outcome(page, `zE('webWidget', 'nope')`), /still executed/);
      assert.doesNotMatch(await outcome(page, `zE('messenger', 'nope')`), /still executed/);
    }));

  test(`messaging: zE('messenger:set', {zIndex: 5, locale: 'de'}) is one setting per key`, () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      assert.equal(await outcome(page, `zE('messenger:set', { zIndex: 5, locale: 'de' })`), 'undefined');
      const { state } = await standin();
      assert.deepEqual([state.zIndex, state.locale], [5, 'de']);
    }));

  test('messaging: zE.hide() is a TypeError always', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      assert.match(await outcome(page, 'zE.hide()'), /^THROWS TypeError/);
    }));

  test('classic: zE.hide() and the other methods exist after boot', () =>
    on({ account: CLASSIC_2021 }, async ({ page, standin }) => {
      for (const call of ['zE.hide()', 'zE.show()', 'zE.activate()', `zE.identify({})`, `zE.setLocale('de')`, 'zE.logout()']) {
        assert.equal(await outcome(page, call), 'undefined', call);
      }
      assert.deepEqual((await standin()).calls[0], ['zE.hide']);
    }));

  test('classic: messenger calls throw', () =>
    on({ account: CLASSIC_2021 }, async ({ page }) => {
      assert.match(await outcome(page, `zE('messenger:set', 'zIndex', 5)`), /^THROWS Error: \nMethod messenger:set\.zIndex does not exist/);
    }));

  test(`messaging: zE('messenger:get', 'config') throws in this build; newer ones have it`, async () => {
    await on({ account: MESSAGING_2025 }, async ({ page }) => {
      assert.match(await outcome(page, `zE('messenger:get', 'config', () => {})`), /Method messenger:get\.config does not exist/);
    });
    await on({ account: MESSAGING_NEWER }, async ({ page }) => {
      assert.equal(await outcome(page, `zE('messenger:get', 'config', () => {})`), 'undefined');
    });
  });

  test(`classic: zE('webWidget:get', 'chat:unreadMessages') throws: no such getter`, () =>
    on({ account: CLASSIC_2021 }, async ({ page }) => {
      assert.match(await outcome(page, `zE('webWidget:get', 'chat:unreadMessages')`), /Method webWidget:get\.chat:unreadMessages does not exist/);
    }));

  test('$zopim(nonFunction) after boot: TypeError in classic, ReferenceError in messaging', async () => {
    await on({ account: CLASSIC_2021 }, async ({ page }) => {
      assert.match(await outcome(page, `$zopim('text')`), /^THROWS TypeError/);
    });
    await on({ account: MESSAGING_2025 }, async ({ page }) => {
      assert.match(await outcome(page, `$zopim('text')`), /^THROWS ReferenceError/);
    });
  });

  test('classic: $zopim(fn) after boot runs at once and its exception reaches the caller', () =>
    on({ account: CLASSIC_2021 }, async ({ page }) => {
      assert.equal(await outcome(page, 'var ran = 0; $zopim(() => { ran += 1; }); ran'), '1');
      assert.equal(await outcome(page, `$zopim(() => { throw new Error('mine'); })`), 'THROWS Error: mine');
    }));

  test('classic: wrong argument types on $zopim.livechat are mostly ignored, some with console warnings', () =>
    on({ account: CLASSIC_2021 }, async (opened) => {
      await run(opened.page, '$zopim.livechat.setName(5); $zopim.livechat.addTags({ a: 1 }); $zopim.livechat.setOnStatus(5)');
      assert.deepEqual(consoleTexts(opened, 'warning'), ['invalid name passed into setName']);
    }));
}
