// A browser tab that shows many pages one after the other, each on an origin of its own: a context
// for each page would take most of the time of a test that opens hundreds.

import { fulfilled } from './answer.mjs';
import { createSite } from './site.mjs';
import { createVendor } from './vendor.mjs';
import { isBrowsersOwn } from './console.mjs';

const PATIENCE = 10_000;
let pages = 0;

/** Opens a tab. `visit(options)` takes openPage's options, without `initScript` and `context`. */
export async function openTab(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  let here = nowhere();
  let next = here;

  // What the page before still says while it goes belongs to it.
  page.on('framenavigated', (frame) => { if (frame === page.mainFrame()) here = next; });
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    if (!isBrowsersOwn(text)) here.errors.push(text);
  });
  page.on('console', (message) => {
    if (!isBrowsersOwn(message.text())) here.consoleMessages.push({ type: message.type(), text: message.text() });
  });
  await context.route('**/*', (route) => answer(next, route));

  async function visit(options) {
    const url = options.url ?? `https://page${++pages}.shop.example/`;
    next = nowhere();
    next.answers = [createVendor(options, next.requests), createSite({ ...options, url }, url)];
    await page.goto(url, { waitUntil: options.waitUntil ?? 'load' });
    return {
      ...next,
      page,
      booted: () => page.waitForFunction(() => Boolean(window.__standin), null, { timeout: PATIENCE, polling: 5 }),
      standin: () => page.evaluate(() => (window.__standin ? window.__standin.snapshot() : null)),
    };
  }

  return { visit, close: () => context.close() };
}

const nowhere = () => ({ errors: [], consoleMessages: [], requests: [], unexpectedRequests: [], answers: [] });

async function answer(visited, route) {
  const request = route.request();
  const url = new URL(request.url());
  visited.requests.push({ url: url.href, method: request.method(), type: request.resourceType() });
  for (const tried of visited.answers) {
    if (await tried(url, route)) return;
  }
  visited.unexpectedRequests.push(url.href);
  await fulfilled(route, { status: 404, body: '' });
}

/** Tabs that are lent to one test at a time. */
export function tabsOf(browser, most) {
  const idle = [];
  const waiting = [];
  let opened = 0;

  async function take() {
    if (idle.length) return idle.pop();
    if (opened < most) {
      opened++;
      return openTab(browser);
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  return {
    async lend(work) {
      const tab = await take();
      try {
        return await work(tab);
      } finally {
        const then = waiting.shift();
        if (then) then(tab);
        else idle.push(tab);
      }
    },
  };
}
