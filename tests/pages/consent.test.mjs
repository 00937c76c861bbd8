// Consent: before it nothing is fetched and nothing is stored, where the site wants that.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dist } from '../harness/browser.mjs';
import { CDN, KEY, situations, until } from '../harness/situation.mjs';

const ANSWER = 'https://status.example/now.json';
const STATUS = { [ANSWER]: { body: '{"status":"away"}', contentType: 'application/json' } };
const REQUIRED = { attributes: 'data-consent="required" data-timeout="0.05"', boots: false };
const USES = `zE('webWidget', 'setLocale', 'de'); $zopim.livechat.setName('Ann Example'); $zopim.livechat.addTags('vip'); $zopim(function () { saw.push('ready'); }); zE('webWidget', 'open'); zE('messenger', 'show');`;
const wait = (ms) => `await new Promise((done) => setTimeout(done, ${ms}));`;
const BOOTS = `await new Promise(function (done) { (function look() { window.__standin ? setTimeout(done, 20) : setTimeout(look, 5); })(); });`;
const STORED = `saw.push(document.cookie, localStorage.length, sessionStorage.length);`;

/** Nothing was fetched but the page and our own file. */
const untouched = async ({ requests, page }) => {
  assert.deepEqual(requests.filter(({ url }) => url !== CDN && !/^https:\/\/page\d+\.shop\.example\/$/.test(url)), []);
  assert.deepEqual((await page.context().cookies(page.url())).filter(({ name }) => name !== '__zlcprivacy'), []);
};
const oneWidget = ({ requests }) => assert.equal(requests.filter(({ url }) => url.includes('/ekr/snippet.js')).length, 1);
const cookie = (value) => `document.cookie = '__zlcprivacy=${value}; path=/';`;

situations('consent', (it) => {
  it('before consent nothing is fetched or stored, calls wait beyond the time limit, and getters answer', {
    ...REQUIRED, config: { statusUrl: ANSWER, departments: [{ id: 1, name: 'Sales' }] }, files: STATUS, next: USES,
    later: `${wait(200)} ${STORED} saw.push($zopim.livechat.getName(), $zopim.livechat.isChatting(), $zopim.livechat.departments.getDepartment(1).status, changeover.report().widget)`,
    saw: ['', 0, 0, 'Ann Example', false, 'online', 'loading'], then: untouched,
  });

  for (const [what, consents] of [
    ['changeover.consent(true)', `changeover.consent(true)`],
    ['cookies in updateSettings', `zE('webWidget', 'updateSettings', { cookies: true })`],
    ['cookies in zESettings', `window.zESettings = { cookies: true }`],
    ['cookies of messaging', `zE('messenger:set', 'cookies', 'functional')`],
    ['cookies among settings of messaging', `zE('messenger:set', { cookies: 'functional' })`],
  ]) {
    it(`${what} lets the messenger come, and what waited happens in its order`, {
      ...REQUIRED, attributes: 'data-consent="required"', config: { statusUrl: ANSWER }, files: STATUS, next: USES,
      later: `${wait(30)} ${consents}; ${BOOTS} $zopim.livechat.setOnStatus(function (status) { saw.push(status); }); ${until(`saw.includes('away')`)} saw.push(__standin.state.locale, __standin.state.open, __standin.state.cookies !== 'none')`,
      saw: ['ready', 'away', 'de', true, true], then: oneWidget,
    });
  }

  it('setDefaultImplicitConsent gave consent in the standalone widget', {
    ...REQUIRED, attributes: 'data-consent="required" data-profile="standalone"',
    next: `$zopim.livechat.cookieLaw.comply(); $zopim.livechat.cookieLaw.setDefaultImplicitConsent()`,
    later: `${BOOTS} saw.push(__standin.state.cookies, zE('webWidget:get', 'display'))`, saw: ['functional', 'launcher'], then: oneWidget,
  });

  it('setDefaultImplicitConsent switched storage off in Web Widget (Classic), and comply gives no consent either', {
    ...REQUIRED, next: `$zopim.livechat.cookieLaw.setDefaultImplicitConsent(); $zopim.livechat.cookieLaw.comply(); $zopim.livechat.cookieLaw.showPrivacyPanel()`,
    later: `${wait(100)} ${STORED}`, saw: ['', 0, 0], then: untouched,
  });

  for (const [what, refuses] of [
    ['changeover.consent(false)', `changeover.consent(false)`],
    ['cookies: false', `window.zESettings = { cookies: false }`],
    ['cookies of messaging', `zE('messenger:set', 'cookies', 'none')`],
  ]) {
    it(`a refusal by ${what} fetches nothing, and getters answer`, {
      ...REQUIRED, next: `${USES} ${refuses}`,
      later: `${wait(200)} ${STORED} saw.push($zopim.livechat.getName(), $zopim.livechat.isChatting())`,
      saw: ['', 0, 0, 'Ann Example', false], then: untouched,
    });
  }

  it('consent after a refusal lets the messenger come, and the refusal is not told', {
    ...REQUIRED, attributes: 'data-consent="required"',
    next: `changeover.consent(false); zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display')); changeover.consent(true)`,
    later: `${BOOTS} saw.push(zE('webWidget:get', 'display'), __standin.state.open)`, saw: ['hidden', 'chat', true],
    calls: ['messenger:set cookies "all"', 'messenger open'], then: oneWidget,
  });

  it('consent that the visitor gave to the old chat counts', {
    before: cookie(1), attributes: 'data-consent="required"', next: `zE('webWidget', 'open')`,
    calls: ['messenger:set cookies "all"', 'messenger open'],
  });

  it('a refusal that the visitor gave to the old chat counts, and nothing else is stored', {
    ...REQUIRED, before: cookie(0), next: USES, later: `${wait(100)} ${STORED}`, saw: ['__zlcprivacy=0', 0, 0], then: untouched,
  });

  it('an old decision in the form of the first widget is none', {
    ...REQUIRED, before: cookie('{"abc":1}'), later: `${wait(100)} saw.push(localStorage.length)`, saw: [0], then: untouched,
  });

  for (const [attributes, what] of [['data-consent="yes"', /consent is "yes".*"required"/], ['data-consent', /consent is of type boolean.*"required"/]]) {
    it(`${attributes}, which nobody can have meant otherwise, waits for consent all the same`, {
      ...REQUIRED, attributes, next: USES, later: wait(100), says: [what], then: untouched,
    });
  }

  it('consent: false asks for none', { config: { consent: false }, next: `zE('webWidget', 'open')`, calls: ['messenger open'] });

  it('an old snippet behind our tag stays inert, before consent and after', {
    ...REQUIRED, attributes: 'data-consent="required"', html: `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${KEY}"></script>`,
    next: `zE('webWidget', 'open')`,
    later: `${wait(100)} saw.push(!!window.__standin); changeover.consent(true); ${BOOTS} saw.push(zE('webWidget:get', 'display'))`, saw: [false, 'chat'],
    then: async ({ requests, standin }) => {
      assert.equal(requests.filter(({ url }) => url.includes('/compose/')).length, 1);
      assert.equal((await standin()).previous, null);
    },
  });

  it('without WebAssembly consent is waited for and given all the same', {
    ...REQUIRED, attributes: 'data-consent="required"', before: `delete window.WebAssembly;`, next: `zE('messenger', 'open')`,
    later: `${wait(50)} saw.push(!!window.__standin); changeover.consent(true); ${BOOTS} saw.push(__standin.state.open)`, saw: [false, true], says: [/WebAssembly/], then: oneWidget,
  });

  it('a newer copy goes on waiting, and knows what the visitor said', {
    ...REQUIRED, attributes: 'data-consent="required"', shim: undefined,
    files: (() => {
      const body = readFileSync(dist(), 'utf8');
      const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
      return { [CDN]: { body, contentType: 'text/javascript' }, 'https://cdn.changeover.example/newer.js': { body: body.replaceAll(JSON.stringify(version), '"9.0.0"'), contentType: 'text/javascript' } };
    })(),
    next: `window.first = changeover; zE('webWidget', 'open')`,
    html: `<script src="https://cdn.changeover.example/newer.js" data-messaging-key="${KEY}" data-consent="required" data-timeout="1"></script>`,
    later: `${wait(1100)} saw.push(changeover.version, changeover.report().widget); first.consent(true); ${BOOTS} saw.push(zE('webWidget:get', 'display'))`,
    saw: ['9.0.0', 'loading', 'chat'], then: oneWidget,
  });

  it('without the option an old refusal reaches the messenger first, so that it stores nothing', {
    before: cookie(0), next: `zE('webWidget', 'setLocale', 'de'); zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display'))`,
    later: `saw.push(zE('webWidget:get', 'display'), __standin.state.hidden, localStorage.length, sessionStorage.length); changeover.consent(true); saw.push(zE('webWidget:get', 'display'), __standin.state.open, localStorage.length > 0)`,
    saw: ['chat', 'hidden', true, 0, 0, 'chat', true, true],
    calls: ['messenger:set cookies "none"', 'messenger:set locale "de"', 'messenger:set cookies "all"', 'messenger show', 'messenger open'],
  });

  it('an old refusal counts less than what the page says', {
    before: `${cookie(0)} window.zESettings = { cookies: true }`, next: `zE('webWidget', 'open')`,
    calls: ['messenger:set cookies "all"', 'messenger open'],
  });

  it('the standalone widget does not ask again whom it has asked', {
    before: cookie(1), attributes: 'data-profile="standalone"', next: `$zopim(function () { $zopim.livechat.cookieLaw.comply(); })`,
    later: `saw.push(zE('webWidget:get', 'display'))`, saw: ['launcher'], calls: ['messenger:set cookies "all"'],
  });

  it('with cookies: false a messenger that is opened stays hidden, and says so', {
    before: `window.zESettings = { cookies: false }`, next: `zE('webWidget', 'open')`,
    later: `saw.push(zE('webWidget:get', 'display'), $zopim.livechat.window.getDisplay(), __standin.state.hidden); zE('webWidget', 'updateSettings', { cookies: true }); saw.push(zE('webWidget:get', 'display'), __standin.state.hidden, __standin.state.open)`,
    saw: ['hidden', false, true, 'chat', false, true],
  });

  for (const [what, says] of [
    ['each by itself', (range) => `zE('messenger:set', 'cookies', '${range}')`],
    ['among settings', (range) => `zE('messenger:set', { zIndex: 5, cookies: '${range}' })`],
  ]) {
    for (const cookiesNoneIsFinal of [false, true]) {
      it(`a page that refuses and allows storage in messaging's own words, ${what}, opens the messenger behind that${cookiesNoneIsFinal ? ', where it does not come back by itself' : ''}`, {
        account: { kind: 'messenger', bootDelay: 0, cookiesNoneIsFinal }, next: says('none'),
        later: `zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display')); ${says('all')}; ${until('__standin.state.open')} saw.push(zE('webWidget:get', 'display'))`,
        saw: ['hidden', 'chat'],
      });
    }
  }

  it('changeover.consent says what it takes', {
    next: `for (const value of [undefined, null, 1, 'true', {}]) try { changeover.consent(value); } catch (error) { saw.push(error.message); }`,
    saw: Array(5).fill('changeover.consent takes true or false'), calls: [],
  });

  it('a core that is started anew still holds a refusal', {
    before: `${cookie(0)} window.armed = false; var Instance = WebAssembly.Instance;
      WebAssembly.Instance = function (module, imports) { var real = new Instance(module, imports), exports = {};
        Object.keys(real.exports).forEach(function (name) { var member = real.exports[name]; exports[name] = typeof member !== 'function' ? member : function () { if (armed) { armed = false; throw new WebAssembly.RuntimeError('unreachable'); } return member.apply(undefined, arguments); }; });
        return { exports: exports }; };`,
    later: `armed = true; zE('webWidget', 'clear'); saw.push(zE('webWidget:get', 'display'))`, saw: ['hidden'], says: [/report this fault/],
    calls: ['messenger:set cookies "none"'],
  });
});
