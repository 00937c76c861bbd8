// The vendor is blocked, silent, slow or gone.

import { situations, until } from '../harness/situation.mjs';

const QUEUE = `zE('webWidget', 'hide'); $zopim.livechat.setName('Ann Example'); $zopim(function () { saw.push('ready callback'); }); zE(function () { saw.push('ready callback'); }); zE('webWidget', 'setLocale', 'de')`;
const wait = (ms) => `await new Promise((done) => setTimeout(done, ${ms}));`;
const SETTLED = until(`window.changeover && changeover.report().widget === 'absent'`);
const ANSWERS = `saw.push($zopim.livechat.getName(), zE('webWidget:get', 'display'), $zopim.livechat.isChatting(), changeover.report().widget)`;

situations('the vendor', (it) => {
  for (const manner of ['blocked', 'notFound']) {
    it(`the snippet is ${manner}: one notice, ready callbacks do not run, getters go on answering`, {
      vendor: { snippet: manner }, boots: false, next: QUEUE,
      later: `${SETTLED} ${ANSWERS}; $zopim(function () { saw.push('ready callback'); }); zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display'))`,
      saw: ['Ann Example', 'hidden', false, 'absent', 'chat'],
      says: [/widget was blocked/],
    });
  }

  for (const part of ['snippet', 'compose', 'product']) {
    it(`a silent ${part}: after the time limit one notice, and nothing waits any more`, {
      vendor: { [part]: 'silent' }, attributes: 'data-timeout="0.3"', boots: false, waitUntil: 'commit', next: QUEUE,
      later: `${SETTLED} ${ANSWERS}`,
      saw: ['Ann Example', 'hidden', false, 'absent'], says: [/did not come within 0\.3 seconds/],
    });
  }

  for (const part of ['compose', 'product']) {
    it(`a blocked ${part}: after the time limit one notice, and nothing waits any more`, {
      vendor: { [part]: 'blocked' }, attributes: 'data-timeout="1.2"', boots: false, next: QUEUE,
      later: `${SETTLED} ${ANSWERS}`,
      saw: ['Ann Example', 'hidden', false, 'absent'],
      says: part === 'compose' ? [/compose request failed/, /did not come within/] : [/did not come within/],
    });
  }

  it('nothing polls for ever', {
    vendor: { snippet: 'silent' }, attributes: 'data-timeout="0.2"', boots: false, waitUntil: 'commit',
    before: `var running = 0, original = window.setInterval; window.setInterval = function () { running++; return original.apply(this, arguments); };
      var timers = 0, later = window.setTimeout; window.setTimeout = function () { timers++; return later.apply(this, arguments); };`,
    next: QUEUE,
    later: `await new Promise((done) => later(done, 400)); var before = timers; await new Promise((done) => later(done, 400)); saw.push(running, timers - before)`,
    saw: [0, 0], says: [/did not come/],
  });

  it('a queue without end does not fill the memory', {
    vendor: { snippet: 'silent' }, boots: false, waitUntil: 'commit',
    next: `for (var times = 0; times < 20000; times++) { $zopim(function () {}); zE('webWidget', 'setLocale', 'de' + times); zE('messenger', 'open'); } saw.push('goes on')`,
    later: `while (!saw.length) ${wait(10)}`, saw: ['goes on'],
  });

  it('a widget that comes after the time limit is brought to where the page wants it', {
    account: { kind: 'messenger', bootDelay: 500 }, attributes: 'data-timeout="0.1"',
    next: `zE('webWidget', 'hide'); $zopim.livechat.addTags('vip')`,
    later: `zE('webWidget', 'setLocale', 'de')`,
    calls: ['messenger hide', 'messenger:set conversationTags ["vip"]', 'messenger:set locale "de"'],
    says: [/did not come within/],
  });

  it('after a late widget ready callbacks run again', {
    account: { kind: 'messenger', bootDelay: 500 }, attributes: 'data-timeout="0.1"',
    later: `$zopim(function () { saw.push('ran'); }); zE('webWidget', 'open')`,
    saw: ['ran'], calls: ['messenger open'], says: [/did not come within/],
  });

  it('listeners of a widget that never comes still hear of the configured status', {
    vendor: { snippet: 'blocked' }, boots: false,
    next: `$zopim.livechat.setOnStatus(function (status) { saw.push(status); })`, later: until('saw.length'),
    saw: ['online'], says: [/widget was blocked/],
  });

  it('an old build that lacks newer events and commands is served as far as it goes', {
    account: { kind: 'messenger', build: '2025-06', bootDelay: 0 },
    next: `window.zESettings = { webWidget: { color: { theme: '#17494d' }, zIndex: 7 } }; zE('webWidget', 'open'); $zopim.livechat.addTags('vip')`,
    later: `saw.push(__standin.state.zIndex, __standin.state.open, __standin.state.tags[0])`,
    saw: [7, true, 'vip'],
  });
});
