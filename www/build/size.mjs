// `npm run size`: what a visitor downloads, part by part, beside what else there is, and the budget that it must keep.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, bundle, squeeze } from './build.mjs';
import { made, VARIANTS } from './cargo.mjs';
import { asProgram, inRoot, Problem, say } from './run.mjs';
import { setUp } from './setup.mjs';

// Measured for this project; brotli, level 11.
const BASELINES = [
  ['Sentry loader', 1_039],
  ['wasm-bindgen with one JsValue, and glue', 4_100],
  ['jquery-migrate 4, minified', 4_324],
  ['preact and compat', 9_184],
  ['es-module-shims, minified', 14_271],
  ["TCP's first flight, 10 segments", 14_600],
  ['first struct through serde-wasm-bindgen', 25_722],
  ['ruffle.js before its WebAssembly', 85_490],
];

// The vendor's messaging widget as one site loads it, JavaScript alone.
const WIDGET = { raw: 1_750_000, brotli: 239_568 };

/** Prints the sizes; throws a Problem when a file of dist/ is over its budget. */
export async function checkSizes() {
  const whole = weigh(readFileSync(inRoot('dist', VARIANTS.site.file)));
  await printParts(whole);
  printBaselines(whole);
  checkBudgets();
}

async function printParts(whole) {
  const { glue, wasm } = made('site');
  say(row('bytes', 'raw', 'gzip 9', 'brotli 11'));
  const lines = [
    ['loader alone', weigh(await squeeze(await bundle('site', { without: ['changeover:glue', 'changeover:core'] })))],
    ['glue of wasm-bindgen alone', weigh(await squeeze(await bundle('site', { entry: glue, without: ['./boundary.js'] })))],
    ['WebAssembly module alone', weigh(readFileSync(wasm))],
    [VARIANTS.site.file, whole],
    [VARIANTS.slim.file, weigh(readFileSync(inRoot('dist', VARIANTS.slim.file)))],
    [VARIANTS.nowasm.file, weigh(readFileSync(inRoot('dist', VARIANTS.nowasm.file)))],
    [`${VARIANTS.debug.file}, not for visitors`, weigh(readFileSync(inRoot('dist', VARIANTS.debug.file)))],
  ];
  for (const [name, { raw, gzip, brotli }] of lines) say(row(name, thousands(raw), thousands(gzip), thousands(brotli)));
}

function printBaselines({ raw, brotli }) {
  say(`\n${VARIANTS.site.file} after brotli is, of`);
  for (const [name, bytes] of BASELINES) say(row(name, thousands(bytes), `${(brotli / bytes).toFixed(2)} times`));
  say(row('the messaging widget itself', thousands(WIDGET.brotli), percent(brotli, WIDGET.brotli)));
  say(row('the same, both before compression', thousands(WIDGET.raw), percent(raw, WIDGET.raw)));
}

function checkBudgets() {
  const { budgets } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).changeover;
  const over = [];
  say('');
  for (const [file, { brotli: budget, ceiling }] of Object.entries(budgets)) {
    const { brotli } = weigh(readFileSync(inRoot(file)));
    say(`${file}: ${thousands(brotli)} of ${thousands(budget)} bytes (never over ${thousands(ceiling)})`);
    if (brotli > budget) over.push(`${file} is ${thousands(brotli - budget)} bytes over its budget`);
    if (budget > ceiling) over.push(`the budget of ${file} is over its ceiling`);
  }
  if (over.length > 0) throw new Problem(`Too large: ${over.join('; ')}.`);
}

/** The size of a text or of bytes: as it is, and compressed as well as servers do. */
function weigh(content) {
  const bytes = Buffer.from(content);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

const thousands = number => number.toLocaleString('en-US');
const percent = (part, all) => `${((part / all) * 100).toFixed(1)} %`;
const row = (name, ...cells) => `  ${name.padEnd(42)}${cells.map(cell => cell.padStart(12)).join('')}`;

await asProgram(import.meta.url, async () => {
  await setUp();
  await build();
  say('');
  await checkSizes();
});
