// Consent while classic is the widget of the page: nothing before it, and nothing lost by it.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { windows } from '../../harness/browser.mjs';
import { CLASSIC, LATER, MESSAGING, PAST, shop, sleep } from './shop.mjs';

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
});
