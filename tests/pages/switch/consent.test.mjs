// Consent while classic is the widget of the page: nothing before it, and nothing lost by it.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { windows } from '../../harness/browser.mjs';
import { CLASSIC, LATER, MESSAGING, PAST, shop, sleep, soon } from './shop.mjs';

const CALLS = `zE('webWidget', 'setLocale', 'de'); $zopim.livechat.setName('Ann'); zE('webWidget', 'hide');
  $zopim(function () { saw.push('ready'); }); zE(function () { saw.push('zE'); });
  zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); $zopim.livechat.setOnChatEnd(function () { saw.push('end'); });`;
const required = (at) => ({ site: { consent: 'required', switch: { at } }, next: CALLS });

describe('consent and the switch', { concurrency: windows(2) }, () => {
  const it = shop();

  for (const [what, consents] of [
    ['changeover.consent(true)', `changeover.consent(true)`],
    ['cookies in updateSettings', `zE('webWidget', 'updateSettings', { cookies: true })`],
    ['cookies in zESettings', `window.zESettings = { cookies: true }`],
  ]) {
    it(`what is called before ${what} reaches classic`, async (visit) => {
      const tab = await visit(required(LATER));
      await sleep(100);
      assert.equal(tab.asked(CLASSIC) + tab.asked(MESSAGING), 0);
      assert.equal((await tab.session()).state, 'starting');
      await tab.run(consents);
      await tab.classic();
      await tab.until(`saw.length === 2`);
      assert.deepEqual((await tab.told('classic')).slice(0, 3), ['webWidget setLocale de', '$zopim.livechat.setName Ann', 'webWidget hide']);
      assert.equal(await tab.page.evaluate('__standin.state.hidden'), true);
      await tab.run(`__standin.visitorSays('hello'); __standin.visitorEnds()`);
      await tab.until(`saw.includes('end')`);
      const saw = await tab.saw();
      assert.deepEqual([...saw.slice(0, 2).sort(), ...saw.slice(2)], ['ready', 'zE', 'start', 'end']);
      assert.equal((await tab.session()).state, 'watching');
    });

    it(`what is called before ${what} reaches messaging when the switch has come`, async (visit) => {
      const tab = await visit(required(PAST));
      await sleep(50);
      await tab.run(consents);
      await tab.messaging();
      await tab.until(`saw.length === 2`);
      assert.equal(await tab.page.evaluate('__standin.state.locale'), 'de');
      assert.equal(await tab.page.evaluate('__standin.state.hidden'), true);
      assert.equal(await tab.page.evaluate('__standin.state.cookies'), 'all');
      assert.equal(tab.asked(CLASSIC), 0);
    });
  }

  it('cookies of messaging are consent as well', async (visit) => {
    const tab = await visit(required(LATER));
    await tab.run(`zE('messenger:set', 'cookies', 'all')`);
    await tab.classic();
  });

  it('changeover.consent reaches classic, as it reaches messaging', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } } });
    await tab.classic();
    await tab.run(`changeover.consent(false); changeover.consent(true)`);
    assert.deepEqual(await tab.told('classic'), ['webWidget updateSettings {"cookies":false}', 'webWidget updateSettings {"cookies":true}']);
  });

  it('what was said under classic counts at the switch, and not what zESettings said before', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(3600e3) } }, first: `window.zESettings = { cookies: false, webWidget: { color: { theme: '#111111' } } };` });
    await tab.until(`changeover.report().widget === 'classic'`);
    await tab.run(`changeover.consent(true); zE('webWidget', 'updateSettings', { webWidget: { color: { theme: '#222222' } } })`);
    await tab.pass(3600e3 + 1000);
    await tab.messaging();
    await tab.until(`__standin.state.customization`);
    assert.equal(await tab.page.evaluate('__standin.state.customization.theme.primary'), '#222222');
    assert.equal(await tab.page.evaluate('__standin.state.cookies'), 'all');
    assert.equal(await tab.page.evaluate('__standin.state.hidden'), false);
  });

  it('a page that asks in a loop before consent loses none of its calls', async (visit) => {
    const tab = await visit(required(LATER));
    await tab.run(`for (let times = 0; times < 1500; times++) { zE('webWidget:get', 'display'); $zopim.livechat.isChatting(); } zE('webWidget', 'setLocale', 'fr'); changeover.consent(true)`);
    await tab.classic();
    await tab.until(`saw.length === 2`);
    assert.deepEqual((await tab.told('classic')).slice(0, 4), ['webWidget setLocale de', '$zopim.livechat.setName Ann', 'webWidget hide', 'webWidget setLocale fr']);
  });

  it('a classic that the page has brought itself gets the calls with consent, and nothing is asked for before', async (visit) => {
    const old = `</script><script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${CLASSIC}"></script><script>`;
    const tab = await visit({ ...required(LATER), first: old });
    await tab.classic();
    await sleep(300);
    assert.equal(tab.asked('key=undefined') + tab.asked(MESSAGING), 0);
    assert.equal((await tab.session()).state, 'starting');
    await tab.run('changeover.consent(true)');
    await tab.until(`saw.length === 2`);
    assert.deepEqual((await tab.told('classic')).slice(0, 3), ['webWidget setLocale de', '$zopim.livechat.setName Ann', 'webWidget hide']);
    assert.equal((await tab.session()).state, 'watching');
    assert.equal(tab.asked('/ekr/snippet.js'), 1);
  });

  it('without WebAssembly what is called before consent reaches classic, too', async (visit) => {
    const tab = await visit({ ...required(LATER), first: 'delete window.WebAssembly;', talks: true });
    await tab.run('changeover.consent(true)');
    await tab.classic();
    await tab.until(`saw.length === 2`);
    assert.deepEqual((await tab.told('classic')).slice(0, 3), ['webWidget setLocale de', '$zopim.livechat.setName Ann', 'webWidget hide']);
  });

  it('classic gets the path of the visitor as the page said it', async (visit) => {
    const tab = await visit({ site: { fields: { path: '12' }, switch: { at: soon(3600e3) } } });
    await tab.classic();
    await tab.run(`$zopim.livechat.sendVisitorPath({ url: '/cart', title: 'Cart' })`);
    assert.deepEqual(await tab.told('classic'), ['$zopim.livechat.sendVisitorPath {"url":"/cart","title":"Cart"}']);
    await tab.pass(3600e3 + 1000);
    await tab.messaging();
    await tab.until('__standin.state.fields.length');
    assert.match(await tab.page.evaluate('JSON.stringify(__standin.state.fields)'), /"id":"12","value":"https:/);
  });
});
