// What the site learns: `changeover.report()`, `changeover.on('call', …)`, and the console.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { situations } from '../harness/situation.mjs';

const USE = `zE('webWidget', 'hide'); zE('webWidget', 'hide'); $zopim.livechat.setName('Ann Example'); $zopim.livechat.setEmail('ann@shop.example');
  $zopim(function () {}); zE('webWidget', 'identify', { name: 'Ann Example', email: 'ann@shop.example' }); zE('webWidget', 'nope', 'ann@shop.example'); $zopim.livechat.say('Is this in stock?')`;
const file = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
/** What COMPAT.md says that a member does now, and why a chapter of NOTICES.md says that it differs. */
const nowOf = (member) => file('COMPAT.md').split('\n').find((line) => line.startsWith(`| \`${member}\` |`)).split(' | ')[1];
const whyOf = (notice) => file('NOTICES.md').split(`\n## ${notice}\n`)[1].split('\n')[1].replace(/^\*\*.*?\*\* /, '');
const lines = (opened) => opened.consoleMessages.filter(({ type }) => type !== 'error').map(({ text }) => text);

situations('the report', (it) => {
  it('counts each member, and says what became of it', {
    next: USE,
    later: `const { calls, widget, version } = changeover.report(); saw.push(typeof version, widget);
      for (const member of ["zE('webWidget', 'hide')", '$zopim(fn)', '$zopim.livechat.setName']) { const call = calls.find((entry) => entry.member === member); saw.push(call && call.count); }
      saw.push(calls[0].fidelity === undefined, JSON.stringify(calls.find((entry) => entry.member === "zE('webWidget', 'hide')").became))`,
    saw: ['string', 'messenger', 2, 1, 1, false, `["zE('messenger', 'hide')"]`],
  });

  it('holds no visitor data', {
    config: { fields: { name: '11' } },
    next: USE,
    later: `zE('setName', 'Ann'); zE('webWidget', 'Ann Example'); zE('Ann Example'); zE('webWidget', Symbol('Ann')); zE({ toString: function () { throw new Error('trap'); } }, 'Ann');
      const text = JSON.stringify(changeover.report()); saw.push(/Ann|shop\\.example|stock/.test(text))`,
    saw: [false],
  });

  it('lists members and settings that classic never had', {
    next: `zE('webWidget', 'position', {}); zE('updatePath', 'clear', {}); zE('webWidget', 'contactForm:send', {}); window.zESettings = { webWidget: { madeUp: 1 } }`,
    later: `const { calls } = changeover.report(); for (const word of ['position', 'updatePath', 'contactForm:send', 'madeUp']) { const call = calls.find((entry) => entry.member.includes(word)); saw.push(call && call.count, call && call.became.length); }`,
    saw: [1, 0, 1, 0, 1, 0, 1, 0],
  });

  it('does not grow without end when a page makes up members', {
    later: `for (let number = 0; number < 5000; number++) zE('webWidget', 'madeUp' + number); saw.push(changeover.report().calls.length <= 200)`,
    saw: [true],
  });

  it("changeover.on('call', fn) tells each call as it happens, without arguments", {
    next: `changeover.on('call', function (call) { saw.push(call.member, /Ann/.test(JSON.stringify(call))); }); $zopim.livechat.setName('Ann Example'); zE('webWidget', 'hide')`,
    saw: ['$zopim.livechat.setName', false, "zE('webWidget', 'hide')", false],
  });

  it("a function of changeover.on that throws disturbs nobody", {
    next: `changeover.on('call', function () { throw new Error('observer'); }); zE('webWidget', 'hide'); saw.push('goes on')`,
    saw: ['goes on'], calls: ['messenger hide'], errors: [/observer/],
  });

  it('changeover.on says what it takes', {
    next: `for (const args of [['call'], [], ['nope', function () {}], [null, null]]) try { changeover.on.apply(null, args); } catch (error) { saw.push(error.name); }`,
    saw: Array(4).fill('TypeError'),
  });

  it('what changeover.on answers stops the telling', {
    next: `var off = changeover.on('call', function (call) { saw.push(call.member); }); zE('webWidget', 'hide'); if (typeof off === 'function') off(); zE('webWidget', 'show')`,
    saw: ["zE('webWidget', 'hide')"],
  });

  it('a listener that stops its own telling keeps nobody from hearing', {
    later: `var off = changeover.on('call', function () { off(); }); changeover.on('call', function (call) { saw.push(call.member); }); zE('webWidget', 'hide'); zE('webWidget', 'show')`,
    saw: ["zE('webWidget', 'hide')", "zE('webWidget', 'show')"],
  });

  it('each call is said to have become what it became, and not what was called beside it', {
    config: { fields: { name: '11' } },
    next: `$zopim.livechat.setName('Ann'); zE('webWidget', 'setLocale', 'pt_BR')`,
    later: `saw.push(...changeover.report().calls.map(({ became }) => became.join()))`,
    saw: ["zE('messenger:set', 'conversationFields')", "zE('messenger:set', 'locale')"],
  });

  it('the site build says nothing', {
    next: USE,
    then: (opened) => assert.deepEqual(lines(opened), []),
  });

  it('the debug build says one line for each member, however often it is called', {
    debug: true,
    next: `${USE}; ${USE}`,
    says: undefined,
    then: (opened) => {
      const text = opened.consoleMessages.map((message) => message.text);
      for (const member of ["zE('webWidget', 'hide')", '$zopim.livechat.setName']) assert.equal(text.filter((line) => line.includes(member)).length, 1, member);
      assert.ok(!text.some((line) => /Ann Example|ann@shop|in stock/.test(line)), 'no visitor data');
    },
  });

  it('the debug build explains in its report', {
    debug: true, next: `zE('webWidget', 'hide')`, says: undefined,
    later: `const [call] = changeover.report().calls; saw.push(Object.keys(call).length > 5)`,
    saw: [true],
  });

  it('the debug build explains what is no member too, in the words of COMPAT.md and NOTICES.md', {
    debug: true, says: undefined,
    next: `zE(function () {}); $zopim(function () {}); zE('webWidget', 'nope'); zE('webWidget:on', 'chat.end', function () {}); zE('webWidget', 'logOut'); window.zESettings = { webWidget: { madeUp: 1 } }`,
    later: `for (const { member, fidelity, now, why, notice, instead } of changeover.report().calls) saw.push([member, fidelity, now, why, notice, instead]);`,
    saw: [
      ['zE(fn)', 'emulated', nowOf('zE(fn)'), undefined, undefined, 'zE(fn)'],
      ['$zopim(fn)', 'emulated', nowOf('$zopim'), undefined, undefined, 'zE(fn)'],
      ["zE('webWidget', 'nope')", 'unknown', 'Has no effect.', whyOf('no-such-member'), 'no-such-member', ''],
      ["zE('webWidget:on', 'chat.end')", 'unknown', 'Has no effect.', whyOf('never-worked'), 'never-worked', "Write the name as in zE('webWidget:on', 'chat:end')."],
      ["zE('webWidget', 'logOut')", 'unknown', 'Has no effect.', whyOf('never-worked'), 'never-worked', "Write the name as in zE('webWidget', 'logout')."],
      ['zESettings.webWidget.madeUp', 'no-effect', 'Has no effect.', 'The old widget had no setting of this name in this place. COMPAT.md lists those that it had. Look for a typing mistake.', 'no-such-member', 'see COMPAT.md'],
    ],
    then: (opened) => assert.ok(lines(opened).some((line) => /'chat\.end'.*Instead: Write the name as in .*'chat:end'/.test(line)), 'the console says it as well'),
  });

  it('the version is the one of the package', {
    next: `saw.push(/^\\d+\\.\\d+\\.\\d+/.test(changeover.version))`, saw: [true],
  });
});
