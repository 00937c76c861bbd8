// "Messaging setters in that build" of observed.md.

import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MESSAGING_2025, MESSAGING_NEWER, consoleTexts, on, outcome, run } from './situation.mjs';

export function setterFacts() {
  test('conversationTags needs an array', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      await run(opened.page, `zE('messenger:set', 'conversationTags', ['kept']); zE('messenger:set', 'conversationTags', 'text')`);
      assert.deepEqual((await opened.standin()).state.tags, ['kept']);
      assert.equal(consoleTexts(opened, 'error').length, 1);
    }));

  test('conversationTags: trimmed, spaces become _, lower-cased; non-strings and refused characters dropped', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      const given = ['  Gold Plan ', '', '   ', 5, null, 'a:b', 'a-b', 'a/b', 'a.b', 'ümlaut', ...[...`()[]{}"',;@!*$#=%&?+\\`].map((c) => `a${c}b`), 'a\tb', 'a\nb'];
      await opened.page.evaluate((tags) => zE('messenger:set', 'conversationTags', tags), given);
      assert.deepEqual((await opened.standin()).state.tags, ['gold_plan', 'a:b', 'a-b', 'a/b', 'a.b', 'ümlaut']);
      assert.equal(consoleTexts(opened, 'error').length, 2);
    }));

  test('conversationTags: longer than 255 dropped, only the first 20 kept with a console error, each call replaces', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      const many = ['x'.repeat(256), 'y'.repeat(255), ...Array.from({ length: 25 }, (_, index) => `tag${index}`)];
      await opened.page.evaluate((tags) => zE('messenger:set', 'conversationTags', tags), many);
      const { tags } = (await opened.standin()).state;
      assert.deepEqual([tags.length, tags[0].length, tags[19]], [20, 255, 'tag18']);
      assert.equal(consoleTexts(opened, 'error').length, 1);
      await run(opened.page, `zE('messenger:set', 'conversationTags', ['one'])`);
      assert.deepEqual((await opened.standin()).state.tags, ['one']);
    }));

  test('cookies: all, functional, none; booleans still work and warn; anything else is a console error', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      await run(opened.page, `zE('messenger:set', 'cookies', 'functional'); zE('messenger:set', 'cookies', 'some')`);
      assert.equal((await opened.standin()).state.cookies, 'functional');
      assert.equal(consoleTexts(opened, 'error').length, 1);
      await run(opened.page, `zE('messenger:set', 'cookies', true)`);
      assert.equal((await opened.standin()).state.cookies, 'all');
      assert.equal(consoleTexts(opened, 'warning').length, 1);
    }));

  test('zIndex takes a number, locale a BCP 47 tag; anything else is a console error', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      await run(opened.page, `
        zE('messenger:set', 'zIndex', 7); zE('messenger:set', 'zIndex', '8');
        zE('messenger:set', 'locale', 'pt-BR'); zE('messenger:set', 'locale', 'pt_BR'); zE('messenger:set', 'locale')`);
      const { state } = await opened.standin();
      assert.deepEqual([state.zIndex, state.locale], [7, 'pt-BR']);
      assert.equal(consoleTexts(opened, 'error').length, 3);
      assert.equal(await outcome(opened.page, `document.getElementById('launcher').style.zIndex`), '"7"');
    }));

  test('conversationFields keeps text, numbers and booleans, and calls back', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      await page.evaluate(() => new Promise((resolve) => {
        zE('messenger:set', 'conversationFields', [{ id: '1', value: 'a' }, { id: '2', value: {} }, { id: '3', value: false }], resolve);
      }));
      assert.deepEqual((await standin()).state.fields, [{ id: '1', value: 'a' }, { id: '3', value: false }]);
    }));

  test('messenger:on with a non-function: console error, no exception', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      assert.equal(await outcome(opened.page, `zE('messenger:on', 'open', 'text')`), 'undefined');
      assert.equal(consoleTexts(opened, 'error').length, 1);
    }));

  test('which messenger:on return an unsubscribe function; newer builds return one for all', async () => {
    const answers = async (page, events) => {
      const found = [];
      for (const event of events) found.push(await outcome(page, `zE('messenger:on', '${event}', () => {})`));
      return found;
    };
    await on({ account: MESSAGING_2025 }, async ({ page }) => {
      assert.deepEqual(await answers(page, ['conversationStarted', 'conversationOpened', 'messagesShown']), ['function', 'function', 'function']);
      assert.deepEqual(await answers(page, ['open', 'close', 'unreadMessages']), ['undefined', 'undefined', 'undefined']);
    });
    await on({ account: MESSAGING_NEWER }, async ({ page }) => {
      assert.deepEqual(await answers(page, ['open', 'close', 'unreadMessages']), ['function', 'function', 'function']);
    });
  });

  test('unreadMessages calls back at once with the current count; open and close do not', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await run(page, `
        window.heard = []; __standin.agentSays('hi');
        for (const event of ['unreadMessages', 'open', 'close']) zE('messenger:on', event, (count) => heard.push([event, count]))`);
      assert.deepEqual(await page.evaluate(() => heard), [['unreadMessages', 1]]);
    }));

  test('the commands and settings of 2025-06 are there; what came later throws', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      for (const command of ['open', 'close', 'show', 'hide', 'resetWidget', 'loginUser', 'logoutUser', 'useSessionAuth']) {
        assert.equal(await outcome(page, `zE('messenger', '${command}')`), 'undefined', command);
      }
      for (const setting of ['zIndex', 'locale', 'cookies', 'conversationFields', 'conversationTags']) {
        assert.equal(await outcome(page, `zE('messenger:set', '${setting}')`), 'undefined', setting);
      }
      const later = [
        ['messenger', 'newConversation'], ['messenger', 'sendMessage'], ['messenger', 'fetchConversations'], ['messenger', 'render'],
        ['messenger:set', 'customization'], ['messenger:set', 'beforeMessageDisplay'], ['messenger:set', 'beforeMessageSent'],
        ['messenger:ui', 'newConversation'], ['messenger:on', 'conversationAgentAssigned'],
      ];
      for (const [first, second] of later) {
        assert.match(await outcome(page, `zE('${first}', '${second}', () => {})`), /does not exist/, second);
      }
    }));

  test('loginUser and resetWidget say so when they are given no functions', () =>
    on({ account: MESSAGING_2025 }, async (opened) => {
      await run(opened.page, `zE('messenger', 'loginUser', 'token'); zE('messenger', 'loginUser', () => {}, 'x'); zE('messenger', 'resetWidget', 'x')`);
      assert.equal(consoleTexts(opened, 'error').length, 3);
    }));
}
