// live-sessions.md, "Live-session rules", as far as a page can see them.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { CLASSIC_NEWER, consoleTexts, eventually, heard, on, outcome, run, script, snippet } from './situation.mjs';

const CONNECTED = { ...CLASSIC_NEWER, departments: [{ id: 5, name: 'Sales', status: 'online' }] };
const LISTEN = `
  window.heard = [];
  for (const event of ['open', 'close', 'chat:connected', 'chat:start', 'chat:end', 'chat:status', 'chat:unreadMessages'])
    zE('webWidget:on', event, (...values) => heard.push([event, ...values]));`;
const connected = (page) => eventually(page, 'window.__standin && __standin.state.connected');
const LISTENING = snippet() + script(`${LISTEN}
  zE(() => $zopim(() => {
    const { livechat } = $zopim;
    for (const name of ['setOnConnected', 'setOnChatStart', 'setOnChatEnd', 'setOnStatus', 'setOnUnreadMsgs'])
      livechat[name]((...values) => heard.push([name, ...values]));
    livechat.window.onShow(() => heard.push(['onShow'])); livechat.window.onHide(() => heard.push(['onHide']));
  }))`);

const names = async (page) => (await heard(page)).map(([name]) => name);
const forget = (page) => run(page, 'heard.length = 0');

export function liveChatFacts() {
  test('connecting calls chat:connected, setOnConnected and the status watchers', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await eventually(page, 'heard.some(([name]) => name === "setOnStatus")');
      assert.deepEqual(await heard(page), [['chat:connected'], ['setOnConnected'], ['chat:status', 'online'], ['setOnStatus', 'online']]);
      await run(page, 'heard.length = 0; $zopim.livechat.setOnStatus((status) => heard.push(status)); $zopim.livechat.setOnConnected(() => heard.push("late"))');
      assert.deepEqual(await heard(page), ['online']);
    }));

  test('a first message starts the chat, endChat ends it, each announced once', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await page.waitForTimeout(20);
      await forget(page);
      await run(page, `$zopim.livechat.say('one'); zE('webWidget', 'chat:send', 'two')`);
      await eventually(page, `zE('webWidget:get', 'chat:isChatting')`);
      await page.waitForTimeout(20);
      await run(page, `$zopim.livechat.endChat(); zE('webWidget', 'chat:end')`);
      await eventually(page, `!$zopim.livechat.isChatting()`);
      await page.waitForTimeout(20);
      assert.deepEqual(await names(page), ['chat:start', 'setOnChatStart', 'chat:end', 'setOnChatEnd']);
    }));

  for (const [who, ends] of [['visitorEnds', true], ['agentEnds', true], ['visitorIdles', true], ['agentLeaves', false]]) {
    test(`${who} ${ends ? 'ends' : 'does not end'} the chat`, () =>
      on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
        await connected(page);
        await run(page, `__standin.visitorSays('hi'); __standin.agentJoins('Sam'); __standin.${who}()`);
        assert.equal((await names(page)).includes('setOnChatEnd'), ends);
        assert.equal(await outcome(page, '$zopim.livechat.isChatting()'), String(!ends));
      }));
  }

  test('when the last agent leaves while the account is offline, the widget ends the chat and the event follows', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await run(page, `
        __standin.visitorSays('hi'); __standin.agentJoins('Sam'); __standin.statusChanges('offline'); heard.push(['still', $zopim.livechat.isChatting()]);
        __standin.agentLeaves(); heard.push(['left', $zopim.livechat.isChatting()])`);
      await eventually(page, `heard.some(([name]) => name === 'setOnChatEnd')`);
      const since = (await heard(page)).slice((await names(page)).indexOf('still')).filter(([name]) => !/status/i.test(name));
      assert.deepEqual(since, [['still', true], ['left', true], ['chat:end'], ['setOnChatEnd']]);
    }));

  test('an agent who leaves while the account is away leaves the chat open', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await run(page, `__standin.visitorSays('hi'); __standin.agentJoins('Sam'); __standin.statusChanges('away'); __standin.agentLeaves()`);
      await page.waitForTimeout(30);
      assert.equal(await outcome(page, '$zopim.livechat.isChatting()'), 'true');
    }));

  const HELD = `
    $zopim.livechat.setName('Ann'); $zopim.livechat.setEmail('ann@example.org'); $zopim.livechat.setPhone('555');
    $zopim.livechat.set({ language: 'nl' }); $zopim.livechat.addTags('a');`;
  const EARLY = `window.heard = []; window.$zopim = (fn) => $zopim._.push(fn); $zopim._ = [() => {
    ${HELD} zE('webWidget', 'open'); $zopim.livechat.clearAll(); seen(); setTimeout(() => seen(), 100);
  }];
  function seen() { const { visitor, locale, open, tags } = __standin.state; heard.push([Object.values(visitor).join(), locale, open, tags.join()]); }`;

  test('set, setName, setEmail, setPhone and clearAll are held until the SDK is initialised, before the connection', () =>
    on({ account: { ...CONNECTED, connectDelay: 3000 }, html: script(EARLY.replace(' $zopim.livechat.clearAll();', '')) + snippet() }, async ({ page }) => {
      await eventually(page, 'heard.length === 2');
      assert.deepEqual(await heard(page), [['', null, true, ''], ['Ann,ann@example.org,555', 'nl', true, '']]);
      await run(page, `$zopim.livechat.setName('Bob'); seen(); $zopim.livechat.clearAll(); seen()`);
      assert.deepEqual((await heard(page)).slice(2), [['Bob,ann@example.org,555', 'nl', true, ''], ['', 'nl', false, '']]);
    }));

  test('without servers the SDK is never initialised: they do not act; a wrong value is warned about all the same', () =>
    on({ account: { ...CONNECTED, servers: 'absent' }, html: script(EARLY) + snippet() }, async (opened) => {
      await eventually(opened.page, 'heard.length === 2');
      assert.deepEqual(await heard(opened.page), [['', null, true, ''], ['', null, true, '']]);
      await run(opened.page, '$zopim.livechat.setName(5)');
      assert.match(consoleTexts(opened, 'warning').join(), /invalid name passed into setName/);
    }));

  test('a greeting does not start a chat; an agent who joins does', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await run(page, `__standin.agentSays('Can I help?')`);
      assert.ok(!(await names(page)).includes('chat:start'));
      await run(page, '__standin.agentJoins()');
      assert.ok((await names(page)).includes('chat:start'));
    }));

  test('unread counts run up from 1 while the window is closed, and never report 0', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await run(page, `__standin.agentSays('one'); __standin.agentSays('two'); __standin.visitorOpens(); __standin.agentSays('seen')`);
      assert.deepEqual((await heard(page)).filter(([name]) => name === 'setOnUnreadMsgs'), [['setOnUnreadMsgs', 1], ['setOnUnreadMsgs', 2]]);
    }));

  test('onShow and onHide come with every opening and closing, not with hide and hideAll', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page }) => {
      await connected(page);
      await page.waitForTimeout(20);
      await forget(page);
      await run(page, `
        const { livechat } = $zopim; livechat.window.show(); livechat.window.show(); livechat.hideAll(); livechat.window.hide();
        livechat.window.show(); livechat.window.toggle(); zE('webWidget', 'open'); livechat.button.show()`);
      assert.deepEqual(await names(page), ['open', 'onShow', 'close', 'onHide', 'open', 'onShow', 'close', 'onHide']);
    }));

  test('an exception in a callback is not caught', () =>
    on({ account: CONNECTED }, async ({ page, errors }) => {
      await connected(page);
      await run(page, `$zopim.livechat.setOnChatStart(() => { throw new Error('mine'); }); $zopim.livechat.say('hi')`);
      await eventually(page, '$zopim.livechat.isChatting()');
      await page.waitForTimeout(20);
      assert.deepEqual(errors, ['Error: mine']);
    }));

  test('a reload in mid-chat continues it and reopens the window without announcing either', () =>
    on({ account: CONNECTED, html: LISTENING }, async ({ page, booted }) => {
      await connected(page);
      await run(page, `__standin.visitorOpens(); __standin.visitorSays('hi')`);
      await page.reload();
      await booted();
      await connected(page);
      assert.equal(await outcome(page, '[$zopim.livechat.isChatting(), $zopim.livechat.window.getDisplay()]'), '[true,true]');
      assert.ok(!(await names(page)).some((name) => ['chat:start', 'open', 'onShow'].includes(name)));
    }));

  test('several tabs share one session: start, unread messages and end are heard in each', () =>
    on({ account: CONNECTED, html: LISTENING }, async (opened) => {
      await connected(opened.page);
      const second = await opened.openTab();
      await connected(second.page);
      await run(opened.page, `__standin.visitorSays('hi'); __standin.agentSays('hello'); __standin.visitorEnds()`);
      await eventually(second.page, 'heard.some(([name]) => name === "chat:end")');
      const chat = (await heard(second.page)).filter(([name]) => /^chat:(start|end|unread)/.test(name));
      assert.deepEqual(chat, [['chat:start'], ['chat:unreadMessages', 1], ['chat:end']]);
    }));

  test('every tab sees the messages of the chat, and so does a page that is loaded in it', () =>
    on({ account: CONNECTED }, async (opened) => {
      await connected(opened.page);
      const second = await opened.openTab();
      await connected(second.page);
      await run(opened.page, `__standin.visitorSays('hi'); __standin.agentSays('hello')`);
      await eventually(second.page, '__standin.state.messages.length === 2');
      const third = await opened.openTab();
      await connected(third.page);
      assert.deepEqual((await third.standin()).state.messages.map(({ role, text }) => [role, text]), [['user', 'hi'], ['business', 'hello']]);
    }));

  test('departments are there once connected', () =>
    on({ account: CONNECTED }, async ({ page, standin }) => {
      await connected(page);
      assert.equal(await outcome(page, `zE('webWidget:get', 'chat:department', 'Sales')`), '{"id":5,"name":"Sales","status":"online"}');
      await run(page, `$zopim.livechat.departments.setVisitorDepartment('sales')`);
      assert.equal((await standin()).state.department, 5);
    }));

  test('with connectOnPageLoad off, $zopim waits for the visitor to open the widget', () =>
    on({
      account: CONNECTED,
      html: script(`window.heard = []; zESettings = { webWidget: { chat: { connectOnPageLoad: false } } }; $zopim = (fn) => $zopim._.push(fn); $zopim._ = [() => heard.push('drained')]`) + snippet(),
    }, async ({ page }) => {
      assert.deepEqual(await heard(page), []);
      await run(page, '__standin.visitorOpens()');
      assert.deepEqual(await heard(page), ['drained']);
    }));
}
