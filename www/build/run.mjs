// What every script here shares: where the project is, how a program is run, how a line is said.
// Only modules that come with Node: these scripts run before anything is installed.

import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of package.json. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A failure whose message is all that a person needs; no stack is shown. */
export class Problem extends Error {}

export const inRoot = (...parts) => join(ROOT, ...parts);

export const say = line => console.log(line);

/** Runs a program in the project's folder with its output shown, and throws a Problem when it fails. */
export async function run(program, args, options = {}) {
  const status = await tryRun(program, args, options);
  if (status !== 0) throw new Problem(`${shown(program, args)} failed (${status}).`);
}

/** As `run`, with the exit status as the answer. */
export function tryRun(program, args, { env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', error => reject(new Problem(`${program} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => resolve(code ?? signal));
  });
}

/** Runs a program with its output as the answer. Its warnings are shown; when it fails, all that it said is in the Problem. */
export function runQuietly(program, args, { env, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = { stdout: [], stderr: [] };
    child.stdout.on('data', chunk => chunks.stdout.push(chunk));
    child.stderr.on('data', chunk => chunks.stderr.push(chunk));
    child.on('error', error => reject(new Problem(`${program} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map(list => Buffer.concat(list).toString());
      if (code !== 0) return reject(new Problem(`${stderr}${stdout}${shown(program, args)} failed (${code ?? signal}).`));
      process.stderr.write(stderr);
      resolve(stdout);
    });
  });
}

/** What a program answers at once on its standard output, or undefined when it is missing or fails. */
export function ask(program, args, { env, cwd = ROOT } = {}) {
  const answer = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

/** The path of a program that is on PATH, or undefined. */
export function find(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    if (folder && isProgram(path)) return path;
  }
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How long something took, as people say it. */
export const duration = milliseconds =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Does a step and says what it was and how long it took. */
export async function step(name, work) {
  const start = performance.now();
  const result = await work();
  say(`  ${name}: ${duration(performance.now() - start)}`);
  return result;
}

/** Runs `main` if the module is the program that was started, and turns a Problem into a plain line. */
export async function asProgram(moduleUrl, main) {
  if (!process.argv[1] || moduleUrl !== pathToFileURL(process.argv[1]).href) return;
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

const shown = (program, args) => [program.split('/').pop(), ...args].join(' ').slice(0, 120);
