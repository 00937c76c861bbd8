// WebKit by WebDriver, with as much of playwright's browser and context as the tests use.

import { pageIn } from './driven-page.mjs';
import { overheard } from './overheard.mjs';
import { openProxy } from './proxy.mjs';
import { openScreen, openSession } from './webdriver.mjs';

/** Starts WebKitGTK's own small browser. A context is a process of its own, with storage of its own. */
export async function launchWebKit(program) {
  if (!program) throw new Error('WebKit is missing: npm test -- js installs it or says what to install, and CHANGEOVER_WEBKIT may name one.');
  const screen = await openScreen();
  const contexts = new Set();
  return {
    async newContext() {
      const context = await openContext(program, screen.display);
      contexts.add(context);
      return context;
    },
    async close() {
      await Promise.all([...contexts].map((context) => context.close()));
      screen.stop();
    },
  };
}

async function openContext(program, display) {
  const routes = [];
  const initScripts = [];
  const proxy = await openProxy((request, response) => follow(routes, request, listening(response, request, initScripts)));
  const session = await openSession('WebKitWebDriver', display, {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: true,
    // We look ourselves when a page counts as open.
    pageLoadStrategy: 'none',
    // The limit would be the page's own timer, which tests put forward; our commands have limits of their own.
    timeouts: { script: null },
    'webkitgtk:browserOptions': { binary: program, args: ['--automation', `--proxy=${proxy.address}`] },
  }).catch((error) => {
    proxy.close();
    throw error;
  });
  const inWindow = oneAfterTheOther(session);
  const open = new Set();
  let spareWindow = await session.command('GET', '/window');
  let closing;

  // A session ends with its last window.
  async function closeWindow(handle) {
    open.delete(handle);
    if (open.size === 0) spareWindow = (await inWindow(handle, 'POST', '/window/new', { type: 'window' })).handle;
    await inWindow(handle, 'DELETE', '/window');
  }

  const context = {
    async newPage() {
      const handle = spareWindow ?? (await session.command('POST', '/window/new', { type: 'window' })).handle;
      spareWindow = undefined;
      open.add(handle);
      return pageIn(context, (method, path, body) => inWindow(handle, method, path, body), () => closeWindow(handle));
    },
    /** Those of the page that is shown. */
    cookies: () => session.command('GET', '/cookie'),
    async addInitScript(code) {
      initScripts.push(code);
    },
    async route(pattern, take) {
      routes.unshift({ pattern: patternOf(pattern), take });
    },
    async unrouteAll() {
      routes.length = 0;
    },
    close() {
      closing ??= session.close().then(proxy.close);
      return closing;
    },
  };
  return context;
}

// A driver has one current window, and takes one command at a time.
function oneAfterTheOther(session) {
  let last = Promise.resolve();
  let current;
  return (handle, method, path, body) => {
    const turn = last.then(async () => {
      if (current !== handle) await session.command('POST', '/window', { handle });
      current = handle;
      return session.command(method, path, body);
    });
    last = turn.catch(() => {});
    return turn;
  };
}

async function follow(routes, request, response, from = 0) {
  const at = routes.findIndex(({ pattern }, index) => index >= from && pattern.test(request.url));
  if (at < 0) return response.fulfill({ status: 404 });
  await routes[at].take({
    ...response,
    request: () => ({ url: () => request.url, method: () => request.method, resourceType: () => request.type }),
    fallback: () => follow(routes, request, response, at + 1),
  });
}

function listening(response, request, initScripts) {
  if (request.type !== 'document') return response;
  return { ...response, fulfill: (answer) => response.fulfill({ ...answer, body: overheard(String(answer.body ?? ''), answer.headers ?? {}, initScripts) }) };
}

const patternOf = (glob) => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*\*|\*/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`);
