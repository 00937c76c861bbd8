// Pages that a browser keeps aside while the visitor is on another one, and shows again as they were.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { launch } from '../../harness/browser.mjs';
import { pageOf, shop, sleep, soon } from './shop.mjs';

const HOUR = 3600e3;
const LISTENERS = `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); $zopim.livechat.setOnChatEnd(function () { saw.push('end'); });`;
const site = () => ({ switch: { at: soon(HOUR), drainUntil: '2h' } });

describe('the back-forward cache', () => {
  const it = shop(() => launch(undefined, { backForwardCache: true }));

  const leaveAndReturn = async (tab, meanwhile) => {
    await tab.run('window.kept = true');
    await tab.page.goto('https://shop.example/other');
    await tab.classic();
    await meanwhile();
    await tab.page.evaluate('history.back()').catch(() => {});
    await tab.until('window.kept');
  };

  it('a page that comes back after its chat has ended elsewhere changes in place, and hears the end once', async (visit) => {
    const options = { site: site(), next: LISTENERS };
    const tab = await visit({ ...options, files: { '/other': pageOf(options) } });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    await tab.pass(HOUR + 1000);
    await tab.until(`changeover.session().state === 'draining'`);
    await leaveAndReturn(tab, async () => {
      await tab.run('__standin.visitorEnds()');
      await tab.messaging();
    });
    await tab.messaging(30_000);
    await sleep(50);
    assert.deepEqual(await tab.saw(), ['start', 'end']);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
  });

  it('a page that was away while the switch came changes when it comes back', async (visit) => {
    const options = { site: site(), next: LISTENERS };
    const tab = await visit({ ...options, files: { '/other': pageOf(options) } });
    await tab.classic();
    await leaveAndReturn(tab, async () => {
      await tab.pass(HOUR + 1000);
      // WebKit tells of what is being fetched when a page is left.
      await tab.messaging();
    });
    await tab.messaging();
    assert.deepEqual(await tab.saw(), []);
  });
});
