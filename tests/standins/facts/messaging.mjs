import { test } from 'node:test';
import assert from 'node:assert/strict';
import { MESSAGING_2025, MESSAGING_NEWER, eventually, heard, on, outcome, run, signIn } from './situation.mjs';

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
    for (const serverDelay of [undefined, 60]) {
      test(`${command} clears tags, fields and the visitor once the server has answered, in ${serverDelay ?? 0} ms: what was set meanwhile, too`, () =>
        on({ account: { ...MESSAGING_2025, serverDelay } }, async ({ page, standin }) => {
          await login(page, { kid: 'k' }, { scope: 'user', external_id: '7' });
          const state = '[__standin.state.tags.length, __standin.state.fields.length, __standin.state.loggedIn]';
          const set = (value) => `zE('messenger:set', 'conversationTags', ['${value}']); zE('messenger:set', 'conversationFields', [{ id: '1', value: '${value}' }]);`;
          await run(page, `${set('a')} zE('messenger', '${command}'); ${set('b')} window.meanwhile = ${state}`);
          assert.equal(await outcome(page, 'meanwhile'), '[1,1,true]');
          await eventually(page, '!__standin.state.loggedIn');
          const { tags, fields, loggedIn, externalId } = (await standin()).state;
          assert.deepEqual([tags, fields, loggedIn, externalId], [[], [], false, null]);
        }));
    }

    test(`${command} undoes a login whose token was there before it took effect, not one that got it afterwards`, () =>
      on({ account: { ...MESSAGING_2025, serverDelay: 30 } }, async ({ page }) => {
        await run(page, `
          window.heard = [];
          window.token = [{ kid: 'k' }, { scope: 'user', external_id: '7' }].map((part) => btoa(JSON.stringify(part)).replaceAll('=', '')).join('.') + '.sign';
          zE('messenger', '${command}');
          zE('messenger', 'loginUser', (deliver) => deliver(token), (error) => heard.push(['early', error]))`);
        await page.waitForTimeout(120);
        assert.deepEqual([await heard(page), await outcome(page, '__standin.state.loggedIn')], [[], 'false']);
        await run(page, `
          zE('messenger', '${command}');
          zE('messenger', 'loginUser', (deliver) => setTimeout(deliver, 60, token), (error) => heard.push(['late', error]))`);
        await eventually(page, 'heard.length');
        assert.deepEqual([await heard(page), await outcome(page, '__standin.state.loggedIn')], [[['late', null]], 'true']);
      }));
  }

  test('resetWidget calls back once the reset is finished, logoutUser never', () =>
    on({ account: { ...MESSAGING_2025, serverDelay: 30 } }, async ({ page }) => {
      await run(page, `
        window.heard = []; zE('messenger:set', 'conversationTags', ['a']);
        zE('messenger', 'logoutUser', () => heard.push('logged out'));
        zE('messenger', 'resetWidget', () => heard.push(__standin.state.tags.length)); heard.push('returned')`);
      await eventually(page, 'heard.length === 2');
      assert.deepEqual(await heard(page), ['returned', 0]);
    }));

  test('a kept token callback is asked again when the token expires', () =>
    on({ account: MESSAGING_2025 }, async ({ page }) => {
      await login(page, { kid: 'k' }, { scope: 'user', external_id: '7' });
      await run(page, '__standin.tokenExpires()');
      assert.equal(await outcome(page, 'asked'), '2');
    }));
}

const login = (page, header, claims) => signIn(page, claims.external_id, { header, claims });
