// What watching for the switch costs a page: it looks every half minute, and that is next to nothing.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { LATER, shop, sleep } from './shop.mjs';

const HALF_A_MINUTE = 30_000;

// What is asked of the clock is kept with its delay, but for what the stand-in asks, which is another window's.
const KEEPS = `window.delays = []; for (const name of ['setTimeout', 'setInterval']) { const real = window[name];
  window[name] = function (work, delay) { delays.push(delay || 0); return real.apply(this, arguments); }; }`;

describe('idling before the switch', () => {
  const it = shop();

  it('a page that watches asks the clock for nothing but the next look, half a minute later', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } }, first: KEEPS });
    await tab.classic();
    await tab.until(`changeover.session().state === 'watching'`);
    await sleep(300);
    await tab.run('delays.length = 0');
    await sleep(2000);
    assert.deepEqual(await tab.page.evaluate('delays'), []);
    await tab.pass(HALF_A_MINUTE);
    const delays = await tab.page.evaluate('delays');
    // Less what goes by until the clock is asked.
    assert.ok(delays.length === 1 && delays[0] > HALF_A_MINUTE - 1000, `${delays}`);
  });

  it('looking takes less than a millisecond a minute', async (visit) => {
    const tab = await visit({ site: { switch: { at: LATER } } });
    await tab.classic();
    await sleep(300);
    // So many at once, because a browser's clock may go by whole milliseconds.
    const look = await tab.run(`const spent = [];
      for (let round = 0; round < 11; round++) {
        const since = performance.now();
        for (let times = 0; times < 2000; times++) document.dispatchEvent(new Event('resume'));
        spent.push((performance.now() - since) / 2000);
        await new Promise((done) => setTimeout(done));
      }
      return spent.sort((one, other) => one - other)[5];`);
    process.stdout.write(`# a look takes ${(look * 1000).toFixed(1)} µs\n`);
    assert.ok(look > 0 && look * 2 < 1, `${look} ms a look, two looks a minute`);
  });
});
