// The vendor's hosts, played by tests/standins: loader, compose answers and product scripts.

import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fulfilled } from './answer.mjs';

const STANDINS = new URL('../standins/', import.meta.url);
const COMPOSE = 'https://ekr.zdassets.com/compose/';
const ASSET_COMPOSER = 'https://static.zdassets.com/ekr/asset_composer.js';
const LOADERS = ['https://static.zdassets.com/ekr/snippet.js', ASSET_COMPOSER];
const PRODUCT_SCRIPT = /^\/web_widget\/(messenger|classic)\/latest\/whole\.js$/;
const ZOPIM_HOST = /(^|\.)zopim\.(com|net|org)$/;
const SLOW = 1000;

const cachedScripts = new Map();

export function createVendor(options, requests) {
  const { account = { kind: 'messenger' }, vendor = 'normal', vendorDelay = SLOW } = options;

  return async function answer(url, route) {
    const part = partOf(url);
    if (!part) return false;
    if (part.redirectsTo) requests.push({ url: part.redirectsTo, method: 'GET', type: 'script', redirectedFrom: url.href });
    const manner = typeof vendor === 'string' ? vendor : vendor[part.name] ?? 'normal';
    await answerInManner(manner, vendorDelay, route, () => contentOf(part, account));
    return true;
  };
}

// Which part of the vendor an address belongs to: `snippet`, `compose` or `product`, the names that options.vendor may use.
function partOf(url) {
  const address = url.origin + url.pathname;
  if (LOADERS.includes(address)) return { name: 'snippet' };
  if (ZOPIM_HOST.test(url.hostname) && url.pathname === '/' && url.search) return { name: 'snippet', redirectsTo: ASSET_COMPOSER };
  if (address === 'https://assets.zendesk.com/embeddable_framework/main.js') return { name: 'snippet' };
  if (address.startsWith(COMPOSE)) return { name: 'compose', key: decodeURIComponent(address.slice(COMPOSE.length)) };
  if (url.pathname === '/embeddable/zendesk_host') return { name: 'compose', host: url.hostname };
  const product = url.hostname === 'static.zdassets.com' && PRODUCT_SCRIPT.exec(url.pathname);
  return product ? { name: 'product', kind: product[1] } : null;
}

async function answerInManner(manner, delay, route, content) {
  if (manner === 'blocked') return void (await route.abort('blockedbyclient').catch(() => {}));
  if (manner === 'silent') return;
  if (manner === 'notFound') return void (await fulfilled(route, { status: 404, headers: cors(), body: '' }));
  if (manner === 'slow') await sleep(delay);
  await fulfilled(route, await content());
}

async function contentOf(part, account) {
  if (part.name === 'snippet') return script('loader', () => readFile(new URL('loader.js', STANDINS), 'utf8'));
  if (part.name === 'product') return script(part.kind, () => wholeProduct(part.kind));
  if (part.host) return { status: 200, headers: cors(), body: `${part.host.split('.')[0]}.zendesk.com` };
  const product = productFor(part.key, account);
  if (!product) return { status: 404, headers: cors(), body: '{}' };
  return { status: 200, headers: { ...cors(), 'content-type': 'application/json' }, body: JSON.stringify({ products: [product] }) };
}

// The key decides. A key that is not listed gets the account's own kind, if there is one, else the vendor's 404.
function productFor(key, { keys = {}, ...everyKey }) {
  const bare = key.slice(key.indexOf('/') + 1);
  const listed = key in keys ? keys[key] : keys[bare];
  const own = typeof listed === 'string' ? { kind: listed } : listed;
  const product = { name: 'web_widget', id: key, scripts: ['whole.js'], ...everyKey, ...own };
  if (!product.kind || listed === null) return null;
  return { build: 'newer', ...product };
}

async function script(name, read) {
  if (!cachedScripts.has(name)) cachedScripts.set(name, read());
  return {
    status: 200,
    headers: { ...cors(), 'content-type': 'text/javascript; charset=utf-8' },
    body: await cachedScripts.get(name),
  };
}

// One request in place of a dozen: the parts only define, so all that counts is that the booting file comes last.
async function wholeProduct(kind) {
  const parts = [];
  for (const folder of ['shared/', `${kind}/`]) {
    for (const name of await readdir(new URL(folder, STANDINS))) parts.push(folder + name);
  }
  const sources = [...parts, `${kind}.js`].map((path) => readFile(new URL(path, STANDINS), 'utf8'));
  return (await Promise.all(sources)).join('\n');
}

function cors() {
  return { 'access-control-allow-origin': '*' };
}
