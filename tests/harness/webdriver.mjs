// A browser that is driven by WebDriver: its processes, and how a command is sent. The clients on npm also find or fetch
// the drivers of other browsers, which is most of what they bring.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 20_000;
// After that it is killed anyway.
const FAREWELL = 3_000;
const started = new Set();

/** A screen that nobody sees; Xvfb takes the first number that is free. */
export async function openScreen() {
  const { child, stop } = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // So that it removes its socket.
    ending: 'SIGTERM',
  });
  const [number] = await once(child.stdio[3], 'data', { signal: AbortSignal.timeout(PATIENCE) });
  child.stdio[3].unref();
  return { display: `:${String(number).trim()}`, stop };
}

/** Starts a driver and a browser. `command(method, path, body)` answers what the browser does. */
export async function openSession(program, display, capabilities) {
  const port = await freePort();
  // The bridge to screen readers waits for a service that a test machine may not have.
  const { stop } = start(program, [`--port=${port}`], { env: { DISPLAY: display, NO_AT_BRIDGE: '1' } });
  const ask = async (method, path, body, patience = PATIENCE) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };

  try {
    await answers(() => ask('GET', '/status'));
    const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
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
  // Who waits for it hears of it by waiting in vain.
  child.on('error', (error) => console.error(`${program} cannot be started: ${error.message}`));
  return { child, stop };
}

let ends = false;

function endWithUs() {
  if (ends) return;
  ends = true;
  process.on('exit', () => started.forEach((stop) => stop()));
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
}
