// The wrappers of the old widget that npm has, as they are published, with the frameworks that they are for: on a page
// that is on messaging, and through the switch. Their keys are those of the old widget, as sites have them.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { launch, openPage, windows } from '../harness/browser.mjs';
import { ACCOUNT, CLASSIC, look, MESSAGING, shop, sleep, soon } from '../pages/switch/shop.mjs';
import { npmPackages } from '../../www/build/setup.mjs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const HOST = 'shop.zendesk.com';
const HOUR = 3600e3;
const account = { ...ACCOUNT, keys: { ...ACCOUNT.keys, [HOST]: 'classic' } };

/** What a button of the page does, once the wrapper has had its time. */
const HELP = `document.getElementById('help').click()`;

/**
 * | field | meaning |
 * |---|---|
 * | `app` | its file in apps/ |
 * | `alone` | what goes wrong without us, when the account has moved: an error of the page, or of its console |
 * | `loads`, `opened` | what the messenger is told when the page loads, and when the visitor asks for help |
 * | `saw` | what the page's own listeners hear meanwhile |
 * | `old` | how the old widget is loaded, before the switch |
 * | `classic` | what classic is told, before the switch |
 * | `mounts` | it can be taken away and put back |
 */
const WRAPPERS = {
  'react-zendesk': {
    app: 'react-zendesk.jsx', alone: /webWidget\.open does not exist/, opened: ['messenger open'],
    classic: ['webWidget open'], mounts: true,
  },
  'use-zendesk-widget': {
    app: 'use-zendesk-widget.jsx', alone: /webWidget\.open does not exist/,
    loads: ['messenger:set customization {"theme":{"primary":"#123456","onPrimary":"#ffffff"}}'], opened: ['messenger open'],
    classic: ['webWidget open'], mounts: true,
  },
  '@dansmaculotte/vue-zendesk': {
    app: 'vue-zendesk.js', alone: /webWidget\.show does not exist/,
    loads: ['messenger:set zIndex 7', 'messenger hide'], opened: ['messenger show', 'messenger open'], saw: ['loaded', 'open'],
    classic: ['webWidget hide', 'webWidget show', 'webWidget open'],
  },
  'ngx-zendesk-webwidget': {
    app: 'ngx-zendesk-webwidget.js', alone: /webWidget\.hide does not exist/,
    loads: ['messenger hide'], opened: ['messenger show', 'messenger open'], saw: ['ready'],
    old: { classicKey: undefined, zendeskHost: HOST }, classic: ['webWidget hide', 'webWidget show', 'webWidget open'],
  },
  'angular-zendesk-widget': {
    app: 'angular-zendesk-widget.js', alone: /zE\.hide is not a function/,
    loads: ['messenger hide'], opened: ['messenger show', 'messenger open'], saw: ['ready'],
    old: { classicKey: undefined, zendeskHost: HOST }, classic: ['zE.hide', 'zE.identify {"name":"Ann","email":"ann@shop.example"}', 'zE.activate'],
  },
  '@inlightmedia/react-zendesk-chat': {
    app: 'react-zendesk-chat.jsx', alone: /of undefined \(reading 'window'\)/, opened: ['messenger open'],
    classic: ['$zopim.livechat.window.show'], mounts: true,
  },
  // It is for messaging, and first removes all that it finds of a widget.
  'react-use-zendesk': { app: 'react-use-zendesk.jsx', opened: ['messenger show', 'messenger open'], saw: ['open'] },
};

const bundles = new Map();

const bundle = async (app) => {
  const { outputFiles: [{ text }] } = await esbuild.build({
    absWorkingDir: FOLDER, entryPoints: [`apps/${app}`], bundle: true, write: false, format: 'iife', jsx: 'automatic', logLevel: 'error',
    define: { OLD_KEY: JSON.stringify(CLASSIC), OLD_HOST: JSON.stringify(HOST), 'process.env.NODE_ENV': '"production"' },
    // Two of them bring a React of their own, which bundlers are told to leave out.
    alias: { react: `${FOLDER}node_modules/react` },
  });
  return text;
};

const page = (name) => ({
  account,
  body: '<div id="root"></div><script src="/app.js"></script>',
  files: { '/app.js': { body: bundles.get(name), contentType: 'text/javascript' } },
});

/** Until the wrapper has done what it does when the page has loaded. */
const settled = (tab) => tab.until(`document.getElementById('help')`).then(() => sleep(150));

before(async () => {
  await npmPackages(FOLDER);
  await Promise.all(Object.entries(WRAPPERS).map(async ([name, { app }]) => bundles.set(name, await bundle(app))));
});

describe('without Changeover, when the account has moved', { concurrency: windows(3) }, () => {
  const moved = { ...account, keys: { [CLASSIC]: 'messenger', [HOST]: 'messenger' } };
  let browser;
  before(async () => { browser = await launch(); });
  after(() => browser.close());

  for (const [name, { alone }] of Object.entries(WRAPPERS).filter(([, wrapper]) => wrapper.alone)) {
    test(`${name} fails`, { timeout: 60_000 }, async () => {
      const options = page(name);
      const tab = look(await openPage(browser, { ...options, account: moved, html: `<!doctype html><script>saw = []</script>${options.body}` }));
      await tab.booted();
      await settled(tab);
      await tab.run(HELP);
      await sleep(100);
      assert.match([...tab.errors, ...tab.consoleMessages.map(({ text }) => text)].join('\n'), alone);
      await tab.close();
    });
  }
});

describe('on messaging', { concurrency: windows(3) }, () => {
  const it = shop();

  for (const [name, { loads = [], opened, saw = [], mounts }] of Object.entries(WRAPPERS)) {
    it(`${name} works, with one widget: that of our key`, async (visit) => {
      const tab = await visit({ ...page(name), site: { classicKey: undefined } });
      await tab.messaging();
      await settled(tab);
      assert.deepEqual(await tab.told('messenger'), loads);
      await tab.run(HELP);
      await sleep(50);
      assert.deepEqual(await tab.told('messenger'), [...loads, ...opened]);
      assert.deepEqual(await tab.saw(), saw);
      if (mounts) {
        await tab.run(`zE('webWidget', 'close'); unmount(); mount()`);
        await settled(tab);
        await tab.run(HELP);
        await sleep(50);
        assert.deepEqual((await tab.told('messenger')).slice(-2), ['messenger close', 'messenger open'], 'once more, when it was taken away and put back');
      }
      assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
      assert.equal(tab.asked(`/compose/${MESSAGING}`), 1);
      assert.equal(tab.asked('/compose/'), 1);
    });
  }
});

describe('through the switch', { concurrency: windows(3) }, () => {
  const it = shop();

  for (const [name, { old, classic, opened, mounts }] of Object.entries(WRAPPERS).filter(([, wrapper]) => wrapper.classic)) {
    it(`${name} speaks to classic, then to messaging`, async (visit) => {
      const tab = await visit({ ...page(name), site: { ...old, switch: { at: soon(HOUR) } } });
      await tab.classic();
      await settled(tab);
      await tab.run(HELP);
      await sleep(50);
      assert.deepEqual(await tab.told('classic'), classic);
      assert.equal(await tab.run('return __standin.state.open'), true);
      await tab.run(`zE('webWidget', 'close')`);
      await tab.pass(HOUR + 1000);
      await tab.messaging();
      await sleep(50);
      await tab.run(mounts ? `unmount(); mount()` : '');
      await settled(tab);
      await tab.run(HELP);
      await sleep(50);
      assert.deepEqual((await tab.told('messenger')).slice(-1), opened.slice(-1));
      assert.equal(await tab.run('return __standin.state.open'), true);
      assert.deepEqual(await tab.frames(), ['web_widget', 'launcher', 'Messaging window']);
      assert.deepEqual([tab.asked(`/compose/${MESSAGING}`), tab.asked('/compose/')], [1, 2]);
    });
  }
});
