// From Rust to one module and its glue for each variant: cargo, wasm-bindgen, wasm-opt.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, inRoot, ROOT, runQuietly, say, step } from './run.mjs';
import { WASM_TARGET } from './setup.mjs';

/**
 * The builds: the one that visitors download, the same without the switch, the same as JavaScript for policies that forbid
 * WebAssembly, and the one that explains itself.
 */
export const VARIANTS = {
  site: { file: 'changeover.js', cargoFlags: ['--features', 'switch'] },
  slim: { file: 'changeover.slim.js', cargoFlags: [] },
  nowasm: { file: 'changeover.nowasm.js', core: 'site' },
  debug: { file: 'changeover.debug.js', cargoFlags: ['--features', 'switch,debug'] },
};

// Features one by one: --all-features writes what Chromium refuses.
const FEATURES = ['--enable-bulk-memory', '--enable-sign-ext', '--enable-mutable-globals', '--enable-nontrapping-float-to-int'];
// What JavaScript has no counterpart of is said in plainer instructions.
const PLAINER = ['--llvm-memory-copy-fill-lowering', '--signext-lowering', '--llvm-nontrapping-fptoint-lowering', '-Oz'];
const STRIP = ['--strip-debug', '--strip-producers', '--strip-target-features'];
// Against plain -Oz: control flow rebuilt, values followed through the whole program, nothing kept at addresses below
// 1024, and the data left in one piece. One to three hundredths smaller after compression.
const SMALLEST = ['--low-memory-unused', '--skip-pass=memory-packing', '--flatten', '--rereloop', '--gufa', '-Oz', '-Oz', '--flatten', '-Oz', '--reorder-functions'];
const QUICK = ['-O1'];
// Each import's name ends in 16 hexadecimal digits, which do not compress, and stands in the module and in the glue.
const SHORT_NAMES = '--minify-imports-and-exports-and-modules';

// What panics say, and the digits that they count with: the site build never shows any of it, and no other code of it
// formats numbers. Of the same length, but of zeros.
const DIGIT_PAIRS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0')).join('');
const PANIC_TEXTS = new RegExp(`(/rustc/[0-9a-f]{40}|src|\\.)/[\\w/.-]+\\.rs|memory allocation of | bytes failed|capacity overflow|${DIGIT_PAIRS}`, 'g');

// The stack lies behind the data, whose addresses are short then: a hundredth smaller after compression. It is so deep
// that page code which calls us from our own calls without end meets the end of the browser's stack first.
const STACK_BYTES = 1 << 20;

// rustc inlines nearly nothing at opt-level z (5). A little more is a fiftieth smaller after compression. The others keep
// LLVM from moving code about for speed, which is a two-hundredth.
const LLVM = ['-inline-threshold=25', '-enable-load-pre=false', '-simplifycfg-sink-common=false', '-disable-lsr'];

/** Where the module and the glue of a variant lie, and the module as JavaScript. */
export function made(variant) {
  const folder = inRoot('target', 'bindgen', variant);
  return { folder, wasm: join(folder, 'module.wasm'), glue: join(folder, 'glue.js'), script: join(folder, 'module.js') };
}

/** Brings the modules of these variants up to date; `quick` optimises less. */
export async function buildModules(variants, { quick = false } = {}) {
  const flags = await rustFlags();
  const tool = buildTool();
  const coreOf = variant => VARIANTS[variant].core ?? variant;
  const cores = new Map();
  for (const core of variants.map(coreOf)) if (!cores.has(core)) cores.set(core, compile(core, flags));
  // Waiting for all of them, so that a failure in one leaves no compiler behind.
  const problem = (await Promise.allSettled([tool, ...cores.values()])).find(result => result.status === 'rejected');
  if (problem) throw problem.reason;
  await Promise.all(variants.map(async variant => finish(variant, await cores.get(coreOf(variant)), await tool, quick)));
}

/** Runs cargo; it finds out by itself what is fresh. Each variant has a folder, or it would replace the other's module. */
async function compile(variant, flags) {
  const folder = join(targetFolder(), 'wasm', variant);
  const args = ['build', '--quiet', '--release', '--lib', '--target', WASM_TARGET, '--target-dir', folder];
  args.push(...lockedInCi(), ...VARIANTS[variant].cargoFlags);
  const env = { CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f') };
  await step(`cargo build, ${variant}`, () => runQuietly('cargo', args, { env }));
  return join(folder, WASM_TARGET, 'release', 'changeover.wasm');
}

/** The bindgen program, built anew only when its source or the versions change: not with each change of the crate. */
async function buildTool() {
  const folder = join(targetFolder(), 'tools');
  const program = join(folder, 'debug', 'bindgen');
  const causes = [readFileSync(inRoot('www', 'build', 'bindgen.rs')), readFileSync(inRoot('Cargo.lock')), ask('rustc', ['-vV'])];
  await unlessMade(join(folder, 'bindgen.made-from'), causes, () => {
    const args = ['build', '--quiet', '--bin', 'bindgen', '--features', 'bindgen', '--target-dir', folder, ...lockedInCi()];
    say('  The tool that runs wasm-bindgen is built first; the first time takes a minute or two');
    return step('cargo build, bindgen tool', () => runQuietly('cargo', args, { env: { CARGO_PROFILE_DEV_DEBUG: '0' } }));
  });
  return program;
}

/** wasm-bindgen and wasm-opt, unless they have seen these very bytes. */
async function finish(variant, compiled, tool, quick) {
  const { folder, wasm, glue, script } = made(variant);
  const isScript = variant === 'nowasm';
  const passes = [...(quick ? QUICK : SMALLEST), ...(isScript ? PLAINER : [])];
  const binaryenVersion = readFileSync(inRoot('node_modules', 'binaryen', 'package.json'));
  const causes = [readFileSync(compiled), readFileSync(tool), binaryenVersion, readFileSync(fileURLToPath(import.meta.url)), String(passes)];
  await unlessMade(join(folder, 'made-from'), causes, async () => {
    const raw = join(folder, 'changeover_bg.wasm');
    await step(`wasm-bindgen, ${variant}`, () => runQuietly(tool, [compiled, folder]));
    if (variant !== 'debug') blank(raw, PANIC_TEXTS);
    await step(`wasm-opt, ${variant}`, async () => {
      const names = await binaryen('wasm-opt', [raw, ...passes, ...FEATURES, ...STRIP, SHORT_NAMES, '-o', wasm]);
      writeFileSync(glue, withShortNames(readFileSync(join(folder, 'changeover_bg.js'), 'utf8'), JSON.parse(names)));
    });
    if (isScript) await step(`wasm2js, ${variant}`, async () => writeFileSync(script, asFunction(await binaryen('wasm2js', [wasm, '-Oz', '--enable-mutable-globals']))));
  });
}

const binaryen = (tool, args) => runQuietly(process.execPath, [inRoot('node_modules', 'binaryen', 'bin', tool), ...args]);

/** The script of wasm2js starts its module once; ours starts it when it is asked, with the imports that it is given, and anew. */
function asFunction(script) {
  const [body, tail] = script.split(/^var retasmFunc = /m);
  const head = /^import \* as a from 'a';$/m;
  if (!tail || !head.test(body)) throw new Error('wasm2js writes another script than it did.');
  return `${body.replace(head, '')}\nexport default asmFunc;\n`;
}

function blank(file, pattern) {
  const bytes = readFileSync(file).toString('latin1').replace(pattern, text => '\0'.repeat(text.length));
  writeFileSync(file, bytes, 'latin1');
}

/** The glue with the names that wasm-opt gave, and with `imports`: what `new WebAssembly.Instance` takes. */
function withShortNames(glue, { imports, exports }) {
  const shortExport = new Map(exports);
  const renamed = glue.replace(/\bwasm\.(\w+)/g, (all, name) => (shortExport.has(name) ? `wasm.${shortExport.get(name)}` : all));
  // wasm-opt calls the one module that everything is imported from "a".
  const members = imports.map(([, name, short]) => `${short}: ${name}`);
  // Functions that take and give plain numbers need no glue: the module imports them as they are.
  const direct = imports.filter(([module]) => module === './boundary.js').map(([, name]) => name);
  return `import { ${direct.join(', ')} } from './boundary.js';\n${renamed}\nexport const imports = { a: { ${members.join(', ')} } };\nexport const memory = () => wasm.${shortExport.get('memory')}.buffer;\n`;
}

/** Flags for the compiler: nothing of the machine that builds may end in what visitors download. */
async function rustFlags() {
  const registries = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src');
  if (!existsSync(registries)) {
    await step('cargo fetch', () => runQuietly('cargo', ['fetch', '--target', WASM_TARGET, ...lockedInCi()]));
  }
  const folders = existsSync(registries) ? readdirSync(registries).sort().map(name => join(registries, name)) : [];
  const remapped = [...folders, ROOT].map(folder => `--remap-path-prefix=${folder}=.`);
  return ['-C', 'link-arg=--no-stack-first', '-C', `link-arg=-zstack-size=${STACK_BYTES}`, '-C', `llvm-args=${LLVM.join(' ')}`, ...remapped];
}

/** Where cargo writes; target/ unless the environment says otherwise. */
const targetFolder = () => process.env.CARGO_TARGET_DIR ?? inRoot('target');

/** A developer may change Cargo.toml and build; elsewhere the lock file is followed to the letter. */
/** For cargo: where tests decide, versions stay as they are written down. */
export const lockedInCi = () => (process.env.CI ? ['--locked'] : []);

/** Makes something unless the stamp says that it was made from the same causes. */
async function unlessMade(stamp, causes, make) {
  const hash = createHash('sha256');
  for (const cause of causes) hash.update(cause).update('\0');
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
