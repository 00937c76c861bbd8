// "In messaging the conversation persists and the visitor may return any time" (live-sessions.md).

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MESSAGING_2025, MESSAGING_NEWER, call, eventually, heard, on, outcome, run, script, signIn, snippet } from './situation.mjs';

const SEVERAL = { ...MESSAGING_NEWER, multiConversations: true };
const TALKED = `__standin.visitorSays('Hello'); __standin.agentSays('one'); __standin.agentSays('two')`;
const LISTENING = snippet() + script(`
  window.heard = [];
  for (const event of ['unreadMessages', 'conversationStarted', 'conversationOpened', 'messagesShown'])
    zE('messenger:on', event, (value) => heard.push([event, value]));`);

const texts = async (standin) => (await standin()).state.messages.map(({ text }) => text);
const remembered = (page, many) => eventually(page, `__standin.state.messages.length === ${many}`);
async function reload({ page, booted }) {
  await page.reload();
  await booted();
}

export function returningVisitorFacts() {
  for (const history of ['remember', 'forget']) {
    test(`history "${history}": conversation, messages and unread count are there after a reload`, () =>
      on({ account: { ...MESSAGING_NEWER, history }, html: LISTENING }, async (opened) => {
        const { page, standin } = opened;
        await run(page, TALKED);
        const before = (await standin()).state;
        await reload(opened);
        await eventually(page, '__standin.state.unread === 2');
        const { conversationId, conversations, messages, unread } = (await standin()).state;
        assert.deepEqual([conversationId, conversations, unread], [before.conversationId, 1, 2]);
        assert.deepEqual(messages, [{ role: 'user', text: 'Hello' }, { role: 'business', text: 'one' }, { role: 'business', text: 'two' }]);
        const counts = (await heard(page)).filter(([event]) => event === 'unreadMessages').map(([, count]) => count);
        assert.deepEqual(counts, [0, 2]);
        assert.ok(!(await heard(page)).some(([event]) => event === 'conversationStarted'));
      }));
  }

  for (const [history, remembers] of [['remember', true], ['forget', false]]) {
    test(`history "${history}": another tab ${remembers ? 'knows the conversation, too' : 'knows nothing of it'}`, () =>
      on({ account: { ...MESSAGING_NEWER, history } }, async (opened) => {
        await run(opened.page, TALKED);
        const second = await opened.openTab();
        await second.page.waitForFunction('window.__standin');
        if (remembers) await remembered(second.page, 3);
        await second.page.waitForTimeout(30);
        assert.equal(await outcome(second.page, '__standin.state.messages.length'), remembers ? '3' : '0');
        if (!remembers) return;
        await run(second.page, `__standin.visitorSays('from here')`);
        await run(opened.page, `__standin.agentSays('three')`);
        assert.deepEqual(await texts(opened.standin), ['Hello', 'one', 'two', 'from here', 'three']);
      }));
  }

  test('a visitor who returns has a conversation: newConversation is refused, queued before boot as well', () =>
    on({
      account: MESSAGING_NEWER,
      html: snippet() + script(`window.heard = []; zE('messenger', 'newConversation', {}, (error) => heard.push(error && error.type))`),
    }, async (opened) => {
      await eventually(opened.page, 'heard.length');
      await reload(opened);
      await eventually(opened.page, 'heard.length');
      assert.deepEqual(await heard(opened.page), ['NewConversationFailedError']);
      assert.equal((await call(opened.page, 'messenger', 'newConversation', {}))[0].type, 'NewConversationFailedError');
    }));

  test('fetchConversations and sendMessage know the conversations of the page before', () =>
    on({ account: SEVERAL }, async (opened) => {
      const { page } = opened;
      const [, first] = await call(page, 'messenger', 'newConversation', { displayName: 'first' });
      await call(page, 'messenger', 'newConversation', { displayName: 'second' });
      await reload(opened);
      const [error] = await call(page, 'messenger', 'sendMessage', { content: { type: 'text', text: 'Hello' } }, first.id);
      assert.equal(error, null);
      const [, { data }] = await call(page, 'messenger', 'fetchConversations', 0);
      assert.deepEqual(data.map(({ displayName, messages }) => [displayName, messages.length]), [['first', 1], ['second', 0]]);
    }));

  test('deleting the ids of the visitor loses the history', async () => {
    for (const name of ['clientId', 'appUserId', 'sessionToken']) {
      await on({ account: MESSAGING_NEWER }, async (opened) => {
        await run(opened.page, `${TALKED}; localStorage.removeItem('main-key.${name}')`);
        await reload(opened);
        assert.deepEqual(await call(opened.page, 'messenger', 'newConversation', {}).then(([error]) => error), null, name);
        assert.deepEqual(await texts(opened.standin), []);
      });
    }
  });

  test('a window that was open opens again with its conversation, and its messages are shown', () =>
    on({ account: MESSAGING_NEWER, html: LISTENING }, async (opened) => {
      await run(opened.page, `${TALKED}; zE('messenger', 'open')`);
      const { conversationId } = (await opened.standin()).state;
      await reload(opened);
      await eventually(opened.page, `heard.some(([event]) => event === 'messagesShown')`);
      const told = (await heard(opened.page)).filter(([event]) => event !== 'unreadMessages');
      assert.deepEqual(told.map(([event, { payload }]) => [event, payload.conversation.id, payload.messages?.length]),
        [['conversationOpened', conversationId, undefined], ['messagesShown', conversationId, 3]]);
      assert.equal((await opened.standin()).state.unread, 0);
    }));

  for (const [command, keeps] of [['resetWidget', false], ['logoutUser', true]]) {
    test(`${command} of a visitor who never signed in ${keeps ? 'leaves' : 'forgets'} the conversation; the client id stays`, () =>
      on({ account: MESSAGING_2025 }, async (opened) => {
        const { page } = opened;
        await run(page, `zE('messenger:set', 'conversationTags', ['a']); ${TALKED}`);
        const client = await outcome(page, `localStorage.getItem('main-key.clientId')`);
        await run(page, `zE('messenger', '${command}')`);
        await eventually(page, '__standin.state.tags.length === 0');
        assert.equal((await texts(opened.standin)).length, keeps ? 3 : 0);
        await reload(opened);
        if (keeps) await remembered(page, 3);
        await page.waitForTimeout(20);
        assert.equal((await texts(opened.standin)).length, keeps ? 3 : 0);
        assert.equal(await outcome(page, `localStorage.getItem('main-key.clientId')`), client);
      }));
  }

  test('logoutUser takes the conversations of a visitor who signed in, also on an earlier page', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      const { page } = opened;
      await signIn(page, '7');
      await run(page, TALKED);
      await reload(opened);
      await remembered(page, 3);
      await run(page, `zE('messenger', 'logoutUser')`);
      await remembered(page, 0);
    }));

  test('a login takes over an anonymous conversation, that of another visitor does not', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      await run(page, TALKED);
      await signIn(page, '7');
      assert.equal((await texts(standin)).length, 3);
      await signIn(page, '8');
      assert.equal((await texts(standin)).length, 0);
    }));

  test('cookies "none" loses anonymous history, on this page and the next', () =>
    on({ account: MESSAGING_NEWER, html: LISTENING }, async (opened) => {
      const { page, standin } = opened;
      await run(page, `${TALKED}; zE('messenger:set', 'cookies', 'none')`);
      assert.deepEqual(await outcome(page, 'Object.keys(localStorage)'), '[]');
      const { conversationId, conversations, messages, unread } = (await standin()).state;
      assert.deepEqual([conversationId, conversations, messages, unread], [null, 0, [], 0]);
      assert.deepEqual((await heard(page)).at(-1), ['unreadMessages', 0]);
      await run(page, `zE('messenger:set', 'cookies', 'all')`);
      assert.equal((await call(page, 'messenger', 'newConversation', {}))[0], null);
    }));

  test('cookies "none", queued before boot, finds no history', () =>
    on({ account: MESSAGING_NEWER, html: snippet() + script(`if (sessionStorage.declined) zE('messenger:set', 'cookies', 'none')`) }, async (opened) => {
      await run(opened.page, `${TALKED}; sessionStorage.declined = 1`);
      await reload(opened);
      await opened.page.waitForTimeout(30);
      assert.deepEqual(await texts(opened.standin), []);
    }));

  test('messagesShown: all messages each time that a window with history opens or is shown again, after conversationOpened', () =>
    on({ account: MESSAGING_2025, html: LISTENING }, async ({ page }) => {
      await run(page, `${TALKED}; heard.length = 0; zE('messenger', 'open')`);
      await eventually(page, `heard.some(([event]) => event === 'messagesShown')`);
      const [event, { type, payload }] = (await heard(page)).at(-1);
      assert.deepEqual([event, type, Object.keys(payload)], ['messagesShown', 'messagesShown', ['conversation', 'messages']]);
      assert.deepEqual(payload.messages.map(({ role }) => role), ['user', 'business', 'business']);
      assert.deepEqual(Object.keys(payload.messages[0]), ['id', 'role', 'received']);
      assert.equal((await heard(page)).at(-2)[0], 'conversationOpened');
      for (const [off, back] of [['hide', 'show'], ['close', 'open']]) {
        await run(page, `heard.length = 0; zE('messenger', '${off}'); zE('messenger', '${back}')`);
        await eventually(page, `heard.some(([event, value]) => event === 'messagesShown' && value.payload.messages.length === 3)`);
      }
    }));

  test('messagesShown: not of a window without messages, nor of messages left out', () =>
    on({ account: MESSAGING_NEWER, html: LISTENING }, async (opened) => {
      const { page } = opened;
      await run(page, `zE('messenger', 'open')`);
      await page.waitForTimeout(30);
      assert.ok(!(await heard(page)).some(([event]) => event === 'messagesShown'));
      await run(page, `zE('messenger', 'close'); ${TALKED}`);
      await reload(opened);
      await run(page, `zE('messenger:set', 'beforeMessageDisplay', (message) => message.text === 'one' ? null : message); zE('messenger', 'open')`);
      await eventually(page, `heard.some(([event]) => event === 'messagesShown')`);
      assert.equal((await heard(page)).find(([event]) => event === 'messagesShown')[1].payload.messages.length, 2);
      assert.deepEqual(await texts(opened.standin), ['Hello', 'two']);
    }));
}
