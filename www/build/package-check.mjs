// Checks the npm package as people get it: packs it, looks at what is inside, and installs it into an empty project.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER } from './build.mjs';
import { VARIANTS } from './cargo.mjs';
import { asProgram, inRoot, Problem, runQuietly, say } from './run.mjs';
import { npm, npmOutput } from './setup.mjs';

/** Throws a Problem unless the package of the present dist/ is as it should be. */
export async function checkPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'changeover-package-'));
  try {
    const { tarball, files } = await pack(folder);
    checkFiles(files);
    await bin('publint', ['run', tarball, '--strict']);
    // The package is for browsers and bundlers, which read `exports` as ES modules do.
    await bin('attw', [tarball, '--profile', 'esm-only', '--no-emoji', '--no-color']);
    say('publint and attw have nothing to say against it.');
    await checkInstall(folder, tarball);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pack(folder) {
  const answer = await npmOutput(['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
  const packed = JSON.parse(answer);
  const [{ filename, files, size }] = Array.isArray(packed) ? packed : Object.values(packed);
  say(`${filename}: ${size.toLocaleString('en-US')} bytes packed`);
  return { tarball: join(folder, filename), files: files.map(file => file.path) };
}

function checkFiles(files) {
  const expected = expectedFiles();
  const missing = expected.filter(file => !files.includes(file));
  const surplus = files.filter(file => !expected.includes(file));
  if (missing.length > 0) throw new Problem(`Missing in the package: ${missing.join(', ')}.`);
  if (surplus.length > 0) throw new Problem(`Not expected in the package: ${surplus.join(', ')}.`);
  say(`Its ${files.length} files are those expected.`);
}

/** What npm packs always, what package.json lists beside dist/, and what a build puts there: nothing else. */
function expectedFiles() {
  const listed = manifest().files.filter(name => name !== 'dist');
  const scripts = Object.values(VARIANTS).map(({ file }) => file);
  const types = readdirSync(inRoot('www', 'types')).filter(name => name.endsWith('.d.ts'));
  return ['package.json', 'README.md', ...listed, ...[...scripts, SERVER, ...types].map(name => `dist/${name}`)];
}

/** Every address of `exports` leads to files of the installed package, under each condition. */
async function checkInstall(folder, tarball) {
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  await npm(['install', '--offline', '--ignore-scripts', '--loglevel=error', tarball], { cwd: project });
  const { name, exports } = manifest();
  const files = Object.values(exports).flatMap(target => (typeof target === 'string' ? target : Object.values(target)));
  const missing = files.filter(file => !existsSync(join(project, 'node_modules', name, file)));
  if (missing.length > 0) throw new Problem(`The installed package has no ${missing.join(', ')}.`);
  const addresses = Object.keys(exports).filter(path => !path.endsWith('.json')).map(path => name + path.slice(1));
  say(`Installed into an empty project: ${addresses.join(', ')} are there.`);
  await checkServer(project, addresses);
  await checkBundles(project, addresses);
  await checkTypes(project);
}

/** A server that renders pages imports what is for its browsers; without a page, that does nothing. */
async function checkServer(project, addresses) {
  const list = JSON.stringify(addresses);
  await runQuietly(process.execPath, ['--input-type=module', '--eval', `for (const address of ${list}) await import(address)`], { cwd: project });
  // Before 20.19, Node requires no ES module, whatever is in it.
  const requires = process.features.require_module;
  if (requires) await runQuietly(process.execPath, ['--input-type=commonjs', '--eval', `for (const address of ${list}) require(address)`], { cwd: project });
  say(`Node imports${requires ? ' and requires' : ''} each of them.`);
}

/** What a bundler names when it asks, and whether it bundles for pages. */
const BUNDLERS = [
  { what: 'a page', conditions: ['browser', 'module', 'import'], page: true },
  { what: 'a page, by a bundler that says nothing of it', conditions: ['import'], page: true },
  { what: 'a window of Electron', conditions: ['node', 'browser', 'import'], page: true },
  { what: 'Node', conditions: ['node', 'module', 'import'], page: false },
  { what: 'a worker near the visitor', conditions: ['workerd', 'worker', 'browser', 'import'], page: false },
  { what: 'a middleware of Next.js', conditions: ['edge-light', 'worker', 'browser', 'import'], page: false },
];

/** Bundles for pages have the script in them, and others have not. */
async function checkBundles(project, addresses) {
  const { build } = await import('esbuild');
  const stdin = { contents: addresses.map(address => `import '${address}';`).join('\n'), resolveDir: project };
  for (const { what, conditions, page } of BUNDLERS) {
    // `neutral` adds no condition of its own.
    const { metafile } = await build({ stdin, conditions, platform: 'neutral', bundle: true, write: false, metafile: true, logLevel: 'silent' });
    const files = Object.keys(metafile.inputs).filter(file => file.includes('/dist/')).map(file => file.split('/dist/')[1]).sort();
    const expected = [...(page ? Object.values(VARIANTS).map(({ file }) => file) : []), SERVER].sort();
    if (files.join() !== expected.join()) throw new Problem(`A bundle for ${what} has ${files.join(', ')} in it, not ${expected.join(', ')}.`);
  }
  // Types bring no script beside the one that is chosen.
  const typed = { ...stdin, contents: `import 'changeover/globals'; import 'changeover/window'; import 'changeover/nowasm';` };
  const { metafile } = await build({ stdin: typed, conditions: ['browser', 'import'], platform: 'neutral', bundle: true, write: false, metafile: true, logLevel: 'silent' });
  const scripts = Object.keys(metafile.inputs).filter(file => /\/dist\/changeover\./.test(file));
  if (scripts.length !== 1) throw new Problem(`A bundle of types and of one script has ${scripts.join(', ')} in it.`);
  say('Bundles for pages have the scripts in them, and those for servers have not.');
}

/** How a project may use the types: by import alone, with the names as globals, and with those of `window`. */
const USES = {
  import: `import 'changeover';
import type { Livechat, Report, ZE } from 'changeover';
declare const zE: ZE;
zE('webWidget', 'hide');
export const used = (livechat: Livechat): Report => { livechat.window.show(); return changeover.report(); };
// @ts-expect-error not declared by the types alone
$zopim.livechat.window.show();`,
  globals: `import 'changeover/globals';
zE('webWidget', 'open');
zE.hide();
$zopim.livechat.window.show();
window.zESettings = { webWidget: { zIndex: 5 } };
// @ts-expect-error no such command
zE('webWidget', 'nope');`,
  window: `import type { ZESettings } from 'changeover/window';
export const settings: ZESettings = {};
window.zE?.('webWidget', 'open');
// @ts-expect-error it may be missing
window.zE('webWidget', 'open');`,
};

/** Compiles each use by itself, as bundlers and as Node resolve the package. */
async function checkTypes(project) {
  for (const [name, text] of Object.entries(USES)) {
    writeFileSync(join(project, `${name}.ts`), `${text}\n`);
    for (const module of ['esnext', 'node16']) {
      const resolution = module === 'esnext' ? 'bundler' : 'node16';
      const place = ['--module', module, '--moduleResolution', resolution, '--target', 'es2022', '--lib', 'es2022,dom'];
      await runQuietly(process.execPath, [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', '--strict', ...place, `${name}.ts`], { cwd: project });
    }
  }
  say(`Types of the installed package: ${Object.keys(USES).join(', ')} compile, as bundlers and as Node resolve them.`);
}

const manifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

/** Runs a program of node_modules; what it says is shown when it fails. */
const bin = (name, args) => runQuietly(process.execPath, [inRoot('node_modules', '.bin', name), ...args]);

await asProgram(import.meta.url, checkPackage);
