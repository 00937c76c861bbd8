// How a fact is tried: a page with the vendor's snippet, a booted stand-in, and what the page's own code makes of it.

import { openPage } from '../../harness/browser.mjs';

let browser;

export function useBrowser(started) {
  browser = started;
}

export const MESSAGING_2025 = { kind: 'messenger', build: '2025-06', bootDelay: 0 };
export const MESSAGING_NEWER = { kind: 'messenger', build: 'newer', bootDelay: 0 };
export const CLASSIC_2021 = { kind: 'classic', build: '2021', bootDelay: 0 };
export const CLASSIC_NEWER = { kind: 'classic', build: 'newer', bootDelay: 0 };

export function snippet(key = 'main-key') {
  return `<script id="ze-snippet" src="https://static.zdassets.com/ekr/snippet.js?key=${key}"></script>`;
}

export function script(code) {
  return `<script>${code}</script>`;
}

/**
 * Opens the page and runs `check` on it. Without `html` the page holds the snippet alone. `boots: false` is for pages
 * on which no product arrives.
 */
export async function on({ html = snippet(), boots = true, ...options }, check) {
  const opened = await openPage(browser, { html: `<!doctype html><body>${html}`, ...options });
  try {
    if (boots) await opened.booted();
    await check(opened);
  } finally {
    await opened.close();
  }
}

/** What one expression gives in the page: its value as text, or what it throws. */
export function outcome(page, expression) {
  return page.evaluate((code) => {
    try {
      const value = (0, eval)(code);
      return value === undefined ? 'undefined' : typeof value === 'function' ? 'function' : JSON.stringify(value);
    } catch (error) {
      return `THROWS ${error.name}: ${error.message}`;
    }
  }, expression);
}

/** Runs a function body in the page. */
export function run(page, code) {
  return page.evaluate(`(() => { ${code} })()`);
}

/** What a call of zE calls back with. */
export function call(page, ...words) {
  return page.evaluate((given) => new Promise((done) => zE(...given, (...values) => done(values))), words);
}

/** Signs the visitor in, with a token that messaging takes; answers the error that it may give. */
export function signIn(page, externalId, { header = { kid: 'k' }, claims = { scope: 'user', external_id: externalId } } = {}) {
  return page.evaluate(([first, second]) => {
    const part = (value) => btoa(JSON.stringify(value)).replaceAll('=', '');
    window.asked = 0;
    return new Promise((done) => {
      zE('messenger', 'loginUser', (deliver) => { window.asked += 1; deliver(`${part(first)}.${part(second)}.sign`); }, done);
    });
  }, [header, claims]);
}

/** The page's list `heard`, which the situations below push what they hear on. */
export function heard(page) {
  return page.evaluate(() => window.heard);
}

export async function eventually(page, expression) {
  await page.waitForFunction(expression, null, { timeout: 10_000, polling: 5 });
}

export function consoleTexts(opened, type) {
  return opened.consoleMessages.filter((message) => message.type === type).map((message) => message.text);
}
