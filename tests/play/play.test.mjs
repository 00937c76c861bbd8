// The playground as people use it, in a real browser, served by the server of `npm start`.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { EXAMPLES } from '../../www/play/examples.js';
import { serve } from '../../www/build/serve.mjs';
import { inRoot } from '../../www/build/run.mjs';
import { isFirefox, launch, windows } from '../harness/browser.mjs';

const PORT = 4600;
// Pages wait more than they work; each has a context of its own.
const IN_PARALLEL = { concurrency: windows(3) };
const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, ...(isFirefox ? {} : { isMobile: true }) };

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
/** Clicks on something on the stage. Stock Firefox cannot be told where in a frame to press, but which key. */
const click = locator => (isFirefox ? locator.press('Enter') : locator.click());
const runs = async (page, code) => {
  await page.locator('#code').fill(code);
  await page.locator('#run').click();
};
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
      const target = example.click ?? (['run', 'agent'].includes(example.opens) ? undefined : example.opens);
      if (target) await click(stage.getByText(target, { exact: true }));
      await page.locator('.card .now').first().waitFor();
      if (example.opens) await messenger.waitFor({ state: 'visible', timeout: 3000 });

      const became = await page.locator('.card .became').count();
      const explained = await page.locator('.card .now', { hasText: /\w/ }).count();
      assert.ok(became > 0 || explained === (await page.locator('.card').count()), 'every call became something or is explained');
      await verdict(page, 'with', example.id === 'malformed' ? 'note' : 'good');
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
    await page.locator('#with', { hasText: 'notThere is not defined (line 3). If that comes from elsewhere' }).waitFor();
    await runs(page, 'zE.hide();\n(async () => {\n  await null;\n  notThere();\n})();');
    await page.locator('#with', { hasText: 'notThere is not defined (line 4).' }).waitFor();
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

  test('code that is no plain script is said to be JSX, TypeScript or a module', async t => {
    const { page } = await open(t);
    for (const [language, code] of [
      ['JSX', "export default function Help() {\n  return (\n    <button onClick={() => zE('webWidget', 'open')}>Help</button>\n  );\n}"],
      ['TypeScript', '(window as any).$zopim.livechat.window.show();'],
      ['a module', "import { basket } from './basket.js';\nzE.hide();"],
    ]) {
      await runs(page, code);
      await page.locator('#with[data-mood=bad]', { hasText: `This is ${language}. The playground runs plain page scripts` }).waitFor();
    }
    await runs(page, 'await zE.hide();');
    await page.locator('#with', { hasText: 'has no await outside of an async function' }).waitFor();
  });

  test('a text with a link in it is HTML', async t => {
    const { page, stage, messenger } = await open(t);
    await runs(page, 'Questions? <a href="javascript:$zopim.livechat.window.show()">Chat now</a>');
    await click(stage.getByText('Chat now'));
    await messenger.waitFor({ state: 'visible' });
    await page.locator('#without', { hasText: 'When “Chat now” is clicked: ' }).waitFor();
  });

  test('code that needs jQuery finds a stand-in, and that is said', async t => {
    const { page, stage, messenger, complaints } = await open(t);
    await runs(page, `<a href="/help" class="help">Help</a> <p class="told">Never</p>
<script>
jQuery(function ($) {
  $('.told').hide().text('Asked');
  $(document).on('click', '.help', function () {
    $(this).addClass('on');
    $('.told').show();
    zE('webWidget', 'open');
    return false;
  });
  $('.told').tooltip().attr('title', 'ok');
});
</script>`);
    await page.locator('#said', { hasText: 'jQuery is a small stand-in here' }).waitFor();
    await page.locator('#said', { hasText: '“tooltip” does nothing here' }).waitFor();
    await page.locator('#without', { hasText: 'When “Help” is clicked: ' }).waitFor();
    assert.ok(await stage.locator('.told[title=ok]').isHidden());
    await click(stage.locator('.help'));
    await messenger.waitFor({ state: 'visible' });
    await stage.getByText('Asked').waitFor();
    assert.equal(await stage.locator('.help.on').count(), 1);
    await card(page, "zE('webWidget', 'open')").getByText('line 8').waitFor();
    await verdict(page, 'with', 'good');
    assert.deepEqual(complaints, []);
  });

  test('code without an old call is told apart from calls without effect', async t => {
    const { page } = await open(t);
    await runs(page, 'document.title = "Tea";');
    await page.locator('#without[data-mood=""]', { hasText: 'There is no old call in this code' }).waitFor();
    await runs(page, 'window.zESettings = {};');
    await page.locator('#without[data-mood=bad]', { hasText: 'No error, and no effect' }).waitFor();
  });

  test('a name that never was is no all-is-well', async t => {
    const { page } = await open(t);
    await runs(page, "zE('webWidget', 'openn');");
    await page.locator('#with[data-mood=note]', { hasText: '1 name was never part of the old API' }).waitFor();
    await card(page, 'openn').getByText('look for a typing mistake').first().waitFor();
  });

  test('lines that are not all told end with dots, and settings have the line on which they are written', async t => {
    const { page } = await open(t);
    await runs(page, `var name;\nwindow.zESettings = { webWidget: { zIndex: 5 } };\n\n${'zE.show();\n'.repeat(7)}zE.hide();`);
    await card(page, 'zE.show').getByText('lines 4, 5, 6, 7, 8, …').waitFor();
    await card(page, 'zE.hide').getByText('line 11').waitFor();
    await card(page, 'zESettings.webWidget.zIndex').getByText('line 2').waitFor();
  });

  test('leaving changed settings by a press on an option runs with both', async t => {
    const { page, stage } = await open(t);
    await verdict(page, 'without', 'bad');
    await page.locator('.options summary').click();
    // Much is said, so much may move.
    await page.locator('#settings').fill('{ "idle": "soon", "status": "later" }');
    const { x, y } = await page.locator('input[value="2025-06"]').boundingBox();
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.down();
    await page.waitForTimeout(600);
    await page.mouse.up();
    assert.ok(await page.locator('input[value="2025-06"]').isChecked());
    await page.locator('#said', { hasText: 'idle is "soon"' }).waitFor();
    await verdict(page, 'with', 'good');
    assert.equal(await stage.locator('body').evaluate(() => window.__standin.build), '2025-06');
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
      await page.locator('#without span', { hasText: /^(?!being tried)./ }).waitFor();
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
    await click(stage.getByText('Down'));
    assert.equal(await stage.locator(':target').innerText(), 'There');
    await click(stage.getByText('Tea', { exact: true }));
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
    await click(page.frameLocator('#stage iframe').getByText('Need help?'));
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

  test('the key is found in whatever it was copied with', async t => {
    const { page } = await open(t);
    const key = '0a1b2c3d-1111-2222-3333-444455556666';
    for (const given of [` ${key}\n`, `“${key}”`, `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${key}"> </script>`]) {
      await page.locator('#key').fill(given);
      assert.match(await page.locator('#tag').innerText(), new RegExp(`data-messaging-key="${key}"`));
      assert.equal(await page.locator('#key-fault').textContent(), '');
    }
    for (const old of ['https://v2.zopim.com/?2mVGgpzEcZJ1nJhXXXXXXXXXXXXXXXXX', '“2mVGgpzEcZJ1nJhXXXXXXXXXXXXXXXXX”']) {
      await page.locator('#key').fill(old);
      assert.match(await page.locator('#key-fault').innerText(), /old chat/);
    }
    await page.locator('#key').fill('0a1b2c3d-1111');
    assert.match(await page.locator('#key-fault').innerText(), /A key looks like/);
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

test('sizes of text are the reader’s: no sheet gives one in pixels', async () => {
  for (const name of ['base', 'play', 'reading', 'shop', 'switch']) {
    const sheet = await readFile(inRoot('www', 'play', `${name}.css`), 'utf8');
    assert.deepEqual(sheet.match(/\bfont(?:-size)?:[^;}]*\dpx[^;}]*/g), null, name);
  }
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
