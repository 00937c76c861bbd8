// `zESettings`: when pages set it, in which forms, and what is made of it.

import { situations } from '../harness/situation.mjs';

const Z = (index) => `{ webWidget: { zIndex: ${index} } }`;
const INDEX = `saw.push(__standin.state.zIndex);`;
const FIELDS = `saw.push(JSON.stringify(__standin.state.fields));`;
const reported = (path) => `const call = changeover.report().calls.find((entry) => entry.member === 'zESettings.${path}'); saw.push(call && call.count, call && call.fidelity);`;

situations('settings', (it) => {
  for (const [when, situation] of [
    ['before our tag', { before: `window.zESettings = ${Z(7)}` }],
    ['on the line after our tag', { next: `window.zESettings = ${Z(7)}` }],
    ['in parts, after our tag', { next: `window.zESettings = {}; zESettings.webWidget = {}; zESettings.webWidget.zIndex = 7` }],
    ['as a variable of a later script', { next: `var zESettings = ${Z(7)}` }],
    ['at the end of the body', { html: `<script>window.zESettings = ${Z(7)}</script>` }],
    ['in the load event of the page', { account: { kind: 'messenger', bootDelay: 150 }, next: `window.onload = function () { window.zESettings = ${Z(7)}; }` }],
    ['in the load event of the page, into what was there', { account: { kind: 'messenger', bootDelay: 150 }, before: `window.zESettings = ${Z(3)}`, next: `addEventListener('load', function () { zESettings.webWidget.zIndex = 7; })` }],
    ['with Object.assign', { next: `window.zESettings = Object.assign(window.zESettings || {}, ${Z(7)})` }],
    ['at the root, as a wrapper puts it', { next: `window.zESettings = { zIndex: 7 }` }],
    ['by updateSettings before the messenger', { next: `zE('webWidget', 'updateSettings', ${Z(7)})` }],
    ['by updateSettings in a ready callback', { next: `zE(function () { zE('webWidget', 'updateSettings', ${Z(7)}); })` }],
    ['after the messenger is there', { later: `window.zESettings = ${Z(7)};` }],
    ['by updateSettings after the messenger is there', { later: `zE('webWidget', 'updateSettings', ${Z(7)});` }],
  ]) {
    it(`set ${when}, they count`, { ...situation, later: `${situation.later || ''} ${INDEX}`, saw: [7] });
  }

  it('updateSettings merges deeply: what it does not name stays', {
    before: `window.zESettings = { webWidget: { zIndex: 5, color: { theme: '#17494d' }, offset: { vertical: '10px' } } }`,
    next: `zE('webWidget', 'updateSettings', { webWidget: { offset: { horizontal: '20px' } } })`,
    later: `zE('webWidget', 'updateSettings', { webWidget: { offset: { mobile: { vertical: 30 } }, chat: {} } }); await new Promise((done) => setTimeout(done, 5));
      const { theme, common } = __standin.state.customization; saw.push(__standin.state.zIndex, theme.primary, JSON.stringify(common.position.offset))`,
    saw: [5, '#17494d', '{"web":{"horizontal":20,"vertical":10},"mobile":{"horizontal":16,"vertical":30}}'],
  });

  it('the same settings again and again are said once', {
    later: `for (let times = 0; times < 9; times++) window.zESettings = ${Z(7)};`,
    calls: ['messenger:set zIndex 7'],
  });

  const update = (settings) => `zE('webWidget', 'updateSettings', ${settings});`;
  for (const [what, settings, otherwise, state] of [
    ['consent', `{ cookies: false }`, `changeover.consent(true)`, `__standin.state.cookies`],
    ['consent that messaging was told of', `{ cookies: false }`, `zE('messenger:set', 'cookies', 'all')`, `__standin.state.cookies`],
    ['the colour', `{ webWidget: { color: { theme: '#112233' } } }`, `$zopim.livechat.theme.setColor('#445566')`, `__standin.state.customization.theme.primary`],
    ['suppress', `{ webWidget: { chat: { suppress: true } } }`, `zE('messenger', 'show')`, `__standin.state.hidden`],
    ['the department', `{ webWidget: { chat: { departments: { select: 'Sales' } } } }`, `$zopim.livechat.departments.setVisitorDepartment('Support')`, `__standin.state.tags.join()`],
  ]) {
    it(`updateSettings takes ${what} back to what it said before`, {
      config: { fields: { department: 'tag:' } }, next: update(settings),
      later: `const turn = () => new Promise((done) => setTimeout(done, 5)); await turn(); const before = ${state}; ${otherwise}; await turn(); saw.push(before !== ${state}); ${update(settings)} await turn(); saw.push(before === ${state})`,
      saw: [true, true],
    });
  }

  it('fields of the contact form and of its one ticket form go along together', {
    next: `window.zESettings = { webWidget: { contactForm: { fields: [{ id: 360001, prefill: { '*': 'hello' } }, { id: 5, prefill: null }], ticketForms: [{ id: 1, fields: [{ id: 11, prefill: { '*': 'one' } }] }] } } }`,
    later: `${FIELDS} ${update(`{ webWidget: { contactForm: { ticketForms: [{ id: 1 }] } } }`)} await new Promise((done) => setTimeout(done, 5)); ${FIELDS}`,
    saw: ['[{"id":"360001","value":"hello"},{"id":"11","value":"one"}]', '[{"id":"360001","value":"hello"}]'],
  });

  it('a department that is null clears the one before, and tags from settings can be removed', {
    config: { fields: { department: 'tag:' } }, next: `window.zESettings = { webWidget: { chat: { tags: ['a', 'b'], departments: { select: 'Sales' } } } }`,
    later: `saw.push(__standin.state.tags.join()); ${update(`{ webWidget: { chat: { departments: { select: null } } } }`)} zE('webWidget', 'chat:removeTags', ['a']); await new Promise((done) => setTimeout(done, 5)); saw.push(__standin.state.tags.join())`,
    saw: ['sales,a,b', 'b'],
  });

  it('a distance goes along with a side and the other distance, as messaging takes it', {
    next: `$zopim.livechat.button.setOffsetVertical(40); $zopim.livechat.window.setOffsetVertical('0')`,
    later: `$zopim.livechat.button.setOffsetVertical('3em'); saw.push(JSON.stringify(__standin.state.customization.common))`,
    saw: ['{"position":{"side":"right","offset":{"web":{"horizontal":16,"vertical":0}}}}'],
  });

  it('what is no language is not said', {
    next: `for (const code of ['--', 'auto', 'not a locale!', '', 'e', '12']) { $zopim.livechat.setLanguage(code); zE('webWidget', 'setLocale', code); } zE('webWidget', 'setLocale', 'es-419')`,
    calls: ['messenger:set locale "es-419"'],
  });

  it('texts by language are tasks for Admin Center: they are counted, and nothing is said', {
    next: `window.zESettings = { webWidget: { contactForm: { title: { '*': 'Write', de: 'Schreiben' } }, chat: { title: { '*': 'Chat' }, prechatForm: { greeting: { '*': 'Hello', 'pt-BR': 'Oi' } } }, launcher: { chatLabel: { de: 'Fragen' } } } }; zE('webWidget', 'setLocale', 'de')`,
    later: `${reported('webWidget.contactForm.title')} const { calls } = changeover.report(); saw.push(calls.filter(({ member, instead }) => /^zES/.test(member) && instead === 'see COMPAT.md').length, /Hello|Fragen|Schreiben/.test(JSON.stringify(calls)))`,
    saw: [1, 'no-effect', 4, false], calls: ['messenger:set locale "de"'],
  });

  it('in the debug build each text is reported with its place in Admin Center', {
    debug: true, says: undefined,
    next: `window.zESettings = { webWidget: { chat: { prechatForm: { greeting: { '*': 'Hello' } }, offlineForm: { greeting: { '*': 'Away' } } }, launcher: { label: { '*': 'Help' } } } }`,
    later: `for (const path of ['chat.prechatForm.greeting', 'chat.offlineForm.greeting', 'launcher.label']) saw.push(changeover.report().calls.find(({ member }) => member === 'zESettings.webWidget.' + path).instead.split(', ').pop())`,
    saw: ['Responses.', 'Responses.', 'Style.'],
  });

  it('custom fields that a form is prefilled with go along, in the language that the page set', {
    next: `zE('webWidget', 'setLocale', 'pt_BR'); window.zESettings = { webWidget: { contactForm: { fields: [
      { id: 'subject', prefill: { '*': 'Order' } }, { id: 360001, prefill: { '*': 'Order', 'pt-BR': 'Pedido' } }, { id: '360002', prefill: { '*': 'gold' } }, { id: 360003, prefill: { de: 'Ja' } }, { id: 360004, prefill: 'plain' }, { id: 360005 }] } } }`,
    later: `${FIELDS} zE('webWidget', 'setLocale', 'de'); await new Promise((done) => setTimeout(done, 5)); ${FIELDS}`,
    saw: [
      '[{"id":"360001","value":"Pedido"},{"id":"360002","value":"gold"},{"id":"360004","value":"plain"}]',
      '[{"id":"360001","value":"Order"},{"id":"360002","value":"gold"},{"id":"360003","value":"Ja"},{"id":"360004","value":"plain"}]',
    ],
  });

  it('of one ticket form the fields go along, of several none', {
    next: `window.zESettings = { webWidget: { contactForm: { ticketForms: [{ id: 1, fields: [{ id: 11, prefill: { '*': 'one' } }] }] } } }`,
    later: `${FIELDS} zE('webWidget', 'updateSettings', { webWidget: { contactForm: { ticketForms: [{ id: 1, fields: [{ id: 11, prefill: { '*': 'one' } }] }, { id: 2, fields: [{ id: 12, prefill: { '*': 'two' } }] }] } } }); await new Promise((done) => setTimeout(done, 5)); saw.push(/12/.test(JSON.stringify(__standin.state.fields)))`,
    saw: ['[{"id":"11","value":"one"}]', false],
  });

  for (const value of [`null`, `5`, `'x'`, `{}`, `[null, 5, {}]`, `[{ get id() { throw new Error('trap'); } }]`, `[{ id: 5, prefill: null }]`, `[{ id: 5, prefill: { '*': {} } }]`]) {
    it(`fields that are ${value} disturb nobody`, {
      next: `window.zESettings = { webWidget: { contactForm: { fields: ${value}, ticketForms: ${value} }, zIndex: 7 } }`, later: `${INDEX} ${FIELDS}`, saw: [7, '[]'],
    });
  }

  it('tags of the contact form and of the chat go along together', {
    next: `window.zESettings = { webWidget: { contactForm: { tags: ['web'] }, chat: { tags: ['chat'] } } }`,
    later: `saw.push(__standin.state.tags.sort().join())`, saw: ['chat,web'],
  });

  it('a wrapper that takes settings through JSON loses the token function and nothing else', {
    next: `var settings = { webWidget: { zIndex: 7, authenticate: { chat: { jwtFn: function (deliver) { deliver('token'); } } } } };
      window.zESettings = JSON.parse(JSON.stringify(settings)); zE('webWidget', 'chat:reauthenticate')`,
    later: `${INDEX} saw.push(__standin.state.loggedIn)`, saw: [7, false], calls: ['messenger:set zIndex 7'],
  });

  it('a token function that was there before such a wrapper is still asked', {
    before: `window.zESettings = { webWidget: { authenticate: { chat: { jwtFn: function (deliver) { saw.push('asked'); } } } } }`,
    next: `window.zESettings = JSON.parse(JSON.stringify(window.zESettings)); zE('webWidget', 'updateSettings', JSON.parse(JSON.stringify(${Z(7)})))`,
    later: INDEX, saw: ['asked', 7],
  });
});
