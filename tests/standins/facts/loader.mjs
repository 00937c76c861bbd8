import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CLASSIC_NEWER, MESSAGING_NEWER, consoleTexts, eventually, heard, on, outcome, run, script, snippet } from './situation.mjs';

const ZOPIM_LOADER = script(`
  window.$zopim || ((d, s) => {
    const z = $zopim = (c) => z._.push(c), e = z.s = d.createElement(s);
    z.set = (o) => z.set._.push(o); z._ = []; z.set._ = []; e.async = true;
    e.src = 'https://v2.zopim.com/?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'; z.t = +new Date();
    d.body.append(e);
  })(document, 'script')`);

export function loaderFacts() {
  test('installs its stub on zE and zEmbed when zE is not a function', () =>
    on({ vendor: { compose: 'silent' }, boots: false, html: script('window.zE = {}') + snippet() }, async ({ page }) => {
      await run(page, `zE('messenger', 'open')`);
      assert.equal(await outcome(page, 'zE === zEmbed'), 'true');
      assert.equal(await outcome(page, 'Object.prototype.toString.call(zE._[0])'), '"[object Arguments]"');
      assert.equal(await outcome(page, '[...zE._[0]]'), '["messenger","open"]');
      assert.equal(await outcome(page, 'typeof zE.t'), '"number"');
    }));

  test('leaves a page function that is zE alone, and does not make zEmbed', () =>
    on({ vendor: { compose: 'silent' }, boots: false, html: script('window.mine = window.zE = () => {}') + snippet() }, async ({ page }) => {
      assert.equal(await outcome(page, 'zE === mine && typeof zEmbed'), '"undefined"');
    }));

  test('stops at once if zEACLoaded is truthy: the stub never drains', () =>
    on({ boots: false, html: script('zEACLoaded = 1') + snippet() }, async ({ page, requests }) => {
      await page.waitForTimeout(100);
      assert.equal(await outcome(page, 'typeof zE._'), '"object"');
      assert.ok(!requests.some(({ url }) => url.includes('/compose/')));
    }));

  test('sets zEACLoaded after the configuration answer arrived', () =>
    on({ vendor: { compose: 'slow' }, vendorDelay: 1500, boots: false }, async ({ page, booted }) => {
      assert.equal(await outcome(page, 'window.zEACLoaded'), 'undefined');
      await booted();
      assert.equal(await outcome(page, 'zEACLoaded'), 'true');
    }));

  test('takes the key from #ze-snippet, before zE.s', () =>
    on({ html: script(`zE = () => {}; zE._ = []; zE.s = { src: 'https://x.example/?key=other' }`) + snippet('first') }, async ({ standin }) => {
      assert.equal((await standin()).id, 'first');
    }));

  test('takes the key from zE.s without #ze-snippet', () =>
    on({
      html: script(`
        zE = zEmbed = function () { zE._.push(arguments); }; zE._ = [];
        zE.s = document.createElement('script'); zE.s.src = 'https://static.zdassets.com/ekr/asset_composer.js?key=second';
        document.body.append(zE.s)`),
    }, async ({ standin }) => {
      assert.equal((await standin()).id, 'second');
    }));

  test('loads the old chat product with a zopim script and no #ze-snippet', () =>
    on({ html: ZOPIM_LOADER, account: CLASSIC_NEWER }, async ({ standin, requests }) => {
      assert.equal((await standin()).id, 'zopim_chat/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef');
      const redirected = requests.find(({ redirectedFrom }) => redirectedFrom);
      assert.equal(redirected.url, 'https://static.zdassets.com/ekr/asset_composer.js');
    }));

  test('reads zendeskHost and zEQueue of the document in the oldest form', () =>
    on({
      html: script(`
        document.zendeskHost = 'acme.zendesk.com'; document.zEQueue = []; window.heard = [];
        zE = zEmbed = function () { document.zEQueue.push(arguments); }; zE(() => heard.push('ready'))`) +
        '<script src="https://assets.zendesk.com/embeddable_framework/main.js"></script>',
      account: CLASSIC_NEWER,
    }, async ({ page, standin }) => {
      assert.equal((await standin()).id, 'web_widget/acme.zendesk.com');
      assert.deepEqual(await heard(page), ['ready']);
    }));

  test('says "Key is missing from snippet" without a key', () =>
    on({ boots: false, html: '<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js"></script>' }, async (opened) => {
      await opened.page.waitForTimeout(50);
      assert.deepEqual(consoleTexts(opened, 'error'), ['Key is missing from snippet']);
    }));

  for (const [vendor, tries] of [['notFound', 1], ['blocked', 2]]) {
    test(`asks for the configuration ${tries} time(s) when it is ${vendor}`, () =>
      on({ boots: false, vendor: { compose: vendor } }, async ({ page, requests }) => {
        const asked = () => requests.filter(({ url }) => url.includes('/compose/')).length;
        for (let waits = 60; waits-- && asked() < tries;) await page.waitForTimeout(50);
        await page.waitForTimeout(150);
        assert.equal(asked(), tries);
        assert.equal(await outcome(page, 'window.zEACLoaded'), 'undefined');
      }));
  }

  test('hands the very array zE._ to the product, in a hidden product frame', () =>
    on({ html: script('zE = function () { zE._.push(arguments); }; zE._ = window.queue = []') + snippet() }, async ({ page }) => {
      const frame = `document.querySelector('[data-product="web_widget"]')`;
      assert.equal(await outcome(page, `${frame}.contentDocument.zEQueue === queue`), 'true');
      assert.equal(await outcome(page, `['title', 'tabindex', 'aria-hidden', 'role', 'src'].map((name) => ${frame}.getAttribute(name))`),
        '["No content","-1","true","presentation","about:blank"]');
      assert.equal(await outcome(page, 'Array.isArray(zEWebpackACJsonp)'), 'true');
    }));

  for (const account of [MESSAGING_NEWER, CLASSIC_NEWER]) {
    test(`${account.kind} replays the queue in order, each entry in its own try/catch`, () =>
      on({
        account,
        html: snippet() + script(`
          window.heard = [];
          zE(() => heard.push(1)); zE('nope', 'nope'); zE(() => { throw new Error('mine'); }); zE(null); zE(() => heard.push(2))`),
      }, async ({ page, errors, standin }) => {
        assert.deepEqual(await heard(page), [1, 2]);
        assert.deepEqual(errors, []);
        const { calls } = await standin();
        assert.deepEqual(calls.map(([first]) => first), ['<fn>', 'nope', '<fn>', null, '<fn>']);
      }));
  }

  test('a queued classic call under messaging gives only a console warning', () =>
    on({ account: MESSAGING_NEWER, html: snippet() + script(`zE('webWidget', 'open')`) }, async (opened) => {
      await eventually(opened.page, 'window.__standin.calls.length === 1');
      assert.equal(opened.errors.length, 0);
      assert.equal(consoleTexts(opened, 'error').length, 0);
      assert.match(consoleTexts(opened, 'warning')[0], /Method webWidget\.open does not exist/);
    }));

  test('elsewhere than at the vendor, everything before /ekr/ is the base of all addresses', () => {
    const files = vendorFiles('/vendor');
    files['/vendor/compose/local'] = JSON.stringify({ products: [{ name: 'web_widget', id: 'local', kind: 'messenger', build: 'newer' }] });
    return on({ html: '<script id="ze-snippet" src="/vendor/ekr/snippet.js?key=local"></script>', files }, async ({ standin, requests }) => {
      assert.equal((await standin()).kind, 'messenger');
      assert.ok(requests.every(({ url }) => url.startsWith('https://shop.example/')));
    });
  });
}

function vendorFiles(base) {
  const folder = new URL('../', import.meta.url);
  const files = { [`${base}/ekr/snippet.js`]: readFileSync(new URL('loader.js', folder), 'utf8') };
  for (const path of ['messenger.js', ...scriptsIn('shared'), ...scriptsIn('messenger')]) {
    files[`${base}/web_widget/messenger/latest/${path}`] = readFileSync(new URL(path, folder), 'utf8');
  }
  return files;

  function scriptsIn(name) {
    return readdirSync(new URL(name, folder)).map((file) => `${name}/${file}`);
  }
}
