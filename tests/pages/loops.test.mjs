// Loops of real pages, which have no end of their own but the answer that they wait for.

import { situations, until } from '../harness/situation.mjs';

const poll = (test, each = '') => `var tries = 0, timer = setInterval(function () { tries++; ${each} if (${test}) { clearInterval(timer); timer = null; } if (tries > 60) clearInterval(timer); }, 5)`;
const ENDS = { later: `${until('timer === null')} saw.push(timer)`, saw: [null] };

situations('loops', (it) => {
  for (const [what, test, each] of [
    ['until livechat is there', `window.$zopim && $zopim.livechat && $zopim.livechat.departments`],
    ['until zE has methods', `typeof zE !== 'undefined' && typeof zE.activate !== 'undefined' && zE.hide`],
    ['until $zopim is a function', `typeof $zopim === 'function'`],
    ['until the launcher shows', `zE('webWidget:get', 'display') === 'launcher'`],
    ['opening until the display is chat', `zE('webWidget:get', 'display') === 'chat'`, `zE('webWidget', 'open');`],
    ['showing until the window is displayed', `$zopim.livechat.window.getDisplay()`, `$zopim.livechat.window.show();`],
    ['hiding until the display is hidden', `zE('webWidget:get', 'display') === 'hidden'`, `zE('webWidget', 'hide');`],
    ['until nobody chats', `$zopim.livechat.isChatting() === false`],
    ['until there are departments', `$zopim.livechat.departments.getAllDepartments() instanceof Array`],
  ]) {
    it(`${what}, from the first line on`, { next: poll(test, each), ...ENDS });
    it(`${what}, when the widget never comes`, {
      vendor: { snippet: 'blocked' }, boots: false, next: poll(test, each),
      later: `${until('timer === null')} saw.push(timer)`, saw: [null], says: [/blocked/],
    });
  }

  it('opening in a loop opens once', {
    next: poll(`zE('webWidget:get', 'display') === 'chat'`, `zE('webWidget', 'open');`),
    later: `for (let times = 0; times < 50; times++) zE('webWidget', 'open')`, calls: ['messenger open'],
  });

  for (const [what, code] of [
    ['clears everything', `$zopim.livechat.setOnConnected(function () { if (calls++ < 40) $zopim.livechat.clearAll(); })`],
    ['registers anew', `(function listen() { zE('webWidget:on', 'chat:connected', function () { if (calls++ < 40) listen(); }); })()`],
  ]) {
    it(`a listener that ${what} whenever it is told leaves the page its turns`, {
      next: `var calls = 0, turns = []; setInterval(function () { if (turns[turns.length - 1] !== calls) turns.push(calls); }, 0); ${code}`,
      later: `for (let times = 0; times < 200 && calls < 40; times++) await new Promise((done) => setTimeout(done, 10)); saw.push(calls > 39, turns.length > 9)`,
      saw: [true, true],
    });
  }

  it('a wrapper that waits for the ready callback gets it within its time', {
    next: `new Promise(function (resolve, reject) { setTimeout(function () { reject(new Error('too late')); }, 3000); zE(function () { resolve(); }); }).then(function () { saw.push('ready'); })`,
    saw: ['ready'],
  });

  it('a display that is asked ten times a second costs nothing at the widget', {
    later: `for (let times = 0; times < 1000; times++) $zopim.livechat.window.getDisplay()`, calls: [],
  });

  it('the same department every two seconds is sent once', {
    config: { fields: { department: 'tag:dept_' } },
    later: `for (let times = 0; times < 5; times++) { $zopim.livechat.departments.setVisitorDepartment('Sales'); await new Promise((done) => setTimeout(done, 3)); }`,
    calls: ['messenger:set conversationTags ["dept_sales"]'],
  });

  it('the same look and the same language on each route are sent once', {
    later: `for (let times = 0; times < 5; times++) { $zopim.livechat.theme.setColor('#17494d'); zE('webWidget', 'setLocale', 'de'); await new Promise((done) => setTimeout(done, 3)); }`,
    calls: ['messenger:set locale "de"', 'messenger:set customization {"theme":{"primary":"#17494d","onPrimary":"#ffffff"}}'],
  });
});
