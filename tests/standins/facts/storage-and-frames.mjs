import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  CLASSIC_2021, MESSAGING_2025, MESSAGING_NEWER, eventually, heard, on, outcome, run, script, snippet,
} from './situation.mjs';

const keysOf = (page, name) => page.evaluate((store) => Object.keys(window[store]).sort(), name);

export function storageAndFrameFacts() {
  test('classic: localStorage ZD-store, ZD-suid, ZD-buid; cookie __zlcmid; frames #launcher and the product frame', () =>
    on({ account: CLASSIC_2021 }, async ({ page }) => {
      await eventually(page, 'document.cookie.includes("__zlcmid=")');
      assert.deepEqual(await keysOf(page, 'localStorage'), ['ZD-buid', 'ZD-store', 'ZD-suid']);
      assert.equal(await outcome(page, `[...document.querySelectorAll('iframe')].map((frame) => frame.id || frame.dataset.product)`), '["web_widget","launcher"]');
      await run(page, '__standin.visitorOpens()');
      assert.equal(await outcome(page, `document.getElementById('webWidget').title`), '"Find more information here"');
    }));

  for (const [history, store, other] of [['remember', 'localStorage', 'sessionStorage'], ['forget', 'sessionStorage', 'localStorage']]) {
    test(`messaging with history "${history}" keeps its names in ${store}`, () =>
      on({ account: { ...MESSAGING_2025, history } }, async ({ page }) => {
        await run(page, `zE('messenger', 'open')`);
        assert.deepEqual(await keysOf(page, store), ['ZD-buid', 'ZD-suid', 'ZD-widgetOpen', 'main-key.clientId']);
        assert.deepEqual(await keysOf(page, other), []);
      }));
  }

  test('messaging: functional keeps out the analytics ids, queued before boot from the first write', () =>
    on({ account: MESSAGING_2025, html: snippet() + script(`zE('messenger:set', 'cookies', 'functional')`) }, async ({ page }) => {
      assert.deepEqual(await keysOf(page, 'localStorage'), ['main-key.clientId']);
    }));

  test('messaging: none hides the widget and deletes its storage', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      await run(page, `zE('messenger', 'open'); zE('messenger:set', 'cookies', 'none')`);
      assert.deepEqual(await keysOf(page, 'localStorage'), []);
      assert.equal((await standin()).state.hidden, true);
      assert.equal(await outcome(page, `document.getElementById('launcher').style.visibility`), '"hidden"');
    }));

  test('messaging: the launcher and the window frame, titles, tabindex and z-index', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      const frame = `document.querySelector('iframe[title="Messaging window"]')`;
      assert.equal(await outcome(page, `document.getElementById('launcher').title`), '"Button to launch messaging window"');
      assert.equal(await outcome(page, `[${frame}.name, ${frame}.getAttribute('tabindex'), ${frame}.style.visibility, ${frame}.style.zIndex]`),
        '["Messaging window","-1","hidden","999999"]');
      await run(page, `zE('messenger', 'open')`);
      assert.equal(await outcome(page, `[${frame}.getAttribute('tabindex'), ${frame}.style.visibility]`), '["0","visible"]');
    }));

  test('messaging: a window that was open opens again on the next page, with an open event', () =>
    on({ account: MESSAGING_2025, html: snippet() + script(`window.heard = []; zE('messenger:on', 'open', () => heard.push('open'))`) }, async ({ page, booted }) => {
      await run(page, `zE('messenger', 'open')`);
      await page.reload();
      await booted();
      assert.deepEqual(await heard(page), ['open']);
    }));

  test('window.__standin does not show among the properties of window', () =>
    on({ account: MESSAGING_NEWER }, async ({ page }) => {
      assert.equal(await outcome(page, `Object.keys(window).includes('__standin')`), 'false');
    }));

  test('Both widgets in one page one after the other', () =>
    on({
      account: { keys: { 'old-key': CLASSIC_2021, 'new-key': MESSAGING_2025 } },
      html: script(`
        window.heard = []; window.mine = window.zE = function () { zE._.push(arguments); }; zE._ = []; zEmbed = () => {}`) + snippet('old-key'),
    }, async ({ page, errors, booted, standin }) => {
      await eventually(page, '__standin.state.connected');
      await run(page, `
        __standin.visitorOpens(); __standin.visitorSays('hi'); __standin.visitorEnds();
        for (const frame of document.querySelectorAll('#launcher, #webWidget, [data-product="web_widget"]')) {
          const wrapper = frame.parentElement; frame.remove(); if (wrapper.matches('div:empty')) wrapper.remove();
        }
        document.getElementById('ze-snippet').remove();
        delete window.zEACLoaded; delete window.zEWebpackACJsonp; delete window.$zopim;
        zE._ = []; zE('messenger', 'open'); zE(() => heard.push('replayed'));
        window.zEmbed = function () { zEmbed._.push(arguments); }; zEmbed._ = [];
        const snippet = document.createElement('script'); snippet.id = 'ze-snippet';
        snippet.src = 'https://static.zdassets.com/ekr/snippet.js?key=new-key'; document.body.append(snippet)`);
      await booted('messenger');
      assert.deepEqual(await heard(page), ['replayed']);
      assert.equal(await outcome(page, 'zE === mine && zEmbed !== mine && zEmbed.widget'), '"messenger"');
      assert.equal(await outcome(page, 'typeof $zopim'), '"undefined"');
      const seen = await standin();
      assert.deepEqual([seen.kind, seen.state.open, seen.previous.kind], ['messenger', true, 'classic']);
      assert.deepEqual(errors, []);
    }));
}
