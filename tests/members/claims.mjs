// What each member of the classic API does now, as a page and the widget see it: the proof of what the table claims.
//
// A story is a page on which its members are called one after the other, with `between` before each; with `alone`, each
// is called on a page of its own. A claim is a member's path and
//
// | field | meaning |
// |---|---|
// | `with` | the source of its arguments (none; a listener is given `hear`), or of a setting's value |
// | `call` | the whole expression, where the path is no call |
// | `first`, `then` | statements before the call, which do not count, and after it, which do |
// | `told` | what the widget was told: each call as one line, `<fn>` a function, `<id>` an id of the widget's (nothing) |
// | `heard` | what the page's function `hear` was called with, each time (never) |
// | `older`, `olderHeard` | the same in the build of 2025-06, where more differs than that it refuses what is newer |
// | `unheard` | an action of userEvent that `hear` must not be told, whatever else it is |
// | `gives` | what the call answers (undefined) |
// | `reads` | an expression and its value when all is done, for what the page sees elsewhere |
//
// The fidelity of a member is in its row, and claims.test.mjs holds the two against each other.

const FIELDS = { fields: { name: '11', email: '12', phone: '13', notes: '14', path: '15', department: '16' } };
const DEPARTMENTS = [{ id: 7, name: 'Sales' }, { id: 8, name: 'Support', status: 'offline' }];
const SALES = { id: 7, name: 'Sales', status: 'online' };
const SUPPORT = { id: 8, name: 'Support', status: 'offline' };

const fields = (...pairs) => `messenger:set conversationFields ${JSON.stringify(pairs.map(([id, value]) => ({ id: String(id), value })))}`;
const field = (id, value) => fields([id, value]);
const tags = (...list) => `messenger:set conversationTags ${JSON.stringify(list)}`;

/** The look is sent whole: what was set before on the same page, and this. */
const look = (part) => {
  lookSoFar = merged(lookSoFar, part);
  return [`messenger:set customization ${JSON.stringify(lookSoFar)}`];
};
const merged = (before, part) => Object.keys(part).reduce((whole, key) => (
  { ...whole, [key]: typeof part[key] === 'object' ? merged(whole[key] ?? {}, part[key]) : part[key] }), before);
let lookSoFar = {};
const main = (primary, onPrimary) => look({ theme: { primary, onPrimary } });
const place = (position) => look({ common: { position } });
/** A distance goes along with a side and the other distance: what nobody has set is 16 pixels from the right. */
const offset = (where, axis, pixels) => place({
  side: 'right', offset: { [where]: { horizontal: 16, vertical: 16, ...lookSoFar.common?.position?.offset?.[where], [axis]: pixels } },
});
const message = (text) => JSON.stringify({ content: { type: 'text', text } });
const userEvent = (action, properties) => [{ category: 'Zendesk Web Widget', action, properties }];

const OPENED = ['Web Widget Opened', 'Chat Opened', 'Chat Shown'].map((action) => userEvent(action));
const action = (name) => `zE('webWidget:on', 'userEvent') action '${name}'`;
const LAUNCHER = `getComputedStyle(document.querySelector('iframe#launcher')).display`;
const TOKEN = { told: ['messenger loginUser <fn> <fn>'], heard: [['<fn>']] };
const ALL_THAT_HAPPENS = `__standin.visitorOpens(); __standin.visitorSays('Hello?'); __standin.requestAgent(); __standin.assignAgent();
  __standin.agentSays('Good morning'); __standin.visitorCloses(); __standin.agentSays('Anybody there?')`;
const OBJECT = { gives: 'object' };
/** In the widget of its own, what is not asked for an answer gives the object that it belongs to. */
const chains = (owner, name) => ({ call: `$zopim.livechat.${owner}.${name}() === $zopim.livechat.${owner}`, gives: true });

export const STORIES = [
  {
    story: 'the panel and the launcher',
    claims: [
      ["zE('webWidget', 'open')", { told: ['messenger open'] }],
      ["zE('webWidget:get', 'display')", { gives: 'chat' }],
      ['$zopim.livechat.window.getDisplay', { gives: true }],
      ["zE('webWidget', 'close')", { told: ['messenger close'] }],
      ["zE('webWidget:get', 'display')", { gives: 'launcher' }],
      ['$zopim.livechat.window.getDisplay', { gives: false }],
      ['$zopim.livechat.window.toggle', { told: ['messenger open'] }],
      ["zE('webWidget', 'toggle')", { told: ['messenger close'] }],
      ["zE('webWidget', 'hide')", { told: ['messenger hide'] }],
      ["zE('webWidget:get', 'display')", { gives: 'hidden' }],
      ["zE('webWidget', 'show')", { told: ['messenger show'] }],
      ['$zopim.livechat.hideAll', { told: ['messenger hide'] }],
      ['$zopim.livechat.window.show', { told: ['messenger show', 'messenger open'] }],
      ['$zopim.livechat.window.hide', { told: ['messenger hide'] }],
      ['zE.show()', { told: ['messenger close', 'messenger show'] }],
      ['zE.hide()', { told: ['messenger hide'] }],
      ['zE.activate()', { told: ['messenger show', 'messenger open'] }],
      ['$zopim.livechat.button.show', { told: ['messenger close'] }],
      ['$zopim.livechat.button.hide', { told: ['messenger hide'] }],
      ['$zopim.livechat.badge.show', { told: ['messenger show'] }],
      ['$zopim.livechat.window.openPopout', { told: ['messenger open'], then: '__standin.visitorCloses()' }],
      ['$zopim.livechat.window.popout', { told: ['messenger open'], then: '__standin.visitorCloses()' }],
      ["zE('webWidget', 'popout')", { told: ['messenger open'], then: '__standin.visitorCloses()' }],
      ['zE.activate()', { with: '{ hideOnClose: true }', then: '__standin.visitorCloses()', told: ['messenger open', 'messenger hide'] }],
    ],
  },
  {
    story: 'the panel and the launcher, as the stand-alone chat widget had them',
    config: { profile: 'standalone' },
    claims: [
      ['$zopim.livechat.window.hide', { first: '$zopim.livechat.window.show()', ...chains('window', 'hide'), told: ['messenger close'] }],
      ['$zopim.livechat.button.hide', { ...chains('button', 'hide'), reads: [LAUNCHER, 'none'] }],
      ['$zopim.livechat.button.show', { ...chains('button', 'show'), reads: [LAUNCHER, 'block'] }],
      ['$zopim.livechat.cookieLaw.comply', { ...chains('cookieLaw', 'comply'), told: ['messenger:set cookies none'] }],
    ],
  },
  {
    story: 'hiding while nobody is there',
    config: { status: 'offline' },
    claims: [
      ['$zopim.livechat.button.setHideWhenOffline', { with: 'true', told: ['messenger hide'] }],
      ['$zopim.livechat.setStatus', { with: "'online'", told: ['messenger show'] }],
      ['$zopim.livechat.setStatus', { with: "'offline'", told: ['messenger hide'] }],
      ['zESettings.webWidget.chat.hideWhenOffline', { with: 'false', told: ['messenger show'] }],
      ['zESettings.webWidget.chat.hideWhenOffline', { with: 'true', told: ['messenger hide'] }],
      ['zESettings.webWidget.launcher.setHideWhenChatOffline', { with: 'false', told: ['messenger show'] }],
      ['zESettings.webWidget.chat.suppress', { with: 'true', told: ['messenger hide'] }],
      ['zESettings.webWidget.chat.suppress', { with: 'false', told: ['messenger show'] }],
    ],
  },
  {
    story: 'the visitor and the visit',
    // What settings and departments say outlasts a visitor.
    between: "$zopim.livechat.departments.clearVisitorDepartment(); zE('webWidget', 'updateSettings', { webWidget: { chat: { tags: [] }, contactForm: { fields: [], ticketForms: [] } } }); $zopim.livechat.clearAll()",
    config: { ...FIELDS, departments: DEPARTMENTS },
    claims: [
      ['$zopim.livechat.setName', { with: "'Ann Example'", told: [field(11, 'Ann Example')] }],
      ['$zopim.livechat.setEmail', { with: "'ann@shop.example'", told: [field(12, 'ann@shop.example')] }],
      ['$zopim.livechat.setPhone', { with: "'555 0100'", told: [field(13, '555 0100')] }],
      ['$zopim.livechat.getName', { first: "$zopim.livechat.setName('Ann Example')", gives: 'Ann Example' }],
      ['$zopim.livechat.getEmail', { first: "$zopim.livechat.setEmail('ann@shop.example')", gives: 'ann@shop.example' }],
      ['$zopim.livechat.getPhone', { first: "$zopim.livechat.setPhone('555 0100')", gives: '555 0100' }],
      ["zE('webWidget', 'identify')", { with: "{ name: 'Ann Example' }", told: [field(11, 'Ann Example')] }],
      ['zE.identify()', { with: "{ email: 'ann@shop.example' }", told: [field(12, 'ann@shop.example')] }],
      ["zE('webWidget', 'prefill')", { with: "{ phone: { value: '555 0100', readOnly: true } }", told: [field(13, '555 0100')] }],
      ['$zopim.livechat.set', { with: "{ name: 'Ann Example', language: 'fr' }", told: ['messenger:set locale fr', field(11, 'Ann Example')] }],
      ['$zopim.livechat.setNotes', { with: "'Plan: basic'", told: [field(14, 'Plan: basic')] }],
      ['$zopim.livechat.appendNotes', { with: "'Cart: 3'", first: "$zopim.livechat.setNotes('Plan: basic')", told: [field(14, 'Plan: basic\nCart: 3')] }],
      ['$zopim.livechat.departments.setVisitorDepartment', { with: '7', told: [field(16, 'Sales')] }],
      ['$zopim.livechat.departments.clearVisitorDepartment', { first: "$zopim.livechat.departments.setVisitorDepartment('Sales')", told: [field(16, '')] }],
      ['zESettings.webWidget.chat.departments.select', { with: "'sales'", told: [field(16, 'Sales')] }],
      ['$zopim.livechat.addTags', { with: "'VIP customer', ['trial, beta']", told: [tags('vip_customer', 'trial', 'beta')] }],
      ['$zopim.livechat.removeTags', { with: "'trial'", first: "$zopim.livechat.addTags('vip', 'trial')", told: [tags('vip')] }],
      ["zE('webWidget', 'chat:addTags')", { with: "['vip', 'trial']", told: [tags('vip', 'trial')] }],
      ["zE('webWidget', 'chat:removeTags')", { with: "'vip'", first: "zE('webWidget', 'chat:addTags', ['vip'])", told: [tags()] }],
      ['zESettings.webWidget.contactForm.fields', { with: "[{ id: 360001, prefill: { '*': 'Hello' } }]", told: [field(360001, 'Hello')] }],
      ['zESettings.webWidget.contactForm.ticketForms', { first: "zE('webWidget', 'updateSettings', { webWidget: { contactForm: { fields: [{ id: 360001, prefill: { '*': 'Hello' } }] } } })", with: "[{ id: 5, fields: [{ id: 360002, prefill: { '*': 'Hello' } }] }]", told: [fields([360001, 'Hello'], [360002, 'Hello'])] }],
      ['zESettings.webWidget.contactForm.tags', { with: "['checkout']", told: [tags('checkout')] }],
      ['zESettings.webWidget.chat.tags', { with: "['checkout']", first: "$zopim.livechat.addTags('vip')", told: [tags('checkout', 'vip')] }],
      ['$zopim.set', { with: "{ name: 'Ann Example' }", call: "$zopim.set({ name: 'Ann Example' })", told: [field(11, 'Ann Example')] }],
    ],
  },
  {
    story: 'the path',
    config: FIELDS,
    claims: [
      ['$zopim.livechat.sendVisitorPath', { with: "{ url: 'https://shop.example/cart' }", told: [field(15, 'https://shop.example/cart')] }],
      ["zE('webWidget', 'updatePath')", { with: "{ url: 'https://shop.example/checkout', title: 'Checkout' }", told: [field(15, 'https://shop.example/checkout')] }],
    ],
  },
  {
    story: 'who the visitor is to messaging',
    alone: true,
    claims: [
      ['$zopim.livechat.authenticate', { with: '{ jwtFn: sign }', ...TOKEN }],
      ['zESettings.webWidget.authenticate.chat.jwtFn', { with: 'sign', ...TOKEN }],
      ["zE('webWidget', 'chat:reauthenticate')", { first: '$zopim.livechat.authenticate({ jwtFn: sign })', ...TOKEN }],
      ["zE('webWidget', 'logout')", { told: ['messenger logoutUser'] }],
      ['zE.logout()', { first: "$zopim.livechat.addTags('vip')", told: ['messenger logoutUser', tags('vip')] }],
      ['$zopim.livechat.clearAll', {
        first: '$zopim.livechat.authenticate({ jwtFn: sign }); $zopim.livechat.window.show()',
        told: ['messenger close', 'messenger logoutUser', 'messenger resetWidget'],
      }],
      ["zE('webWidget', 'reset')", { first: "$zopim.livechat.setName('Ann Example')", reads: ['$zopim.livechat.getName()', ''] }],
    ],
  },
  {
    story: 'the conversation',
    alone: true,
    account: { multiConversations: true },
    claims: [
      ['$zopim.livechat.say', {
        with: "'Is this in stock?'",
        told: ['messenger fetchConversations 0 <fn>', `messenger newConversation {"message":${message('Is this in stock?')}} <fn>`],
        older: ['messenger fetchConversations 0 <fn> refused', `messenger newConversation {"message":${message('Is this in stock?')}} <fn> refused`, 'messenger open'],
      }],
      ["zE('webWidget', 'chat:send')", {
        with: "'Is this in stock?'",
        first: '__standin.startConversation()',
        told: [`messenger sendMessage ${message('Is this in stock?')} <id> <fn>`],
        older: [`messenger sendMessage ${message('Is this in stock?')} <id> <fn> refused`, 'messenger open'],
      }],
    ],
  },
  {
    story: 'whether the visitor is chatting',
    between: '$zopim.livechat.endChat()',
    claims: [
      ['$zopim.livechat.isChatting', { gives: false }],
      ['$zopim.livechat.isChatting', { first: '__standin.startConversation()', gives: true }],
      ["zE('webWidget:get', 'chat:isChatting')", { first: '__standin.startConversation()', gives: true }],
      ['$zopim.livechat.endChat', { first: '__standin.startConversation()', reads: ['$zopim.livechat.isChatting()', false] }],
      ["zE('webWidget', 'chat:end')", { first: '__standin.startConversation()', reads: ["zE('webWidget:get', 'chat:isChatting')", false] }],
    ],
  },
  {
    story: 'listeners',
    config: { departments: DEPARTMENTS },
    claims: [
      ['$zopim.livechat.setOnUnreadMsgs', { then: "__standin.agentSays('Hello'); __standin.agentSays('Anybody there?')", heard: [[1], [2]] }],
      ["zE('webWidget:on', 'chat:unreadMessages')", { then: "__standin.agentSays('Hello?')", heard: [[2], [3]] }],
      ['$zopim.livechat.window.onShow', { then: '__standin.visitorOpens(); __standin.visitorCloses()', heard: [[]] }],
      ['$zopim.livechat.window.onHide', { first: '__standin.visitorOpens()', then: '__standin.visitorCloses()', heard: [[]] }],
      ["zE('webWidget:on', 'open')", { then: '__standin.visitorOpens(); __standin.visitorCloses()', heard: [[]] }],
      ["zE('webWidget:on', 'close')", { first: '__standin.visitorOpens()', then: '__standin.visitorCloses()', heard: [[]] }],
      ['$zopim.livechat.setOnChatStart', { first: '$zopim.livechat.endChat()', then: '__standin.startConversation()', heard: [[]] }],
      ['$zopim.livechat.setOnChatEnd', { then: '$zopim.livechat.endChat()', heard: [[]] }],
      ["zE('webWidget:on', 'chat:start')", { then: '__standin.startConversation()', heard: [[]] }],
      ["zE('webWidget:on', 'chat:end')", { then: "zE('webWidget', 'chat:end')", heard: [[]] }],
      ['$zopim.livechat.setOnConnected', { heard: [[]] }],
      ["zE('webWidget:on', 'chat:connected')", { heard: [[]] }],
      ['$zopim.livechat.setOnStatus', { heard: [['online']] }],
      ["zE('webWidget:on', 'chat:status')", { heard: [['online']] }],
      ["zE('webWidget:on', 'chat:departmentStatus')", { heard: [[SALES], [SUPPORT]] }],
      ['$zopim.livechat.departments.getAllDepartments', { gives: [SALES, SUPPORT] }],
      ["zE('webWidget:get', 'chat:departments')", { gives: [SALES, SUPPORT] }],
      ['$zopim.livechat.departments.getDepartment', { with: "'Support'", gives: SUPPORT }],
      ["zE('webWidget:get', 'chat:department')", { with: '7', gives: SALES }],
    ],
  },
  {
    story: 'the actions of userEvent',
    config: { departments: DEPARTMENTS },
    claims: [
      ["zE('webWidget:on', 'userEvent')", { then: '__standin.visitorOpens()', heard: OPENED }],
      [action('Web Widget Minimised'), { then: '__standin.visitorCloses()', heard: [userEvent('Web Widget Minimised')] }],
      ...['Web Widget Opened', 'Chat Opened', 'Chat Shown'].map((name) => [action(name), { first: '__standin.visitorCloses()', then: '__standin.visitorOpens()', heard: OPENED }]),
      [action('Chat Request Form Submitted'), {
        then: '__standin.startConversation()', heard: [userEvent('Chat Request Form Submitted', { department: undefined })],
      }],
      [action('Chat Request Form Submitted'), {
        first: "$zopim.livechat.endChat(); $zopim.livechat.departments.setVisitorDepartment('sales')",
        then: '__standin.startConversation()', heard: [userEvent('Chat Request Form Submitted', { department: 'Sales' })],
      }],
      [action('Chat Served by Operator'), {
        then: '__standin.assignAgent()',
        heard: [userEvent('Chat Served by Operator', { agent: '' })], olderHeard: [],
      }],
    ],
  },
  {
    story: 'language, stacking and consent',
    claims: [
      ['$zopim.livechat.setLanguage', { with: "'pt_BR'", told: ['messenger:set locale pt-BR'] }],
      ["zE('webWidget', 'setLocale')", { with: "'de'", told: ['messenger:set locale de'] }],
      ['zE.setLocale()', { with: "'fr-ca'", told: ['messenger:set locale fr-ca'] }],
      ['zESettings.webWidget.zIndex', { with: '5', told: ['messenger:set zIndex 5'] }],
      ["zE('webWidget', 'updateSettings')", { with: '{ webWidget: { zIndex: 7 } }', told: ['messenger:set zIndex 7'] }],
      ['zESettings.cookies', { with: 'false', told: ['messenger:set cookies none'] }],
      ['zESettings.cookies', { with: 'true', told: ['messenger:set cookies all', 'messenger show'] }],
      ['$zopim.livechat.cookieLaw.setDefaultImplicitConsent', { told: ['messenger:set cookies functional'] }],
    ],
  },
  {
    story: 'the look',
    claims: [
      ['$zopim.livechat.setColor', { with: "'#990000'", told: main('#990000', '#ffffff') }],
      ['$zopim.livechat.window.setColor', { with: "'#fc0'", told: main('#ffcc00', '#000000') }],
      ['$zopim.livechat.button.setColor', { with: "'#880000'", told: main('#880000', '#ffffff') }],
      ['$zopim.livechat.badge.setColor', { with: "'#ffdd00'", told: main('#ffdd00', '#000000') }],
      ['$zopim.livechat.theme.setColor', { with: "'#770000', 'badge'", told: main('#770000', '#ffffff') }],
      ['$zopim.livechat.theme.setColors', { with: "{ primary: '#ffee00', badge: '#990000' }", told: main('#ffee00', '#000000') }],
      ['zESettings.webWidget.color.theme', { with: "'#660000'", told: main('#660000', '#ffffff') }],
      ['zESettings.webWidget.color.launcher', { with: "'78A300'", told: main('#78a300', '#000000') }],
      ['zESettings.webWidget.color.launcherText', { with: "'#ffcc00'", told: look({ theme: { onPrimary: '#ffcc00' } }) }],
      ['zESettings.webWidget.color.button', { with: "'#990000'", told: look({ theme: { action: '#990000', onAction: '#ffffff' } }) }],
      ['$zopim.livechat.window.setPosition', { with: "'bl'", told: place({ side: 'left' }) }],
      ['$zopim.livechat.button.setPosition', { with: "'tr'", told: place({ side: 'right' }) }],
      ['$zopim.livechat.button.setPositionMobile', { with: "'bl'", told: place({ side: 'left' }) }],
      ['zESettings.webWidget.position.horizontal', { with: "'right'", told: place({ side: 'right' }) }],
      ['$zopim.livechat.window.setOffsetHorizontal', { with: "'20px'", told: offset('web', 'horizontal', 20) }],
      ['$zopim.livechat.button.setOffsetHorizontal', { with: '21', told: offset('web', 'horizontal', 21) }],
      ['zESettings.webWidget.offset.horizontal', { with: "'22px'", told: offset('web', 'horizontal', 22) }],
      ['$zopim.livechat.window.setOffsetVertical', { with: '20', told: offset('web', 'vertical', 20) }],
      ['$zopim.livechat.button.setOffsetVertical', { with: '21', told: offset('web', 'vertical', 21) }],
      ['$zopim.livechat.window.setOffsetBottom', { with: '22', told: offset('web', 'vertical', 22) }],
      ['$zopim.livechat.button.setOffsetBottom', { with: '23', told: offset('web', 'vertical', 23) }],
      ['zESettings.webWidget.offset.vertical', { with: "'24px'", told: offset('web', 'vertical', 24) }],
      ['$zopim.livechat.button.setOffsetHorizontalMobile', { with: '20', told: offset('mobile', 'horizontal', 20) }],
      ['zESettings.webWidget.offset.mobile.horizontal', { with: "'21px'", told: offset('mobile', 'horizontal', 21) }],
      ['$zopim.livechat.button.setOffsetVerticalMobile', { with: '20', told: offset('mobile', 'vertical', 20) }],
      ['zESettings.webWidget.offset.mobile.vertical', { with: "'21px'", told: offset('mobile', 'vertical', 21) }],
    ],
  },
  {
    story: 'globals and queues, on a page that brought nothing',
    claims: [
      ['window.zE', { call: "window.zE('webWidget', 'hide')", told: ['messenger hide'] }],
      ['window.zEmbed', { call: "zEmbed === zE || zEmbed('webWidget', 'show')", told: ['messenger show'] }],
      ['zE(fn)', { call: 'zE(hear)', heard: [[]] }],
      ['zE(fn) around $zopim', { call: 'zE(function () { $zopim(hear); })', heard: [[]] }],
      ['$zopim', { call: '$zopim(hear)', heard: [[]] }],
      ['window.$zopim', { call: 'typeof window.$zopim', gives: 'function' }],
      ['$zopim.livechat', { call: '$zopim.livechat === window.$zopim.livechat && typeof $zopim.livechat', ...OBJECT }],
      ...['badge', 'bubble', 'button', 'concierge', 'cookieLaw', 'departments', 'mobileNotifications', 'offlineForm', 'prechatForm', 'theme', 'window']
        .map((name) => [`$zopim.livechat.${name}`, { call: `typeof $zopim.livechat.${name}`, ...OBJECT }]),
      ['$zopim._', { call: '$zopim._.push(hear) && $zopim._.length', gives: 0, heard: [[]] }],
      ['$zopim.set', { call: '$zopim.set({ language: "fr" })', told: ['messenger:set locale fr'] }],
      ['$zopim.set._', { call: '$zopim.set._.push({ language: "de" }), $zopim.set._.length', gives: 0, told: ['messenger:set locale de'] }],
      ['$zopim.t', { call: 'Date.now() - $zopim.t < 60000', gives: true }],
      ['zE._', { call: 'zE._.push(["webWidget", "hide"])', gives: 1, told: ['messenger hide'] }],
      ['zE.t', { call: 'Date.now() - zE.t < 60000', gives: true }],
      ['zE.set', { call: 'typeof zE.set({ a: 1 })', gives: 'undefined' }],
      ['zE.widget', { call: 'zE.widget', gives: 'messenger' }],
      ['zE.version', { call: 'typeof zE.version', gives: 'string' }],
      ['window.zESettings', { call: 'zESettings = { webWidget: { zIndex: 5 } }', gives: { webWidget: { zIndex: 5 } }, told: ['messenger:set zIndex 5'] }],
      ['zESettings.errorReporting', { with: 'false', gives: { errorReporting: false }, reads: ['zESettings.errorReporting', false] }],
      ['window.zEACLoaded', { call: 'window.zEACLoaded', gives: true }],
      ['window.zEWebpackACJsonp', { call: 'window.zEWebpackACJsonp', gives: [] }],
      ['#ze-snippet', { call: "document.getElementById('ze-snippet').src.split('?')[0]", gives: 'https://static.zdassets.com/ekr/snippet.js' }],
    ],
  },
  {
    story: 'globals and queues, on a page with an old snippet before the tag',
    before: `window.heard = []; window.hear = function () { heard.push([].slice.call(arguments)); };
      window.$zopim = function (callback) { $zopim._.push(callback); }; $zopim.set = function (record) { $zopim.set._.push(record); };
      $zopim._ = [hear]; $zopim.set._ = [{ name: 'Ann Example' }]; $zopim.s = document.createElement('script'); $zopim.t = 5;
      window.zE = window.zEmbed = function () { zE._.push(arguments); }; zE._ = [['webWidget:on', 'chat:status', hear]]; zE.s = $zopim.s;
      document.zendeskHost = 'acme.zendesk.com'; document.zEQueue = [['webWidget:on', 'chat:departmentStatus', hear]]`,
    config: { departments: DEPARTMENTS },
    claims: [
      ['$zopim._', { call: 'heard.filter(function (list) { return !list.length; }).length', gives: 1 }],
      ['$zopim.set._', { call: '$zopim.livechat.getName()', gives: 'Ann Example' }],
      ['zE._', { call: "heard.filter(function (list) { return list[0] === 'online'; }).length", gives: 1 }],
      ['document.zEQueue', { call: 'heard.filter(function (list) { return list[0] && list[0].id; }).length', gives: 2 }],
      ['document.zendeskHost', { call: 'document.zendeskHost', gives: 'acme.zendesk.com' }],
      ['$zopim.s', { call: '$zopim.s', reads: ["($zopim.s = document.createElement('script')) && $zopim.s.nodeName", 'SCRIPT'] }],
      ['zE.s', { call: 'zE.s', reads: ["(zE.s = document.createElement('script')) && zE.s.nodeName", 'SCRIPT'] }],
    ],
  },
  {
    story: 'what is never told, never called and never read',
    claims: [
      ...[
        'Chat Rating Good', 'Chat Rating Bad', 'Chat Rating Removed', 'Chat Comment Submitted', 'Chat Offline Message Sent', 'Contact Form Shown',
        'Contact Form Submitted', 'Help Center Shown', 'Help Center Search', 'Help Center Article Viewed', 'Help Center View Original Article Clicked',
        'Answer Bot Article Viewed', 'Talk Shown', 'Talk Callback Request Submitted',
      ].map((name) => [action(name), { then: ALL_THAT_HAPPENS, unheard: name }]),
      ["zE('webWidget:on', 'chat.end') and other dotted names", {
        call: "zE('webWidget:on', 'chat.end', hear)", first: '__standin.startConversation()', then: "zE('webWidget', 'chat:end')",
      }],
      ['$zopim.onError', { call: 'void ($zopim.onError = hear)', then: ALL_THAT_HAPPENS }],
      ['$zopim._setByWW', { call: '$zopim._setByWW' }],
      ['$zopim._exec', { call: '$zopim._exec' }],
      ['window.$zopim_popout', { first: '$zopim.livechat.window.openPopout()', call: 'window.$zopim_popout' }],
      ['window.$_$', { call: 'window.$_$' }],
      ['$zopim.livechat.unreadflag', { call: "void ($zopim.livechat.unreadflag = 'disable')", then: "__standin.agentSays('Hello')" }],
      ['zESettings.authenticate.jwt (root level)', { call: "void (zESettings = { authenticate: { jwt: 'token' } })" }],
      ['zESettings.webWidget.contactForm.fields[].hint / hideHint', {
        call: "void (zESettings = { webWidget: { contactForm: { fields: [{ id: 'description', hint: { '*': 'In short' }, hideHint: true }] } } })",
      }],
    ],
  },
];

/** Members without effect, each with the source of typical arguments, or of a typical value. */
export const WITHOUT_EFFECT = {
  '$zopim.livechat.setDisableGoogleAnalytics': 'true',
  '$zopim.livechat.setDisableSound': 'true',
  '$zopim.livechat.setGreetings': "{ online: 'Chat with us', offline: ['Leave a message', 'We are away'] }",
  '$zopim.livechat.setOnGreeting': 'hear',
  '$zopim.livechat.setOnFlashReady': 'hear',
  '$zopim.livechat.freeze': '',
  '$zopim.livechat.fire': "'chat'",
  '$zopim.livechat.window.setTitle': "'Ask us'",
  '$zopim.livechat.window.setSize': "'small'",
  '$zopim.livechat.window.setTheme': "'plastic'",
  '$zopim.livechat.window.setBg': "'#fff'",
  '$zopim.livechat.window.getSettings': '',
  '$zopim.livechat.button.setImage': "'/chat.png'",
  '$zopim.livechat.button.setTheme': "'simple'",
  '$zopim.livechat.button.useFavicon': 'true',
  '$zopim.livechat.bubble.show': 'true',
  '$zopim.livechat.bubble.hide': 'true',
  '$zopim.livechat.bubble.reset': '',
  '$zopim.livechat.bubble.setTitle': "'Questions?'",
  '$zopim.livechat.bubble.setText': "'Ask us'",
  '$zopim.livechat.bubble.setColor': "'#990000'",
  '$zopim.livechat.bubble.setImage': "'/bubble.png'",
  '$zopim.livechat.badge.hide': '',
  '$zopim.livechat.badge.setImage': "'/badge.png'",
  '$zopim.livechat.badge.setLayout': "'image_left'",
  '$zopim.livechat.badge.setText': "'Ask us'",
  '$zopim.livechat.theme.setFontConfig': "{ google: { families: ['Lato'] } }, 'Lato'",
  '$zopim.livechat.theme.setProfileCardConfig': '{ avatar: true, title: false, rating: true }',
  '$zopim.livechat.theme.setTheme': "'classic'",
  '$zopim.livechat.theme.reload': '',
  '$zopim.livechat.prechatForm.setGreetings': "'Tell us more'",
  '$zopim.livechat.offlineForm.setGreetings': "'We are away'",
  '$zopim.livechat.concierge.setAvatar': "'/agent.png'",
  '$zopim.livechat.concierge.setName': "'Sam'",
  '$zopim.livechat.concierge.setTitle': "'Support'",
  '$zopim.livechat.departments.filter': "'Sales', 8",
  '$zopim.livechat.departments.setLabel': "'Team'",
  '$zopim.livechat.cookieLaw.showPrivacyPanel': '',
  '$zopim.livechat.mobileNotifications.setDisabled': 'true',
  '$zopim.livechat.mobileNotifications.setIgnoreChatButtonVisibility': 'true',
  '$zopim.livechat.unreadflag.enable': '',
  '$zopim.livechat.unreadflag.disable': '',
  "zE('webWidget', 'clear')": '',
  "zE('webWidget', 'helpCenter:setSuggestions')": "{ search: 'refund', labels: ['billing'] }",
  "zE('webWidget', 'helpCenter:reauthenticate')": '',
  "zE('webWidget:get', 'chat:unreadMessages')": '',
  "zE('webWidget:on', 'chat:popout')": 'hear',
  'zE.setHelpCenterSuggestions()': '{ url: true }',
  'zE.activateIpm()': '',
  'zE.configureIPMWidget()': '{}',
  'zE.showIPMArticle()': '115001',
  'zE.showIPMWidget()': '',
  'zE.hideIPMWidget()': '',
  'zESettings.analytics': 'false',
  'zESettings.webWidget.authenticate.jwt': "'token'",
  'zESettings.webWidget.authenticate.jwtFn': 'hear',
  'zESettings.webWidget.color.resultLists': "'#990000'",
  'zESettings.webWidget.color.header': "'#990000'",
  'zESettings.webWidget.color.articleLinks': "'#990000'",
  'zESettings.webWidget.position.vertical': "'top'",
  'zESettings.webWidget.navigation.popoutButton.enabled': 'false',
  'zESettings.webWidget.launcher.label': "{ '*': 'Ask us' }",
  'zESettings.webWidget.launcher.chatLabel': "{ '*': 'Ask us' }",
  'zESettings.webWidget.launcher.talkLabel': "{ '*': 'Ask us' }",
  'zESettings.webWidget.launcher.mobile.labelVisible': 'false',
  'zESettings.webWidget.launcher.badge.label': "{ '*': 'Ask us' }",
  'zESettings.webWidget.launcher.badge.image': "'/badge.png'",
  'zESettings.webWidget.launcher.badge.layout': "'image_left'",
  'zESettings.webWidget.contactOptions.enabled': 'true',
  'zESettings.webWidget.contactOptions.contactButton': "{ '*': 'Ask us' }",
  'zESettings.webWidget.contactOptions.chatLabelOnline': "{ '*': 'Ask us' }",
  'zESettings.webWidget.contactOptions.chatLabelOffline': "{ '*': 'Ask us' }",
  'zESettings.webWidget.contactOptions.contactFormLabel': "{ '*': 'Ask us' }",
  'zESettings.webWidget.contactForm.suppress': 'true',
  'zESettings.webWidget.contactForm.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.contactForm.attachments': 'false',
  'zESettings.webWidget.contactForm.subject': 'true',
  'zESettings.webWidget.contactForm.selectTicketForm': "{ '*': 'Ask us' }",
  'zESettings.webWidget.helpCenter.suppress': 'true',
  'zESettings.webWidget.helpCenter.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.helpCenter.chatButton': "{ '*': 'Ask us' }",
  'zESettings.webWidget.helpCenter.messageButton': "{ '*': 'Ask us' }",
  'zESettings.webWidget.helpCenter.originalArticleButton': 'false',
  'zESettings.webWidget.helpCenter.searchPlaceholder': "{ '*': 'Ask us' }",
  'zESettings.webWidget.helpCenter.filter.category': "'1'",
  'zESettings.webWidget.helpCenter.filter.section': "'2'",
  'zESettings.webWidget.helpCenter.filter.label_names': "'billing'",
  'zESettings.webWidget.chat.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.chat.connectOnPageLoad': 'false',
  'zESettings.webWidget.chat.departments.enabled': "['Sales', 8]",
  'zESettings.webWidget.chat.menuOptions.emailTranscript': 'false',
  'zESettings.webWidget.chat.notifications.mobile.disable': 'true',
  'zESettings.webWidget.chat.prechatForm.greeting': "{ '*': 'Ask us' }",
  'zESettings.webWidget.chat.prechatForm.departmentLabel': "{ '*': 'Ask us' }",
  'zESettings.webWidget.chat.offlineForm.greeting': "{ '*': 'Ask us' }",
  'zESettings.webWidget.chat.concierge.avatarPath': "'/agent.png'",
  'zESettings.webWidget.chat.concierge.name': "'Sam'",
  'zESettings.webWidget.chat.concierge.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.chat.profileCard.avatar': 'true',
  'zESettings.webWidget.chat.profileCard.rating': 'false',
  'zESettings.webWidget.chat.profileCard.title': 'false',
  'zESettings.webWidget.talk.suppress': 'true',
  'zESettings.webWidget.talk.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.talk.nickname': "'sales'",
  'zESettings.webWidget.answerBot.suppress': 'true',
  'zESettings.webWidget.answerBot.title': "{ '*': 'Ask us' }",
  'zESettings.webWidget.answerBot.avatar.url': "'/bot.png'",
  'zESettings.webWidget.answerBot.avatar.name': "{ '*': 'Ask us' }",
  'zESettings.webWidget.answerBot.contactOnlyAfterQuery': 'true',
  'zESettings.webWidget.answerBot.search.labels': "['billing']",
};
