// Pages that change the language under us, give us traps for arguments, or name their elements as we are named.

import { situations } from '../harness/situation.mjs';

const WORKS = {
  next: `zE('webWidget', 'hide'); $zopim(function () { saw.push('ran'); $zopim.livechat.window.show(); }); $zopim.livechat.addTags('vip'); $zopim.livechat.setOnConnected(function () { saw.push('connected'); })`,
  later: `zE('webWidget', 'close'); saw.push($zopim.livechat.isChatting())`,
  saw: ['ran', 'connected', false],
  calls: ['messenger hide', 'messenger show', 'messenger open', 'messenger:set conversationTags ["vip"]', 'messenger close'],
};

const BEFORE = [
  ['Array.prototype has grown enumerable members', `Array.prototype.contains = function () {}; Array.prototype.last = function () { return this[0]; };`],
  ['Object.prototype has grown enumerable functions', `Object.prototype.extend = function () {}; Object.prototype.each = function () {};`],
  ['Object.prototype has grown values with names that matter to us', `Object.prototype.profile = Object.prototype.status = Object.prototype.messagingKey = Object.prototype.departments = Object.prototype.vendorBase = 'prototype';`],
  ['Object.prototype has grown values with names of details', `Object.prototype.value = Object.prototype.phone = Object.prototype.hideOnClose = Object.prototype.jwtFn = 'prototype';`],
  ['Array, String and Object have grown a toJSON', `Array.prototype.toJSON = String.prototype.toJSON = Object.prototype.toJSON = function () { return '"prototype"'; }; Object.defineProperty(Object.prototype, 'toJSON', { enumerable: false }); document.addEventListener('DOMContentLoaded', function () {});`],
  ['Date.now stands still', `Date.now = function () { return 0; };`],
  ['JSON.parse is replaced', `JSON.parse = function () { throw new Error('parse'); };`],
  ['console is missing', `window.console = undefined;`],
  ['console throws', `console.error = console.warn = console.log = console.info = function () { throw new Error('console'); };`],
];

// What the stand-in and the test itself could not live without is given back after the calls.
const WHILE_WE_LOAD = [
  ['Function.prototype.call, apply and bind', `Function.prototype`, ['call', 'apply', 'bind'], `function () { throw new Error('replaced'); }`],
  ['Array methods', `Array.prototype`, ['map', 'filter', 'forEach', 'indexOf', 'slice', 'concat', 'includes', 'find', 'some'], `function () { return []; }`],
  ['Map, by a polyfill without iteration', `window`, ['Map'], `function () { this.get = this.set = this.has = function () {}; }`],
  ['Promise, by an old library', `window`, ['Promise'], `Object.assign(function () {}, { resolve: function () { return { then: function () {} }; } })`],
];
const swap = (owner, names, by) => `window.giveBack = []; ${names.map((name) => `giveBack.push(${owner}.${name}); ${owner}.${name} = ${by};`).join(' ')}`;
const giveBack = (owner, names) => names.map((name, at) => `${owner}.${name} = giveBack[${at}];`).join(' ');

situations('hostile pages', (it) => {
  for (const [what, before] of BEFORE) it(what, { ...WORKS, before });

  for (const [what, owner, names, by] of WHILE_WE_LOAD) {
    const [swapped, given] = [swap(owner, names, by), giveBack(owner, names)];
    it(`replaced after our tag: ${what}`, { ...WORKS, next: `${swapped} try { ${WORKS.next} } finally { ${given} }` });
    // The stand-in itself calls by `apply`.
    if (!owner.startsWith('Function')) it(`replaced after boot: ${what}`, {
      later: `${swapped} try { zE('webWidget', 'open'); zE.hide(); $zopim(function () { saw.push('ran'); }); $zopim.livechat.addTags('vip'); } finally { ${given} }`,
      saw: ['ran'], calls: ['messenger open', 'messenger hide', 'messenger:set conversationTags ["vip"]'],
    });
  }

  it('arguments whose getters throw', {
    config: { fields: { name: '11' } },
    later: `const trap = { get name() { throw new Error('getter'); }, email: 'ann@shop.example' };
      $zopim.livechat.set(trap); zE.identify(trap); zE('webWidget', 'identify', trap); zE('webWidget', 'prefill', { get name() { throw new Error('getter'); } });
      zE('webWidget', 'updateSettings', { get webWidget() { throw new Error('getter'); } }); window.zESettings = { get webWidget() { throw new Error('getter'); } };
      saw.push($zopim.livechat.getEmail())`,
    saw: ['ann@shop.example'],
  });

  it('revoked proxies as arguments', {
    later: `const make = (target) => { const { proxy, revoke } = Proxy.revocable(target, {}); revoke(); return proxy; };
      for (const target of [{}, [], function () {}]) { const gone = make(target);
        $zopim.livechat.addTags(gone); $zopim.livechat.set(gone); zE('webWidget', 'identify', gone); zE('webWidget', 'updateSettings', gone); zE('webWidget', 'updateSettings', { webWidget: gone });
        $zopim.livechat.setOnStatus(gone); zE('webWidget:on', 'open', gone); zE('webWidget', gone); zE(gone); window.zESettings = gone; $zopim.livechat.authenticate(gone); }
      saw.push('goes on')`,
    // Three are called as the functions that they claim to be: a ready callback, a listener and a token.
    saw: ['goes on'], errors: [/revoked/, /revoked/], says: [/revoked/],
  });

  it('arguments that go round in circles', {
    later: `const round = { name: 'Ann Example' }; round.webWidget = round; round.self = round; const list = []; list.push(list, 'vip');
      $zopim.livechat.set(round); zE('webWidget', 'updateSettings', round); window.zESettings = round; $zopim.livechat.addTags(list); saw.push($zopim.livechat.getName())`,
    saw: ['Ann Example'], calls: ['messenger:set conversationTags ["vip"]'],
  });

  it('very long texts and very many tags', {
    later: `const long = 'x'.repeat(3000000); $zopim.livechat.setName(long); $zopim.livechat.addTags(long); $zopim.livechat.addTags(Array.from({ length: 50000 }, (_, at) => 'tag' + at));
      zE('webWidget', 'identify', { name: long }); saw.push($zopim.livechat.getName().length); zE('webWidget', 'hide')`,
    saw: [3000000],
    then: async ({ page }) => { if (!await page.evaluate('__standin.state.hidden')) throw new Error('hide did not arrive'); },
  });

  it('texts with control characters and lone surrogates come through', {
    config: { fields: { notes: '11', name: '12' } },
    later: `$zopim.livechat.setNotes('a\\u001fb\\u0000c'); $zopim.livechat.setName('\\ud83d Ann'); saw.push($zopim.livechat.getName().length)`,
    saw: [5],
    then: async ({ page }) => {
      const fields = await page.evaluate('__standin.state.fields');
      if (fields.length !== 2 || !fields[0].value.endsWith('Ann') || !fields[1].value.startsWith('a b')) throw new Error(JSON.stringify(fields));
    },
  });

  it('objects that convert themselves are never asked to', {
    later: `const trap = { toString() { saw.push('toString'); return 'x'; }, valueOf() { saw.push('valueOf'); return 1; }, toJSON() { saw.push('toJSON'); } };
      $zopim.livechat.setName(trap); $zopim.livechat.addTags(trap); zE('webWidget', 'setLocale', trap); $zopim.livechat.window.setOffsetVertical(trap); zE(trap, trap); zE('webWidget', trap)`,
    saw: [],
  });

  it('elements named zE and $zopim', {
    next: `saw.push(typeof zE, typeof $zopim)`,
    html: `<div id="zE"></div><form name="$zopim"></form><a id="zEmbed"></a><img name="zESettings"><i id="zEACLoaded"></i>`,
    later: `zE('webWidget', 'open'); delete window.zE; delete window.$zopim; saw.push(typeof zE, typeof $zopim)`,
    saw: ['function', 'function', 'function', 'function'], calls: ['messenger open'],
  });

  it('elements named zE and $zopim in front of our tag', {
    page: `<!doctype html><html><body><script>window.saw = []</script><div id="zE"></div><div id="$zopim"></div><div id="zESettings"></div><div id="changeoverConfig"></div>
      <script src="https://cdn.changeover.example/changeover.js" data-messaging-key="0a1b2c3d-0000-4000-8000-000000000001"></script>
      <script>zE('webWidget', 'open'); $zopim(function () { saw.push('ran'); })</script></body></html>`,
    saw: ['ran'], calls: ['messenger open'],
  });

  it('a frozen stub in front of our tag', {
    before: `window.zE = window.zEmbed = Object.freeze(Object.assign(function () {}, { _: Object.freeze([['webWidget', 'hide']]) }));`,
    next: `zE('webWidget', 'setLocale', 'de')`, calls: ['messenger hide', 'messenger:set locale "de"'],
  });

  it('globals that cannot be redefined', {
    before: `var zE = function () { zE._.push(arguments); }; zE._ = []; Object.defineProperty(window, 'zESettings', { value: { webWidget: { zIndex: 3 } }, configurable: false, writable: false });`,
    next: `zE('webWidget', 'open')`, calls: ['messenger:set zIndex 3', 'messenger open'],
  });

  it('globals that are frozen before our tag leave the page alone', {
    before: `Object.defineProperty(window, '$zopim', { value: function () { saw.push('theirs'); }, configurable: false, writable: false });`,
    next: `$zopim(function () {}); zE('webWidget', 'open')`, saw: ['theirs'], calls: ['messenger open'],
  });

  it('a page that freezes our functions', {
    next: `Object.freeze($zopim); Object.freeze($zopim.livechat); Object.freeze($zopim.livechat.window); zE('webWidget', 'open'); $zopim(function () { saw.push('ran'); })`,
    saw: ['ran'], calls: ['messenger open'],
  });

  it('a page in an iframe of its own', {
    files: { 'inner.html': `<!doctype html><script src="https://cdn.changeover.example/changeover.js" data-messaging-key="0a1b2c3d-0000-4000-8000-000000000001"></script><script>zE('webWidget', 'open')</script>` },
    // After the outer widget is there, which would open if the other had stored that it is open.
    later: `var frame = document.createElement('iframe'); frame.src = 'inner.html'; document.body.append(frame);
      for (var tries = 0; tries < 500 && !(frame.contentWindow.__standin && frame.contentWindow.__standin.state.open); tries++) await new Promise((done) => setTimeout(done, 10));
      saw.push(frame.contentWindow.__standin.state.open, __standin.state.open)`,
    saw: [true, false],
  });
});
