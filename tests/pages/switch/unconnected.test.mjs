// A classic that is there and does not connect: not before the visitor does something, not soon, or never.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { windows } from '../../harness/browser.mjs';
import { ACCOUNT, CLASSIC, LATER, MESSAGING, shop, sleep, soon } from './shop.mjs';

const HOUR = 3600e3;
const LISTENERS = `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); zE('webWidget:on', 'chat:end', function () { saw.push('end'); });`;
/** The ten seconds that classic has to connect are a short moment here. */
const SOON = `var later = window.setTimeout; window.setTimeout = function (work, ms, given) { return later(work, ms === 10000 ? 400 : ms, given); };`;
const PATIENT = `window.zESettings = { webWidget: { chat: { connectOnPageLoad: false } } };`;
const chats = `${SOON} ${PATIENT} if (!localStorage.getItem('ZD-store')) localStorage.setItem('ZD-store', JSON.stringify({ isChatting: true, open: false, agentMessages: 0 })); document.cookie = '__zlcmid=abc; path=/';`;
const booted = (tab) => tab.until(`window.__standin && changeover.report().widget === 'classic'`);

describe('a classic that does not connect', { concurrency: windows(2) }, () => {
  const it = shop();

  for (const [what, site] of [['that comes later', { at: LATER }], ['that never comes', { at: 'never' }], ['that the vendor decides', { at: 'vendor' }]]) {
    it(`before a switch ${what}, a chat of an earlier page goes on, and its end is heard once`, async (visit) => {
      const account = { ...ACCOUNT, keys: { [MESSAGING]: { kind: 'classic', build: '2021' }, [CLASSIC]: { kind: 'classic', build: '2021' } } };
      const tab = await visit({ account, site: { switch: site }, first: `${SOON} ${PATIENT}`, next: LISTENERS });
      await booted(tab);
      await tab.run(`__standin.visitorOpens(); await new Promise((done) => setTimeout(done, 100)); __standin.visitorSays('hello'); __standin.visitorCloses()`);
      const two = await tab.openTab();
      await two.until('window.__standin');
      await sleep(900);
      assert.deepEqual(await two.saw(), []);
      assert.equal((await two.session()).live, true);
      assert.equal((await two.report()).lost, undefined);
      await tab.run('__standin.agentEnds()');
      await two.until(`saw.includes('end')`);
      await sleep(50);
      assert.deepEqual([await tab.saw(), await two.saw()], [['start', 'end'], ['end']]);
      assert.equal((await two.session()).ended, 'classic');
    });
  }

  it('when the switch has come, a chat of an earlier page is drained, and when classic connects after all it goes on', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(-HOUR) } }, first: chats, next: LISTENERS });
    await tab.until(`noted.includes('draining')`);
    await sleep(600);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher']);
    await tab.run(`__standin.visitorOpens(); await new Promise((done) => setTimeout(done, 100))`);
    assert.equal(await tab.page.evaluate('__standin.state.connected'), true);
    assert.equal((await tab.session()).state, 'draining');
    await tab.run('__standin.visitorEnds()');
    await tab.messaging();
    assert.deepEqual(await tab.saw(), ['end']);
    assert.equal((await tab.report()).lost, undefined);
  });

  it('a chat that is found when classic connects late is drained', async (visit) => {
    const account = { ...ACCOUNT, keys: { ...ACCOUNT.keys, [CLASSIC]: { kind: 'classic', build: '2021', connectDelay: 3000 } } };
    const tab = await visit({ account, site: { switch: { at: soon(HOUR) } }, first: SOON, next: LISTENERS });
    await booted(tab);
    await sleep(600);
    assert.equal((await tab.session()).live, false);
    await tab.run(`__standin.state.isChatting = true`);
    await tab.until('changeover.session().live');
  });

  for (const [what, first] of [['', ''], [' and has no `$zopim`', `Object.defineProperty(window, '$zopim', { get: function () { return hers; }, set: function () {} });`]]) {
    it(`a window of classic that never connects${what} is waited for`, async (visit) => {
      const tab = await visit({ site: { switch: { at: soon(HOUR) } }, first: `${SOON} window.zESettings = { webWidget: { chat: { suppress: true } } };`, next: `var hers = $zopim; ${first}` });
      await booted(tab);
      await tab.run('__standin.visitorOpens()');
      await sleep(600);
      await tab.pass(HOUR);
      await tab.until(`noted.includes('waiting')`);
      assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'webWidget']);
      await tab.run('__standin.visitorCloses()');
      await tab.messaging();
    });
  }

  it('a window that was opened a moment ago is waited for', async (visit) => {
    const tab = await visit({ site: { switch: { at: soon(HOUR) } }, first: 'window.zESettings = { webWidget: { chat: { suppress: true } } };' });
    await booted(tab);
    await tab.run('__standin.visitorOpens()');
    await tab.pass(HOUR);
    await tab.until(`noted.includes('waiting')`);
    await tab.run('__standin.visitorCloses()');
    await tab.messaging();
  });

  it('one that does not even answer is gone: its chat is lost', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } }, first: `${SOON} ${PATIENT}`, next: LISTENERS });
    await booted(tab);
    await tab.run(`__standin.visitorOpens(); await new Promise((done) => setTimeout(done, 100)); __standin.visitorSays('hello'); __standin.visitorCloses()`);
    await tab.page.reload();
    await booted(tab);
    await tab.run(`document.querySelector('[data-product]').remove()`);
    await tab.until(`saw.includes('end')`);
    assert.equal((await tab.report()).lost, true);
  });
});
