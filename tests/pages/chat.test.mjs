// Conversations, listeners, identity: what happens between the visitor, the agent and the page.

import { situations, until } from '../harness/situation.mjs';

const MULTI = { kind: 'messenger', bootDelay: 0, multiConversations: true };
const SAID = `__standin.state.messages.map((message) => message.text).join('|')`;
const LISTEN = `
  $zopim.livechat.setOnConnected(function () { saw.push('connected'); });
  $zopim.livechat.setOnChatStart(function () { saw.push('start'); });
  $zopim.livechat.setOnChatEnd(function () { saw.push('end'); });
  $zopim.livechat.setOnUnreadMsgs(function (count) { saw.push(count); });`;

situations('the chat', (it) => {
  it('start and end are told once', {
    next: LISTEN,
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); __standin.assignAgent(); saw.push($zopim.livechat.isChatting());
      $zopim.livechat.endChat(); $zopim.livechat.endChat(); zE('webWidget', 'chat:end'); saw.push($zopim.livechat.isChatting())`,
    saw: ['connected', 'start', true, 'end', false],
  });

  it('ending the chat from inside the end listener does not go round for ever', {
    next: `zE('webWidget:on', 'chat:end', function () { saw.push('end'); zE('webWidget', 'chat:end'); zE('webWidget', 'reset'); })`,
    later: `__standin.visitorSays('Hello?'); zE('webWidget', 'chat:end')`,
    saw: ['end'],
  });

  it('an unread message is told with its number, and the most copied recipe opens the panel', {
    next: `$zopim(function () { $zopim.livechat.setOnUnreadMsgs(function (count) { saw.push(count); if (count > 0 && !$zopim.livechat.window.getDisplay()) $zopim.livechat.window.show(); }); })`,
    later: `__standin.visitorSays('Hello?'); __standin.agentSays('Good morning!')`,
    saw: [1], calls: ['messenger open'],
  });

  it('a visitor who writes on in the same conversation chats again', {
    next: LISTEN,
    // What is shown just after the opening has been said before.
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); $zopim.livechat.endChat(); saw.push($zopim.livechat.isChatting()); __standin.agentSays('Bye!'); saw.push($zopim.livechat.isChatting());
      await new Promise((done) => setTimeout(done, 2050)); __standin.visitorSays('One more thing'); saw.push($zopim.livechat.isChatting())`,
    saw: ['connected', 'start', 'end', false, false, 'start', true],
  });

  it('a conversation of earlier that is opened begins no chat, though the visitor alone wrote in it', {
    next: LISTEN, account: { kind: 'messenger', bootDelay: 0, history: 'remember' },
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); ${until(`saw.includes('start')`)} $zopim.livechat.endChat(); __standin.visitorCloses();
      await new Promise((done) => setTimeout(done, 2050)); saw.push('again'); __standin.visitorOpens(); await new Promise((done) => setTimeout(done, 200)); saw.push($zopim.livechat.isChatting())`,
    saw: ['connected', 'start', 'end', 'again', false],
  });

  it('a chat that may idle for a month keeps no timer busy', {
    before: `var real = window.setTimeout, started = 0; window.setTimeout = function () { started++; return real.apply(this, arguments); };`,
    config: { idle: 43200 }, next: LISTEN,
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); ${until(`saw.includes('start')`)} started = 0; await new Promise((done) => real(done, 300)); saw.push(started < 20)`,
    saw: ['connected', 'start', true],
  });

  it('several texts are said in order, in one conversation', {
    account: MULTI,
    later: `$zopim.livechat.say('one'); $zopim.livechat.say('two'); zE('webWidget', 'chat:send', 'three'); ${until(`${SAID}.includes('three')`)}
      $zopim.livechat.say('four'); ${until(`${SAID}.includes('four')`)} saw.push(${SAID}, __standin.state.conversations)`,
    saw: ['one|two|three|four', 1],
  });

  it('a text is said in the conversation that the visitor has open', {
    account: MULTI,
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); $zopim.livechat.say('one'); $zopim.livechat.say('two'); $zopim.livechat.say('three');
      ${until(`${SAID}.includes('three')`)} saw.push(${SAID}, __standin.state.conversations)`,
    saw: ['Hello?|one|two|three', 1],
  });

  it('a text of the page’s own begins a chat, also in a conversation that is there, and is a sign of life', {
    account: MULTI, config: { idle: 0.05 },
    next: `zE('webWidget:on', 'chat:start', function () { saw.push('start'); }); zE('webWidget:on', 'chat:end', function () { saw.push('end'); });`,
    later: `const till = async (is) => { for (let times = 0; times < 500 && !is(); times++) await new Promise((done) => setTimeout(done, 10)); };
      __standin.visitorSays('Hello?'); await till(() => saw.includes('end')); saw.push($zopim.livechat.isChatting()); $zopim.livechat.say('again');
      await till(() => saw.length > 3); saw.push($zopim.livechat.isChatting()); const since = Date.now();
      await new Promise((done) => setTimeout(done, 1500)); $zopim.livechat.say('still here'); await till(() => saw.length > 5); saw.push(Date.now() - since > 4200)`,
    saw: ['start', 'end', false, 'start', true, 'end', true],
  });

  it('a text reaches a widget with a single conversation, too', {
    later: `$zopim.livechat.say('one'); ${until(`${SAID}.includes('one')`)} saw.push(${SAID})`,
    saw: ['one'],
  });

  it('where a visitor has one conversation alone, a text after the end goes on in it', {
    account: { kind: 'messenger', bootDelay: 0 },
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); $zopim.livechat.endChat(); $zopim.livechat.say('again'); ${until(`${SAID}.includes('again')`)} saw.push(${SAID}, __standin.state.conversations)`,
    saw: ['Hello?|again', 1],
  });

  it('a widget that is too old for messages opens, so that the visitor can write', {
    account: { kind: 'messenger', build: '2025-06', bootDelay: 0 },
    next: `$zopim(function () { $zopim.livechat.say('one'); })`,
    calls: undefined,
    later: `saw.push(zE('webWidget:get', 'display'), __standin.state.open)`,
    saw: ['chat', true],
  });

  it('user events carry the action names of classic', {
    next: `zE('webWidget:on', 'userEvent', function (event) { saw.push(event.category + ': ' + event.action); })`,
    later: `__standin.visitorOpens(); __standin.visitorSays('Hello?'); __standin.visitorCloses()`,
    saw: ['Web Widget Opened', 'Chat Opened', 'Chat Shown', 'Chat Request Form Submitted', 'Web Widget Minimised'].map((action) => `Zendesk Web Widget: ${action}`),
  });

  it('a listener registered inside of the same listener does not multiply without end', {
    next: `zE('webWidget:on', 'open', function again() { saw.push('open'); if (saw.length < 50) zE('webWidget:on', 'open', again); });
      $zopim.livechat.setOnStatus(function status(word) { saw.push(word); $zopim.livechat.setOnStatus(status); })`,
    later: `zE('webWidget', 'open')`,
    saw: ['online', 'open'],
  });

  it('listeners with a wrong argument are passed over', {
    next: `$zopim.livechat.window.onShow(); $zopim.livechat.window.onHide('text'); zE('webWidget:on', 'open'); zE('webWidget:on', 'chat.unreadMsgs', function () {}); $zopim.livechat.setOnConnected(null)`,
    later: `zE('webWidget', 'open')`,
    calls: ['messenger open'],
  });

  it('tags in any shape are one set, sent once a turn', {
    later: `$zopim.livechat.addTags('a', 'b'); $zopim.livechat.addTags(['c', 'd']); $zopim.livechat.addTags('e,f'); zE('webWidget', 'chat:addTags', 'Plan B'); zE('webWidget', 'chat:addTags', ['g']);
      $zopim.livechat.addTags.apply(null, ['h']); $zopim.livechat.removeTags('a'); zE('webWidget', 'chat:removeTags', ['b', 'never'])`,
    calls: ['messenger:set conversationTags ["c","d","e","f","plan_b","g","h"]'],
  });

  it('tags with signs that the widget refuses have an underscore for each, and no more go than it keeps', {
    later: `$zopim.livechat.addTags(['R&D', 'Plan: Basic (trial)', '100%', 'ÜBER', 'tab\\there', 'x'.repeat(256)]); $zopim.livechat.addTags(Array.from({ length: 30 }, (_, at) => 'r_d' + at));
      await new Promise((done) => setTimeout(done, 5)); $zopim.livechat.removeTags('R&D'); saw.push(__standin.state.tags.length, ...__standin.state.tags.slice(0, 6))`,
    saw: [20, 'r_d', 'plan:_basic__trial_', '100_', 'über', 'tab_here', 'x'.repeat(255)],
  });

  it('taking the last tag away empties the set', {
    later: `$zopim.livechat.addTags('vip'); await new Promise((done) => setTimeout(done, 5)); $zopim.livechat.removeTags('vip')`,
    calls: ['messenger:set conversationTags ["vip"]', 'messenger:set conversationTags []'],
  });

  it('taking the last mapped detail away empties the fields', {
    config: { fields: { notes: '11' } },
    later: `$zopim.livechat.setNotes('first'); await new Promise((done) => setTimeout(done, 5)); $zopim.livechat.setNotes('')`,
    calls: ['messenger:set conversationFields [{"id":"11","value":"first"}]', 'messenger:set conversationFields [{"id":"11","value":""}]'],
  });

  it('visitor details are remembered, and go where the site says', {
    config: { fields: { name: '11', email: '13', path: '12', department: 'tag:dept_' } },
    later: `$zopim.livechat.set({ name: 'Ann Example', email: 'ann@shop.example', phone: '1' }); zE('webWidget', 'updatePath', { url: 'https://shop.example/cart', title: 'Cart' }); $zopim.livechat.departments.setVisitorDepartment('After Sales');
      saw.push($zopim.livechat.getName(), $zopim.livechat.getEmail(), $zopim.livechat.getPhone())`,
    saw: ['Ann Example', 'ann@shop.example', '1'],
    calls: ['messenger:set conversationTags ["dept_after_sales"]',
      'messenger:set conversationFields [{"id":"11","value":"Ann Example"},{"id":"13","value":"ann@shop.example"},{"id":"12","value":"https://shop.example/cart"}]'],
  });

  it('a detail with signs that the widget refuses in tags is a tag all the same', {
    config: { fields: { email: 'tag:mail_' } },
    later: `$zopim.livechat.setEmail('ann@shop.example')`,
    calls: ['messenger:set conversationTags ["mail_ann_shop.example"]'],
  });

  it('identify with undefined members, prefill without values and names of the wrong kind change nothing', {
    config: { fields: { name: '11' } },
    next: `zE.identify({ id: undefined, name: undefined, email: undefined }); zE.identify(); zE('webWidget', 'prefill', { name: { readOnly: false } }); zE('webWidget', 'prefill');
      $zopim.livechat.setName(42); $zopim.livechat.setEmail(null); $zopim.livechat.set('text'); $zopim.livechat.set()`,
    later: `saw.push($zopim.livechat.getName(), $zopim.livechat.getEmail()); $zopim.livechat.setPhone('1'); $zopim.livechat.setPhone(''); zE('webWidget', 'identify', { phone: '' }); saw.push($zopim.livechat.getPhone())`,
    saw: ['', '', '1'], calls: [],
  });

  it('the path without an address is the page’s own', {
    config: { fields: { path: '12' } },
    url: 'https://path.shop.example/cart',
    later: `for (const url of [undefined, 'not a url', '/relative', 'javascript:alert(1)', 5, null, { toString: function () { throw new Error('trap'); } }]) { zE('webWidget', 'updatePath', { url: url }); $zopim.livechat.sendVisitorPath({ url: url }); } zE('webWidget', 'updatePath')`,
    calls: ['messenger:set conversationFields [{"id":"12","value":"https://path.shop.example/cart"}]'],
  });

  it('clearAll on a logout button never keeps the page from going on', {
    later: `$zopim.livechat.setName('Ann Example'); $zopim.livechat.clearAll(); saw.push($zopim.livechat.getName(), 'goes on')`,
    saw: ['', 'goes on'], calls: ['messenger resetWidget'],
  });
});
