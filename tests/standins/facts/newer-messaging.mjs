import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MESSAGING_NEWER, call, consoleTexts, eventually, heard, on, outcome, run, script, snippet } from './situation.mjs';

const SEVERAL = { ...MESSAGING_NEWER, multiConversations: true };

export function newerMessagingFacts() {
  test('newConversation gives a conversation with an id; a second one needs multi-conversations', async () => {
    const message = { content: { type: 'text', text: 'Hello' } };
    await on({ account: MESSAGING_NEWER }, async ({ page, standin }) => {
      const [error, conversation] = await call(page, 'messenger', 'newConversation', { message });
      assert.deepEqual([error, typeof conversation.id, conversation.messages[0].text], [null, 'string', 'Hello']);
      assert.equal((await call(page, 'messenger', 'newConversation', {}))[0].type, 'NewConversationFailedError');
      assert.equal((await standin()).state.open, false);
    });
    await on({ account: SEVERAL }, async ({ page, standin }) => {
      await call(page, 'messenger', 'newConversation', {});
      await call(page, 'messenger', 'newConversation', {});
      assert.equal((await standin()).state.conversations, 2);
    });
  });

  test('sendMessage takes message, conversation id, callback; an unknown conversation is an error', () =>
    on({ account: MESSAGING_NEWER }, async ({ page }) => {
      const message = { content: { type: 'text', text: 'Hello' } };
      assert.equal((await call(page, 'messenger', 'sendMessage', message, 'nowhere'))[0].type, 'SendMessageFailedError');
      const [, conversation] = await call(page, 'messenger', 'newConversation', {});
      const [error, sent] = await call(page, 'messenger', 'sendMessage', message, conversation.id);
      assert.deepEqual([error, sent.text], [null, 'Hello']);
    }));

  for (const serverDelay of [undefined, 60]) {
    test(`newConversation and sendMessage act in the background, in ${serverDelay ?? 0} ms: nothing has happened when they return`, () =>
      on({ account: { ...MESSAGING_NEWER, serverDelay } }, async ({ page, standin }) => {
        const listen = `
          window.heard = [];
          zE('messenger:on', 'conversationStarted', () => heard.push('started'));
          const told = (name) => (error, { id }) => { window.id = id; heard.push(name); };
          const message = (text) => ({ content: { type: 'text', text } });`;
        await run(page, `${listen}
          zE('messenger', 'newConversation', { message: message('one') }, told('answered'));
          heard.push('returned ' + __standin.state.conversations)`);
        await eventually(page, 'heard.length === 3');
        assert.deepEqual(await heard(page), ['returned 0', 'started', 'answered']);
        await run(page, `${listen}
          zE('messenger', 'sendMessage', message('two'), __standin.state.conversationId, told('sent'));
          heard.push('returned ' + __standin.state.messages.length)`);
        await eventually(page, 'heard.length === 2');
        assert.deepEqual(await heard(page), ['returned 1', 'sent']);
        assert.deepEqual((await standin()).state.messages.map(({ text }) => text), ['one', 'two']);
      }));
  }

  test('of two newConversations in one turn the server refuses the second; one on behalf of a visitor who is gone by then fails', () =>
    on({ account: MESSAGING_NEWER }, async ({ page, standin }) => {
      await run(page, `
        window.heard = [];
        for (const name of ['first', 'second']) zE('messenger', 'newConversation', {}, (error) => heard.push([name, error && error.type]))`);
      await eventually(page, 'heard.length === 2');
      assert.deepEqual(await heard(page), [['first', null], ['second', 'NewConversationFailedError']]);
      await run(page, `
        heard.length = 0; zE('messenger', 'resetWidget');
        zE('messenger', 'newConversation', {}, (error) => heard.push(error && error.type))`);
      await eventually(page, 'heard.length');
      assert.deepEqual([await heard(page), (await standin()).state.conversations], [['NewConversationFailedError'], 0]);
    }));

  test('newConversation leaves what the widget shows, where it shows a conversation', () =>
    on({ account: SEVERAL }, async ({ page, standin }) => {
      await run(page, `zE('messenger', 'open'); __standin.visitorSays('Hello')`);
      const { conversationId } = (await standin()).state;
      await run(page, `window.heard = []; for (const event of ['conversationOpened', 'messagesShown']) zE('messenger:on', event, () => heard.push(event))`);
      const [, other] = await call(page, 'messenger', 'newConversation', { message: { content: { type: 'text', text: 'aside' } } });
      assert.notEqual(other.id, conversationId);
      assert.deepEqual([(await standin()).state.conversationId, await heard(page)], [conversationId, []]);
    }));

  test('fetchConversations pages by ten, and never calls back in single-conversation mode', async () => {
    await on({ account: SEVERAL }, async ({ page }) => {
      await run(page, `for (let n = 0; n < 11; n += 1) zE('messenger', 'newConversation', {}, () => {})`);
      const [, first] = await call(page, 'messenger', 'fetchConversations', 0);
      const [, rest] = await call(page, 'messenger', 'fetchConversations', 10);
      assert.deepEqual([first.data.length, first.hasMore, rest.data.length, rest.hasMore], [10, true, 1, false]);
    });
    await on({ account: MESSAGING_NEWER }, async ({ page }) => {
      await run(page, `window.heard = []; zE('messenger', 'fetchConversations', 0, () => heard.push('answered'))`);
      await page.waitForTimeout(50);
      assert.deepEqual(await heard(page), []);
    });
  });

  test('customization: one bad key or colour rejects everything', () =>
    on({ account: MESSAGING_NEWER }, async (opened) => {
      await run(opened.page, `
        zE('messenger:set', 'customization', { theme: { primary: '#123456' }, common: { position: { side: 'left' } } });
        zE('messenger:set', 'customization', { theme: { primary: 'red', nope: 'red' } });
        zE('messenger:set', 'customization', { theme: { primary: 'no colour' }, common: { hideHeader: true } });
        zE('messenger:set', 'customization', { common: { contentScale: 400 } });
        zE('messenger:set', 'customization', { common: { position: { offset: { web: { horizontal: 20, vertical: 20 } } } } });
        zE('messenger:set', 'customization', { common: { position: { side: 'right', offset: { web: { vertical: 20 } } } } })`);
      assert.deepEqual((await opened.standin()).state.customization, { theme: { primary: '#123456' }, common: { position: { side: 'left' } } });
      assert.equal(consoleTexts(opened, 'error').length, 5);
      assert.equal(await outcome(opened.page, `document.getElementById('launcher').style.left`), '"16px"');
    }));

  test('the delegates change or leave out what is shown and sent', () =>
    on({ account: MESSAGING_NEWER }, async ({ page, standin }) => {
      await run(page, `
        zE('messenger:set', 'beforeMessageDisplay', (message) => message.text === 'secret' ? null : message);
        zE('messenger:set', 'beforeMessageSent', (message) => ({ ...message, text: message.text + '!' }));
        __standin.agentSays('secret'); __standin.visitorSays('Hello')`);
      assert.deepEqual((await standin()).state.messages, [{ role: 'user', text: 'Hello!' }]);
    }));

  test('conversation events carry id, createdAt, type and payload', () =>
    on({ account: MESSAGING_NEWER }, async ({ page }) => {
      await run(page, `
        window.heard = [];
        for (const event of ['conversationWithAgentRequested', 'conversationAgentAssigned'])
          zE('messenger:on', event, (value) => heard.push(value));
        __standin.startConversation(); __standin.requestAgent(); __standin.assignAgent()`);
      const [requested, assigned] = await heard(page);
      assert.deepEqual([requested.type, assigned.type], ['conversationWithAgentRequested', 'conversationAgentAssigned']);
      assert.equal(requested.payload.conversation.id, assigned.payload.conversation.id);
    }));

  test('render draws inside a page element; a missing one is a RenderFailedError', () =>
    on({ account: MESSAGING_NEWER, html: script('zEMessenger = { autorender: false }') + '<div id="here"></div>' + snippet() }, async ({ page }) => {
      assert.equal(await outcome(page, `document.getElementById('launcher')`), 'null');
      const [error] = await call(page, 'messenger', 'render', { mode: 'embedded', widget: { targetElement: '#nowhere' } });
      assert.equal(error.type, 'RenderFailedError');
      assert.deepEqual(await call(page, 'messenger', 'render', { mode: 'embedded', widget: { targetElement: '#here' } }), [null]);
      await page.frameLocator('#here iframe').getByRole('log').waitFor();
      assert.equal(await outcome(page, `zE('messenger', 'open'); __standin.state.open`), 'false');
    }));

  test('messenger:ui newConversation brings the conversation up, in a window that is opened separately', () =>
    on({ account: SEVERAL }, async ({ page, standin }) => {
      await run(page, `zE('messenger:ui', 'newConversation'); zE('messenger:ui', 'newConversation'); window.returned = __standin.state.conversations`);
      await eventually(page, '__standin.state.conversations === 2');
      assert.deepEqual([await outcome(page, 'returned'), (await standin()).state.open], ['0', false]);
    }));
}
