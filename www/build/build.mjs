// `npm run build`: writes dist/. For each variant one classic script with the WebAssembly module inside.

import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModules, made, VARIANTS } from './cargo.mjs';
import { encode, encodeWhole } from './encode.mjs';
import { lettersFor, naming } from './naming.mjs';
import { asProgram, duration, inRoot, Problem, say, step } from './run.mjs';
import { setUp } from './setup.mjs';

const LOADER = inRoot('www', 'loader');

/** What the npm package gives where there is no page. */
export const SERVER = 'server.js';

/**
 * Brings dist/ up to date.
 * @param {{ variants?: ('site' | 'slim' | 'nowasm' | 'debug')[], quick?: boolean }} options `quick` optimises less
 */
export async function build({ variants = Object.keys(VARIANTS), quick = false } = {}) {
  const start = performance.now();
  say('Building');
  await buildModules(variants, { quick });
  mkdirSync(inRoot('dist'), { recursive: true });
  await step(quick ? 'esbuild' : 'esbuild and terser', () => Promise.all(variants.map(async variant => {
    const text = await bundle(variant);
    const script = variant !== 'debug' && !quick ? await squeeze(text, variant) : text;
    writeFileSync(inRoot('dist', VARIANTS[variant].file), variant === 'nowasm' ? script : filled(script, variant));
  })));
  copyTypes();
  copyFileSync(inRoot('www', 'npm', SERVER), inRoot('dist', SERVER));
  say(`Built dist/ in ${duration(performance.now() - start)}`);
}

/**
 * One script for old browsers and new: loader, glue, and the module as text. The answer is its text.
 * For weighing a part, `entry` may be another file, and imports named in `without` stay imports.
 */
export async function bundle(variant, { entry = join(LOADER, 'changeover.js'), without = [] } = {}) {
  const esbuild = await import('esbuild');
  const { version, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: without.length > 0 ? 'esm' : 'iife',
    platform: 'browser',
    target: 'es2021',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    banner: { js: `/*! changeover ${version} | ${license} */` },
    define: { DEBUG: String(variant === 'debug'), SWITCH: String(variant !== 'slim'), WASM: String(variant !== 'nowasm'), VERSION: JSON.stringify(version) },
    plugins: [leftOut(without), madeByCargo(variant), ...(variant === 'slim' ? [withoutSwitch] : [])],
    logLevel: 'warning',
  }).catch(() => {
    throw new Problem('esbuild failed; its reasons are above.');
  });
  return outputFiles[0].text;
}

/**
 * The module's text comes in as this, when the code's own names have been made short: what it is is nobody's guess. A named
 * parameter would not do: bundlers put its value where it is used, and leave it where it was as well.
 */
const MODULE = 'arguments[0]';

/** How a script opens and closes. */
const OPENING = '(()=>{', CLOSING = '})()';

/** The script with the module's text, which comes last: what is alike lies together, and compresses better. */
export function filled(script, variant) {
  const start = script.indexOf(OPENING), end = script.lastIndexOf(CLOSING);
  if (start < 0 || end < 0) throw new Error('The script opens or closes in an unknown way.');
  const text = (variant === 'debug' ? encodeWhole : encode)(readFileSync(made(variant).wasm));
  return `${script.slice(0, start)}(function(){${script.slice(start + OPENING.length, end)}})(${JSON.stringify(text)});\n`;
}

/** What esbuild leaves to gain, more than one hundredth of the download. */
export const squeeze = async (text, variant = 'site') => rename(await shorten(text), lettersFor(variant));

/** The script in fewer words, with its names as they are. */
export const shorten = text => terser(text, { compress: { passes: 3, inline: 1, unsafe_arrows: true, unsafe_methods: true }, mangle: false });

/** The script with names made of these letters. */
export const rename = (text, letters) => terser(text, { compress: false, mangle: { nth_identifier: naming(letters) } });

async function terser(text, options) {
  const { minify } = await import('terser');
  const { code } = await minify(text, { ecma: 2020, format: { ascii_only: true, comments: /^!/ }, ...options });
  return code;
}

/** Lets the loader import what cargo made: `changeover:glue`, and `changeover:core`, whose text for decode.js comes later. */
function madeByCargo(variant) {
  const { glue, script } = made(variant);
  return {
    name: 'made-by-cargo',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^changeover:glue$/ }, () => ({ path: glue }));
      onResolve({ filter: /^\.\/boundary\.js$/ }, ({ importer }) =>
        importer === glue ? { path: join(LOADER, 'boundary.js') } : undefined);
      onResolve({ filter: /^changeover:core$/ }, () => (variant === 'nowasm' ? { path: script } : { path: 'module', namespace: 'wasm-text' }));
      onLoad({ filter: /.*/, namespace: 'wasm-text' }, () => ({
        contents: `export default ${MODULE}`,
      }));
    },
  };
}

/** The slim build never calls what these would export. */
const withoutSwitch = {
  name: 'without-switch',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/switch\.js$/ }, () => ({ path: 'switch', namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export const begin = undefined, brandOf = undefined, wait = undefined' }));
  },
};

const leftOut = names => ({
  name: 'left-out',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path }) => (names.includes(path) ? { path, external: true } : undefined));
  },
});

function copyTypes() {
  const folder = inRoot('www', 'types');
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), inRoot('dist', name));
}

await asProgram(import.meta.url, async args => {
  const quick = args.includes('--quick');
  const variants = Object.keys(VARIANTS).filter(variant => args.includes(variant));
  await setUp();
  await build({ quick, ...(variants.length > 0 && { variants }) });
});
