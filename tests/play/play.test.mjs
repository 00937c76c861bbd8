// The playground as people use it, in a real browser, served by the server of `npm start`.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { EXAMPLES } from '../../www/play/examples.js';
import { serve } from '../../www/build/serve.mjs';
import { launch } from '../harness/browser.mjs';

const PORT = 4600;
// Pages wait more than they work; each has a context of its own.
const IN_PARALLEL = { concurrency: 3 };
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

let browser;
let server;

before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ port: PORT })]);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the playground; the page must complain of nothing and ask nobody else for anything. */
async function open(t, hash = '', context = {}) {
  const visit = await browser.newContext(context);
  t.after(() => visit.close());
  const page = await visit.newPage();
  const complaints = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('request', request => {
    if (!/^(blob|data|about):/.test(request.url()) && !request.url().startsWith(server.url)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(server.url + hash);
  const stage = page.frameLocator('#stage iframe');
  return { page, visit, stage, complaints, messenger: stage.locator('iframe[name="Messaging window"]') };
}

const verdict = (page, id, mood) => page.locator(`#${id}[data-mood="${mood}"]`).waitFor();
const card = (page, member) => page.locator('.card', { has: page.locator('.was code', { hasText: member }) });

describe('the first look', IN_PARALLEL, () => {
  test('old code fails without Changeover, and with it the messenger opens', async t => {
    const { page, messenger, complaints } = await open(t);
    await verdict(page, 'with', 'good');
    await verdict(page, 'without', 'bad');
    assert.match(await page.locator('#without').innerText(), /ReferenceError: \$zopim is not defined \(line 2\)/);
    assert.equal(await page.locator('#gutter .stops').innerText(), '2');
    assert.ok(await messenger.isVisible());
    await card(page, '$zopim.livechat.addTags').getByText("['vip_customer']").waitFor();
    assert.deepEqual(complaints, []);
  });

  test('everything that can be operated has a name', async t => {
    const { page } = await open(t);
    await verdict(page, 'with', 'good');
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, a, select, textarea, input, iframe')]
      .filter(({ textContent, title, labels, ariaLabel }) => !(textContent.trim() || title || ariaLabel || labels?.length))
      .map(({ outerHTML }) => outerHTML));
    assert.deepEqual(nameless, []);
  });
});

describe('examples', IN_PARALLEL, () => {
  for (const example of EXAMPLES) {
    test(example.title, async t => {
      const { page, stage, messenger, complaints } = await open(t, `#example=${example.id}`);
      await verdict(page, 'without', 'bad');
      if (example.opens === 'agent') await page.locator('[data-play=agentSays]').click();
      const click = example.click ?? (['run', 'agent'].includes(example.opens) ? undefined : example.opens);
      if (click) await stage.getByText(click, { exact: true }).click();
      await page.locator('.card .now').first().waitFor();
      if (example.opens) await messenger.waitFor({ state: 'visible', timeout: 3000 });

      const became = await page.locator('.card .became').count();
      const explained = await page.locator('.card .now', { hasText: /\w/ }).count();
      assert.ok(became > 0 || explained === (await page.locator('.card').count()), 'every call became something or is explained');
      await verdict(page, 'with', 'good');
      assert.deepEqual(complaints, []);
    });
  }
});

describe('using it', IN_PARALLEL, () => {
  test('the keyboard alone runs changed code', async t => {
    const { page, complaints } = await open(t);
    await page.locator('#code').fill("$zopim.livechat.hideAll();\n$zopim.livechat.setLanguage('pt_BR');");
    await page.locator('#code').press('Control+Enter');
    await card(page, 'setLanguage').getByText("'pt-BR'").waitFor();
    await page.locator('#with', { hasText: 'hidden' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  test('an error of the page’s own is said with its line', async t => {
    const { page } = await open(t);
    await page.locator('#code').fill('zE.hide();\n\nnotThere();');
    await page.locator('#run').click();
    await page.locator('#with', { hasText: 'notThere is not defined (line 3)' }).waitFor();
  });

  test('what a ready callback throws is said to be the same with Changeover and without: it is caught and logged', async t => {
    const { page } = await open(t);
    await page.locator('#code').fill("zE(function () {\n  throw new Error('x');\n});\nzE('messenger', 'open');");
    await page.locator('#run').click();
    await page.locator('#with', { hasText: '1 error in the code itself: Error: x (line 2).' }).waitFor();
    await page.locator('#without', { hasText: 'Error: x (line 2). The function stops there, and the page goes on.' }).waitFor();
  });

  test('an old name in a ready callback stops that function without Changeover alone', async t => {
    const { page } = await open(t);
    await page.locator('#code').fill('zE(function () {\n  $zopim.livechat.window.show();\n});');
    await page.locator('#run').click();
    await page.locator('#with', { hasText: 'No errors. Every old call was taken.' }).waitFor();
    await page.locator('#without', { hasText: '$zopim is not defined (line 2). The function stops there' }).waitFor();
  });

  test('a link brings the code back, and runs it only when asked', async t => {
    const { page } = await open(t);
    const code = "zE('webWidget', 'chat:addTags', 'schön & gut');";
    await page.locator('#code').fill(code);
    await page.getByText('the stand-alone chat widget').evaluate(label => { label.closest('details').open = true; });
    await page.getByLabel('the stand-alone chat widget').check();
    await page.locator('#share').click();
    const link = page.url();
    assert.match(link, /#code=[\w-]+&profile=standalone$/);

    const { page: other } = await open(t, link.slice(server.url.length));
    assert.equal(await other.locator('#code').inputValue(), code);
    assert.equal(await other.locator('input[value=standalone]').isChecked(), true);
    assert.equal(await other.locator('#stage iframe').count(), 0);
    await other.locator('#run').click();
    await card(other, 'chat:addTags').waitFor();
  });

  test('the profile decides what window.hide does', async t => {
    const { page } = await open(t);
    await page.locator('#code').fill('$zopim(() => { $zopim.livechat.window.show(); $zopim.livechat.window.hide(); });');
    await page.locator('#run').click();
    await card(page, 'window.hide').getByText("zE('messenger', 'hide')").first().waitFor();
    await page.locator('.options summary').click();
    await page.getByLabel('the stand-alone chat widget').check();
    await card(page, 'window.hide').getByText("zE('messenger', 'close')").waitFor();
  });

  test('an older build of the messenger can be tried, and a link keeps it', async t => {
    const { page, stage } = await open(t);
    const build = () => stage.locator('body').evaluate(() => window.__standin?.build);
    await verdict(page, 'with', 'good');
    assert.equal(await build(), 'newer');
    await page.locator('.options summary').click();
    await page.getByLabel('the build of June 2025').check();
    await page.locator('#code').fill("zE('messenger:get', 'config', function () {});");
    await page.locator('#run').click();
    await page.locator('#heard', { hasText: 'get' }).waitFor({ state: 'attached' });
    assert.equal(await build(), '2025-06');
    await page.locator('#share').click();
    assert.match(page.url(), /&build=2025-06$/);

    const { page: other } = await open(t, page.url().slice(server.url.length));
    assert.equal(await other.locator('input[value="2025-06"]').isChecked(), true);
  });

  test('the old snippet may be pasted with the code', async t => {
    const { page, complaints } = await open(t);
    await page.locator('#code').fill(`<script>
window.$zopim||(function(d,s){var z=$zopim=function(c){z._.push(c)},$=z.s=d.createElement(s),e=d.getElementsByTagName(s)[0];
z.set=function(o){z.set._.push(o)};z._=[];z.set._=[];$.async=!0;$.src="//v2.zopim.com/?KEY";e.parentNode.insertBefore($,e)})(document,"script");
$zopim(function () { $zopim.livechat.window.show(); });
</script>
<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=OLD"></script>`);
    await page.locator('#run').click();
    await card(page, 'window.show').waitFor();
    await verdict(page, 'without', 'bad');
    assert.deepEqual(complaints, []);
  });

  test('settings that are not JSON are said so', async t => {
    const { page } = await open(t);
    await page.locator('.options summary').click();
    await page.locator('#settings').fill('{ fields: }');
    await page.locator('#run').click();
    await page.locator('#settings-fault', { hasText: 'This is not JSON' }).waitFor();
  });

  test('settings that cannot be read take away what was told of an earlier run, until they are mended', async t => {
    const { page } = await open(t);
    await verdict(page, 'without', 'bad');
    await page.locator('.options summary').click();
    for (const [wrong, says] of [['{ fields: }', 'This is not JSON'], ['null', 'This is not a record'], ['[1]', 'This is not a record']]) {
      await page.locator('#settings').fill(wrong);
      await page.locator('#run').click();
      await page.locator('#settings-fault', { hasText: says }).waitFor();
      await page.locator('#with', { hasText: 'Not run' }).waitFor();
      assert.equal(await page.locator('#without span').innerText(), '');
      assert.equal(await page.locator('.card, #stage iframe, #gutter .stops').count(), 0);
      assert.ok(await page.locator('[data-play=agentSays]').isDisabled());
    }
    await page.locator('#settings').fill('{}');
    await page.locator('#run').click();
    await verdict(page, 'with', 'good');
    assert.equal(await page.locator('#settings-fault').innerText(), '');
  });

  test('what Changeover says of the settings on the console is shown, until they are mended', async t => {
    const { page } = await open(t);
    await page.locator('.options summary').click();
    await page.locator('#settings').fill('{ "idle": "soon" }');
    await page.locator('#run').click();
    await page.locator('#said', { hasText: 'changeover: idle is "soon"; it must be' }).waitFor();
    await page.locator('#settings').fill('{ "idle": 5 }');
    await page.locator('#run').click();
    await verdict(page, 'with', 'good');
    assert.ok(await page.locator('#said').isHidden());
  });

  test('a library from elsewhere is left out, and that is said', async t => {
    const { page } = await open(t);
    await page.locator('#code').fill('<script src="https://libraries.example/jquery.js"></script>\n<script>zE.hide();</script>');
    await page.locator('#run').click();
    await page.locator('#said', { hasText: 'https://libraries.example/jquery.js was left out' }).waitFor();
    await page.locator('#with', { hasText: 'The messenger is hidden' }).waitFor();
  });

  test('no code is no fault, and is said', async t => {
    const { page, complaints } = await open(t);
    await page.locator('#code').fill(' \n');
    await page.locator('#run').click();
    await page.locator('#without[data-mood=""]', { hasText: 'There is no code yet' }).waitFor();
    await page.locator('#with', { hasText: 'No errors. The messenger waits' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  for (const [how, code, leads] of [
    ['an address', "location.href = '/checkout';", 'https://your-shop.example/checkout'],
    ['an address elsewhere', "location.assign('https://elsewhere.example/');", 'https://elsewhere.example/'],
    ['being loaded anew', 'location.reload();', 'blob:'],
    ['a form', '<form action="/search"><input name="q"></form><script>document.forms[0].submit();</script>', 'https://your-shop.example/search'],
    ['a link that code clicks', '<a id="x" href="/next">Next</a><script>document.getElementById("x").click();</script>', 'https://your-shop.example/next'],
    ['the window around the page', "top.location.href = 'https://elsewhere.example/';", 'https://elsewhere.example/'],
  ]) {
    test(`code that leaves by ${how} stays on the stage, and it is said`, async t => {
      const { page, stage, complaints } = await open(t);
      await page.locator('#code').fill(code.includes('<form') || code.includes('<a') ? code : `zE.hide();\n${code}`);
      await page.locator('#run').click();
      await page.locator('.step h3', { hasText: leads }).waitFor();
      await page.locator('#without:not([data-mood=""])').waitFor();
      await verdict(page, 'with', 'good');
      await stage.getByText('Your shop').waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  test('links of the page say where they lead, and those within it are followed', async t => {
    const { page, stage, complaints } = await open(t);
    await page.locator('#code').fill('<a href="#there">Down</a> <p id="there">There</p>');
    await page.locator('#run').click();
    await verdict(page, 'with', 'good');
    await stage.getByText('Down').click();
    assert.equal(await stage.locator(':target').innerText(), 'There');
    await stage.getByText('Tea', { exact: true }).click();
    await page.locator('.step h3', { hasText: 'The page would go to https://your-shop.example/tea; here it stays' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  test('where a browser cannot hold the page, that it went is said, and it can be run again', async t => {
    const { page, visit } = await open(t);
    await visit.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
    await page.reload();
    await page.locator('#code').fill(`setTimeout(function () { location.href = '${server.url}README.md'; }, 500);`);
    await page.locator('#run').click();
    await page.locator('#with', { hasText: 'The page went elsewhere' }).waitFor();
    assert.equal(await page.locator('#stage iframe').count(), 0);
    await page.locator('#code').fill('zE.hide();');
    await page.locator('#run').click();
    await verdict(page, 'with', 'good');
  });

  test('before consent nothing is loaded, which is said, and the visitor’s consent can be given', async t => {
    const { page, stage, messenger, complaints } = await open(t, '#example=consent');
    await page.locator('#with', { hasText: 'Nothing is loaded before the visitor agrees' }).waitFor();
    await verdict(page, 'without', 'bad');
    assert.equal(await stage.locator('script[src*="/vendor/"]').count(), 0);
    assert.ok(await page.locator('[data-play=visitorOpens]').isDisabled());
    await page.locator('#agree').click();
    await messenger.waitFor({ state: 'visible' });
    await verdict(page, 'with', 'good');
    assert.ok(await page.locator('#agree').isHidden());
    await page.locator('.step h3', { hasText: 'The visitor agrees' }).waitFor();
    assert.deepEqual(complaints, []);
  });

  test('an example brings its settings and takes them away; settings of one’s own stay', async t => {
    const { page } = await open(t);
    const settings = page.locator('#settings');
    const usual = await settings.inputValue();
    await page.locator('#example').selectOption('consent');
    assert.equal(JSON.parse(await settings.inputValue()).consent, 'required');
    await page.locator('#example').selectOption('welcome');
    assert.equal(await settings.inputValue(), usual);
    await page.locator('.options summary').click();
    await settings.fill('{ "status": "away" }');
    await page.locator('#example').selectOption('consent');
    assert.equal(await settings.inputValue(), '{ "status": "away" }');
  });

  test('what happens on the other side is a step of its own', async t => {
    const { page } = await open(t, '#example=own-button');
    await verdict(page, 'with', 'good');
    await page.frameLocator('#stage iframe').getByText('Need help?').click();
    await page.locator('.step h3', { hasText: 'clicks “Need help?”' }).waitFor();
    await page.locator('[data-play=visitorCloses]').click();
    const step = page.locator('.step', { hasText: 'The visitor closes the messenger' });
    await step.getByText("zE('messenger', 'hide')").first().waitFor();
  });

  test('the tag for a site carries its key, and an old key is refused', async t => {
    const { page } = await open(t);
    const key = '0a1b2c3d-1111-2222-3333-444455556666';
    await page.locator('#key').fill(`https://static.zdassets.com/ekr/snippet.js?key=${key}`);
    assert.equal(
      await page.locator('#tag').innerText(),
      `<script src="https://YOUR-SITE/changeover.js" data-messaging-key="${key}"></script>`,
    );
    await page.locator('#key').fill('2mVGgpzEcZJ1nJhXXXXXXXXXXXXXXXXX');
    assert.match(await page.locator('#key-fault').innerText(), /old chat/);
    assert.match(await page.locator('#tag').innerText(), /data-messaging-key="KEY"/);
  });

  test('the tag for an account that has not moved yet keeps the old chat until a moment is written', async t => {
    const { page } = await open(t);
    assert.ok(await page.locator('#later-help').isHidden());
    await page.getByLabel('My account has not moved yet').check();
    assert.equal(
      await page.locator('#tag').innerText(),
      '<script src="https://YOUR-SITE/changeover.js" data-messaging-key="KEY"\n  data-classic-key="OLD KEY" data-switch-at="never"></script>',
    );
    assert.match(await page.locator('#later-help').innerText(), /data-switch-url/);
  });
});

describe('small screens', IN_PARALLEL, () => {
  for (const id of ['welcome', 'settings']) {
    test(`nothing scrolls sideways: ${id}`, async t => {
      const { page, complaints } = await open(t, `#example=${id}`, PHONE);
      await verdict(page, 'without', 'bad');
      await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.equal(width, shown);
      assert.deepEqual(complaints, []);
    });
  }
});
