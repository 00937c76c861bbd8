// `npm test`: every test there is, in the order in which a fault is cheapest to find. All steps run, whatever fails.
// `npm test -- rust js` runs those parts alone; the parts are rust, js, types and package.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { lockedInCi } from './cargo.mjs';
import { checkPackage } from './package-check.mjs';
import { asProgram, duration, inRoot, Problem, ROOT, run, say, tryRun } from './run.mjs';
import { chromium, firefox, rustComponents, setUp, WASM_TARGET, webkit } from './setup.mjs';
import { checkSizes } from './size.mjs';

const PARTS = ['rust', 'js', 'types', 'package'];
const DENY_WARNINGS = ['--', '-D', 'warnings'];
// Against a test that hangs, in milliseconds; a whole file counts as one test too.
const LONGEST_TEST = 15 * 60_000;
// Browsers on a busy machine stall now and then. What fails twice, or in more files than these, is no accident.
const MOST_SECOND_GOES = 3;
// What the playground reads from engines that they word differently. In Firefox all of tests/play runs as well.
const PLAYGROUND = join('tests', 'play', 'engines.test.mjs');

/** In order. A step that `needs` another is left out when that one failed. */
const STEPS = [
  { name: 'cargo fmt', parts: ['rust'], work: () => cargo('fmt', '--check') },
  { name: 'clippy', parts: ['rust'], work: () => cargo('clippy', '--all-targets', '--features', 'bindgen', ...DENY_WARNINGS) },
  { name: 'clippy, site build', parts: ['rust'], work: () => clippyForBrowsers('--features', 'switch') },
  { name: 'clippy, slim build', parts: ['rust'], work: () => clippyForBrowsers() },
  { name: 'clippy, debug build', parts: ['rust'], work: () => clippyForBrowsers('--features', 'switch,debug') },
  { name: 'cargo test', parts: ['rust'], work: () => cargo('test') },
  { name: 'build', parts: ['js', 'types', 'package'], work: () => build() },
  { name: 'size', parts: ['js'], needs: 'build', work: checkSizes },
  { name: 'lint', parts: ['js'], work: () => run(process.execPath, [inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), 'www', 'tests']) },
  { name: 'types', parts: ['types'], needs: 'build', work: typeScript },
  { name: 'JavaScript', parts: ['js'], needs: 'build', work: () => javaScript('tests') },
  { name: 'pages without wasm', parts: ['js'], needs: 'build', work: pagesWithoutWasm },
  { name: 'pages in Firefox', parts: ['js'], needs: 'build', work: pagesInFirefox },
  { name: 'pages in WebKit', parts: ['js'], needs: 'build', work: pagesInWebKit },
  { name: 'package', parts: ['package'], needs: 'build', work: checkPackage },
];

await asProgram(import.meta.url, async args => {
  const unknown = args.find(arg => !PARTS.includes(arg));
  if (unknown) throw new Problem(`There is no part "${unknown}". The parts are: ${PARTS.join(', ')}.`);
  const chosen = args.length > 0 ? args : PARTS;
  await setUp();
  if (chosen.includes('rust')) await rustComponents();
  // Found once, and installed if need be; every test reads the variable.
  if (chosen.includes('js')) process.env.CHANGEOVER_CHROMIUM = await chromium();
  const results = await runSteps(STEPS.filter(({ parts }) => parts.some(part => chosen.includes(part))));
  summarize(results);
});

async function runSteps(steps) {
  const results = [];
  for (const { name, needs, work } of steps) {
    if (results.some(result => result.name === needs && !result.passed)) {
      results.push({ name, passed: false, outcome: `left out: ${needs} failed`, time: 0 });
      continue;
    }
    say(`\n=== ${name} ===`);
    const start = performance.now();
    const outcome = await outcomeOf(work);
    results.push({ name, ...outcome, time: performance.now() - start });
  }
  return results;
}

async function outcomeOf(work) {
  try {
    const remark = await work();
    return { passed: true, outcome: remark ? `passed, ${remark}` : 'passed' };
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { passed: false, outcome: 'FAILED' };
  }
}

function summarize(results) {
  say('\n=== summary ===');
  for (const { name, outcome, time } of results) say(`  ${name.padEnd(22)}${outcome.padEnd(34)}${duration(time).padStart(10)}`);
  const failed = results.filter(({ passed }) => !passed).length;
  say(`steps: ${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function cargo(command, ...args) {
  return run('cargo', [command, ...(command === 'fmt' ? [] : lockedInCi()), ...args]);
}

function clippyForBrowsers(...features) {
  return cargo('clippy', '--lib', '--target', WASM_TARGET, ...features, ...DENY_WARNINGS);
}

/**
 * Each *.test.mjs below a folder, with a line for each test. Files that fail are run a second time, one by one, if they
 * are few; a remark says so, for a test that needs a second go again and again has a fault.
 */
async function javaScript(folder, env, files = under(folder, '.test.mjs')) {
  const missing = files.find(file => !existsSync(inRoot(file)));
  if (files.length === 0 || missing) throw new Problem(missing ? `There is no ${missing}.` : `There is no *.test.mjs under ${folder}.`);
  const first = await nodeTests(files, env);
  if (first.passed) return undefined;
  const names = first.failed.map(file => relative(ROOT, file)).join(', ');
  if (first.failed.length === 0 || first.failed.length > MOST_SECOND_GOES) throw new Problem(`Tests failed: ${names || 'see above'}.`);
  say(`\n--- a second go: ${names} ---`);
  for (const file of first.failed) {
    if (!(await nodeTests([file], env)).passed) throw new Problem(`Failed twice: ${relative(ROOT, file)}.`);
  }
  return `a second go: ${first.failed.length}`;
}

/** Runs test files; answers whether they passed, and the paths of those that did not. */
async function nodeTests(files, env) {
  const folder = mkdtempSync(join(tmpdir(), 'changeover-tests-'));
  const list = join(folder, 'failed');
  const reporters = ['spec', 'stdout', inRoot('www', 'build', 'failed-files.mjs'), list];
  const options = reporters.map((value, at) => `--test-reporter${at % 2 ? '-destination' : ''}=${value}`);
  try {
    const status = await tryRun(process.execPath, ['--test', ...options, `--test-timeout=${LONGEST_TEST}`, ...files], { env });
    return { passed: status === 0, failed: existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** With the core as JavaScript: all that it does with texts, numbers and its memory. All of tests/pages runs like this as well, but what looks at WebAssembly. */
async function pagesWithoutWasm() {
  return javaScript(join('tests', 'pages'), { CHANGEOVER_SCRIPT: 'changeover.nowasm.js' }, themes('chat', 'identity', 'loops', 'panel', 'settings', 'switch/moment'));
}

/** What pages see, once more in another engine, and the playground in it. */
async function pagesInFirefox() {
  const pages = join('tests', 'pages');
  return javaScript(pages, { CHANGEOVER_FIREFOX: await firefox(), CHANGEOVER_ENGINE: 'firefox' }, [...under(pages, '.test.mjs'), PLAYGROUND]);
}

/** Where engines differ most, in Safari's engine: globals, policies, storage, the switch; and the playground. All of tests/pages runs in it as well. */
async function pagesInWebKit() {
  if (process.platform !== 'linux') return say('Left out: WebKit can be driven like this on Linux alone.');
  const files = themes('consent', 'facade', 'hostile', 'policy', 'snippet', 'surgery', 'switch/back-forward', 'switch/deadline', 'switch/moment');
  return javaScript(join('tests', 'pages'), { CHANGEOVER_WEBKIT: await webkit(), CHANGEOVER_ENGINE: 'webkit' }, [...files, PLAYGROUND]);
}

function themes(...names) {
  return names.map(name => join('tests', 'pages', `${name}.test.mjs`));
}

/** The types by themselves, and each folder of tests/types/ as a strict project that uses them. */
async function typeScript() {
  const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--types', ''];
  const place = ['--target', 'es2022', '--lib', 'es2022,dom', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const projects = readdirSync(inRoot('tests', 'types'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  for (const folder of [join('www', 'types'), ...projects.map(({ name }) => join('tests', 'types', name))]) {
    const files = under(folder, '.ts');
    await run(process.execPath, [inRoot('node_modules', 'typescript', 'bin', 'tsc'), ...strict, ...place, ...files]);
    const wrong = files.map(file => readFileSync(inRoot(file), 'utf8').split('@ts-expect-error').length - 1).reduce((a, b) => a + b);
    say(`${folder}: ${files.length} files compile${wrong ? `, and ${wrong} lines do not, as they should` : ''}.`);
  }
}

/** The files below a folder of the project whose name ends so, in order. */
function under(folder, ending) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true })
    .map(path => join(folder, path))
    .filter(path => path.endsWith(ending) && !path.split(/[\\/]/).includes('node_modules'))
    .sort();
}
