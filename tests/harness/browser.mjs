// Pages in a real browser, with the vendor's hosts played by the stand-ins and nothing else reachable.

import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright-core';
import { miniBrowser } from '../../www/build/setup.mjs';
import { fulfilled } from './answer.mjs';
import { createSite } from './site.mjs';
import { createVendor } from './vendor.mjs';
import { launchWebKit } from './webkit.mjs';

const ENGINE = process.env.CHANGEOVER_ENGINE ?? 'chromium';

/** A file of dist/; the tests' own file is changeover.js, or for a whole run what CHANGEOVER_SCRIPT names. */
export const dist = (name = process.env.CHANGEOVER_SCRIPT ?? 'changeover.js') => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const DEFAULT_URL = 'https://shop.example/';
const BOOT_TIMEOUT = 10_000;

/**
 * Starts a browser, `chromium`, stock `firefox` or `webkit`; CHANGEOVER_ENGINE names one for a whole run. Close it with `.close()`.
 * Chromium keeps pages in its back-forward cache with `backForwardCache`.
 */
export function launch(engine = ENGINE, { backForwardCache = false } = {}) {
  if (engine === 'webkit') return launchWebKit(process.env.CHANGEOVER_WEBKIT ?? miniBrowser());
  return engine === 'firefox' ? launchFirefox() : launchChromium(backForwardCache);
}

export const isFirefox = ENGINE === 'firefox';

/** How many windows may be open at once, of so many: in Firefox one of them alone has the focus, and opening races with closing. */
export const windows = (most) => (isFirefox ? 1 : most);

/**
 * Opens a page and answers every request that it makes.
 *
 * Returns `{ page, context, errors, consoleMessages, requests, unexpectedRequests, booted(), standin(), openTab(), close() }`.
 * The options are described in README.md beside this file.
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options.context);
  const requests = [];
  const unexpectedRequests = [];
  const answers = [createVendor(options, requests), createSite(options, DEFAULT_URL)];

  if (options.initScript) await context.addInitScript(options.initScript);
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    requests.push({ url: url.href, method: request.method(), type: request.resourceType() });
    for (const answer of answers) {
      if (await answer(url, route)) return;
    }
    unexpectedRequests.push(url.href);
    await fulfilled(route, { status: 404, body: '' });
  });

  const shared = { context, requests, unexpectedRequests };
  const tab = await openTab(shared, options.url ?? DEFAULT_URL, options.waitUntil ?? neverLoads(options.vendor));
  return { ...tab, close: () => context.close() };
}

async function openTab(shared, url, waitUntil) {
  const page = await shared.context.newPage();
  const errors = [];
  const consoleMessages = [];

  // Uncaught exceptions and unhandled rejections alike.
  page.on('pageerror', (error) => errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  page.on('console', (message) => consoleMessages.push({ type: message.type(), text: message.text() }));
  await page.goto(url, { waitUntil });

  return {
    ...shared,
    page,
    errors,
    consoleMessages,
    /** Waits until a stand-in has booted; with a kind, until that one has. */
    booted: (kind) => page.waitForFunction(hasBooted, kind ?? null, { timeout: BOOT_TIMEOUT, polling: 5 }),
    /** What the stand-in has recorded, as plain data; null while none has booted. */
    standin: () => page.evaluate(() => (window.__standin ? window.__standin.snapshot() : null)),
    /** Another page of the same visitor. */
    openTab: (tabUrl = url) => openTab(shared, tabUrl, waitUntil),
  };
}

// A snippet that is never answered keeps the page from loading.
function neverLoads(vendor) {
  return vendor === 'silent' || vendor?.snippet === 'silent' ? 'commit' : 'load';
}

function hasBooted(kind) {
  return Boolean(window.__standin) && (kind === null || window.__standin.kind === kind);
}

function launchChromium(backForwardCache) {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // Nothing gets past the routes: playwright does not route what a redirect asks for.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const ignoreDefaultArgs = backForwardCache ? ['--disable-back-forward-cache'] : [];
  return chromium.launch({ executablePath: process.env.CHANGEOVER_CHROMIUM ?? '/usr/bin/chromium', args, ignoreDefaultArgs });
}

function launchFirefox() {
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.CHANGEOVER_FIREFOX ?? '/usr/bin/firefox-esr',
  });
}
