// Hide, show, open and close: what a page wishes, what the visitor does, and where the widget is.

import { situations } from '../harness/situation.mjs';

const DISPLAY = `zE('webWidget:get', 'display')`;
const WHERE = `saw.push(${DISPLAY}, __standin.state.hidden ? 'hidden' : __standin.state.open ? 'chat' : 'launcher')`;

/** Each row: what the page does after boot, and where the widget is then. */
const WISHES = [
  [`zE('webWidget', 'hide')`, 'hidden'],
  [`zE('webWidget', 'hide'); zE('webWidget', 'show')`, 'launcher'],
  [`zE('webWidget', 'open')`, 'chat'],
  [`zE('webWidget', 'hide'); zE('webWidget', 'open')`, 'chat'],
  [`zE('webWidget', 'open'); zE('webWidget', 'close')`, 'launcher'],
  [`zE('webWidget', 'open'); zE('webWidget', 'hide'); zE('webWidget', 'show')`, 'chat'],
  [`zE('webWidget', 'toggle')`, 'chat'],
  [`zE('webWidget', 'toggle'); zE('webWidget', 'toggle')`, 'launcher'],
  [`zE('webWidget', 'hide'); zE('webWidget', 'toggle')`, 'hidden'],
  [`zE('webWidget', 'hide'); zE('webWidget', 'toggle'); zE('webWidget', 'show')`, 'chat'],
  [`zE.activate()`, 'chat'],
  [`zE.hide(); zE.activate()`, 'chat'],
  [`zE.hide(); zE.show()`, 'launcher'],
  [`zE('webWidget', 'open'); zE.show()`, 'launcher'],
  [`$zopim.livechat.hideAll()`, 'hidden'],
  [`$zopim.livechat.hideAll(); $zopim.livechat.window.show()`, 'chat'],
  [`$zopim.livechat.hideAll(); $zopim.livechat.button.show()`, 'launcher'],
  [`$zopim.livechat.window.show(); $zopim.livechat.button.show()`, 'launcher'],
  [`$zopim.livechat.window.openPopout()`, 'chat'],
  [`$zopim.livechat.button.hide()`, 'hidden'],
  [`$zopim.livechat.window.show(); $zopim.livechat.window.hide()`, 'hidden'],
  [`$zopim.livechat.window.toggle(); $zopim.livechat.window.toggle()`, 'launcher'],
  [`zE.activate({ hideOnClose: true }); __standin.visitorCloses()`, 'hidden'],
  [`zE.activate({ hideOnClose: true }); __standin.visitorCloses(); zE.activate({ hideOnClose: true })`, 'chat'],
  [`zE.activate({ hideOnClose: true }); __standin.visitorCloses(); zE.activate(); __standin.visitorCloses()`, 'launcher'],
  [`zE.activate({ hideOnClose: true }); zE.show()`, 'launcher'],
  [`zE.activate({ hideOnClose: true }); zE.show(); zE.hide()`, 'hidden'],
  [`__standin.visitorOpens()`, 'chat'],
  [`__standin.visitorOpens(); zE('webWidget', 'toggle')`, 'launcher'],
  [`__standin.visitorOpens(); __standin.visitorCloses(); zE('webWidget', 'toggle')`, 'chat'],
  [`zE('messenger', 'hide'); zE('webWidget', 'open')`, 'chat'],
  [`zE('webWidget', 'hide'); zE('messenger', 'show'); zE('webWidget', 'hide')`, 'hidden'],
  [`zE('messenger', 'open'); zE('webWidget', 'toggle')`, 'launcher'],
];

situations('the panel', (it) => {
  for (const [code, where] of WISHES) {
    it(`${code} → ${where}`, { later: `${code}; ${WHERE}`, saw: [where, where] });
    if (!code.includes('__standin')) {
      it(`before the widget is there: ${code} → ${where}`, { next: code, later: WHERE, saw: [where, where] });
    }
  }

  it('asking again for what is already so says nothing', {
    later: `for (let times = 0; times < 20; times++) { zE('webWidget', 'hide'); $zopim.livechat.hideAll(); zE.hide(); }
      for (let times = 0; times < 20; times++) { zE('webWidget', 'open'); $zopim.livechat.window.show(); }`,
    calls: ['messenger hide', 'messenger show', 'messenger open'],
  });

  it('window.hide hides everything in the web-widget profile', {
    attributes: 'data-profile="web-widget"', next: `$zopim.livechat.window.show(); $zopim.livechat.window.hide()`,
    later: WHERE, saw: ['hidden', 'hidden'],
  });

  it('window.hide leaves the launcher in the standalone profile', {
    attributes: 'data-profile="standalone"', next: `$zopim.livechat.window.show(); $zopim.livechat.window.hide()`,
    later: WHERE, saw: ['launcher', 'launcher'],
  });

  it('getters of the standalone profile answer what they know, and do not chain', {
    attributes: 'data-profile="standalone"', config: { departments: [{ id: 1, name: 'Sales' }] },
    next: `saw.push($zopim.livechat.departments.getDepartment('Nope'), $zopim.livechat.departments.getDepartment('Sales').status, $zopim.livechat.window.getSettings(), $zopim.livechat.setName('Ann') === $zopim.livechat)`,
    saw: [undefined, 'online', undefined, true],
  });

  it('button.hide leaves the panel in the standalone profile', {
    attributes: 'data-profile="standalone"',
    later: `$zopim.livechat.window.show(); $zopim.livechat.button.hide(); ${WHERE}; saw.push(getComputedStyle(document.getElementById('launcher')).display)`,
    saw: ['chat', 'chat', 'none'],
  });

  it('listeners hear of opening and closing, whoever did it', {
    next: `$zopim.livechat.window.onShow(function () { saw.push('show'); }); $zopim.livechat.window.onHide(function () { saw.push('hide'); });
      zE('webWidget:on', 'open', function () { saw.push('open'); }); zE('webWidget:on', 'close', function () { saw.push('close'); })`,
    later: `zE('webWidget', 'open'); zE('webWidget', 'close'); __standin.visitorOpens(); __standin.visitorCloses()`,
    saw: ['show', 'open', 'hide', 'close', 'show', 'open', 'hide', 'close'],
  });

  it('a listener that throws does not keep the next from hearing', {
    next: `zE('webWidget:on', 'open', function () { throw new Error('listener'); }); zE('webWidget:on', 'open', function () { saw.push('heard'); })`,
    later: `zE('webWidget', 'open')`,
    saw: ['heard'], errors: [/Error: listener/],
  });

  it('hiding again whenever the panel closes, as own launchers do', {
    next: `zE('webWidget', 'hide'); zE('webWidget:on', 'close', function () { zE('webWidget', 'hide'); })`,
    later: `zE('webWidget', 'open'); __standin.visitorCloses(); ${WHERE}; zE('webWidget', 'open'); zE('webWidget', 'close'); ${WHERE}`,
    saw: ['hidden', 'hidden', 'hidden', 'hidden'],
  });

  it('showing the button whenever the panel closes, given unbound', {
    next: `$zopim.livechat.window.onHide($zopim.livechat.button.show)`,
    later: `$zopim.livechat.window.show(); __standin.visitorCloses(); ${WHERE}`,
    saw: ['launcher', 'launcher'],
  });

  it('hiding the button whenever the panel closes, while a call of the page closes it', {
    next: `$zopim.livechat.window.onHide(function () { $zopim.livechat.button.hide(); })`,
    later: `$zopim.livechat.window.show(); $zopim.livechat.button.show(); saw.push(${DISPLAY} === (__standin.state.hidden ? 'hidden' : 'launcher')); $zopim.livechat.hideAll(); ${WHERE}`,
    saw: [true, 'hidden', 'hidden'],
  });

  it('display is what classic code compares with', {
    next: `saw.push(${DISPLAY}, ${DISPLAY} == false)`,
    later: `zE('webWidget', 'open'); saw.push(${DISPLAY}, $zopim.livechat.window.getDisplay()); zE('webWidget', 'hide'); saw.push(${DISPLAY}, $zopim.livechat.window.getDisplay())`,
    saw: ['launcher', false, 'chat', true, 'hidden', false],
  });

  it('a widget that comes up open, from the page before, is known to be open', {
    before: `sessionStorage.setItem('ZD-widgetOpen', 'true'); localStorage.setItem('ZD-widgetOpen', 'true')`,
    later: WHERE, saw: ['chat', 'chat'],
  });

  it('settings that hide while offline follow the configured status', {
    attributes: 'data-status="offline"',
    next: `$zopim.livechat.button.setHideWhenOffline(true)`,
    later: WHERE, saw: ['hidden', 'hidden'],
  });

  it('chat that is suppressed in the settings is hidden until that is lifted', {
    before: `window.zESettings = { webWidget: { chat: { suppress: true } } }`,
    later: `${WHERE}; zE('webWidget', 'updateSettings', { webWidget: { chat: { suppress: false } } }); ${WHERE}`,
    saw: ['hidden', 'hidden', 'launcher', 'launcher'],
  });

  it('cookieLaw.comply did nothing in Web Widget (Classic), so the chat stays', {
    next: `$zopim(function () { $zopim.livechat.cookieLaw.comply(); })`,
    later: WHERE, saw: ['launcher', 'launcher'],
  });

  it('a visitor who clicks while the page has refused storage by itself can chat when it allows it', {
    later: `zE('messenger:set', 'cookies', 'none'); zE('webWidget', 'open'); zE('messenger:set', 'cookies', 'all'); zE('webWidget', 'open'); ${WHERE}`,
    saw: ['chat', 'chat'],
  });

  it('a browser without constructed style sheets hides the launcher all the same', {
    attributes: 'data-profile="standalone"',
    before: `delete Document.prototype.adoptedStyleSheets; window.CSSStyleSheet = undefined`,
    later: `$zopim.livechat.button.hide(); saw.push(getComputedStyle(document.getElementById('launcher')).display); $zopim.livechat.button.show(); saw.push(getComputedStyle(document.getElementById('launcher')).display === 'none')`,
    saw: ['none', false],
  });

  it('setters chain where the chat widget of its own had them so, and return nothing where Web Widget (Classic) did not', {
    attributes: 'data-profile="standalone"',
    next: `$zopim.livechat.setName('Ann').setEmail('ann@shop.example').window.show(); saw.push($zopim.livechat.getName(), $zopim.livechat.getEmail(), $zopim.livechat.window.hide() === $zopim.livechat.window)`,
    saw: ['Ann', 'ann@shop.example', true],
  });
});
