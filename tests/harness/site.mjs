// The site under test: its pages, and the CDN that serves the shim.

import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fulfilled } from './answer.mjs';

export const SHIM_BASE = 'https://cdn.changeover.example/';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

export function createSite(options, defaultUrl) {
  const home = new URL(options.url ?? defaultUrl);
  const files = filesByAddress(options, home);

  return async function answer(url, route) {
    if (options.shim && url.href.startsWith(SHIM_BASE)) return answerShim(options.shim, url, route);
    const file = files.get(url.href) ?? files.get(url.origin + url.pathname);
    if (file !== undefined) {
      await fulfilled(route, pageAnswer(file, url, options.headers));
      return true;
    }
    return false;
  };
}

// Addresses may be absolute or relative to the page.
function filesByAddress(options, home) {
  const files = new Map();
  if (options.html !== undefined) files.set(home.href, options.html).set(home.origin + home.pathname, options.html);
  for (const [path, file] of Object.entries(options.files ?? {})) files.set(new URL(path, home).href, file);
  return files;
}

function pageAnswer(file, url, headers) {
  const plain = typeof file === 'string' || Buffer.isBuffer(file);
  const { body, status = 200, contentType, headers: own } = plain ? { body: file } : file;
  const type = contentType ?? CONTENT_TYPES[extname(url.pathname)] ?? CONTENT_TYPES['.html'];
  const isPage = type.startsWith('text/html');
  return { status, body, headers: { 'content-type': type, ...(isPage ? headers : {}), ...own } };
}

// changeover.js is the given file; any other name is looked up beside it, as on a real CDN.
async function answerShim(shim, url, route) {
  const name = basename(url.pathname);
  const path = name === 'changeover.js' ? shim : join(dirname(shim), name);
  try {
    await fulfilled(route, {
      status: 200,
      body: await readFile(path),
      headers: { 'content-type': CONTENT_TYPES[extname(path)], 'access-control-allow-origin': '*' },
    });
    return true;
  } catch (missing) {
    return false;
  }
}
