// A page that is driven by WebDriver, with as much of playwright's page as the tests use.

import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { answered, asking } from './overheard.mjs';

const PATIENCE = 30_000;
// Each look is a request, so not as often as playwright.
const POLLING = 20;
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

/** The page in a window: `command` speaks to that window, `close` closes it. */
export function pageIn(context, command, close) {
  const events = new EventEmitter();
  const frame = {};
  let address = 'about:blank';

  async function evaluate(code, argument) {
    const { value, fault, heard } = answered(await command('POST', '/execute/async', { script: asking(code, argument), args: [] }));
    for (const entry of heard) if (!entry.prevented) events.emit(...eventOf(entry));
    if (fault) throw new Error(fault);
    return value;
  }

  // The page may be on its way to another one, and not answer.
  const until = (condition, argument, timeout) => patiently(() => evaluate(condition, argument).catch(() => false), condition, timeout);

  async function leave(go, waitUntil) {
    // A page that has broken what the driver needs cannot be marked, nor be taken for the next one.
    await evaluate(() => { Object.defineProperty(window, '__left', { value: true }); }).catch(() => {});
    events.emit('framenavigated', frame);
    await go();
    await until(waitUntil === 'commit' ? '!window.__left' : `!window.__left && document.readyState === 'complete'`);
  }

  return {
    on: (name, listener) => events.on(name, listener),
    context: () => context,
    url: () => address,
    mainFrame: () => frame,
    evaluate,
    waitForFunction: (condition, argument, { timeout } = {}) => until(condition, argument, timeout),
    waitForTimeout: sleep,
    goto(url, { waitUntil } = {}) {
      address = url;
      return leave(() => command('POST', '/url', { url }), waitUntil);
    },
    reload: () => leave(() => command('POST', '/refresh', {})),
    close,
    locator: (selector) => locate(command, selector),
    screenshot: async () => Buffer.from(await command('GET', '/screenshot'), 'base64'),
    focus: (selector) => evaluate((found) => document.querySelector(found).focus(), selector),
    keyboard: { press: (key) => press(command, KEYS[key] ?? key) },
  };
}

async function patiently(look, what, timeout = PATIENCE) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`);
    await sleep(POLLING);
  }
}

function eventOf({ type, text, name, message }) {
  if (type === 'pageerror') return [type, name ? Object.assign(new Error(message), { name }) : message];
  return ['console', { type: () => type, text: () => text }];
}

function locate(command, selector) {
  const all = () => elements(command, '', selector);
  return {
    count: async () => (await all()).length,
    boundingBox: async () => command('GET', `/element/${(await all())[0]}/rect`),
    waitFor: () => patiently(async () => (await all()).length, selector),
    getByRole: (role, { name } = {}) => ({ count: async () => (await inShadows(command, await all(), role, name)).length }),
  };
}

/** By the role and the name that they have for readers. */
async function inShadows(command, hosts, role, name) {
  const found = [];
  for (const host of hosts) {
    const [root] = Object.values(await command('GET', `/element/${host}/shadow`));
    for (const element of await elements(command, `/shadow/${root}`, '*')) {
      if (await command('GET', `/element/${element}/computedrole`) !== role) continue;
      if (name === undefined || await command('GET', `/element/${element}/computedlabel`) === name) found.push(element);
    }
  }
  return found;
}

async function elements(command, within, selector) {
  const found = await command('POST', `${within}/elements`, { using: 'css selector', value: selector });
  return found.map((element) => Object.values(element)[0]);
}

const press = (command, value) => command('POST', '/actions', {
  actions: [{ type: 'key', id: 'keyboard', actions: [{ type: 'keyDown', value }, { type: 'keyUp', value }] }],
});
