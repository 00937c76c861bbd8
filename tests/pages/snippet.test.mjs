// The messaging snippet that we insert, and the old loaders that a page may still hold.

import assert from 'node:assert/strict';
import { embed } from '../corpus/embeds.mjs';
import { KEY, situations, until } from '../harness/situation.mjs';

const OURS = `https://static.zdassets.com/ekr/snippet.js?key=${KEY}`;
const loaders = ({ requests }) => requests.map(({ url }) => url).filter((url) => /snippet\.js|asset_composer|zopim\.com|main\.js/.test(url));

situations('the snippet', (it) => {
  it('is inserted once, right behind our tag, with its id and key', {
    later: `const found = document.querySelectorAll('#ze-snippet'); saw.push(found.length, found[0].src, found[0].previousElementSibling.src, found[0].async)`,
    saw: [1, OURS, 'https://cdn.changeover.example/changeover.js', true],
    then: (opened) => assert.deepEqual(loaders(opened), [OURS]),
  });

  it('comes from the base that the site gives', {
    attributes: 'data-vendor-base="https://vendor.shop.example/zendesk"',
    boots: false,
    files: { 'https://vendor.shop.example/zendesk/ekr/snippet.js': 'window.here = true;' },
    later: `${until('window.here')} saw.push(document.getElementById('ze-snippet').src)`,
    saw: [`https://vendor.shop.example/zendesk/ekr/snippet.js?key=${KEY}`],
  });

  it('takes the key from the JSON element, too', {
    attributes: 'nokey', config: { messagingKey: KEY },
    next: `zE('webWidget', 'open')`, calls: ['messenger open'],
  });

  it('takes the key from window.changeoverConfig, too', {
    attributes: 'nokey', before: `window.changeoverConfig = { messagingKey: '${KEY}' }`,
    next: `zE('webWidget', 'open')`, calls: ['messenger open'],
  });

  for (const form of ['zopim loader', 'asset composer', 'iframe form', 'csp form', 'ze-snippet']) {
    it(`an old ${form} left behind our tag stays inert`, {
      html: embed(form),
      next: `zE('webWidget', 'open')`,
      calls: ['messenger open'],
      then: async (opened) => {
        assert.equal((await opened.standin()).previous, null);
        assert.equal((await opened.standin()).id, KEY);
        assert.deepEqual(opened.requests.filter(({ url }) => url.includes('/compose/')).map(({ url }) => url), [`https://ekr.zdassets.com/compose/${KEY}`]);
      },
    });
  }

  it('an old plain zopim script left behind our tag loads no second widget', {
    html: '<script async src="https://v2.zopim.com/?Abcdefgh12345678Abcdefgh12345678"></script>',
    later: `await new Promise((resolve) => setTimeout(resolve, 80)); zE('webWidget', 'open')`,
    calls: ['messenger open'],
    then: async ({ requests, standin }) => {
      assert.equal((await standin()).previous, null);
      assert.equal(requests.filter(({ url }) => url.includes('/compose/')).length, 1);
    },
  });

  for (const compose of ['normal', 'slow']) {
    it(`an old snippet that has run in front of our tag serves the page, alone, and the console says so: its answer is ${compose}`, {
      page: `<!doctype html><html><head><script>window.saw = []</script>${embed('ze-snippet')}
        <script src="https://cdn.changeover.example/changeover.js" data-messaging-key="${KEY}"></script><script>zE('webWidget', 'open')</script></head><body></body></html>`,
      vendor: { compose }, vendorDelay: 300,
      calls: ['messenger open'], says: [/take out the old snippet/],
      then: async ({ page, standin }) => {
        await page.waitForTimeout(400);
        assert.equal((await standin()).previous, null);
      },
    });
  }

  it('an old snippet in front of our tag that has not run yet does not win over our key', {
    page: `<!doctype html><html><head><script>window.saw = []</script>${embed('ze-snippet').replace('src=', 'async src=')}
      <script src="https://cdn.changeover.example/changeover.js" data-messaging-key="${KEY}"></script><script>zE('webWidget', 'open')</script></head><body></body></html>`,
    vendor: { snippet: 'slow' }, vendorDelay: 300,
    calls: ['messenger open'],
    then: async ({ standin }) => {
      const { id, previous } = await standin();
      assert.deepEqual([id, previous], [KEY, null]);
    },
  });

  it('our tag may stand at the end of the body, or be inserted by a tag manager', {
    page: `<!doctype html><html><head><script>window.saw = []</script></head><body><script>
      var node = document.createElement('script'); node.async = true; node.src = 'https://cdn.changeover.example/changeover.js'; node.dataset.messagingKey = '${KEY}';
      node.onload = function () { zE('webWidget', 'open'); }; document.body.appendChild(node);</script></body></html>`,
    calls: ['messenger open'],
  });

  it('the widget may boot late, and everything waits for it', {
    account: { kind: 'messenger', bootDelay: 400 },
    next: `$zopim(function () { saw.push('ready'); }); $zopim.livechat.window.show(); setTimeout(function () { zE('webWidget', 'setLocale', 'de'); }, 200)`,
    saw: ['ready'], calls: ['messenger open', 'messenger:set locale "de"'],
  });

  for (const part of ['snippet', 'compose', 'product']) {
    it(`a slow ${part} is waited for`, {
      vendor: { [part]: 'slow' }, vendorDelay: 300, waitUntil: 'commit',
      next: `$zopim(function () { saw.push('ready'); }); zE('webWidget', 'open')`,
      saw: ['ready'], calls: ['messenger open'],
    });
  }

  it('with a classic account behind the key, classic is left to itself and the console says so', {
    account: { kind: 'classic', bootDelay: 0 },
    next: `zE('webWidget', 'hide'); zE(function () { saw.push('ready'); })`,
    later: `$zopim.livechat.setName('Ann Example'); zE('webWidget', 'show')`,
    calls: [], saw: ['ready'], says: [/Web Widget \(Classic\) came, by this key or an old snippet/],
  });
});
