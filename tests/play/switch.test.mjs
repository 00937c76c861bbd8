// The rehearsal of the switch as people use it, in a real browser, served by the server of `npm start`.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../www/build/serve.mjs';
import { isFirefox, launch, windows } from '../harness/browser.mjs';

const PORT = 4700;
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

/** Opens the rehearsal, with the old chat in both tabs; the page must complain of nothing and ask nobody else for anything. */
async function open(t, context = {}) {
  const visit = await browser.newContext(context);
  t.after(() => visit.close());
  const page = await visit.newPage();
  const complaints = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('request', request => {
    if (!/^(data|about):/.test(request.url()) && !request.url().startsWith(server.url)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`${server.url}switch.html`);
  const tab = number => {
    const item = page.locator(`[data-tab="${number}"]`);
    return {
      item,
      does: deed => item.locator(`[data-deed=${deed}]:enabled`).click(),
      shop: item.frameLocator('iframe'),
      is: (state, widget) => page.locator(`[data-tab="${number}"][data-state="${state}"][data-widget="${widget}"]`).waitFor({ timeout: 30_000 }),
      heard: () => item.locator('.heard code').allInnerTexts(),
      page: run => item.frameLocator('iframe').locator('body').evaluate(run),
    };
  };
  const rehearsal = {
    page,
    complaints,
    tab,
    both: async (state, widget) => {
      await Promise.all([tab(1).is(state, widget), tab(2).is(state, widget)]);
    },
    heard: async () => [await tab(1).heard(), await tab(2).heard()],
    clockTo: moment => page.locator(`[data-to=${moment}]`).click(),
    says: words => page.locator('#now', { hasText: words }).waitFor({ timeout: 30_000 }),
    /** What happened, from the beginning, each with the tabs. */
    story: async () => (await page.locator('#story > .step').evaluateAll(steps => steps.map(step => [
      step.querySelector('h3').lastChild.textContent,
      ...Array.from(step.querySelectorAll('.happenings li'), happening => Array.from(happening.children, part => part.textContent).join(' / ')),
    ]))).reverse(),
  };
  await rehearsal.both('watching', 'classic');
  await tab(1).item.locator('[data-deed=write]:enabled').waitFor();
  await tab(2).item.locator('[data-deed=write]:enabled').waitFor();
  return rehearsal;
}

const ONCE = ['chat:start', 'chat:end'];

describe('a live chat', IN_PARALLEL, () => {
  test('goes on in both tabs until its time is up; then both have the messenger, and each page heard one start and one end', async t => {
    const { page, tab, both, heard, clockTo, says, story, complaints } = await open(t);
    await tab(1).does('write');
    await says('The visitor is chatting');
    await page.locator('#answers').click();
    await clockTo('switch');
    await both('draining', 'classic');
    await says('the old chat stays in every tab, until 9:01');
    assert.deepEqual(await heard(), [['chat:start'], ['chat:start']]);
    assert.equal(await page.locator('[data-tab] .chatting:visible').count(), 2);

    await clockTo('notice');
    await says('A notice tells the visitor that this chat ends at 9:01');
    await both('draining', 'classic');
    for (const number of [1, 2]) assert.ok(await tab(number).shop.locator('changeover-notice').isVisible());

    await clockTo('end');
    await both('messaging', 'messenger');
    await says('All tabs have the messenger');
    assert.deepEqual(await heard(), [ONCE, ONCE]);
    assert.equal(await tab(1).shop.locator('changeover-notice').count(), 0);

    const told = await story();
    assert.deepEqual(told.map(([title]) => title).filter(title => title !== 'A moment later'), [
      'The visitor opens the shop in two tabs', 'The visitor writes in tab 1', 'An agent answers', 'The switch', 'Half a minute is left', 'Chats end now',
    ]);
    const last = told.flat().join('\n');
    for (const words of ['The chat is not cut off: it goes on in the old chat. / tabs 1 and 2', 'The messenger takes over, without a reload. / tabs 1 and 2', 'The page’s own listener heard chat:end. / tabs 1 and 2']) {
      assert.ok(last.includes(words), last);
    }
    assert.deepEqual(complaints, []);
  });

  test('gives way to the messenger in both tabs at once when an agent ends it', async t => {
    const { page, tab, both, heard, clockTo, complaints } = await open(t);
    await tab(2).does('write');
    await clockTo('switch');
    await both('draining', 'classic');
    await page.locator('#agentEnds').click();
    await both('messaging', 'messenger');
    assert.deepEqual(await heard(), [ONCE, ONCE]);
    assert.deepEqual(complaints, []);
  });

  test('goes on in a tab that is opened after the switch, and in one that is reloaded', async t => {
    const { page, tab, clockTo, story, complaints } = await open(t);
    await tab(1).does('write');
    await clockTo('switch');
    await tab(1).is('draining', 'classic');
    await page.locator('#open').click();
    await tab(1).does('reload');
    await tab(3).is('draining', 'classic');
    await tab(1).is('draining', 'classic');
    await tab(1).shop.frameLocator('#webWidget').getByText('Hello, is my order on its way?').waitFor();
    assert.ok(await page.locator('#open').isDisabled());
    assert.ok((await story()).flat().some(words => words.startsWith('A page begins with the old chat, where the running chat goes on.')));

    await page.locator('#visitorEnds:enabled').click();
    for (const number of [1, 2, 3]) await tab(number).is('messaging', 'messenger');
    assert.deepEqual(await tab(2).heard(), ONCE);
    assert.deepEqual(await tab(3).heard(), ['chat:end'], 'it was loaded after the start');
    assert.deepEqual(complaints, []);
  });

  test('is lost when the old chat’s script is blocked, and the messenger comes at once', async t => {
    const { page, tab, clockTo, says, story } = await open(t);
    await tab(1).does('write');
    await tab(2).does('close');
    await clockTo('switch');
    await tab(1).is('draining', 'classic');
    await page.locator('#blocked').check();
    await tab(1).does('reload');
    await tab(1).is('messaging', 'messenger');
    await says('could not be loaded');
    assert.deepEqual(await tab(1).heard(), ['chat:end']);
    assert.ok((await story()).flat().some(words => words.startsWith('The old chat cannot be loaded')));
  });
});

describe('with nobody chatting', IN_PARALLEL, () => {
  test('the messenger takes over in open pages, without a reload', async t => {
    const { tab, both, heard, clockTo, says, complaints } = await open(t);
    await says('The old chat, as always. At 9:00');
    await tab(1).page(() => { window.stays = true; });
    await clockTo('switch');
    await both('messaging', 'messenger');
    await says('All tabs have the messenger');
    assert.equal(await tab(1).page(() => window.stays), true);
    assert.deepEqual(await heard(), [[], []]);
    assert.deepEqual(complaints, []);
  });

  test('an open window is not taken away: its tab waits until it is closed', async t => {
    const { tab, clockTo, says, complaints } = await open(t);
    await tab(1).does('toggle');
    await clockTo('switch');
    await tab(1).is('waiting', 'classic');
    await tab(2).is('messaging', 'messenger');
    await says('nothing changes under their hands');
    const close = tab(1).shop.frameLocator('#webWidget').getByRole('button', { name: 'Close' });
    // Stock Firefox cannot be told where in a frame to press, but which key.
    await (isFirefox ? close.press('Enter') : close.click());
    await tab(1).is('messaging', 'messenger');
    assert.deepEqual(complaints, []);
  });

  test('an old chat that is blocked is said to be missing, until the messenger comes', async t => {
    const { page, tab, both, clockTo, says, story } = await open(t);
    await page.locator('#blocked').check();
    await tab(1).does('reload');
    await tab(1).is('watching', 'absent');
    await says(/^The old chat cannot be loaded, so a page has no chat\. At 9:00.* the messenger comes\.$/);
    assert.equal(await tab(1).item.locator('.says').innerText(), 'No chat: the old chat cannot be loaded.');
    const told = (await story()).flat();
    assert.ok(told.some(words => words.startsWith('The old chat cannot be loaded: the page has no chat.')), told.join('\n'));
    assert.ok(!told.some(words => words === 'A page begins with the old chat. / tab 1'), told.join('\n'));
    await clockTo('switch');
    await both('messaging', 'messenger');
  });

  test('the switch comes by itself, without touching the clock again', async t => {
    const { both, clockTo, complaints, page } = await open(t);
    await clockTo('soon');
    await page.waitForTimeout(1500);
    await both('watching', 'classic');
    await both('messaging', 'messenger');
    assert.match(await page.locator('#clock').innerText(), /^9:00:0/);
    assert.deepEqual(complaints, []);
  });
});

describe('never', IN_PARALLEL, () => {
  test('a site that never switches stays on the old chat, with a chat and without', async t => {
    const { page, tab, both, heard, clockTo, says, complaints } = await open(t);
    await page.getByLabel('never: the way back').check();
    // The tabs are loaded anew, and were on classic before as well.
    await page.waitForTimeout(1500);
    await both('watching', 'classic');
    await tab(1).does('write');
    await says('The site never switches: the visitor chats as always');
    await clockTo('end');
    await page.waitForTimeout(1500);
    await both('watching', 'classic');
    assert.deepEqual(await heard(), [['chat:start'], ['chat:start']]);
    assert.deepEqual(complaints, []);
  });

  test('it is the way back after the switch, and the switch can come again', async t => {
    const { page, both, clockTo, complaints } = await open(t);
    await clockTo('switch');
    await both('messaging', 'messenger');
    await page.getByLabel('never: the way back').check();
    await both('watching', 'classic');
    await page.getByRole('radio', { name: 'at 9:00' }).check();
    await both('messaging', 'messenger');
    assert.deepEqual(complaints, []);
  });
});

describe('the page', IN_PARALLEL, () => {
  test('the playground leads here, and back', async t => {
    const { page } = await open(t);
    await page.getByRole('link', { name: 'Try your old code' }).click();
    await page.locator('#code').waitFor();
    await page.getByRole('link', { name: 'See the switch' }).click();
    await page.locator('#moments').waitFor();
  });

  test('what to do first is said, and how a site says the same', async t => {
    const { page } = await open(t);
    await page.getByText('Let the visitor write in a tab').waitFor();
    await page.getByRole('link', { name: 'How a site says it' }).click();
    await page.locator('#the-switch:target', { hasText: 'The switch' }).waitFor();
  });

  test('starting over forgets the chat and the switch', async t => {
    const { page, tab, both, clockTo, heard, story, complaints } = await open(t);
    await tab(1).does('write');
    await clockTo('switch');
    await both('draining', 'classic');
    await page.locator('#again').click();
    await both('watching', 'classic');
    await page.locator('#now', { hasText: 'The old chat, as always' }).waitFor();
    assert.deepEqual(await heard(), [[], []]);
    assert.deepEqual((await story()).map(([title]) => title).filter(title => title !== 'A moment later'), ['The visitor opens the shop in two tabs']);
    assert.equal(await page.locator('[data-tab] .chatting:visible').count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('the keyboard alone takes a chat through the switch', async t => {
    const { page, tab, both, heard, complaints } = await open(t);
    const press = async locator => {
      await locator.focus();
      await page.keyboard.press('Enter');
    };
    await press(tab(1).item.locator('[data-deed=write]'));
    await press(page.locator('[data-to=switch]'));
    await both('draining', 'classic');
    await press(page.locator('#visitorEnds:enabled'));
    await both('messaging', 'messenger');
    assert.deepEqual(await heard(), [ONCE, ONCE]);
    assert.deepEqual(complaints, []);
  });

  test('everything that can be operated has a name', async t => {
    const { page } = await open(t);
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, a, input, iframe, pre[tabindex]')]
      .filter(({ textContent, title, labels, ariaLabel }) => !(textContent.trim().length > 1 || title || ariaLabel || labels?.length))
      .map(({ outerHTML }) => outerHTML));
    assert.deepEqual(nameless, []);
  });

  test('nothing scrolls sideways on a phone, at any step and with large text', async t => {
    const { page, tab, both, clockTo } = await open(t, PHONE);
    const fits = async () => {
      await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.equal(width, shown);
    };
    await fits();
    await tab(1).does('write');
    await clockTo('notice');
    await both('draining', 'classic');
    await fits();
    await page.locator('#visitorEnds:enabled').click();
    await both('messaging', 'messenger');
    await fits();
    await page.addStyleTag({ content: ':root { font-size: 150% !important }' });
    await fits();
  });
});
