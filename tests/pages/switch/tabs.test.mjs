// Two and three tabs of one visitor, who share one chat.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { windows } from '../../harness/browser.mjs';
import { CLASSIC, shop, sleep, soon } from './shop.mjs';

const HOUR = 3600e3;
const LISTENERS = `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); $zopim.livechat.setOnChatEnd(function () { saw.push('end'); });`;
const site = () => ({ switch: { at: soon(HOUR), drainUntil: '2h' } });

async function tabsOf(visit, many, options) {
  const first = await visit({ site: site(), next: LISTENERS, ...options });
  await first.classic();
  const tabs = [first];
  while (tabs.length < many) {
    const tab = await first.openTab();
    await tab.classic();
    tabs.push(tab);
  }
  return tabs;
}

const all = (tabs, work) => Promise.all(tabs.map(work));
/** Time passes, and all tabs look at the clock. */
const pass = async (tabs, ms) => {
  for (let left = ms; left > 0; left -= 15 * 60e3) await all(tabs, (tab, at) => tab.pass(at ? 0 : Math.min(left, 15 * 60e3)));
};

const ends = (tab) => tab.told('classic').then((calls) => calls.filter((call) => call === 'webWidget chat:end').length);

describe('several tabs', { concurrency: windows(2) }, () => {
  const it = shop();

  it('a chat goes on in three tabs and on new pages; it ends in one, and all change in place, each listener exactly once', async (visit) => {
    const tabs = await tabsOf(visit, 3);
    await tabs[0].run(`__standin.visitorSays('hello')`);
    await all(tabs, (tab) => tab.until(`saw.includes('start')`));
    await pass(tabs, HOUR + 1000);
    await all(tabs, (tab) => tab.until(`changeover.session().state === 'draining'`));
    const late = await tabs[1].openTab();
    await late.until(`changeover.session().state === 'draining' && window.__standin`);
    await late.classic();
    await sleep(100);
    await tabs[2].run('__standin.agentEnds()');
    await all([...tabs, late], (tab) => tab.messaging());
    await sleep(100);
    for (const tab of tabs) assert.deepEqual(await tab.saw(), ['start', 'end']);
    assert.deepEqual(await late.saw(), ['end'], 'loaded while the chat ran');
    for (const tab of [...tabs, late]) {
      assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
      assert.deepEqual(tab.errors, []);
    }
  });

  for (const [what, first] of [['with Web Locks', ''], ['without Web Locks', `Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });`]]) {
    it(`${what}, at the end of the time one tab alone ends the chat, and every tab changes`, async (visit) => {
      const tabs = await tabsOf(visit, 3, { first });
      await tabs[1].run(`__standin.visitorSays('hello')`);
      await all(tabs, (tab) => tab.until(`saw.includes('start')`));
      await pass(tabs, HOUR + 1000);
      await all(tabs, (tab) => tab.until(`changeover.session().state === 'draining'`));
      await pass(tabs, 2 * HOUR);
      await all(tabs, (tab) => tab.messaging(45_000));
      await sleep(100);
      const asked = await all(tabs, ends);
      assert.equal(asked.reduce((sum, each) => sum + each), 1, `${asked}`);
      for (const tab of tabs) assert.deepEqual(await tab.saw(), ['start', 'end']);
      // A tab may hear of the end before the word of the one that ended it.
      assert.match((await tabs[0].session()).ended, /drained|classic/);
    });
  }

  it('a tab that is closed in the middle of ending a chat does not stop the other', async (visit) => {
    const [one, two] = await tabsOf(visit, 2);
    await one.run(`__standin.visitorSays('hello')`);
    await all([one, two], (tab) => tab.until(`saw.includes('start')`));
    await pass([one, two], HOUR + 1000);
    await pass([one, two], 2 * HOUR - 60e3);
    await one.pass(60e3);
    await one.until(`changeover.session().state === 'ending'`);
    await one.page.close();
    await two.pass(0);
    await two.messaging(45_000);
    await sleep(50);
    assert.deepEqual(await two.saw(), ['start', 'end']);
  });

  it('a page that is loaded anew in the middle of a chat keeps classic and its chat, and changes when it ends', async (visit) => {
    const [tab] = await tabsOf(visit, 1);
    await tab.run(`__standin.visitorSays('hello')`);
    await tab.pass(HOUR + 1000);
    await tab.page.reload();
    await tab.classic();
    await tab.until(`changeover.session().state === 'draining'`);
    assert.equal(await tab.page.evaluate(`$zopim.livechat.isChatting()`), true);
    await tab.run('__standin.visitorEnds()');
    await tab.messaging();
    await sleep(50);
    assert.deepEqual(await tab.saw(), ['end']);
    await tab.page.reload();
    await tab.messaging();
    assert.equal((await tab.session()).state, 'messaging');
    assert.deepEqual(await tab.saw(), []);
  });

  it('a tab whose own classic is still on its way hears of the end from the tab that saw it', async (visit) => {
    const [one] = await tabsOf(visit, 1);
    await one.run(`__standin.visitorSays('hello')`);
    await one.pass(HOUR + 1000);
    await one.until(`changeover.session().state === 'draining'`);
    await one.context.route('**/compose/' + CLASSIC, async (route) => { await sleep(15_000); await route.abort().catch(() => {}); });
    const two = await one.openTab();
    await two.until(`changeover.session().state === 'draining'`);
    await one.run('__standin.visitorEnds()');
    await two.messaging(5000);
  });

  it('without a tab’s own classic, a live chat in another tab keeps messaging away until it ends', async (visit) => {
    const [one] = await tabsOf(visit, 1);
    await one.run(`__standin.visitorSays('hello')`);
    await one.pass(HOUR + 1000);
    await one.until(`changeover.session().state === 'draining'`);
    const two = await one.openTab();
    await two.classic();
    assert.equal((await two.session()).state, 'draining');
    await one.run('__standin.visitorEnds()');
    await two.messaging();
  });

  it('a plan that one tab has fetched is that of all', async (visit) => {
    const plan = (at) => ({ body: JSON.stringify({ at }), contentType: 'application/json' });
    const one = await visit({ site: { switch: { url: '/plan.json' } }, files: { '/plan.json': plan(soon(HOUR)) } });
    await one.classic();
    await one.until(`changeover.session().at !== 'never'`);
    await one.context.route('**/plan.json', (route) => route.fulfill(plan('never')));
    const two = await one.openTab();
    await two.classic();
    await one.until(`changeover.session().at === 'never'`);
    await one.pass(HOUR + 1000);
    await sleep(200);
    assert.equal((await one.session()).state, 'watching');
  });
});
