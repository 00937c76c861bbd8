// Content-Security-Policy and Trusted Types.

import assert from 'node:assert/strict';
import { dist } from '../harness/browser.mjs';
import { KEY, situations, until } from '../harness/situation.mjs';

const csp = (text) => ({ 'content-security-policy': text });
const NONCED = (code) => `<!doctype html><html><head><script nonce="abc">window.saw = []</script>
  <script nonce="abc" src="https://cdn.changeover.example/changeover.js" data-messaging-key="${KEY}"></script><script nonce="abc">${code}</script></head><body></body></html>`;
const USES = `zE('webWidget', 'open'); $zopim(function () { saw.push('ran'); })`;

situations('policies', (it) => {
  it('a nonce policy: the snippet gets the nonce of our tag', {
    headers: csp(`script-src 'nonce-abc' 'wasm-unsafe-eval'`), page: NONCED(USES),
    saw: ['ran'], calls: ['messenger open'],
    then: async ({ page }) => assert.equal(await page.evaluate(`document.getElementById('ze-snippet').nonce`), 'abc'),
  });

  it('strict-dynamic', {
    headers: csp(`script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'`), page: NONCED(USES),
    saw: ['ran'], calls: ['messenger open'],
  });

  it('a style policy without unsafe-inline is not violated by us', {
    headers: csp(`style-src 'self'; script-src 'nonce-abc' 'wasm-unsafe-eval'`), page: NONCED(`document.addEventListener('securitypolicyviolation', function (event) { if (!event.sourceFile.includes('zdassets')) saw.push(event.violatedDirective); }); $zopim(function () { $zopim.livechat.button.hide(); })`),
    saw: [],
  });

  it('no wasm-unsafe-eval: one console error that names it, and the façade does not throw', {
    headers: csp(`script-src 'nonce-abc'`), boots: false,
    page: NONCED(`zE('webWidget', 'open'); zE.hide(); $zopim.livechat.window.show(); $zopim.livechat.addTags('vip'); zE('webWidget:on', 'open', function () {}); zE('webWidget', 'nope');
      saw.push($zopim.livechat.isChatting(), $zopim.livechat.getName(), zE('webWidget:get', 'display'), $zopim.livechat.departments.getAllDepartments(), $zopim.livechat.window.getDisplay(), typeof changeover.report().version)`),
    saw: [false, '', 'launcher', [], false, 'string'], says: [/wasm-unsafe-eval/],
  });

  it('no wasm-unsafe-eval: messenger calls pass', {
    headers: csp(`script-src 'nonce-abc'`),
    page: NONCED(`zE('messenger', 'open')`),
    later: `zE('messenger', 'hide'); saw.push(typeof zE('messenger:on', 'open', function () {}))`,
    saw: ['function'], calls: ['messenger open', 'messenger hide'], says: [/wasm-unsafe-eval/],
  });

  it('no wasm-unsafe-eval: ready callbacks run', {
    headers: csp(`script-src 'nonce-abc'`),
    page: NONCED(`$zopim(function () { saw.push('ran'); }); zE(function () { saw.push('ran too'); })`),
    later: `$zopim(function () { saw.push('at once'); })`,
    saw: ['ran', 'ran too', 'at once'], says: [/wasm-unsafe-eval/],
  });

  it('no WebAssembly at all: the same', {
    before: `delete window.WebAssembly;`, boots: false,
    next: `zE('webWidget', 'open'); saw.push($zopim.livechat.isChatting(), zE('webWidget:get', 'display'))`,
    saw: [false, 'launcher'], says: [/WebAssembly/],
  });

  it('no wasm-unsafe-eval, and the file that needs none: old calls work', {
    headers: csp(`script-src 'nonce-abc'`), shim: dist('changeover.nowasm.js'),
    page: NONCED(`$zopim.livechat.setName('Ann'); saw.push($zopim.livechat.getName()); ${USES}; $zopim.livechat.addTags('vip'); saw.push(zE('webWidget:get', 'display'))`),
    saw: ['Ann', 'chat', 'ran'], calls: ['messenger open', 'messenger:set conversationTags ["vip"]'],
  });

  it('Trusted Types with a policy of our name', {
    headers: csp(`require-trusted-types-for 'script'; trusted-types changeover`),
    // The stand-in's own script elements are not trusted, so no widget comes; but its snippet did.
    next: USES, boots: false, later: until(`performance.getEntriesByType('resource').some(({ name }) => name.includes('/ekr/snippet.js'))`), errors: [/TrustedScriptURL|Sink type mismatch/],
    then: ({ requests }) => assert.ok(requests.some(({ url }) => url.includes('/ekr/snippet.js'))),
  });

  it('Trusted Types that allow us no policy: we say it once, and the façade does not throw', {
    headers: csp(`require-trusted-types-for 'script'; trusted-types 'none'`), boots: false,
    next: `zE('webWidget', 'open'); saw.push(zE('webWidget:get', 'display'), typeof changeover)`,
    saw: ['chat', 'object'], says: [/changeover: .*the Trusted Types policy "changeover"/],
  });

  it('a blocked vendor host is noticed at once', {
    headers: csp(`script-src 'unsafe-inline' 'wasm-unsafe-eval' https://cdn.changeover.example`), boots: false,
    next: `zE('webWidget', 'open')`, later: `saw.push(changeover.report().widget)`, saw: ['absent'],
    says: [/widget was blocked/],
  });
});
