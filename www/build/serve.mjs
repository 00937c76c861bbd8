// A small server for the playground on this machine alone: the playground, dist/, and the vendor as the stand-ins play it.
//
// `/vendor/ACCOUNT/ekr/snippet.js?key=KEY` is the vendor's loader. ACCOUNT is what the keys stand for: `messenger` or
// `classic`, a build after a dot, and fields of tests/standins/README.md after commas, such as `messenger.2025-06` or
// `classic,status=offline,connectDelay=500`; or `blocked`, which is not there. `KEY:ACCOUNT;KEY:ACCOUNT` gives each key
// its own.
//
// Markdown is a page for whoever accepts one, as browsers do, and its text for all others.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { inRoot } from './run.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 100;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  // Shown, not offered as a download; the licences have no ending.
  '.md': 'text/plain; charset=utf-8',
  '': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const SNIPPET = /^\/vendor\/([^/]+)\/ekr\/snippet\.js$/;
const COMPOSE = /^\/vendor\/([^/]+)\/compose\/(.+)$/;
const STANDINS = 'tests/standins';

/** Which addresses are which files: the first pattern that fits counts, and what it captures is a path in the folder. */
const PLACES = [
  [/^\/vendor\/[^/]+\/ekr\/(?:snippet|asset_composer)(\.js)$/, `${STANDINS}/loader`],
  [/^\/vendor\/[^/]+\/web_widget\/(?:messenger|classic)\/latest(\/.+)$/, STANDINS],
  [/^\/dist(\/.+)$/, 'dist'],
  [/^(\/[A-Z-]+\.md|\/LICENSE-[A-Z]+)$/, '.'],
  [/^(\/.*)$/, 'www/play'],
];

/**
 * Serves on 127.0.0.1 at the first free port from `port` on.
 * @returns {Promise<{ url: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ port = FIRST_PORT } = {}) {
  const server = createServer((request, response) => void answer(request, response));
  const found = await firstFree(server, port);
  const close = () => new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${found}/`, port: found, close };
}

async function firstFree(server, first) {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    if (await listens(server, port)) return port;
  }
  throw new Error(`No port is free from ${first} to ${first + PORTS_TRIED - 1}.`);
}

function listens(server, port) {
  return new Promise((resolve, reject) => {
    const busy = error => (['EADDRINUSE', 'EACCES'].includes(error.code) ? resolve(false) : reject(error));
    server.once('error', busy);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', busy);
      resolve(true);
    });
  });
}

async function answer(request, response) {
  const send = (status, type, body) =>
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', vary: 'accept' }).end(request.method === 'HEAD' ? undefined : body);
  if (!['GET', 'HEAD'].includes(request.method)) return send(405, TYPES['.txt'], 'Only GET and HEAD.');

  const [path, asked] = addressOf(request.url);
  const [, composed, key] = COMPOSE.exec(path) ?? [];
  const product = key && productOf(composed, key);
  if (product) return send(200, TYPES['.json'], JSON.stringify({ products: [product] }));
  const [, account] = SNIPPET.exec(path) ?? [];
  const file = account && !productOf(account, asked) ? undefined : fileFor(path);
  const body = file && (await readFile(inRoot(file)).catch(() => undefined));
  if (body === undefined) return send(404, TYPES['.txt'], `There is no ${path || 'such address'}.`);
  if (extname(file) === '.md' && acceptsPages(request)) return send(200, TYPES['.html'], await readable(file, body));
  send(200, TYPES[extname(file)] ?? 'application/octet-stream', body);
}

const acceptsPages = ({ headers }) => /\btext\/html\b/.test(headers.accept ?? '');

/** Loaded when it is asked for: this module is there before the packages are installed. */
async function readable(file, body) {
  const { pageOf } = await import('./markdown.mjs');
  return pageOf(body.toString(), basename(file));
}

/** The path and the key of an address; empty when it is malformed. Parsing it as a URL resolves its dots. */
function addressOf(url) {
  try {
    const { pathname, searchParams } = new URL(url, 'http://here');
    return [decodeURIComponent(pathname), searchParams.get('key') ?? ''];
  } catch {
    return ['', ''];
  }
}

/** Never outside of the folder, not even by dots that were written with percent signs. */
function fileFor(path) {
  for (const [address, folder] of PLACES) {
    const found = address.exec(path);
    if (found) return path.includes('/..') ? undefined : folder + found[1] + (path.endsWith('/') ? 'index.html' : '');
  }
}

/** The product that a key of an account stands for; none when it is blocked. */
function productOf(account, key) {
  const accounts = account.split(';').map(text => /^(?:([\da-f-]{36}):)?(.*)$/.exec(text));
  const [, , found = 'blocked'] = accounts.find(([, owner]) => !owner || owner === key) ?? [];
  const [kindAndBuild, ...fields] = found.split(',');
  const [, kind, build = 'newer'] = /^([^.]*)(?:\.(.*))?$/.exec(kindAndBuild);
  if (!['messenger', 'classic'].includes(kind)) return undefined;
  return { name: 'web_widget', id: key, kind, build, ...Object.fromEntries(fields.map(field)) };
}

function field(text) {
  const at = text.indexOf('=');
  const [name, value] = at < 0 ? [text, 'true'] : [text.slice(0, at), text.slice(at + 1)];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}
