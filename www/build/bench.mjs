// `npm run bench`: what calls and the start cost, beside a forwarder written by hand, in one Chromium; and what the core
// gets through natively (bench/sessions.rs).
// Figures of a shared machine are noisy: trust the ratios. Nothing here fails; tests do not measure time.

import { readFileSync } from 'node:fs';
import { launch } from '../../tests/harness/browser.mjs';
import { build } from './build.mjs';
import { asProgram, inRoot, run, say } from './run.mjs';
import { chromium, setUp } from './setup.mjs';

const STARTS = 15;
// A new tab starts processes, which on two cores would be measured as well.
const SETTLING_MS = 600;
const SITE = 'https://shop.example/';
const KEY = '00000000-0000-4000-8000-000000000000';
const SCRIPTS = { shim: inRoot('dist', 'changeover.js'), forwarder: inRoot('www', 'build', 'bench', 'forwarder.js') };

// For a clock of 5 microseconds instead of 100.
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

// What a page does one after the other.
const STARTING = ['from the tag to a working livechat', '50 calls on the next line', 'the first answer, for which the core starts', '50 calls more'];

const row = (name, ...cells) => `  ${name.padEnd(46)}${cells.map(cell => String(cell).padStart(14)).join('')}`;
const median = list => list.sort((a, b) => a - b)[list.length >> 1];

await asProgram(import.meta.url, async () => {
  await setUp();
  await build();
  await run('cargo', ['bench', '--quiet', '--bench', 'sessions']);
  process.env.CHANGEOVER_CHROMIUM = await chromium();
  const browser = await launch();
  try {
    await printCalls(browser);
    for (const slowdown of [1, 4]) await printStart(browser, slowdown);
  } finally {
    await browser.close();
  }
});

/** A page that has run one of the scripts; the vendor's snippet gives an empty answer. */
async function open(browser, script, slowdown = 1) {
  const page = await browser.newPage();
  // The file is there when its tag comes, as the browser's look ahead brings it: no network is measured. From the tag to
  // what the page can do behind it.
  const html = `<!doctype html><link rel="preload" as="script" href="script.js"><body><script>
    window.shifts = 0; window.longTasks = 0;
    new PerformanceObserver(list => { shifts += list.getEntries().length; }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver(list => { longTasks += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
    addEventListener('load', () => setTimeout(() => {
      const script = document.createElement('script');
      script.dataset.messagingKey = '${KEY}';
      script.src = 'script.js';
      script.onload = () => {
        const usable = typeof $zopim.livechat.window.show === 'function' && performance.now() - began;
        window.start = [usable, startUp(), firstAnswer(), startUp()];
      };
      const began = performance.now();
      document.body.append(script);
    }, ${SETTLING_MS}));
  </script><script src="calls.js"></script></body>`;
  const files = {
    [SITE]: { body: html, contentType: 'text/html', headers: ISOLATED },
    [`${SITE}blank`]: { body: '<!doctype html>', contentType: 'text/html', headers: ISOLATED },
    [`${SITE}script.js`]: { body: readFileSync(script), contentType: 'text/javascript', headers: { 'cache-control': 'max-age=60' } },
    [`${SITE}calls.js`]: { body: readFileSync(inRoot('www', 'build', 'bench', 'calls.js')), contentType: 'text/javascript' },
  };
  await page.route('**', route => route.fulfill(files[route.request().url()] ?? { status: 200, body: '', contentType: 'text/javascript' }));
  if (slowdown > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.goto(`${SITE}blank`);
  await page.waitForTimeout(SETTLING_MS);
  await page.goto(SITE);
  await page.waitForFunction(() => window.start);
  return page;
}

async function printCalls(browser) {
  const results = {};
  for (const [name, script] of Object.entries(SCRIPTS)) {
    const page = await open(browser, script);
    results[name] = await page.evaluate(() => {
      // The widget arrives, and does nothing: only our side is measured.
      const vendor = Object.assign(() => {}, { widget: 'messenger', version: 'bench' });
      if (window.arrive) arrive(vendor);
      else {
        zEmbed = vendor;
        zE._[0][0]();
      }
      bench();
      return bench();
    });
    await page.close();
  }
  say('\n' + row('cost of a call, ns (median)', 'changeover', 'by hand', 'ratio'));
  for (const [name, shim] of Object.entries(results.shim)) {
    const hand = results.forwarder[name];
    say(row(name, shim.toFixed(0), hand.toFixed(0), (shim / hand).toFixed(1)));
  }
}

async function printStart(browser, slowdown) {
  const figures = {};
  let shifts = 0, longTasks = 0;
  for (const [name, script] of Object.entries(SCRIPTS)) {
    const starts = [];
    for (let start = 0; start < STARTS; start++) {
      const page = await open(browser, script, slowdown);
      const found = await page.evaluate(() => ({ start, shifts, longTasks }));
      starts.push(found.start);
      shifts += found.shifts;
      longTasks += found.longTasks;
      await page.close();
    }
    figures[name] = STARTING.map((_, at) => median(starts.map(times => times[at])));
  }
  say('\n' + row(slowdown === 1 ? 'start, ms (median)' : `start with the CPU slowed ${slowdown} times, ms`, 'changeover', 'by hand', 'ratio'));
  STARTING.forEach((name, at) => {
    const [shim, hand] = [figures.shim[at], figures.forwarder[at]];
    say(row(name, shim.toFixed(2), hand.toFixed(2), (shim / hand).toFixed(1)));
  });
  say(row('long tasks, layout shifts', `${longTasks}, ${shifts}`));
}
