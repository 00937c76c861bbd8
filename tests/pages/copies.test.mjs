// Several copies of this file in one page, and a core that traps.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dist } from '../harness/browser.mjs';
import { CDN, KEY, situations } from '../harness/situation.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const site = () => readFileSync(dist(), 'utf8');
const copyOf = (other) => ({ body: site().replaceAll(JSON.stringify(version), JSON.stringify(other)), contentType: 'text/javascript' });
const other = 'https://cdn.changeover.example/other/copy.js';
const third = 'https://cdn.changeover.example/third/copy.js';
const second = (attributes = `data-messaging-key="${KEY}"`) => `<script src="${other}" ${attributes}></script>`;

const copies = (versionOfSecond) => ({ shim: undefined, files: { [CDN]: { body: site(), contentType: 'text/javascript' }, [other]: copyOf(versionOfSecond) } });

const oneWidget = async ({ standin, requests }) => {
  assert.equal((await standin()).previous, null);
  assert.equal(requests.filter(({ url }) => url.includes('/ekr/snippet.js')).length, 1);
};

/** Makes whatever is asked of the core trap while `armed`, at most so often. */
const TRAPS = (most) => `
  window.traps = 0; window.armed = false;
  var Instance = WebAssembly.Instance;
  WebAssembly.Instance = function (module, imports) {
    var real = new Instance(module, imports), exports = {};
    Object.keys(real.exports).forEach(function (name) {
      var member = real.exports[name];
      exports[name] = typeof member !== 'function' ? member : function () {
        if (armed && traps < ${most}) { traps++; throw new WebAssembly.RuntimeError('unreachable'); }
        return member.apply(undefined, arguments);
      };
    });
    return { exports: exports };
  };`;
const TRAP = `armed = true; zE('webWidget', 'clear'); armed = false;`;

situations('copies and traps', (it) => {
  for (const [what, otherVersion, wins] of [['older', '0.0.1', version], ['the same', version, version], ['newer', '9.1.0', '9.1.0'], ['much newer', '10.0.0', '10.0.0']]) {
    it(`a second copy that is ${what}: version ${wins} serves the page, with one widget`, {
      ...copies(otherVersion), html: second(),
      next: `window.kept = [zE, $zopim, $zopim.livechat.window.show]; zE('webWidget', 'setLocale', 'de'); $zopim(function () { saw.push('first'); }); $zopim.livechat.setName('Ann Example')`,
      later: `zE(function () { saw.push('later'); }); kept[0]('webWidget', 'open'); kept[1](function () { saw.push('kept'); }); zE('webWidget', 'close'); kept[2](); saw.push(changeover.version, $zopim.livechat.getName(), zE('webWidget:get', 'display'))`,
      saw: ['first', 'later', 'kept', wins, 'Ann Example', 'chat'],
      calls: ['messenger:set locale "de"', 'messenger open', 'messenger close', 'messenger open'], then: oneWidget,
    });
  }

  it('of three copies, each newer, the last serves the page, and what waited happens once', {
    shim: undefined,
    files: { [CDN]: { body: site(), contentType: 'text/javascript' }, [other]: copyOf('9.1.0'), [third]: copyOf('10.0.0') },
    html: second() + second().replace(other, third),
    next: `zE(function () { saw.push('first'); }); $zopim.livechat.say('Hello')`,
    later: `saw.push(changeover.version)`, saw: ['first', '10.0.0'],
    calls: ['messenger fetchConversations 0 "<fn>"'], then: oneWidget,
  });

  it('a newer copy counts the consent that was given before it came', {
    ...copies('9.0.0'), attributes: 'data-consent="required"', html: second(`data-messaging-key="${KEY}" data-consent="required" data-status-url="/status.json"`),
    next: `changeover.consent(true)`, later: `saw.push(changeover.version)`, saw: ['9.0.0'],
    then: ({ requests }) => assert.equal(requests.filter(({ url }) => url.endsWith('/status.json')).length, 1),
  });

  it('a newer copy that comes when the widget is there takes the state over', {
    ...copies('9.0.0'),
    next: `zE('webWidget', 'hide'); $zopim.livechat.addTags('vip'); zE('webWidget:on', 'open', function () { saw.push('opened'); })`,
    later: `await new Promise(function (resolve) { var node = document.createElement('script'); node.src = '${other}'; node.dataset.messagingKey = '${KEY}'; node.onload = resolve; document.head.appendChild(node); });
      saw.push(changeover.version, zE('webWidget:get', 'display')); zE('webWidget', 'hide'); $zopim.livechat.addTags('two'); zE('webWidget', 'open')`,
    saw: ['9.0.0', 'hidden', 'opened'],
    calls: ['messenger hide', 'messenger:set conversationTags ["vip"]', 'messenger show', 'messenger open', 'messenger:set conversationTags ["vip","two"]'],
    then: oneWidget,
  });

  it('something else that is called changeover in the page is not taken for a copy', {
    before: `window.changeover = { version: '99.0.0' }`, html: '<i id="changeover"></i>',
    next: `zE('webWidget', 'open')`, calls: ['messenger open'],
  });

  it('a core that traps is started anew, said once, and knows what it knew', {
    before: TRAPS(1),
    later: `zE('webWidget', 'hide'); $zopim.livechat.setName('Ann Example'); $zopim.livechat.addTags('vip'); await new Promise((done) => setTimeout(done, 5));
      ${TRAP} saw.push(traps, $zopim.livechat.getName(), zE('webWidget:get', 'display'));
      zE('webWidget', 'open'); $zopim.livechat.addTags('two'); $zopim(function () { saw.push('ran'); })`,
    saw: [1, 'Ann Example', 'hidden', 'ran'],
    calls: ['messenger hide', 'messenger:set conversationTags ["vip"]', 'messenger show', 'messenger open', 'messenger:set conversationTags ["vip","two"]'],
    says: [/report this fault/],
  });

  it('a core that traps before the widget is there keeps what waited', {
    before: TRAPS(1), account: { kind: 'messenger', bootDelay: 150 },
    next: `$zopim(function () { saw.push('ran'); }); zE('webWidget', 'setLocale', 'de'); $zopim.livechat.isChatting(); ${TRAP} zE('webWidget', 'open')`,
    saw: ['ran'], calls: ['messenger:set locale "de"', 'messenger open'], says: [/report this fault/],
  });

  it('listeners go on hearing after a trap, once each', {
    before: TRAPS(1),
    next: `zE('webWidget:on', 'open', function () { saw.push('open'); }); $zopim.livechat.setOnStatus(function (status) { saw.push(status); })`,
    later: `${TRAP} zE('webWidget', 'open')`,
    saw: ['online', 'open'], says: [/report this fault/],
  });

  it('listeners that call each other without end do not bring the core down, however often', {
    // What overflows is said again, as the page's own.
    before: `window.logged = ''; console.error = function (text) { logged += text; };
      var later = window.setTimeout; window.setTimeout = function (work, wait) { return later(function () { try { work(); } catch (error) { if (!/stack|recursion/i.test(error)) throw error; } }, wait); };`,
    later: `var rounds = 0; zE('webWidget:on', 'open', function () { rounds++; zE('webWidget', 'close'); }); zE('webWidget:on', 'close', function () { zE('webWidget', 'open'); });
      for (var times = 0; times < 6; times++) { try { zE('webWidget', 'open'); } catch (overflow) {} await new Promise((done) => setTimeout(done, 10)); }
      $zopim.livechat.setName('Ann'); saw.push($zopim.livechat.getName(), rounds > 30, /ours/.test(logged))`,
    saw: ['Ann', true, false],
  });

  it('a core that traps while it hears what was called before it started is told all of that once', {
    before: `${TRAPS(1)} armed = true;`, account: { kind: 'messenger', bootDelay: 150 },
    next: `$zopim.livechat.setGreetings({}); $zopim(function () { saw.push('ran'); }); zE('webWidget', 'setLocale', 'de'); zE('webWidget:on', 'open', function () { saw.push('open'); }); $zopim.livechat.addTags('vip'); zE(function () { saw.push('second'); })`,
    later: `armed = false; zE('webWidget', 'open')`,
    saw: ['ran', 'second', 'open'], calls: ['messenger:set locale "de"', 'messenger:set conversationTags ["vip"]', 'messenger open'],
    says: [/report this fault/],
  });

  it('what a listener calls after a trap is made up for', {
    before: TRAPS(1),
    later: `zE('webWidget:on', 'open', function () { ${TRAP} $zopim.livechat.setName('Ann'); zE('webWidget:on', 'close', function () { saw.push('close'); }); });
      zE('webWidget', 'open'); saw.push($zopim.livechat.getName()); zE('webWidget', 'close')`,
    saw: ['Ann', 'close'], says: [/report this fault/],
  });

  it('a member that always traps costs its own call alone, also in a listener', {
    before: TRAPS(1e9),
    later: `$zopim.livechat.setName('Ann'); ${TRAP} saw.push($zopim.livechat.getName()); zE('webWidget:on', 'open', function () { ${TRAP} });
      zE('webWidget', 'open'); saw.push($zopim.livechat.getName(), traps); zE('webWidget', 'close'); zE('webWidget', 'open'); saw.push($zopim.livechat.getName(), traps)`,
    saw: ['Ann', 'Ann', 2, 'Ann', 3], says: [/report this fault/],
  });

  it('a page function that calls itself without end does not bring the core down', {
    later: `var deep = function (times) { $zopim.livechat.setName('D' + times); deep(times + 1); };
      for (var times = 0; times < 6; times++) try { deep(0); } catch (overflow) { saw.length = 0; }
      $zopim.livechat.setName('Ann'); saw.push($zopim.livechat.getName())`,
    saw: ['Ann'],
  });

  it('a core that traps again and again is given up, and the page goes on', {
    before: TRAPS(1e9),
    later: `armed = true; for (let times = 0; times < 20; times++) { zE('webWidget', 'open'); $zopim.livechat.setName('Ann'); saw.length = 0; saw.push($zopim.livechat.isChatting(), typeof $zopim.livechat.getName()); }
      zE('messenger', 'hide'); saw.push(traps < 10, __standin.state.hidden)`,
    saw: [false, 'string', true, true], says: [/report this fault/],
  });
});
