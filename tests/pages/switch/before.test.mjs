// Before the switch, and for ever with `never`: classic is the widget of the page, as if we were not there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { dist, windows } from '../../harness/browser.mjs';
import { ACCOUNT, CLASSIC, LATER, MESSAGING, PAST, pageOf, shop, sleep, soon } from './shop.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const HOUR = 3600e3;
const HOST = 'shop.zendesk.com', ZOPIM = 'Abcdefgh12345678Abcdefgh12345678';
const later = { site: { switch: { at: LATER } } };

/** Calls of every kind; each leaves what it returned or threw in `outcomes`, and what classic told in `heard`. */
const BATTERY = `
  window.outcomes = []; window.heard = [];
  var tell = function (name) { return function (value) { heard.push(name + ':' + JSON.stringify(value)); }; };
  var attempt = function (call) {
    var outcome;
    try { outcome = call(); outcome = typeof outcome + ':' + JSON.stringify(outcome); } catch (error) { outcome = 'threw ' + error.name + ': ' + error.message; }
    outcomes.push(String(call).slice(13) + ' -> ' + outcome);
  };
  var calls = [
    function () { return zE('webWidget:get', 'display'); }, function () { return zE('webWidget:get', 'chat:isChatting'); },
    function () { return zE('webWidget:get', 'chat:departments'); }, function () { return zE('webWidget:get', 'chat:department', 7); },
    function () { return zE('webWidget:get', 'chat:unreadMessages'); }, function () { return zE('webWidget', 'nope'); },
    function () { return zE('webWidget:on', 'open', tell('open')); }, function () { return zE('webWidget:on', 'close', tell('close')); },
    function () { return zE('webWidget:on', 'chat:start', tell('start')); }, function () { return zE('webWidget:on', 'chat:end', tell('end')); },
    function () { return zE('webWidget:on', 'userEvent', tell('userEvent')); }, function () { return zE('webWidget:on', 'nope', tell('nope')); },
    function () { return zE(); }, function () { return zE(null); }, function () { return zE(42); }, function () { return zE('webWidget'); },
    function () { return zE('messenger', 'open'); },
    function () { return zE(function () { heard.push('zE(fn)'); }); }, function () { return $zopim(function () { heard.push('$zopim(fn)'); }); },
    function () { return $zopim(42); }, function () { return $zopim(function () { throw new RangeError('mine'); }); },
    function () { return zE.hide(); }, function () { return zE.show(); }, function () { return zE.activate({ hideOnClose: true }); },
    function () { return zE.identify({ name: 'Ann', email: 'ann@shop.example' }); }, function () { return zE.setLocale('fr'); },
    function () { return $zopim.livechat.setName('Ann Example'); }, function () { return $zopim.livechat.setEmail('ann@shop.example'); },
    function () { return $zopim.livechat.setName(); }, function () { return $zopim.livechat.getName(); }, function () { return $zopim.livechat.addTags('vip', ['a', 'b,c']); },
    function () { return $zopim.livechat.authenticate(); }, function () { return $zopim.livechat.window.setPosition(); }, function () { return $zopim.livechat.theme.setColors(); },
    function () { return $zopim.livechat.setOnStatus(tell('status')); }, function () { return $zopim.livechat.setOnChatStart(tell('chatStart')); },
    function () { return $zopim.livechat.set({ name: 'Bob Example', onChatEnd: tell('chatEnd'), nonsense: 5 }); }, function () { return $zopim.livechat.set(5); },
    function () { return $zopim.livechat.window.onShow(tell('onShow')); }, function () { return $zopim.livechat.window.show(); },
    function () { return $zopim.livechat.window.getDisplay(); }, function () { return $zopim.livechat.isChatting(); },
    function () { return $zopim.livechat.departments.getAllDepartments(); }, function () { return $zopim.livechat.departments.getDepartment('Sales'); },
    function () { return $zopim.livechat.departments.setVisitorDepartment('sales'); }, function () { return $zopim.livechat.say('hello'); },
    function () { return zE('webWidget', 'setLocale', 'de'); }, function () { return zE('webWidget', 'updateSettings', { webWidget: { zIndex: 5 } }); },
    function () { return zE('webWidget', 'chat:addTags', ['late']); }, function () { return zE('webWidget', 'close'); }, function () { return zE.widget; }, function () { return zE.version; },
    function () { return typeof $zopim._ + typeof $zopim.set + typeof $zopim.livechat.window.show + typeof zE._ + typeof zEmbed; },
  ];`;

const PLAY = `calls.forEach(attempt); await new Promise((done) => setTimeout(done, 40)); __standin.agentSays('Hello!'); __standin.visitorEnds();
  await new Promise((done) => setTimeout(done, 40)); return { outcomes, heard, state: __standin.snapshot().state };`;

describe('before the switch', { concurrency: windows(2) }, () => {
  const it = shop();

  for (const build of ['2021', 'newer']) {
    it(`a page on classic (${build}) with us does and hears what it does without us, call by call`, async (visit) => {
      const account = { kind: 'classic', build, bootDelay: 0, departments: [{ id: 7, name: 'Sales', status: 'online' }] };
      const alone = await visit({ account, talks: true, html: `<!doctype html><script>${BATTERY}</script><script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${CLASSIC}"></script><body>` });
      await alone.classic();
      const expected = await alone.run(PLAY);
      const ours = await visit({ account, talks: true, ...later, first: BATTERY });
      await ours.classic();
      const found = await ours.run(PLAY);
      assert.deepEqual(found.outcomes, expected.outcomes);
      assert.deepEqual(found.heard, expected.heard);
      assert.deepEqual({ ...found.state, visitorId: 0 }, { ...expected.state, visitorId: 0 });
      assert.deepEqual(ours.spoken(), alone.spoken());
      assert.equal(ours.asked(MESSAGING), 0, 'messaging is not asked for');
    });
  }

  it('a newer copy of our file leaves a page to the one that serves classic', async (visit) => {
    const newer = readFileSync(dist(), 'utf8').replaceAll(JSON.stringify(version), '"9.0.0"');
    const url = '/newer.js';
    const tab = await visit({
      site: { switch: { at: soon(3600e3) } }, files: { [url]: { body: newer, contentType: 'text/javascript' } },
      body: `<script src="${url}"></script><script>zE('webWidget', 'setLocale', 'de'); saw.push(changeover.version)</script>`,
    });
    await tab.classic();
    assert.deepEqual(await tab.saw(), [version]);
    assert.deepEqual(await tab.told('classic'), ['webWidget setLocale de']);
    await tab.pass(3600e3 + 1000);
    await tab.messaging();
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
  });

  it('calls made before classic is there reach it, in order, and ready callbacks run in their turn', async (visit) => {
    const tab = await visit({
      ...later, account: { ...ACCOUNT, bootDelay: 100 },
      next: `zE('webWidget', 'setLocale', 'de'); $zopim.livechat.setName('Ann'); $zopim(function () { saw.push('ready'); $zopim.livechat.addTags('one'); });
        $zopim.livechat.addTags('two'); zE('webWidget', 'hide'); zE(function () { saw.push('zE'); }); zE('webWidget:on', 'chat:start', function () { saw.push('start'); });
        $zopim.livechat.setOnChatEnd(function () { saw.push('end'); }); saw.push($zopim.livechat.isChatting(), zE('webWidget:get', 'display'))`,
    });
    await tab.classic();
    await sleep(50);
    assert.deepEqual(await tab.told('classic'), ['webWidget setLocale de', '$zopim.livechat.setName Ann', 'webWidget hide', '$zopim.livechat.addTags one', '$zopim.livechat.addTags two']);
    await tab.run(`__standin.visitorSays('hello'); __standin.visitorEnds(); __standin.visitorSays('again')`);
    assert.deepEqual(await tab.saw(), [false, undefined, 'zE', 'ready', 'start', 'end', 'start']);
    assert.equal((await tab.session()).live, true);
  });

  it('the page has the same functions before and after classic comes, with classic’s marks', async (visit) => {
    const tab = await visit({ ...later, next: `window.kept = [zE, $zopim, $zopim.livechat, zE.hide]`, account: { ...ACCOUNT, keys: { [CLASSIC]: { kind: 'classic', build: 'newer' } } } });
    await tab.classic();
    assert.deepEqual(await tab.run(`return [zE === kept[0], $zopim === kept[1], $zopim.livechat === kept[2], zE.hide === kept[3], zE.widget, zE.version]`),
      [true, true, true, true, 'classic', 'standin-newer']);
    assert.deepEqual(await tab.run(`kept[3](); kept[2].setName('Ann'); kept[0]('webWidget', 'open'); return [__standin.state.hidden, __standin.state.visitor.name, __standin.state.open]`), [true, 'Ann', true]);
  });

  for (const [what, site, compose] of [
    ['the key of its snippet', { classicKey: CLASSIC }, CLASSIC],
    ['the key of the old chat loader', { classicKey: undefined, zopimKey: ZOPIM }, 'zopim_chat/' + ZOPIM],
    ['the host of the account', { classicKey: undefined, zendeskHost: HOST }, 'web_widget/' + HOST],
  ]) {
    it(`classic is loaded by ${what}, once, and nothing of messaging`, async (visit) => {
      const tab = await visit({ site: { ...site, switch: { at: LATER } }, account: { kind: 'classic', build: '2021', bootDelay: 0 } });
      await tab.classic();
      assert.equal(tab.asked('/compose/' + compose), 1);
      assert.equal(tab.asked('/web_widget/'), 1 + compose.startsWith('web_widget'));
      assert.equal(tab.asked(MESSAGING), 0);
      assert.deepEqual(await tab.run(`zE('webWidget', 'open'); $zopim.livechat.setName('Ann'); return [__standin.state.open, __standin.state.visitor.name]`), [true, 'Ann']);
    });
  }

  it('an old snippet that is still in the page is used, and not loaded twice', async (visit) => {
    const tab = await visit({ ...later, body: `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${CLASSIC}"></script>` });
    await tab.classic();
    assert.equal(tab.asked('/compose/'), 1);
    assert.deepEqual(await tab.run(`zE('webWidget', 'open'); return [__standin.state.open, !!__standin.previous]`), [true, false]);
  });

  it('messenger calls of the page’s own wait for the messenger, and those that move the panel are classic’s to refuse', async (visit) => {
    const tab = await visit({ ...later, next: `zE('messenger:set', 'locale', 'fr'); zE('messenger:on', 'open', function () {})` });
    await tab.classic();
    assert.deepEqual(await tab.told('classic'), []);
    assert.match(await tab.run(`try { zE('messenger', 'open'); } catch (error) { return error.message; }`), /does not exist/);
  });

  it('with never, classic stays for good, and nothing of it is touched', async (visit) => {
    const tab = await visit({ site: { switch: { at: 'never', drainUntil: 0 } } });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello'); __standin.visitorEnds()`);
    await sleep(300);
    assert.deepEqual(await tab.frames(), ['web_widget', 'launcher']);
    assert.equal(tab.asked(MESSAGING), 0);
    assert.equal((await tab.session()).at, 'never');
    assert.match(await tab.page.evaluate('document.cookie'), /__zlcmid/);
  });

  it('a page that only calls getters and never chats costs no timer but the one of the date', async (visit) => {
    const tab = await visit({ ...later, first: `window.timers = []; var later = window.setTimeout; window.setTimeout = function (work, ms) { timers.push(ms || 0); return later.apply(this, arguments); };` });
    await tab.classic();
    await sleep(200);
    const long = (await tab.page.evaluate('timers')).filter((ms) => ms > 5 && ms < 10_000);
    assert.deepEqual(long, []);
  });
});

describe('a vendor that decides by itself', { concurrency: windows(2) }, () => {
  const it = shop();
  const site = { classicKey: undefined, switch: { at: 'vendor' } };
  const next = `zE('webWidget', 'setLocale', 'de'); $zopim.livechat.setName('Ann'); $zopim(function () { saw.push('ready'); }); $zopim.livechat.addTags('vip');
    zE('webWidget:on', 'chat:end', function () { saw.push('end'); })`;

  it('one key that serves classic: the page’s calls reach classic', async (visit) => {
    const tab = await visit({ site, next, account: { kind: 'classic', build: '2021', bootDelay: 0 } });
    await tab.classic();
    await sleep(50);
    assert.deepEqual(await tab.told('classic'), ['webWidget setLocale de', '$zopim.livechat.setName Ann', '$zopim.livechat.addTags vip']);
    assert.deepEqual(await tab.saw(), ['ready']);
    assert.equal((await tab.report()).widget, 'classic');
  });

  it('the same key after the flip: the page’s calls reach the messenger, without a second widget', async (visit) => {
    const tab = await visit({ site, next, account: { kind: 'messenger', bootDelay: 0 } });
    await tab.messaging();
    await sleep(50);
    assert.deepEqual(await tab.told('messenger'), ['messenger:set locale de', 'messenger:set conversationTags ["vip"]']);
    assert.deepEqual(await tab.saw(), ['ready']);
    assert.equal((await tab.report()).widget, 'messenger');
    assert.deepEqual(await tab.steps(), ['messaging']);
    assert.equal(tab.asked('/web_widget/'), 1);
  });

  it('a messenger that comes after its time is the widget of the page all the same', async (visit) => {
    const tab = await visit({ talks: true, site: { ...site, timeout: 1 }, account: { kind: 'messenger', bootDelay: 1600 } });
    await tab.until(`changeover.report().widget === 'absent'`);
    await tab.messaging();
    await tab.until(`changeover.report().widget === 'messenger'`);
    assert.deepEqual([(await tab.session()).state, await tab.steps()], ['messaging', ['messaging']]);
  });

  it('a flip under a live chat: on the next page the end is told once, and the report says lost', async (visit) => {
    const account = { kind: 'classic', build: '2021', bootDelay: 0 };
    const tab = await visit({ site, next, account });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    await sleep(50);
    account.kind = 'messenger';
    await tab.page.reload();
    await tab.messaging();
    await sleep(50);
    assert.deepEqual(await tab.saw(), ['end', 'ready']);
    assert.equal((await tab.report()).lost, true);
    assert.equal((await tab.session()).ended, 'lost');
  });
});

describe('keys that are mixed up', { concurrency: windows(2) }, () => {
  const it = shop();

  it('a key of classic that brings the messenger before its time is said in the console', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } }, talks: true, account: { bootDelay: 0, keys: { [MESSAGING]: 'messenger', [CLASSIC]: 'messenger' } } });
    await tab.messaging();
    assert.deepEqual(tab.spoken(), ['changeover: the key of classic brought the messenger.']);
  });

  it('not where the vendor decides', async (visit) => {
    const tab = await visit({ site: { switch: { at: 'vendor' } }, account: { bootDelay: 0, keys: { [MESSAGING]: 'messenger', [CLASSIC]: 'messenger' } } });
    await tab.messaging();
    await sleep(50);
  });
});

describe('brands', { concurrency: windows(2) }, () => {
  const it = shop();
  const brands = [{ name: 'fr', path: ['/fr', '/be'], classicKey: CLASSIC, switch: { at: LATER } }, { name: 'other', host: '*.other.example', switch: { at: 'never' } }];

  for (const [url, state] of [['https://shop.example/fr/page', 'watching'], ['https://shop.example/france', 'messaging'], ['https://www.other.example/', 'watching']]) {
    it(`${url} is ${state}`, async (visit) => {
      const tab = await visit({ url, site: { switch: { at: PAST }, brands } });
      await tab.until('window.__standin');
      assert.equal((await tab.session()).state, state);
    });
  }

  it('what a brand says of anything else counts too, before what all say', async (visit) => {
    const own = { name: 'shop', host: 'shop.example', status: 'away', departments: [{ id: 7, name: 'Sales' }] };
    const tab = await visit({ site: { classicKey: undefined, status: 'offline', idle: 5, brands: [own] }, next: `saw.push($zopim.livechat.departments.getAllDepartments()); $zopim.livechat.setOnStatus(function (status) { saw.push(status); })` });
    await tab.messaging();
    assert.deepEqual(await tab.saw(), [[{ id: 7, name: 'Sales', status: 'away' }], 'away']);
  });
});

describe('a newer copy of the slim file beside ours', { concurrency: windows(2) }, () => {
  const it = shop();

  it('leaves a page that classic serves to us', async (visit) => {
    const other = 'https://cdn.changeover.example/other/slim.js';
    const slim = readFileSync(dist('changeover.slim.js'), 'utf8').replaceAll(JSON.stringify(version), '"99.0.0"');
    const tab = await visit({
      site: { switch: { at: LATER } }, talks: true, files: { [other]: { body: slim, contentType: 'text/javascript' } },
      body: `<script src="${other}" data-messaging-key="${MESSAGING}"></script><script>saw.push(changeover.version === '99.0.0'); zE('webWidget', 'setLocale', 'de')</script>`,
    });
    await tab.classic();
    assert.deepEqual(await tab.saw(), [false]);
    assert.equal(tab.asked(MESSAGING), 0);
    assert.ok((await tab.told('classic')).includes('webWidget setLocale de'));
  });
});

describe('brands of one host that move at different times', { concurrency: windows(2) }, () => {
  const it = shop();

  it('leave each other’s live chats, their records and what classic keeps alone', async (visit) => {
    const brands = [{ name: 'fr', path: '/fr', switch: { at: 'never' } }, { path: '/de', switch: { at: PAST, drainUntil: '1m' } }];
    const options = { site: { brands } };
    const tab = await visit({ ...options, url: 'https://shop.example/fr', files: { '/de': pageOf(options) } });
    await tab.classic();
    await tab.run(`__standin.visitorSays('hello')`);
    await tab.until(`localStorage.getItem('changeover.chat.fr')`);
    const kept = await tab.page.evaluate('document.cookie');
    assert.match(kept, /__zlcmid/);
    await tab.page.goto('https://shop.example/de');
    await tab.messaging();
    await sleep(200);
    await tab.page.goto('https://shop.example/fr');
    await tab.classic();
    assert.equal(await tab.page.evaluate('document.cookie'), kept);
    await tab.until(`__standin.state.chatting || $zopim.livechat.isChatting()`);
    assert.equal((await tab.session()).state, 'watching');
  });

  it('keep the plans of their files apart', async (visit) => {
    const brands = [{ name: 'fr', path: '/fr', switch: { url: '/plan-fr.json' } }, { name: 'de', path: '/de', switch: { url: '/plan-de.json' } }];
    const options = { site: { brands } };
    const plan = (at) => ({ body: JSON.stringify({ at }), contentType: 'application/json' });
    const tab = await visit({ ...options, url: 'https://shop.example/fr', files: { '/de': pageOf(options), '/plan-fr.json': plan(PAST), '/plan-de.json': plan('never') } });
    await tab.messaging();
    await tab.page.goto('https://shop.example/de');
    await tab.classic();
    assert.equal((await tab.session()).at, 'never');
  });
});

describe('what a site gets wrong about the switch', { concurrency: windows(2) }, () => {
  const it = shop();

  for (const [what, site, says] of [
    ['a date without a zone', { switch: { at: '2099-01-01 00:00' } }, /^changeover: switch\.at is "2099-01-01 00:00"; it must be "now", "vendor"/],
    ['an end before the beginning', { switch: { at: LATER, drainUntil: PAST } }, /switch\.drainUntil is "2020-01-01T00:00:00Z".*duration/],
    ['a warning in words', { switch: { at: LATER, warn: 'early' } }, /switch\.warn is "early".*"10m"/],
    ['a probe that is a text', { switch: { at: LATER, probe: 'yes' } }, /switch\.probe is "yes".*true or false/],
    ['an account key in the place of a snippet key', { classicKey: 'Abcdefgh12345678Abcdefgh12345678' }, /classicKey is a text of 32 characters.*old snippet/],
    ['a switch that is a text', { switch: 'never' }, /^changeover: switch\.at is missing; it must be "now", "vendor"/],
    ['a switch that says no moment', { switch: { when: 'never' } }, /switch\.at is missing/],
    ['a moment that is empty', { switch: { at: '' } }, /switch\.at is missing/],
    ['a moment outside of the switch', { at: 'never' }, /switch\.at is missing/],
    ['a brand whose switch is a text', { brands: [{ name: 'shop', path: '/', switch: 'never' }] }, /switch\.at is missing/],
    ['brands that are a record', { switch: { at: LATER }, brands: { fr: { path: '/fr' } } }, /brands is of type object.*a list/],
    ['an address as host', { classicKey: undefined, zendeskHost: 'https://shop.zendesk.com/' }, /zendeskHost is "https:\/\/shop\.zendesk\.com\/".*"shop\.zendesk\.com"/],
    ['a brand that is nothing', { brands: [null, { path: 5 }] }, /brands\.path is of type number/],
    ['a brand with a number for a path', { brands: [{ path: 5 }] }, /brands\.path is of type number.*pattern/],
  ]) {
    it(`${what}: one line in the console names the field and the fix, and the page has a widget`, async (visit) => {
      const tab = await visit({ site, talks: true });
      await tab.until('window.__standin');
      const said = tab.spoken();
      assert.equal(said.length, 1, said.join());
      assert.match(said[0], says);
      assert.ok(!/Abcdefgh/.test(said[0]), 'a key is not repeated');
    });
  }

  for (const [what, site, says] of [
    ['a later date', { classicKey: undefined, switch: { at: LATER } }, /^changeover: classicKey is missing; it must be .*zopimKey or zendeskHost/],
    ['never', { classicKey: undefined, switch: { at: 'never' } }, /classicKey is missing/],
    ['a mistyped key, and a later date', { classicKey: CLASSIC + '0', switch: { at: LATER } }, /classicKey is a text of 37 characters/],
    ['a mistyped host, and never', { classicKey: undefined, zendeskHost: 'shop', switch: { at: 'never' } }, /zendeskHost is "shop"/],
  ]) {
    it(`${what} without a key of classic: messaging does not come before its time, and the console says why`, async (visit) => {
      const tab = await visit({ site, talks: true, next: `zE('webWidget', 'open'); saw.push($zopim.livechat.isChatting())` });
      await sleep(300);
      assert.equal(tab.asked(MESSAGING), 0);
      assert.deepEqual(await tab.saw(), [false]);
      const said = tab.spoken();
      assert.equal(said.length, 1, said.join());
      assert.match(said[0], says);
    });
  }

  it('a date that is past without a key of classic: a file that says otherwise counts more', async (visit) => {
    const plan = { '/plan.json': { body: JSON.stringify({ at: LATER }), contentType: 'application/json' } };
    const tab = await visit({ site: { classicKey: undefined, switch: { at: PAST, url: '/plan.json' } }, talks: true, files: plan });
    await tab.until(`changeover.session().at.startsWith('2099')`);
    await sleep(200);
    assert.equal(tab.asked(MESSAGING), 0);
  });

  it('a date without a key of classic: messaging comes at the date', async (visit) => {
    const tab = await visit({ site: { classicKey: undefined, switch: { at: soon(HOUR) } }, talks: true, next: `zE('webWidget', 'open')` });
    assert.equal(tab.asked(MESSAGING), 0);
    await tab.pass(HOUR);
    await tab.messaging();
    await tab.until('__standin.state.open');
  });
});
