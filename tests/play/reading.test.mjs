// The Markdown files as pages, in a real browser, served by the server of `npm start`.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { inRoot } from '../../www/build/run.mjs';
import { serve } from '../../www/build/serve.mjs';
import { isFirefox, launch } from '../harness/browser.mjs';

const PORT = 4750;

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ port: PORT })]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function open(t, path, context = {}) {
  const visit = await browser.newContext(context);
  t.after(() => visit.close());
  const page = await visit.newPage();
  const response = await page.goto(server.url + path);
  assert.equal(response.status(), 200, path);
  return page;
}

describe('pages of text', () => {
  test('who does not accept a page gets the file as it is', async () => {
    for (const headers of [{}, { accept: 'text/plain' }]) {
      const response = await fetch(`${server.url}COMPAT.md`, { headers });
      assert.equal(response.headers.get('content-type'), 'text/plain; charset=utf-8');
      assert.equal(await response.text(), await readFile(inRoot('COMPAT.md'), 'utf8'));
    }
  });

  test('all that README leads to is there, with the chapters that are linked', async t => {
    const page = await open(t, 'README.md');
    const anchors = new Map();
    const links = [];
    const visit = async address => {
      const response = await page.goto(address);
      assert.equal(response.status(), 200, address);
      const [ids, found] = await page.evaluate(() => [
        [...document.querySelectorAll('[id]')].map(({ id }) => id), [...document.querySelectorAll('article a[href], .contents a')].map(({ href }) => href),
      ]);
      anchors.set(address, ids);
      links.push(...found.filter(link => link.startsWith(server.url)));
      for (const next of new Set(found.map(link => link.split('#')[0]))) {
        if (next.startsWith(server.url) && !anchors.has(next)) await visit(next);
      }
    };
    await visit(`${server.url}README.md`);
    assert.ok(anchors.size >= 6, [...anchors.keys()].join());
    const broken = new Set(links.filter(link => {
      const [address, anchor] = link.split('#');
      return anchor !== undefined && !anchors.get(address).includes(decodeURIComponent(anchor));
    }));
    assert.deepEqual([...broken], []);
  });

  test('the playground leads to them, and they lead back', async t => {
    const page = await open(t, '');
    await page.getByRole('link', { name: 'Every call' }).click();
    await page.getByRole('heading', { level: 1, name: 'What became of each member' }).waitFor();
    await page.getByRole('cell', { name: '$zopim.livechat.window.show', exact: true }).waitFor();
    assert.equal(await page.title(), 'What became of each member of the classic API – Changeover');
    await page.getByRole('link', { name: 'Try your old code' }).click();
    await page.locator('#code').waitFor();
  });

  test('on a phone a wide table scrolls in its box, and the page does not', async t => {
    for (const path of ['COMPAT.md', 'README.md', 'NOTICES.md']) {
      const page = await open(t, path, { viewport: { width: 375, height: 740 }, hasTouch: true, ...(isFirefox ? {} : { isMobile: true }) });
      const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.equal(width, shown, path);
      if (path === 'NOTICES.md') continue;
      assert.ok(await page.evaluate(() => [...document.querySelectorAll('.table')].some(box => {
        box.scrollLeft = 100;
        return box.scrollLeft === 100;
      })), path);
    }
  });

  test('code is read without scrolling to the side, and no table shows an empty head', async t => {
    for (const path of ['README.md', 'NOTICES.md', 'TRADE-OFFS.md']) {
      const page = await open(t, path, { viewport: { width: 375, height: 740 } });
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('pre')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent)), [], path);
      assert.equal(await page.evaluate(() => [...document.querySelectorAll('thead')].filter(head => !head.textContent.trim() && head.offsetHeight).length), 0, path);
    }
  });

  // Stock Firefox cannot be told that it is dark.
  test('they are dark where the playground is', { skip: isFirefox }, async t => {
    const colours = await Promise.all(['', 'COMPAT.md'].map(async path => {
      const page = await open(t, path, { colorScheme: 'dark' });
      return page.evaluate(() => [document.documentElement, document.querySelector('.pane')].map(part => getComputedStyle(part).backgroundColor));
    }));
    assert.deepEqual(colours[0], colours[1]);
    assert.equal(colours[1][0], 'rgb(20, 24, 26)');
  });
});
