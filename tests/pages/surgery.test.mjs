// Pages that delete, null, replace and wrap the globals, and wrappers that bring a snippet of their own.

import { situations, script, tag, until } from '../harness/situation.mjs';

const SNIPPET = 'https://static.zdassets.com/ekr/snippet.js?key=5e1f0a00-1111-4222-8333-444455556666';
const insert = (guard, then = '') => `${guard} { var node = document.createElement('script'); node.async = true; node.id = 'ze-snippet'; node.src = '${SNIPPET}'; node.onload = function () { ${then} }; document.head.appendChild(node); }`;
const oneWidget = async ({ page, requests }) => {
  const { previous } = await page.evaluate('window.__standin.snapshot()');
  if (previous) throw new Error('two widgets');
  const products = requests.filter(({ url }) => url.includes('/web_widget/'));
  if (products.length !== 1) throw new Error(`${products.length} product scripts`);
};

situations('global surgery', (it) => {
  const OPENS = `saw.push(typeof zE, typeof $zopim); zE('webWidget', 'open')`;
  for (const [what, code] of [
    ['delete window.zE', 'delete window.zE; delete window.zEmbed'],
    ['delete $zopim', 'delete window.$zopim'],
    ['Reflect.deleteProperty', `Reflect.deleteProperty(window, 'zE'); Reflect.deleteProperty(window, 'zESettings')`],
    ['zE = null', 'window.zE = window.zEmbed = null; window.$zopim = null'],
    ['zE = undefined', 'window.zE = undefined; window.$zopim = void 0'],
    ['zE = zE || {}', 'window.zE = window.zE || {}; window.zE = window.zE || window.zEmbed'],
    ['deleting twice', 'delete window.zE; delete window.zE; delete window.$zopim; delete window.$zopim'],
  ]) {
    it(`${what} at load leaves zE and $zopim working`, { next: `${code}; ${OPENS}`, saw: ['function', 'function'], calls: ['messenger open'] });
    it(`${what} after the widget is there leaves zE and $zopim working`, { later: `${code}; ${OPENS}`, saw: ['function', 'function'], calls: ['messenger open'] });
  }

  it('var zE in the script before our tag does not keep us out', {
    page: `<!doctype html><html><head>${script('window.saw = []; var zE = zE || {}; var $zopim')}${tag()}${script(OPENS)}</head><body></body></html>`,
    saw: ['function', 'function'], calls: ['messenger open'],
  });

  it('var zE in the script after our tag does not lose us', {
    next: `var zE = zE || {}; var $zopim; var zEmbed; ${OPENS}`,
    later: `zE('webWidget', 'hide')`,
    saw: ['function', 'function'], calls: ['messenger open', 'messenger hide'],
  });

  it('a function zE in the script after our tag is the page’s own choice, and calls through zEmbed go on', {
    next: `window.zE = function () { saw.push('logged'); }; zE('webWidget', 'open'); zEmbed('webWidget', 'hide'); saw.push(typeof zEmbed.show)`,
    saw: ['logged', 'function'], calls: ['messenger hide'],
  });

  it('a test that stubs $zopim gets what it put there', {
    later: `window.$zopim = function (callback) { callback('stubbed'); }; $zopim(function (word) { saw.push(word); }); window.$zopim = null; saw.push(typeof $zopim.livechat)`,
    saw: ['stubbed', 'object'],
  });

  it('an old loader that asks nobody leaves $zopim working, and what it queued is done', {
    next: `(function (d, s) { var z = $zopim = function (c) { z._.push(c); }, $ = z.s = d.createElement(s); z.set = function (o) { z.set._.push(o); }; z._ = []; z.set._ = []; })(document, 'script');
      $zopim(function () { saw.push('ran'); }); $zopim.livechat.setName('Ann Example'); zE('webWidget', 'open')`,
    later: `saw.push($zopim.livechat.getName())`, saw: ['ran', 'Ann Example'], calls: ['messenger open'],
  });

  it('a logger that carries our properties keeps working', {
    next: `var original = window.$zopim; window.$zopim = function (callback) { saw.push('logged'); return original(callback); }; Object.assign($zopim, original); $zopim(function () { saw.push('ran'); })`,
    saw: ['logged', 'ran'],
  });

  it('a logger that wraps zE keeps working', {
    next: `var original = window.zE; window.zE = function () { saw.push(arguments[1]); return original.apply(this, arguments); }; window.zE('webWidget', 'open')`,
    later: `zE('webWidget', 'close')`,
    saw: ['open', 'close'], calls: ['messenger open', 'messenger close'],
  });

  it('the Turbolinks recipe, which nulls $zopim and runs the old loader again, leaves one widget', {
    next: `var run = function () { window.$zopim || (function () { throw new Error('the old loader ran'); })(); }; run(); window.$zopim = null; run()`,
    later: `window.$zopim = null; run(); $zopim(function () { saw.push('ran'); })`,
    saw: ['ran'], then: oneWidget,
  });

  it('a wrapper that loads the snippet only if zE is absent loads nothing, and still gets its widget', {
    next: `${insert('if (!window.zE)')} zE.apply(null, ['webWidget', 'open'])`,
    calls: ['messenger open'],
    then: async (opened) => {
      await oneWidget(opened);
      if (opened.requests.some(({ url }) => url === SNIPPET)) throw new Error('its snippet was loaded');
    },
  });

  it('a wrapper that inserts the snippet without asking gets its load event and no second widget', {
    next: insert('', `saw.push('loaded'); zE('webWidget', 'hide')`),
    later: until('saw.length'),
    saw: ['loaded'], calls: ['messenger hide'], then: oneWidget,
  });

  it('a wrapper that deletes zE and then inserts the snippet gets no second widget', {
    next: `delete window.zE; ${insert('', `zE('webWidget', 'hide'); zE('webWidget:on', 'open', function () { saw.push('opened'); }); zE('webWidget', 'open')`)}`,
    later: `${until('saw.length')} saw.push(__standin.state.hidden)`,
    saw: ['opened', false], then: oneWidget,
  });

  it('a wrapper that unmounts and mounts again still speaks to the widget', {
    next: insert('', `zE('webWidget', 'hide')`),
    later: `delete window.zE; delete window.zESettings; document.querySelectorAll('#ze-snippet').forEach((node) => node.remove());
      ${insert('', `zE('webWidget', 'show'); saw.push('mounted again')`)} ${until('saw.length')}`,
    saw: ['mounted again'],
    calls: ['messenger hide', 'messenger show'], then: oneWidget,
  });

  it('a wrapper that removes every trace of the widget does not make it come twice', {
    next: `zE('webWidget', 'setLocale', 'de')`,
    later: `['zE', 'zEmbed', 'zESettings', 'zEACLoaded', 'zEWebpackACJsonp'].forEach((name) => { delete window[name]; });
      ${insert('', `saw.push('loaded')`)} ${until('saw.length')} zE('webWidget', 'open')`,
    saw: ['loaded'],
    calls: ['messenger:set locale "de"', 'messenger open'], then: oneWidget,
  });

  for (const [what, empties] of [
    ['takes the widget out, as single-page recipes do', `document.querySelectorAll('#ze-snippet, iframe[data-product="web_widget"]').forEach((node) => node.remove()); document.getElementById('launcher').parentNode.remove();
      ['zE', 'zEmbed', 'zESettings', 'zEACLoaded', 'zEWebpackACJsonp', '$zopim'].forEach((name) => { delete window[name]; });`],
    ['swaps its body', `document.body = document.createElement('body');`],
  ]) {
    it(`a page that ${what}, and inserts the snippet again, has its widget again, with what it was told`, {
      next: `zE('webWidget', 'setLocale', 'de'); $zopim.livechat.addTags('vip')`,
      later: `${empties} var before = __standin; ${insert('', '')} zE(function () { saw.push('ready'); }); ${until('window.__standin !== before && saw.length')} zE('webWidget', 'open'); ${until('__standin.state.open')}
        saw.push(document.querySelectorAll('#launcher').length, __standin.state.tags.join(), zE('webWidget:get', 'display'))`,
      saw: ['ready', 1, 'vip', 'chat'],
    });
  }

  it('a second copy of the same file changes nothing', {
    html: `${tag()}${script(`zE('webWidget', 'open'); $zopim(function () { saw.push('ran'); })`)}`,
    next: `zE('webWidget', 'setLocale', 'de'); window.first = zE`,
    later: `saw.push(zE === first)`,
    calls: ['messenger:set locale "de"', 'messenger open'], saw: ['ran', true], then: oneWidget,
  });

  it('a second copy that comes after the widget changes nothing', {
    later: `await new Promise((resolve) => { var node = document.createElement('script'); node.src = 'https://cdn.changeover.example/changeover.js';
      node.dataset.messagingKey = '0a1b2c3d-0000-4000-8000-000000000001'; node.onload = resolve; document.head.appendChild(node); });
      zE('webWidget', 'open'); saw.push(changeover.report().calls.length)`,
    calls: ['messenger open'], saw: [1], then: oneWidget,
  });
});
