// A browser that is driven by WebDriver: its processes, and how a command is sent. The clients on npm also find or fetch
// the drivers of other browsers, which is most of what they bring.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// All in milliseconds.
const PATIENCE = 20_000;
/** For a driver that has just been started: to say that it is there, and to start its browser. */
const HEARTBEAT = 1_000, OPENING = 15_000;
// After that it is killed anyway.
const FAREWELL = 3_000;
const ATTEMPTS = 3;
const started = new Set();

/** A screen that nobody sees; Xvfb takes the first number that is free. */
export async function openScreen() {
  const { child, stop, failure } = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // So that it removes its socket.
    ending: 'SIGTERM',
  });
  const [number] = await Promise.race([once(child.stdio[3], 'data', { signal: AbortSignal.timeout(PATIENCE) }), failure]);
  child.stdio[3].unref();
  return { display: `:${String(number).trim()}`, stop };
}

/**
 * Starts a driver and a browser. `command(method, path, body)` answers what the browser does. One start in some hundreds
 * never answers, on a busy machine: nothing of a test has run by then, so another is tried.
 */
export async function openSession(program, display, capabilities) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openSessionOnce(program, display, capabilities);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      console.error(`${program} is started again: ${error.message}`);
    }
  }
}

async function openSessionOnce(program, display, capabilities) {
  const port = await freePort();
  // The bridge to screen readers waits for a service that a test machine may not have.
  const { stop, failure } = start(program, [`--port=${port}`], { env: { DISPLAY: display, NO_AT_BRIDGE: '1' } });
  const ask = (method, path, body, patience) => said(`http://127.0.0.1:${port}`, method, path, body, patience);

  try {
    await Promise.race([answers(() => ask('GET', '/status', undefined, HEARTBEAT)), failure]);
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } }, OPENING);
    const path = `/session/${sessionId}`;
    return {
      command: (method, rest, body) => ask(method, path + rest, body),
      close: () => ask('DELETE', path, undefined, FAREWELL).catch(() => {}).then(stop),
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** What a driver answers to a command; an error says which one was not answered, without what it carried. */
async function said(address, method, path, body, patience = PATIENCE) {
  let answer;
  try {
    answer = await fetch(address + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience) });
  } catch (error) {
    const reason = error.name === 'TimeoutError' ? `no answer in ${patience} ms` : error.cause?.message ?? error.message;
    throw new Error(`The driver does not answer ${method} ${path}: ${reason}`);
  }
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function answers(ask) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(20);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

// In a group of its own, so that what it starts ends with it.
function start(program, args, { env = {}, stdio = 'ignore', ending = 'SIGKILL' }) {
  endWithUs();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio, detached: true });
  child.unref();
  const stop = () => {
    started.delete(stop);
    try {
      process.kill(-child.pid, ending);
    } catch {
      // It has ended by itself, or never started.
    }
  };
  started.add(stop);
  const failure = new Promise((_, reject) => {
    child.on('error', (error) => reject(new Error(`${program} cannot be started: ${error.message}`)));
    child.on('exit', (code, signal) => reject(new Error(`${program} has ended: ${signal ?? `exit code ${code}`}`)));
  });
  // It ends at some time, when nobody asks any more.
  failure.catch(() => {});
  return { child, stop, failure };
}

let ends = false;

function endWithUs() {
  if (ends) return;
  ends = true;
  process.on('exit', () => started.forEach((stop) => stop()));
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
}
