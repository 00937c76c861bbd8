// The order of calls, before the widget is there and after.

import { situations } from '../harness/situation.mjs';

const push = word => `saw.push('${word}')`;

situations('the queue', (it) => {
  it('what is called after a ready callback waits for it, in either API', {
    next: `
      $zopim(function () { saw.push('a'); $zopim.livechat.setLanguage('de'); });
      zE('webWidget', 'setLocale', 'fr');
      zE(function () { saw.push('b'); zE.setLocale('it'); });
      $zopim.livechat.setLanguage('es');
      ${push('script')}`,
    saw: ['script', 'a', 'b'],
    calls: ['messenger:set locale "de"', 'messenger:set locale "fr"', 'messenger:set locale "it"', 'messenger:set locale "es"'],
  });

  it('settings that are updated behind a ready callback count behind what that does', {
    next: `zE(function () { zE('webWidget', 'updateSettings', { webWidget: { chat: { suppress: true } } }); }); zE('webWidget', 'updateSettings', { webWidget: { chat: { suppress: false } } })`,
    later: `saw.push(zE('webWidget:get', 'display'), __standin.state.hidden)`, saw: ['launcher', false],
  });

  it('a callback inside of a callback runs at once', {
    next: `zE(function () { saw.push(1); $zopim(function () { saw.push(2); zE(function () { saw.push(3); }); saw.push(4); }); saw.push(5); }); $zopim(function () { saw.push(6); })`,
    saw: [1, 2, 3, 4, 5, 6],
  });

  it('when the widget is there callbacks run before the call returns', {
    later: `var result; zE(function () { $zopim(function () { result = $zopim.livechat.isChatting(); }); }); saw.push(result);
      zEmbed(function () { saw.push('zEmbed'); }); saw.push('after')`,
    saw: [false, 'zEmbed', 'after'],
  });

  it('a callback that throws does not stop the next', {
    next: `$zopim(function () { throw new Error('mine'); }); zE(function () { null.x; }); $zopim(function () { saw.push('next'); }); zE('webWidget', 'open')`,
    saw: ['next'],
    calls: ['messenger open'],
    says: [/mine/, /null/],
  });

  it('when the widget is there what $zopim(fn) throws reaches the caller, and what zE(fn) throws is contained', {
    later: `try { $zopim(function () { throw new Error('reaches'); }); } catch (error) { saw.push(error.message); }
      zE(function () { throw new Error('contained'); }); ${push('goes on')}`,
    saw: ['reaches', 'goes on'],
    says: [/contained/],
  });

  it('a stub of the old loader that ran before our tag is taken over, with its set queue', {
    before: `var $zopim = function (c) { $zopim._.push(c); }; $zopim._ = []; $zopim.set = function (o) { $zopim.set._.push(o); }; $zopim.set._ = [];
      $zopim(function () { saw.push('first'); }); $zopim.set({ name: 'Ann Example' })`,
    next: `$zopim(function () { saw.push('second', $zopim.livechat.getName()); })`,
    saw: ['first', 'second', 'Ann Example'],
  });

  it('a stub of the snippet that ran before our tag is taken over', {
    before: `window.zE = window.zEmbed = function () { zE._.push(arguments); }; zE._ = []; window.early = zE;
      zE('webWidget', 'setLocale', 'de'); zE(function () { saw.push('ran'); })`,
    next: `zE('webWidget', 'setLocale', 'fr')`,
    later: `early('webWidget', 'setLocale', 'it')`,
    saw: ['ran'],
    calls: ['messenger:set locale "de"', 'messenger:set locale "fr"', 'messenger:set locale "it"'],
  });

  it('document.zEQueue of the oldest form is taken over', {
    before: `document.zEQueue = []; document.zendeskHost = 'shop.zendesk.com'; window.zEmbed = function () { document.zEQueue.push(arguments); }; window.zE = window.zE || window.zEmbed;
      zE('webWidget', 'setLocale', 'de'); zEmbed(function () { saw.push('ran'); })`,
    next: `zE('webWidget', 'setLocale', 'fr')`,
    saw: ['ran'],
    calls: ['messenger:set locale "de"', 'messenger:set locale "fr"'],
  });

  it('an entry put straight into the arrays is a call', {
    next: `zE._.push(['webWidget', 'hide']); $zopim._.push(function () { saw.push('pushed'); }); $zopim.set._.push({ name: 'Ann Example' }); $zopim(function () { saw.push($zopim.livechat.getName()); })`,
    saw: ['pushed', 'Ann Example'],
    calls: ['messenger hide'],
  });

  it('what is no function is passed over', {
    next: `$zopim(42); $zopim(); $zopim(null); zE(); zE(null); zE(42); zE('webWidget'); $zopim(function () { saw.push('ran'); })`,
    saw: ['ran'],
  });

  it('a listener that is registered in a ready callback misses nothing', {
    next: `$zopim(function () {
      $zopim.livechat.setOnConnected(function () { saw.push('connected'); });
      $zopim.livechat.setOnStatus(function (status) { saw.push(status); });
    })`,
    saw: ['online', 'connected'],
  });

  it('getters that are asked while calls wait answer, and what was set is there in its turn', {
    next: `$zopim(function () { $zopim.livechat.setName('Ann Example'); }); saw.push($zopim.livechat.isChatting());
      $zopim(function () { saw.push($zopim.livechat.getName()); })`,
    saw: [false, 'Ann Example'],
  });

  it("the page's own messenger calls keep their place among classic ones", {
    next: `zE('webWidget', 'hide'); zE('messenger', 'show'); zE(function () { zE('webWidget', 'hide'); zE('messenger', 'show'); }); zE('messenger:set', 'locale', 'de')`,
    calls: ['messenger hide', 'messenger show', 'messenger hide', 'messenger show', 'messenger:set locale "de"'],
  });

  it('the page hears of what its own messenger calls answer', {
    later: `saw.push(typeof zE('messenger:on', 'open', function () {})); try { zE('messenger', 'nope'); } catch (error) { saw.push(/does not exist/.test(error.message)); }`,
    saw: ['function', true],
  });

  it('settings count before all calls, and calls change them afterwards', {
    next: `zE('webWidget', 'updateSettings', { webWidget: { zIndex: 5 } }); zE('webWidget', 'open'); window.zESettings = { webWidget: { zIndex: 1 } }`,
    calls: ['messenger:set zIndex 5', 'messenger open'],
  });

  it('settings that are assigned after the tag, in a load event and in parts count', {
    next: `window.zESettings = { webWidget: { zIndex: 1 } }; window.zESettings.webWidget.zIndex = 2;`,
    later: `saw.push(__standin.state.zIndex); window.zESettings = { webWidget: { zIndex: 3 } }; saw.push(__standin.state.zIndex)`,
    saw: [2, 3],
  });

  it('consent that is refused in the settings reaches the widget before anything else', {
    before: `window.zESettings = { cookies: false }`,
    next: `zE('webWidget', 'setLocale', 'de'); zE('webWidget', 'open')`,
    later: `saw.push(zE('webWidget:get', 'display'))`, saw: ['hidden'],
    calls: ['messenger:set cookies "none"', 'messenger:set locale "de"'],
  });

  it('calls without an answer do not wait for the core, which a getter starts, or the page when it has been read', {
    before: `var started = 0; var { Module } = WebAssembly; WebAssembly.Module = function (bytes) { started++; return new Module(bytes); }`,
    next: `zE('webWidget', 'hide'); $zopim.livechat.setName('Ann'); $zopim.livechat.setEmail({}); zE('messenger:set', 'locale', 'de'); $zopim(function () { saw.push($zopim.livechat.getName()); }); saw.push(started)`,
    html: `<script>saw.push(zE('webWidget:get', 'display'), $zopim.livechat.getName(), started); $zopim.livechat.setName('Ben')</script>`,
    later: `saw.push($zopim.livechat.getName(), started)`, saw: [0, 'hidden', 'Ann', 1, 'Ann', 'Ben', 1], calls: ['messenger hide', 'messenger:set locale "de"'],
  });

  it('a listener of calls hears of those that were made before the core has started', {
    next: `zE('webWidget', 'hide'); changeover.on('call', function (call) { saw.push(call.member, call.fidelity, call.count); }); $zopim.livechat.theme.reload()`,
    saw: ['$zopim.livechat.theme.reload', 'no-effect', 1],
  });
});
