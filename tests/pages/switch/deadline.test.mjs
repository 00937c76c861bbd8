// A chat that is still live when live chats may go on no more: the visitor is told, then it is ended.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { windows } from '../../harness/browser.mjs';
import { shop, sleep, soon } from './shop.mjs';

const HOUR = 3600e3, MINUTE = 60e3;
const plan = (site) => ({ site: { switch: { at: soon(HOUR), drainUntil: '2h', warn: '10m' }, ...site } });
const LISTENERS = `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); zE('webWidget:on', 'chat:end', function () { saw.push('end'); });`;

/** The notice is in a closed shadow root: pages cannot see in, the browser's tree of accessibility can. */
const NOTICE = 'changeover-notice';
// Lets the test see in.
const OPEN_ROOTS = `var attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return attach.call(this, { mode: 'open', closedHere: options.mode }); };`;
const words = (tab) => tab.page.evaluate(() => document.querySelector('changeover-notice')?.shadowRoot.querySelector('p').textContent);
const noticed = (tab) => tab.until(() => document.querySelector('changeover-notice')?.shadowRoot.querySelector('p').textContent);

async function chatting(visit, options) {
  const tab = await visit({ first: OPEN_ROOTS, next: LISTENERS, ...plan(), ...options });
  await tab.classic();
  await tab.run(`__standin.visitorOpens(); __standin.visitorSays('hello')`);
  await tab.pass(HOUR + 1000);
  await tab.until(`noted.includes('draining')`);
  return tab;
}

describe('the end of the time for live chats', { concurrency: windows(2) }, () => {
  const it = shop();

  it('ten minutes before, the visitor is told when the chat ends; at the time it is ended through classic and messaging takes over', async (visit) => {
    const tab = await chatting(visit);
    await sleep(150);
    assert.equal(await tab.page.locator(NOTICE).count(), 0);
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    const { endsAt } = await tab.session();
    const hour = new Date(endsAt).toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
    assert.equal(await words(tab), `This chat ends at ${hour}. After that, our new messenger will be here.`);
    assert.deepEqual(await tab.saw(), ['start']);
    await tab.pass(9 * MINUTE);
    await tab.messaging(30_000);
    await sleep(50);
    assert.equal(await tab.page.locator(NOTICE).count(), 0, 'the notice is gone');
    assert.ok((await tab.told('classic')).includes('webWidget chat:end'));
    assert.deepEqual(await tab.saw(), ['start', 'end']);
    assert.deepEqual(await tab.steps(), ['draining', 'ending', 'messaging']);
    assert.equal((await tab.session()).ended, 'drained');
  });

  it('the notice is read out, can be reached and dismissed by keyboard, gives the focus back, and moves nothing', async (visit) => {
    const tab = await chatting(visit, { body: '<h1>Shop</h1><p>Things to buy.</p><button id="buy">Buy</button>' });
    const before = await tab.page.locator('#buy').boundingBox();
    await tab.page.focus('#buy');
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    assert.deepEqual(await tab.page.locator('#buy').boundingBox(), before);
    assert.equal(await tab.page.evaluate('document.activeElement.id'), 'buy', 'the focus is not taken');
    assert.equal(await tab.page.locator(NOTICE).getByRole('status').count(), 1);
    assert.equal(await tab.page.locator(NOTICE).getByRole('button', { name: 'Close' }).count(), 1);
    for (let times = 0; times < 9 && await tab.page.evaluate('document.activeElement.localName') !== NOTICE; times++) await tab.page.keyboard.press('Tab');
    assert.equal(await tab.page.evaluate('document.activeElement.localName'), NOTICE);
    await tab.run(`document.addEventListener('keydown', ({ key }) => saw.push(key)); buy.focus(); document.querySelector('${NOTICE}').shadowRoot.querySelector('button').focus()`);
    await tab.page.keyboard.press('Escape');
    assert.ok(!(await tab.saw()).includes('Escape'), 'what the page would close stays open');
    assert.equal(await tab.page.locator(NOTICE).count(), 0);
    assert.equal(await tab.page.evaluate('document.activeElement.id'), 'buy');
    await tab.pass(MINUTE);
    await sleep(200);
    assert.equal(await tab.page.locator(NOTICE).count(), 0, 'it does not come back');
    assert.equal((await tab.session()).state, 'draining');
  });

  it('a page cannot see into the notice, and its rules do not dress it', async (visit) => {
    const tab = await chatting(visit, { first: '', body: '<style>div, p, button { display: none !important; color: red !important; font-size: 50px !important }</style><h1>Shop</h1>' });
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await tab.page.locator(NOTICE).waitFor({ state: 'attached' });
    assert.equal(await tab.page.evaluate(`document.querySelector('${NOTICE}').shadowRoot`), null);
    await sleep(200);
    const { height, width } = await tab.page.locator(NOTICE).boundingBox();
    assert.ok(height > 30 && height < 120 && width > 200, `${width} by ${height}`);
  });

  for (const [what, rules] of [
    ['move, fade and widen', 'body > * { position: relative; top: 99px; margin: 40px; padding: 40px; opacity: .5; width: 90%; transform: scale(2); filter: blur(9px) }'],
    ['move and fade, and are important', 'body > * { position: static !important; margin: 40px !important; opacity: 0 !important; transform: scale(2) !important }'],
    ['hide', 'body > :not(header) { display: none } body > * { visibility: hidden; pointer-events: none; color: red }'],
    ['hide, and are important', 'body > :not(header) { display: none !important; visibility: hidden !important; clip-path: circle(0) !important }'],
  ]) {
    it(`rules of the page for all its elements that ${what} leave the notice where and as it is`, async (visit) => {
      const tab = await chatting(visit, { body: `<style>${rules} iframe { position: fixed !important }</style><h1>Shop</h1><p style="height:3000px">Things</p>` });
      const before = await tab.run('return [document.documentElement.scrollHeight, document.querySelector("p").getBoundingClientRect().top]');
      await tab.pass(2 * HOUR - 9 * MINUTE);
      await noticed(tab);
      const { box, hit, style, after } = await tab.run(`const host = document.querySelector('${NOTICE}'), div = host.shadowRoot.querySelector('div'), box = div.getBoundingClientRect(), { position, visibility, opacity } = getComputedStyle(host);
        return { box: [box.top, Math.round(box.left + box.right - document.documentElement.clientWidth), box.width > 200 && box.width <= 482, box.height < 120], hit: document.elementFromPoint(box.left + 20, box.top + 10) === host,
          style: [position, visibility, opacity], after: [document.documentElement.scrollHeight, document.querySelector('p').getBoundingClientRect().top] }`);
      assert.deepEqual(box, [12, 0, true, true]);
      assert.equal(hit, true);
      assert.deepEqual(style, ['fixed', 'visible', '1']);
      assert.deepEqual(after, before, 'nothing of the page moves');
    });
  }

  it('the notice wears what the page gives it', async (visit) => {
    const tab = await chatting(visit, { body: '<style>:root { --changeover-notice-background: #123456; --changeover-notice-color: #fedcba; --changeover-notice-top: 77px } changeover-notice { --changeover-notice-z-index: 5; --changeover-notice-font: 30px serif }</style><h1>Shop</h1>' });
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    assert.deepEqual(await tab.run(`const div = document.querySelector('${NOTICE}').shadowRoot.querySelector('div'), style = getComputedStyle(div); return [style.backgroundColor, style.color, div.getBoundingClientRect().top, getComputedStyle(div.getRootNode().host).zIndex, style.fontSize]`),
      ['rgb(18, 52, 86)', 'rgb(254, 220, 186)', 77, '5', '30px']);
  });

  it('the notice stays where a page replaces what it shows', async (visit) => {
    const tab = await chatting(visit, { body: '<main><h1>Shop</h1></main>' });
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    await tab.run(`for (const child of [...document.body.children]) if (!child.querySelector('iframe') && child.localName !== 'iframe') child.remove(); document.body.append('Checkout')`);
    assert.ok(await tab.run(`return document.querySelector('${NOTICE}').getBoundingClientRect().height > 40`));
  });

  for (const [what, site, first, html, lang, expected] of [
    ['the language that the page set for the chat', {}, `zE('webWidget', 'setLocale', 'de-AT')`, 'en', 'de', /^Dieser Chat endet um \d{1,2}:\d\d Uhr\./],
    ['the language of the document', {}, '', 'pt-BR', 'pt', /^Este chat termina às \d{1,2}:\d\d\./],
    ['English where we do not speak the language', {}, '', 'fi', 'en', /^This chat ends at \d?\d[.:]\d\d/],
    ['words of the site’s own', { notice: { text: 'Bye at {time}!', close: 'Fine' } }, '', 'en', undefined, /^Bye at \d?\d:\d\d.[AP]M!$/],
    ['each hour in words of the site’s own', { notice: { text: '{time} is the end, {time}!' } }, '', 'en', undefined, /^(\d?\d:\d\d.[AP]M) is the end, \1!$/],
  ]) {
    it(`the notice speaks ${what}`, async (visit) => {
      const tab = await chatting(visit, { ...plan(site), next: `document.documentElement.lang = '${html}'; ${first}` });
      await tab.pass(2 * HOUR - 9 * MINUTE);
      await noticed(tab);
      assert.match(await words(tab), expected);
      assert.equal(await tab.run(`return document.querySelector('${NOTICE}').shadowRoot.querySelector('p').closest('[lang]')?.lang`), lang);
    });
  }

  it('words that run from right to left are set so', async (visit) => {
    const tab = await chatting(visit, plan({ notice: { text: 'ستنتهي هذه المحادثة في الساعة {time}.' } }));
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    assert.equal(await tab.page.evaluate(`getComputedStyle(document.querySelector('${NOTICE}').shadowRoot.querySelector('p')).direction`), 'rtl');
  });

  it('the notice goes when the chat ends before its time', async (visit) => {
    const tab = await chatting(visit);
    await tab.pass(2 * HOUR - 9 * MINUTE);
    await noticed(tab);
    await tab.run('__standin.visitorEnds()');
    await tab.messaging();
    assert.equal(await tab.page.locator(NOTICE).count(), 0);
  });

  it('a classic that does not end the chat is taken down all the same, and the page hears the end', async (visit) => {
    const tab = await chatting(visit);
    await tab.run(`__standin.state.isChatting = true; var end = __standin; Object.defineProperty(__standin.state, 'isChatting', { get: function () { return true; }, set: function () {} })`);
    await tab.pass(2 * HOUR);
    await tab.messaging(40_000);
    await sleep(50);
    assert.deepEqual(await tab.saw(), ['start', 'end']);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
  });
});
