// The playground and the rehearsal in any engine: what they tell is read from what engines word differently. All that is
// asked of a browser here is to open a page and to run code in it, which the drivers of all three can do.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../www/build/serve.mjs';
import { fulfilled } from '../harness/answer.mjs';
import { launch } from '../harness/browser.mjs';

const PORT = 4800;
const PATIENCE = 30_000;

let browser;
let context;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ port: PORT })]);
  context = await browser.newContext();
  await context.route('**/*', async route => {
    const { pathname, search } = new URL(route.request().url());
    const response = await fetch(new URL(pathname.slice(1) + search, server.url));
    await fulfilled(route, {
      status: response.status, body: Buffer.from(await response.arrayBuffer()), headers: { 'content-type': response.headers.get('content-type') },
    });
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page of the playground; `says` waits until a part of it has some words. */
async function open(t, path = '') {
  const page = await context.newPage();
  t.after(() => page.close());
  const complaints = [];
  page.on('pageerror', error => complaints.push(String(error)));
  await page.goto(server.url + path);
  const says = (id, words) =>
    page.waitForFunction(([place, text]) => document.getElementById(place).textContent.includes(text), [id, words], { timeout: PATIENCE });
  return { page, complaints, says };
}

const link = code => `#code=${Buffer.from(code).toString('base64url')}`;
const run = page => page.evaluate(() => document.getElementById('run').click());
const cards = page => page.evaluate(() => [...document.querySelectorAll('.card .was')].map(({ innerText }) => innerText.trim().replace(/\s+/g, ' ')));

describe('in any engine', () => {
  test('old code fails without Changeover and works with it, each with its lines', async t => {
    const { page, says, complaints } = await open(t);
    await says('with', 'No errors. Every old call was taken. The messenger is open.');
    await says('without', '$zopim');
    await says('without', '(line 2)');
    assert.deepEqual(await cards(page), [
      '$zopim(fn) line 2 emulated', '$zopim.livechat.setName line 3 adapted', '$zopim.livechat.addTags line 4 adapted', '$zopim.livechat.window.show line 5 exact',
    ]);
    assert.deepEqual(complaints, []);
  });

  test('calls within functions have their lines', async t => {
    const { page, says, complaints } = await open(t, link("function ask() {\n  zE('webWidget', 'open');\n}\nask();"));
    await run(page);
    await says('steps', 'line 2');
    assert.deepEqual(complaints, []);
  });

  test('JSX is said to be JSX', async t => {
    const { page, says } = await open(t, link("export default () => (\n  <button onClick={() => zE('webWidget', 'open')}>Help</button>\n);"));
    await run(page);
    await says('with', 'This is JSX.');
  });

  test('the rehearsal takes both tabs through the switch', async t => {
    const { page, says, complaints } = await open(t, 'switch.html');
    await says('now', 'The old chat, as always.');
    await page.evaluate(() => document.querySelector('[data-to=switch]').click());
    await says('now', 'All tabs have the messenger');
    assert.deepEqual(complaints, []);
  });
});
