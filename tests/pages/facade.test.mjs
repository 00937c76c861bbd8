// What a page finds from the line after the tag, before and after the widget is there.

import { readFileSync } from 'node:fs';
import { situations } from '../harness/situation.mjs';

const contract = JSON.parse(readFileSync(new URL('../contract/members.json', import.meta.url), 'utf8'));
const EVERYTHING = readFileSync(new URL('every-member.js', import.meta.url), 'utf8').replace('"CONTRACT"', JSON.stringify(contract));

situations('the façade', (it) => {
  for (const [when, field] of [['on the line after the tag', 'next'], ['after the widget is there', 'later']]) {
    it(`${when} the globals are functions and livechat is an object`, {
      [field]: `saw.push(typeof zE, typeof zEmbed, typeof $zopim, typeof $zopim.livechat, typeof window.zE, 'zE' in window)`,
      saw: ['function', 'function', 'function', 'object', 'function', true],
    });

    it(`${when} the ready tests of real pages pass`, {
      [field]: `saw.push(
        !!(window.$zopim && $zopim.livechat), $zopim.livechat.departments !== undefined, !!$zopim.livechat.setOnChatStart,
        zE.activate != null, !!zE.hide, !!window.zEmbed.show, !!$zopim.livechat.window, !!(window.zE && window.zE.setHelpCenterSuggestions))`,
      saw: Array(8).fill(true),
    });

    it(`${when} every namespace of livechat is an object`, {
      [field]: `for (const name of ['window', 'button', 'bubble', 'badge', 'theme', 'departments', 'concierge', 'prechatForm', 'offlineForm', 'cookieLaw', 'mobileNotifications'])
        saw.push(typeof $zopim.livechat[name]);`,
      saw: Array(11).fill('object'),
    });

    it(`${when} every member of the contract is callable, bound or not, with any argument`, {
      [field]: EVERYTHING,
      saw: ['none missing'],
      config: { departments: [{ id: 7, name: 'Sales' }] },
    });

    it(`${when} getters answer with the types of classic`, {
      [field]: `const live = $zopim.livechat;
        saw.push(live.isChatting(), live.window.getDisplay(), live.getName(), live.getEmail(), live.getPhone(), live.departments.getAllDepartments(),
          live.departments.getDepartment('Nobody') === undefined, zE('webWidget:get', 'display'), zE('webWidget:get', 'chat:isChatting'),
          zE('webWidget:get', 'chat:departments'), zE('webWidget:get', 'chat:department', 'Nobody') === undefined)`,
      saw: [false, false, '', '', '', [], true, 'launcher', false, [], true],
    });

    it(`${when} departments are those of the configuration`, {
      config: { departments: [{ id: 7, name: 'Sales', status: 'away' }, { id: 8, name: 'Support' }] },
      [field]: `saw.push($zopim.livechat.departments.getDepartment('Sales'), $zopim.livechat.departments.getDepartment(8),
        zE('webWidget:get', 'chat:department', 7).status, $zopim.livechat.departments.getAllDepartments().length)`,
      saw: [{ id: 7, name: 'Sales', status: 'away' }, { id: 8, name: 'Support', status: 'online' }, 'away', 2],
    });

    it(`${when} commands return undefined`, {
      [field]: `saw.push([zE('webWidget', 'hide'), zE.show(), $zopim.livechat.setName('Ann'), $zopim(function () {}), zE(function () {}),
        zE('webWidget:on', 'open', function () {})].every(value => value === undefined))`,
      saw: [true],
    });
  }

  it('a method passed on without its object works', {
    next: `setTimeout(zE.activate, 1); var set = $zopim.livechat.setLanguage; set('de'); zE['setLocale'].apply(zE, ['fr']); zE.apply(null, ['webWidget', 'setLocale', 'it'])`,
    calls: ['messenger:set locale "de"', 'messenger:set locale "fr"', 'messenger:set locale "it"', 'messenger open'],
  });

  it('a member that the page replaced stays replaced, and the others work', {
    next: `$zopim.livechat.say = function (text) { saw.push(text); }; $zopim.livechat.say('mine'); $zopim.livechat.window.show()`,
    saw: ['mine'],
    calls: ['messenger open'],
  });

  it('livechat called as a function is a TypeError, as in classic, and nothing else breaks', {
    next: `try { $zopim.livechat(); } catch (error) { saw.push(error instanceof TypeError); } zE('webWidget', 'hide')`,
    saw: [true],
    calls: ['messenger hide'],
  });

  it('the functions are the same for the whole life of the page', {
    next: `window.early = [zE, $zopim, $zopim.livechat, $zopim.livechat.window.show, zE.hide]`,
    later: `early[4](); early[3](); early[0]('webWidget', 'hide'); early[1](function () { saw.push('ran'); });
      saw.push(early[0] === zE, early[1] === $zopim, early[2] === $zopim.livechat)`,
    saw: ['ran', true, true, true],
    calls: ['messenger hide', 'messenger show', 'messenger open', 'messenger hide'],
  });
});
