// Who the visitor is to messaging: tokens, where they come from, and that none is left anywhere.

import assert from 'node:assert/strict';
import { situations, told, until } from '../harness/situation.mjs';

// Tokens as a server would sign them; `token` makes one for messaging, `chatToken` one of the old chat.
const TOKENS = `
  function made(header, claims) { return [header, claims].map(function (part) { return btoa(JSON.stringify(part)).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, ''); }).join('.') + '.c2lnbmVk'; }
  function token(id, more) { return made({ alg: 'HS256', kid: 'key_1' }, Object.assign({ scope: 'user', external_id: id, name: 'Zoë ÿ Example' }, more)); }
  function chatToken() { return made({ alg: 'HS256', typ: 'JWT' }, { external_id: 'cust-77', email: 'ann@shop.example', name: 'Ann Example', iat: 1700000000, exp: 1700000600 }); }
  function jwtFn(make) { return function (deliver) { saw.push('asked'); deliver(make()); }; }
  function authenticate(make) { $zopim.livechat.authenticate({ jwtFn: jwtFn(make) }); }
  function signedIn() { saw.push(__standin.state.externalId); }`.replace(/Zoë ÿ/, 'Zo\\u00eb \\u00ff');
const LOGIN = 'messenger loginUser "<fn>" "<fn>"';
const OTHER = /token lacks kid scope\.$/;
const SIGNED_OUT = until('!__standin.state.loggedIn');
const wait = (ms) => `await new Promise((done) => setTimeout(done, ${ms}));`;
const asked = (times) => until(`performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/chat/token')).length === ${times}`);
const at = (url, file) => ({ config: { token: '/chat/token' }, url, files: { '/chat/token': file } });

situations('identity', (it) => {
  it('a token for messaging signs the visitor in, and a logout signs out and keeps the tags', {
    before: TOKENS,
    later: `$zopim.livechat.addTags('vip'); authenticate(() => token('cust-1')); ${wait(10)} signedIn(); zE('webWidget', 'logout'); ${SIGNED_OUT} signedIn(); ${until(`__standin.state.tags.join() === 'vip'`)} saw.push(__standin.state.tags.join())`,
    saw: ['asked', 'cust-1', null, 'vip'],
    // At once, and when the widget has had its time to forget them.
    calls: [LOGIN, 'messenger:set conversationTags ["vip"]', 'messenger logoutUser', 'messenger:set conversationTags ["vip"]', 'messenger:set conversationTags ["vip"]'],
  });

  it('the function of the settings is asked before the widget is there to be told', {
    before: `${TOKENS} window.zESettings = { webWidget: { authenticate: { chat: { jwtFn: jwtFn(() => token('cust-2')) } } } }`,
    later: `signedIn(); zE('webWidget', 'chat:reauthenticate'); ${wait(10)} signedIn()`,
    saw: ['asked', 'cust-2', 'asked', 'cust-2'], calls: [LOGIN, LOGIN],
  });

  it('a token of the old chat is not sent; what it lacks is said once, and none of its values', {
    before: TOKENS,
    later: `authenticate(chatToken); ${wait(5)} zE('webWidget', 'chat:reauthenticate'); ${wait(5)} signedIn()`,
    saw: ['asked', 'asked', null], calls: [], says: [OTHER],
  });

  for (const [what, value, says] of [
    ['is no token', `'header.payload.signature'`, /token cannot be read/],
    ['is an object', `({ jwt: 'x' })`, /token cannot be read/],
    ['has no text for external_id', `token(77)`, /token lacks external_id\./],
    ['is for another scope', `token('7', { scope: 'app' })`, /token lacks scope\./],
  ]) {
    it(`what ${what} is not sent`, { before: TOKENS, later: `authenticate(() => ${value}); ${wait(5)}`, saw: ['asked'], calls: [], says: [says] });
  }

  it('where the page has no token, nothing is said of it', {
    before: TOKENS, later: `authenticate(() => null); ${wait(5)} authenticate(() => ''); ${wait(5)} $zopim.livechat.authenticate({ jwtFn: function () {} })`,
    saw: ['asked', 'asked'], calls: [],
  });

  it('a token function that throws is the page’s own error, and the next sign-in goes on', {
    before: TOKENS,
    later: `$zopim.livechat.authenticate({ jwtFn: function () { throw new Error('of the page'); } }); ${wait(10)} authenticate(() => token('cust-3')); ${wait(10)} signedIn()`,
    saw: ['asked', 'cust-3'], errors: [/of the page/], calls: [LOGIN],
  });

  it('in the place of an old token the site’s own source is asked, with what the page said', {
    before: `${TOKENS} window.changeoverConfig = { token: function (visitor, deliver) { saw.push(visitor); deliver(token('cust-4')); } }`,
    later: `$zopim.livechat.set({ name: 'Ann Example', email: 'ann@shop.example' }); authenticate(chatToken); ${wait(10)} signedIn()`,
    saw: ['asked', { name: 'Ann Example', email: 'ann@shop.example', phone: '' }, 'cust-4'], calls: [LOGIN], says: [OTHER],
  });

  it('a source may answer with a promise, and needs no token function of the page', {
    before: `${TOKENS} window.changeoverConfig = { token: async function () { return token('cust-5'); } }`,
    later: `zE('webWidget', 'chat:reauthenticate'); ${wait(10)} signedIn()`,
    saw: ['cust-5'], calls: [LOGIN],
  });

  it('the debug build takes a function as a source, too', {
    debug: true, before: `${TOKENS} window.changeoverConfig = { token: function (visitor, deliver) { deliver(token('cust-7')); }, tokenWhen: 'asked' }`,
    later: `zE('webWidget', 'chat:reauthenticate'); ${wait(10)} signedIn()`, saw: ['cust-7'],
  });

  it('a source is asked when the page asks, and otherwise left alone', {
    before: `${TOKENS} window.changeoverConfig = { token: function () { saw.push('asked'); } }`,
    later: `zE('webWidget', 'identify', { name: 'Ann Example', email: 'ann@shop.example' }); ${wait(5)}`,
    saw: [], calls: [],
  });

  it('a site may sign in whoever has a name and an address', {
    before: `${TOKENS} window.changeoverConfig = { token: function (visitor, deliver) { saw.push(visitor.email); deliver(token('cust-6')); } }`,
    attributes: 'data-token-when="known"',
    next: `zE('webWidget', 'prefill', { name: { value: 'Ann Example' }, email: { value: 'ann@shop.example' } })`,
    later: `signedIn(); zE('webWidget', 'logout'); ${SIGNED_OUT} zE('webWidget', 'identify', { name: 'Bea', email: 'bea@shop.example' }); ${until(`saw.includes('bea@shop.example')`)}`,
    saw: ['ann@shop.example', 'cust-6', 'bea@shop.example'], calls: [LOGIN, 'messenger logoutUser', LOGIN],
  });

  it('a source that fails is the page’s own error', {
    before: `window.changeoverConfig = { token: async function () { throw new Error('of the source'); } }`,
    later: `zE('webWidget', 'chat:reauthenticate'); ${wait(5)} zE('webWidget', 'chat:reauthenticate'); ${wait(5)}`,
    errors: [/of the source/, /of the source/], calls: [],
  });

  const jwt = `eyJhbGciOiJIUzI1NiIsImtpZCI6ImtleV8xIn0.${Buffer.from('{"scope":"user","external_id":"cust-8"}').toString('base64url')}.c2lnbmVk`;
  for (const [what, body] of [['as it is', ` ${jwt}\n`], ['in JSON', JSON.stringify({ jwt })]]) {
    it(`an address that answers with the token ${what} is posted what the page said`, {
      ...at(`https://${what === 'as it is' ? 'text' : 'json'}.shop.example/`, { body, contentType: 'text/plain' }),
      before: `${TOKENS} var real = fetch; window.fetch = function (url, options) { if (url === '/chat/token') saw.push([url, options.method, options.credentials, options.headers['content-type'], options.body]); return real.apply(window, arguments); }`,
      later: `$zopim.livechat.setName('Ann "A" Example'); zE('webWidget', 'chat:reauthenticate'); ${until('__standin.state.loggedIn')} signedIn()`,
      saw: [['/chat/token', 'POST', undefined, 'application/json', JSON.stringify({ name: 'Ann "A" Example', email: '', phone: '' })], 'cust-8'],
      calls: [LOGIN],
      then: ({ requests }) => assert.ok(requests.some(({ url, method }) => url.endsWith('/chat/token') && method === 'POST')),
    });
  }

  for (const [what, file] of [['refuses', { body: 'no', status: 401 }], ['answers nonsense', { body: '{ nonsense' }]]) {
    it(`an address that ${what} is named once, and the visitor stays anonymous`, {
      ...at(`https://${what.split(' ')[0]}.shop.example/`, file), before: TOKENS,
      later: `zE('webWidget', 'chat:reauthenticate'); ${asked(1)} ${wait(40)} zE('webWidget', 'chat:reauthenticate'); ${asked(2)} ${wait(40)} signedIn()`,
      saw: [null], calls: [],
      says: [/token does not come from its address\.$/],
    });
  }

  it('an address that has no token for a visitor leaves them anonymous without a word', {
    ...at('https://empty.shop.example/', { body: '', status: 200 }), before: TOKENS,
    later: `zE('webWidget', 'chat:reauthenticate'); ${asked(1)} ${wait(40)} signedIn()`, saw: [null], calls: [],
  });

  it('a token that messaging refused is not sent again, another one is', {
    before: `${TOKENS} var past = token('cust-9', { exp: 1000 })`,
    later: `authenticate(() => past); ${wait(10)} zE('webWidget', 'chat:reauthenticate'); ${wait(10)} authenticate(() => token('cust-9')); ${wait(10)} signedIn()`,
    saw: ['asked', 'asked', 'asked', 'cust-9'], calls: [LOGIN, LOGIN],
    says: [/token was refused\./],
  });

  it('when a token has expired the page is asked for another, unless the visitor is gone', {
    before: `${TOKENS} var number = 0`,
    later: `authenticate(() => token('cust-' + ++number)); ${wait(10)} __standin.tokenExpires(); ${wait(10)} signedIn(); zE('webWidget', 'logout'); __standin.tokenExpires(); ${SIGNED_OUT} signedIn()`,
    saw: ['asked', 'asked', 'cust-2', null], calls: [LOGIN, 'messenger logoutUser'],
  });

  it('a second sign-in waits for the answer to the first', {
    before: `${TOKENS}`, account: { kind: 'messenger', bootDelay: 0, serverDelay: 60 },
    later: `authenticate(() => token('one')); authenticate(() => token('two')); ${wait(20)} signedIn(); ${wait(160)} signedIn()`,
    saw: ['asked', 'one', 'asked', 'two'], calls: [LOGIN, LOGIN],
  });

  it('a token that comes after the logout is not handed on', {
    before: `${TOKENS} var late`,
    later: `$zopim.livechat.authenticate({ jwtFn: function (deliver) { late = deliver; } }); zE('webWidget', 'logout'); late(token('gone')); ${wait(10)} signedIn()`,
    saw: [null], calls: ['messenger logoutUser'],
  });

  it('after a logout the next visitor waits only for the token of the one before', {
    before: `${TOKENS} var late`,
    later: `$zopim.livechat.authenticate({ jwtFn: function (deliver) { late = deliver; } }); zE('webWidget', 'logout'); authenticate(() => token('next')); saw.push('goes on'); late(token('gone')); ${until(`saw.includes('asked')`)} ${wait(10)} signedIn()`,
    saw: ['goes on', 'asked', 'next'], calls: ['messenger logoutUser', LOGIN],
  });

  it('a token that is delivered twice is taken once', {
    before: TOKENS,
    later: `$zopim.livechat.authenticate({ jwtFn: function (deliver) { deliver(token('one')); deliver(token('two')); } }); ${wait(10)} signedIn()`,
    saw: ['one'], calls: [LOGIN],
  });

  it('a message waits for the sign-in, and then goes out', {
    before: `${TOKENS} var late`, account: { kind: 'messenger', bootDelay: 0, multiConversations: true },
    later: `$zopim.livechat.authenticate({ jwtFn: function (deliver) { late = deliver; } }); $zopim.livechat.say('Hello?'); ${wait(20)} saw.push(__standin.state.messages.length); late(token('ann')); ${wait(60)} saw.push(__standin.state.messages.length)`,
    saw: [0, 1],
  });

  it('a logout never keeps the page from going on, whenever it comes', {
    next: `zE.logout(); zE('webWidget', 'logout'); $zopim(function () { $zopim.livechat.clearAll(); }); saw.push('before')`,
    later: `zE('webWidget', 'logout'); $zopim.livechat.clearAll(); saw.push('after')`,
    saw: ['before', 'after'],
  });

  it('what the page subscribes to at messaging itself does not count as opened or closed', {
    later: `zE('messenger:on', 'open', function () {}); saw.push(zE('webWidget:get', 'display')); zE('webWidget', 'open'); zE('messenger:on', 'close', function () {}); saw.push(zE('webWidget:get', 'display'))`,
    saw: ['launcher', 'chat'], calls: ['messenger open'],
  });

  // Whatever the page hands over, a token is found nowhere afterwards.
  for (const debug of [false, true]) {
    it(`no token is left in console, report, storage or memory of ours${debug ? ', in the debug build either' : ''}`, {
      debug,
      before: `${TOKENS} var secrets = [token('cust-10'), chatToken(), token('cust-11', { exp: 1000 }), 'ey.text.token'];
        window.zESettings = { webWidget: { authenticate: { jwt: secrets[3], jwtFn: jwtFn(() => secrets[1]), chat: { jwtFn: jwtFn(() => secrets[0]) } } } }`,
      next: `$zopim.livechat.authenticate(secrets[3])`,
      later: `changeover.on('call', function (entry) { said += JSON.stringify(entry); }); var said = '';
        authenticate(() => secrets[1]); ${wait(10)} authenticate(() => secrets[2]); ${wait(10)}
        $zopim.livechat.authenticate(secrets[3]); $zopim.livechat.authenticate({ jwtFn: jwtFn(() => secrets[0]), token: secrets[0] }); ${wait(10)}
        var stores = JSON.stringify([Object.assign({}, localStorage), Object.assign({}, sessionStorage), document.cookie]);
        var entries = changeover.handOver(function () {}).entries;
        var kept = entries.filter((entry) => /uthenticate/.test(entry[0])).flatMap((entry) => Array.from(entry[1]));
        saw.length = 0;
        saw.push(kept.length > 0, kept.every((value) => typeof value === 'function'),
          secrets.filter((secret) => [said, stores, JSON.stringify(changeover.report()), JSON.stringify(entries)].some((text) => text.includes(secret))).length);`,
      saw: [true, true, 0],
      says: [OTHER, /was refused/],
      then: async (opened) => {
        const secrets = await opened.page.evaluate('secrets');
        const heard = JSON.stringify([opened.consoleMessages, opened.requests, await told(opened)]);
        for (const secret of secrets) for (const part of [secret, ...secret.split('.').filter((piece) => piece.length > 8)]) assert.ok(!heard.includes(part), 'a token in the console');
      },
    });
  }
});
