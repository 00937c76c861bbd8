// What a site gets wrong in the tag, and what a page gets wrong in a call.

import assert from 'node:assert/strict';
import { KEY, situations, until } from '../harness/situation.mjs';

const QUIET = `$zopim(function () { saw.push('ran'); }); zE('webWidget', 'open'); $zopim.livechat.window.show(); zE.hide(); saw.push($zopim.livechat.isChatting(), typeof changeover.report().version)`;
const nothing = { boots: false, next: QUIET, saw: [false, 'string'] };

situations('bad input', (it) => {
  for (const [what, attributes, says] of [
    ['no key', 'nokey', /data-messaging-key.*missing.*messaging snippet/],
    ['an empty key', 'data-messaging-key=""', /data-messaging-key.*missing.*messaging snippet/],
    ['an account key of the old chat', 'data-messaging-key="Abcdefgh12345678Abcdefgh12345678"', /data-messaging-key.*32 characters.*messaging snippet.*old chat/],
    ['an address instead of a key', 'data-messaging-key="https://static.zdassets.com/ekr/snippet.js?key=abc"', /data-messaging-key.*characters.*messaging snippet/],
    ['a word', 'data-messaging-key="YOUR_KEY"', /data-messaging-key.*8 characters.*messaging snippet/],
    ['a number', 'data-messaging-key="42"', /data-messaging-key.*messaging snippet/],
  ]) {
    it(`${what}: the console names the attribute and the fix, and the façade does not throw`, { ...nothing, attributes, says: [says] });
  }

  it('the value of a wrong key is not repeated in the console', {
    ...nothing, attributes: 'data-messaging-key="secret-0123456789"',
    says: [/^(?!.*secret).*data-messaging-key/],
  });

  it('with a wrong key messenger calls reach whatever widget arrives', {
    boots: true, attributes: 'data-messaging-key="YOUR_KEY"', says: [/data-messaging-key/],
    html: `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${KEY}"></script>`,
    next: `zE('messenger', 'open'); $zopim.livechat.window.show()`,
    later: `zE('messenger', 'hide'); saw.push(__standin.state.hidden)`,
    saw: [true],
  });

  it('with no key and no snippet, messenger calls are kept without harm', {
    ...nothing, attributes: 'nokey', says: [/missing/], next: `zE('messenger', 'open'); zE('messenger:set', 'locale', 'de'); ${QUIET}`,
  });

  for (const [what, options, says] of [
    ['a status', { attributes: 'data-status="busy"' }, /status is "busy".*"online"/],
    ['a profile', { attributes: 'data-profile="modern"' }, /profile.*"web-widget" or "standalone"/],
    ['departments as a text', { config: { departments: 'Sales' } }, /departments is "Sales".*list/],
    ['departments as a record', { config: { departments: { id: 7, name: 'Sales' } } }, /departments is of type object.*list/],
    ['departments without ids', { config: { departments: [{ name: 'Sales' }] } }, /departments.*list/],
    ['a field that is an object', { config: { fields: { name: {} } } }, /fields\.name.*object.*ticket field/],
    ['idle minutes below nought', { config: { idle: -5 } }, /idle.*number/],
    ['a token in the place of its source', { config: { token: 42 } }, /token is of type number.*address.*function/],
    ['an empty address of tokens', { config: { token: '' } }, /token is missing.*address.*function/],
    ['a source of tokens that is a record', { config: { token: { url: '/x' } } }, /token is of type object/],
    ['a time to ask for tokens', { attributes: 'data-token-when="always"' }, /tokenWhen is "always".*"asked" or "known"/],
  ]) {
    it(`${what} that cannot be used: one console error, and everything else works`, {
      ...options, says: [says], next: `zE('webWidget', 'open')`, calls: ['messenger open'],
      later: `saw.push($zopim.livechat.departments.getAllDepartments().length)`, saw: [0],
    });
  }

  it('a JSON element that is not JSON: nothing is loaded, for it may have said when to switch, or to wait for consent', {
    before: `document.write('<script type="application/json" id="changeover-config">{ "consent": "required", }<\\/script>')`,
    boots: false, next: `zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display'), $zopim.livechat.isChatting())`, saw: ['chat', false],
    says: [/changeover-config is not JSON; nothing is loaded/],
    then: ({ requests }) => assert.equal(requests.some(({ url }) => url.includes('zdassets')), false),
  });

  it('a JSON element behind the tag is not read, and the debug build says so', {
    debug: true, html: '<script type="application/json" id="changeover-config">{ "status": "away" }</script>',
    says: [/changeover-config stands behind the tag/],
  });

  it('an address of the vendor that ends in a slash is as good', {
    attributes: 'data-vendor-base="https://vendor.shop.example/zendesk/"', boots: false,
    files: { 'https://vendor.shop.example/zendesk/ekr/snippet.js': 'window.here = true;' }, later: until('window.here'),
  });

  for (const timeout of ['soon', '-1', 'NaN']) {
    it(`a time limit of ${timeout} does not drop what is queued`, {
      attributes: `data-timeout="${timeout}"`, account: { kind: 'messenger', bootDelay: 150 },
      says: [/timeout/], next: `zE('webWidget', 'open')`, later: `await new Promise((done) => setTimeout(done, 200))`, calls: ['messenger open'],
    });
  }

  it('options that nobody knows are passed over', {
    config: { madeUp: 1, fields: { shoeSize: '1' } }, attributes: 'data-made-up="1"',
    next: `zE('webWidget', 'open')`, calls: ['messenger open'],
  });

  for (const [what, config, says] of [
    ['an option', { departmentes: [] }, /not right: unknown field `departmentes`.*`departments`/],
    ['an option within another', { switch: { at: 'now', drainTill: '4h' } }, /not right: unknown field `drainTill`.*`drainUntil`/],
    ['an option of a brand', { brands: [{ host: 'shop.example', messagingkey: 'k' }] }, /not right: unknown field `messagingkey`.*`messagingKey`/],
    ['an option of hours', { hours: { timezone: 'Europe/Berlin', open: {} } }, /not right: unknown field `timezone`.*`timeZone`/],
  ]) {
    it(`the debug build names ${what} that is misspelt`, { debug: true, config, says: what.includes('hours') ? [says, /hours\.timeZone/] : [says] });
  }

  it('the debug build names the kind of a wrong value, not the value', {
    debug: true, config: { compatDom: 'secret' }, says: [/not right: invalid type: a string, expected a boolean\.$/, /compatDom/],
  });

  it('the debug build does not check what is no JSON, and takes it', {
    debug: true, before: `window.changeoverConfig = { status: 'away' }; changeoverConfig.own = changeoverConfig;`,
    next: `zE('webWidget:on', 'chat:status', function (status) { saw.push(status); })`, saw: ['away'],
  });

  it('the debug build takes attributes that it does not know for another script’s', {
    debug: true, attributes: 'data-cfasync="false" data-turbo-track="reload"', config: { switch: { at: 'now' } },
  });

  it('calls that classic never had do nothing and throw nothing', {
    later: `zE('updatePath', 'clear', {}); zE('webWidget', 'position', { top: 1 }); zE('webWidget', 'contactForm:send', {}); zE('webWidget:on', 'chat.unreadMsgs', function () {});
      zE({}); zE([]); zE(Symbol('s')); zE('webWidget', {}); zE('webWidget', null); zE('__proto__', 'toString'); zE('webWidget', '__proto__'); zE('webWidget', 'constructor'); zE('constructor', 'name'); saw.push('goes on')`,
    saw: ['goes on'], calls: [],
  });

  it('in strict mode they throw as classic did', {
    attributes: 'data-strict="true"',
    later: `for (const args of [['webWidget', 'nope'], [], ['webWidget']]) try { zE.apply(null, args); } catch (error) { saw.push(/^\\nMethod .* does not exist/.test(error.message)); }
      try { $zopim(42); } catch (error) { saw.push(error.name); } try { $zopim.livechat.authenticate(); } catch (error) { saw.push(error.name); } zE('webWidget', 'hide')`,
    saw: [true, true, true, 'TypeError', 'TypeError'], calls: ['messenger hide'],
  });
});
