// `npm start`: installs what is missing, builds, serves the playground and opens it.
// `--no-open` leaves the browser alone, `--port N` looks for a free port from N on.

import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { asProgram, find, Problem, say } from './run.mjs';
import { serve } from './serve.mjs';
import { setUp } from './setup.mjs';

await asProgram(import.meta.url, async args => {
  const options = read(args);
  await setUp();
  await build();
  const server = await serve(options);
  say(`\nThe playground: ${server.url}`);
  say('Ctrl-C ends it.');
  if (options.open) open(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.close());
});

function read(args) {
  const at = args.findIndex(arg => /^--port(=|$)/.test(arg));
  if (at < 0) return { open: !args.includes('--no-open') };
  const port = Number(args[at].split('=')[1] ?? args[at + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Problem('--port needs a number, such as --port 8080.');
  return { port, open: !args.includes('--no-open') };
}

/** Opens the default browser where there is a screen. It is no fault if that does not work: the address is printed. */
function open(url) {
  const opener = { darwin: 'open', linux: 'xdg-open' }[process.platform];
  const hasScreen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!opener || !hasScreen || !find(opener)) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
