import { test } from 'node:test';
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { consoleTexts, on, outcome, run, script, snippet } from './situation.mjs';

export function harnessFacts() {
  test('page errors and unhandled rejections are both collected', () =>
    on({ boots: false, html: script(`Promise.reject(new Error('rejected')); setTimeout(() => { throw new TypeError('thrown'); })`) }, async ({ page, errors }) => {
      await page.waitForTimeout(50);
      assert.deepEqual([...errors].sort(), ['Error: rejected', 'TypeError: thrown']);
    }));

  test('a request that nobody plays is answered 404 and listed', () =>
    on({ boots: false, html: '<script src="https://elsewhere.example/x.js"></script>' }, async ({ unexpectedRequests }) => {
      assert.deepEqual(unexpectedRequests, ['https://elsewhere.example/x.js']);
    }));

  test('the shim and what lies beside it come from the CDN', () =>
    on({
      boots: false,
      shim: fileURLToPath(new URL('../shared/storage.js', import.meta.url)),
      html: '<script src="https://cdn.changeover.example/changeover.js"></script><script src="https://cdn.changeover.example/frames.js"></script>',
    }, async ({ page, unexpectedRequests }) => {
      assert.equal(await outcome(page, 'typeof standin.storageOf + typeof standin.addFrame'), '"functionfunction"');
      assert.deepEqual(unexpectedRequests, []);
    }));

  test('headers such as a Content-Security-Policy go with the page', () =>
    on({ boots: false, headers: { 'content-security-policy': `script-src 'self'` } }, async (opened) => {
      await opened.page.waitForTimeout(30);
      assert.match(consoleTexts(opened, 'error')[0], /Content Security Policy/);
      assert.equal(await outcome(opened.page, 'typeof zE'), '"undefined"');
    }));

  for (const manner of ['blocked', 'silent', 'notFound']) {
    test(`nothing boots when the vendor's product is ${manner}`, () =>
      on({ boots: false, vendor: { product: manner } }, async ({ page, errors, standin }) => {
        await run(page, `zE('messenger', 'open')`);
        await page.waitForTimeout(80);
        assert.equal(await standin(), null);
        assert.deepEqual(errors, []);
      }));
  }

  test('a silent vendor keeps the page from loading, but not the test', () =>
    on({ boots: false, vendor: 'silent', html: script('window.before = 1') + snippet() + script('window.after = 1') }, async ({ page }) => {
      await page.waitForFunction('window.before');
      assert.equal(await outcome(page, '[typeof before, typeof after]'), '["number","undefined"]');
    }));

  test('a nonce on the snippet tag admits the whole widget', () =>
    on({
      headers: { 'content-security-policy': `script-src 'nonce-abc'` },
      html: snippet().replace('<script', '<script nonce="abc"'),
    }, async ({ standin, errors }) => {
      assert.equal((await standin()).kind, 'messenger');
      assert.deepEqual(errors, []);
    }));

  test('a slow vendor boots late and replays what was queued meanwhile', () =>
    on({ boots: false, vendor: { product: 'slow' }, vendorDelay: 100, html: snippet() }, async ({ page, booted, standin }) => {
      await run(page, `zE('messenger', 'open')`);
      await booted();
      assert.deepEqual((await standin()).calls, [['messenger', 'open']]);
    }));

  test('the key decides the product, so one account may hold both kinds', () =>
    on({ account: { keys: { a: 'classic', b: 'messenger' } }, html: snippet('a') }, async ({ standin, booted, page }) => {
      assert.equal((await standin()).kind, 'classic');
      await page.setContent(`<!doctype html><body>${script('delete window.zEACLoaded')}${snippet('b')}`);
      await booted('messenger');
    }));

  test('a key that the account does not know is answered 404', () =>
    on({ boots: false, account: { keys: { a: 'classic' } }, html: snippet('b') }, async ({ page, standin }) => {
      await page.waitForTimeout(80);
      assert.equal(await standin(), null);
    }));
}
