// The whole web for a browser whose requests cannot be intercepted: a proxy that answers for every host by itself. Its
// certificate is nobody's, so the browser must accept any.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

/**
 * Listens on a port of its own. `answer({ url, method, type }, response)` takes every request; `response.fulfill` and
 * `response.abort` are those of playwright's routes.
 */
export async function openProxy(answer) {
  const take = (request, response) => void respond(answer, request, response);
  const secure = createSecureServer(certificate(), take);
  const proxy = createServer(take);
  proxy.on('connect', (request, socket, head) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length) socket.unshift(head);
    secure.emit('connection', socket);
  });
  secure.on('tlsClientError', () => {});
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    address: `http://127.0.0.1:${proxy.address().port}`,
    close() {
      proxy.close();
      proxy.closeAllConnections();
      secure.closeAllConnections();
    },
  };
}

const TYPES = { document: 'document', iframe: 'document', empty: 'fetch', style: 'stylesheet' };

async function respond(answer, request, response) {
  const { method, headers } = request;
  const url = request.url.startsWith('/') ? `https://${headers.host}${request.url}` : request.url;
  // Neither is seen by those who intercept requests.
  if (new URL(url).pathname === '/favicon.ico') return response.writeHead(204).end();
  if (method === 'OPTIONS' && headers['access-control-request-method']) return response.writeHead(204, permission(headers)).end();
  const dest = headers['sec-fetch-dest'] ?? 'other';
  response.on('error', () => {});
  await answer({ url, method, type: TYPES[dest] ?? dest }, {
    async fulfill({ status = 200, headers: own, contentType, body = '' }) {
      // As playwright does: a stand-in allows what it answers.
      const allowed = headers.origin ? { 'access-control-allow-origin': headers.origin, 'access-control-allow-credentials': 'true' } : {};
      response.writeHead(status, { 'cache-control': 'no-cache', ...allowed, ...own, ...(contentType ? { 'content-type': contentType } : {}) }).end(body);
    },
    async abort() {
      request.socket.destroy();
    },
  });
}

const permission = (headers) => ({
  'access-control-allow-origin': headers.origin,
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': headers['access-control-request-method'],
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
});

let made;

function certificate() {
  made ??= execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-subj', '/CN=stand-in', '-keyout', '-', '-out', '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000 });
  return { key: made, cert: made };
}
