import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MESSAGING_2025, MESSAGING_NEWER, heard, on, outcome, run } from './situation.mjs';

const LISTEN = `
  window.heard = [];
  for (const event of ['open', 'close', 'unreadMessages', 'conversationStarted', 'conversationOpened', 'messagesShown'])
    zE('messenger:on', event, (...values) => heard.push([event, ...values]));`;

export function messagingFacts() {
  test('open and close fire when the state really changes, without argument in 2025-06', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await run(page, LISTEN + `for (const command of ['close', 'open', 'open', 'close', 'close']) zE('messenger', command)`);
      const turns = (await heard(page)).filter(([event]) => event === 'open' || event === 'close');
      assert.deepEqual(turns, [['open'], ['close']]);
    }));

  test('open and close carry the event object in newer builds', () =>
    on({ account: MESSAGING_NEWER }, async ({ page }) => {
      await run(page, LISTEN + `zE('messenger', 'open')`);
      const [, event] = (await heard(page)).find(([name]) => name === 'open');
      assert.equal(event.type, 'messagingOpened');
      assert.deepEqual(Object.keys(event), ['id', 'createdAt', 'type']);
    }));

  test('open while hidden shows nothing; show brings back the state before hide', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      await run(page, LISTEN + `zE('messenger', 'hide'); zE('messenger', 'open'); zE('messenger', 'show')`);
      assert.equal((await standin()).state.open, false);
      assert.deepEqual((await heard(page)).map(([event]) => event), ['unreadMessages']);
      await run(page, `for (const command of ['open', 'hide', 'show']) zE('messenger', command)`);
      const { open, hidden } = (await standin()).state;
      assert.deepEqual([open, hidden], [true, false]);
    }));

  test('conversationOpened carries null while there is no conversation', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await run(page, LISTEN + `zE('messenger', 'open')`);
      const [, event] = (await heard(page)).find(([name]) => name === 'conversationOpened');
      assert.deepEqual(event.payload, { conversation: { id: null } });
    }));

  test('an agent message raises the unread count while closed; opening brings it to 0', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await run(page, LISTEN + `__standin.agentSays('one'); __standin.agentSays('two'); zE('messenger', 'open'); __standin.agentSays('seen')`);
      const counts = (await heard(page)).filter(([event]) => event === 'unreadMessages').map(([, count]) => count);
      assert.deepEqual(counts, [0, 1, 2, 0]);
    }));

  test('a first visitor message starts a conversation; later ones do not', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await run(page, LISTEN + `__standin.visitorSays('one'); __standin.visitorSays('two')`);
      const started = (await heard(page)).filter(([event]) => event === 'conversationStarted');
      assert.equal(started.length, 1);
      assert.equal(typeof started[0][1].payload.conversation.id, 'string');
    }));

  test('an unsubscribed listener hears nothing more; one that throws does not stop the others', () =>
    on({ account: MESSAGING_NEWER }, async ({ page, errors }) => {
      await run(page, `
        window.heard = [];
        zE('messenger:on', 'open', () => { throw new Error('mine'); });
        const off = zE('messenger:on', 'open', () => heard.push('gone')); off(); off();
        zE('messenger:on', 'open', () => heard.push('open')); zE('messenger', 'open')`);
      assert.deepEqual(await heard(page), ['open']);
      assert.deepEqual(errors, []);
    }));

  test('clicking the launcher toggles the window', () =>
    on({ account: MESSAGING_NEWER }, async ({ page, standin }) => {
      const launcher = page.frameLocator('#launcher').getByTestId('launcher');
      await launcher.click();
      assert.equal((await standin()).state.open, true);
      await launcher.click();
      assert.equal((await standin()).state.open, false);
    }));

  test('loginUser takes a token with kid, scope and a string external_id', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      assert.equal(await login(page, { kid: 'k' }, { scope: 'user', external_id: '7' }), null);
      assert.equal((await standin()).state.externalId, '7');
    }));

  const refused = [
    ['no kid', {}, { scope: 'user', external_id: '7' }],
    ['another scope', { kid: 'k' }, { scope: 'chat', external_id: '7' }],
    ['a numeric external_id', { kid: 'k' }, { scope: 'user', external_id: 7 }],
    ['a past exp', { kid: 'k' }, { scope: 'user', external_id: '7', exp: 1 }],
  ];
  test('loginUser refuses other claims with a LoginFailedError', () =>
    on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
      for (const [fault, header, claims] of refused) {
        const error = await login(page, header, claims);
        assert.equal(error.type, 'LoginFailedError', fault);
        assert.deepEqual(Object.keys(error), ['type', 'reason', 'message']);
      }
      assert.equal((await standin()).state.loggedIn, false);
    }));

  test('loginUser refuses what is not a token', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      for (const token of [undefined, 5, '', 'a.b', 'a.b.c']) {
        const error = await page.evaluate((value) => new Promise((done) => zE('messenger', 'loginUser', (give) => give(value), done)), token);
        assert.equal(error.type, 'LoginFailedError');
      }
    }));

  for (const command of ['logoutUser', 'resetWidget']) {
    test(`${command} clears tags, fields and the visitor`, () =>
      on({ account: MESSAGING_2025 }, async ({ page, standin }) => {
        await login(page, { kid: 'k' }, { scope: 'user', external_id: '7' });
        await run(page, `
          zE('messenger:set', 'conversationTags', ['a']); zE('messenger:set', 'conversationFields', [{ id: '1', value: 'a' }]);
          zE('messenger', '${command}')`);
        const { tags, fields, loggedIn } = (await standin()).state;
        assert.deepEqual([tags, fields, loggedIn], [[], [], false]);
      }));
  }

  test('a kept token callback is asked again when the token expires', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await login(page, { kid: 'k' }, { scope: 'user', external_id: '7' });
      await run(page, '__standin.tokenExpires()');
      assert.equal(await outcome(page, 'asked'), '2');
    }));
}

function login(page, header, claims) {
  return page.evaluate(([first, second]) => {
    const part = (value) => btoa(JSON.stringify(value)).replaceAll('=', '');
    window.asked = 0;
    return new Promise((done) => {
      zE('messenger', 'loginUser', (deliver) => { window.asked += 1; deliver(`${part(first)}.${part(second)}.sign`); }, done);
    });
  }, [header, claims]);
}
