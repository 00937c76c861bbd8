// Makes the machine ready: npm packages, the Rust toolchain with its WebAssembly target, a linker, the browsers.
// Each part looks first, and says one line when it has something to do.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { ask, asProgram, find, inRoot, isProgram, Problem, ROOT, run, runQuietly, say, tryRun } from './run.mjs';

export const WASM_TARGET = 'wasm32-unknown-unknown';

/** All that a build needs. */
export async function setUp() {
  await npmPackages();
  await rust();
}

/** The packages of a folder's package-lock.json, installed again when that file or the version of Node changes. */
export async function npmPackages(folder = ROOT) {
  const stamp = join(folder, 'node_modules', '.changeover-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`Installing the npm packages of ${join(relative(ROOT, folder), 'package-lock.json')}`);
  // No package that we use needs its install script; esbuild's only saves a millisecond.
  await npm(['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder });
  writeFileSync(stamp, wanted);
}

/** Runs npm. */
export const npm = (args, options) => run(...npmCommand(args), options);

/** Runs npm for what it prints. */
export const npmOutput = (args, options) => runQuietly(...npmCommand(args), options);

/** The npm that started us, if one did. */
function npmCommand(args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, [own, ...args]] : ['npm', args];
}

/** The pinned toolchain with the WebAssembly target, and what links the programs that run on this machine. */
export async function rust() {
  if (!find('cargo')) {
    process.env.PATH += delimiter + join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');
  }
  if (!find('cargo')) {
    throw new Problem('Rust is missing. Install it with rustup (see the Rust web site), open a new shell, and try again.');
  }
  if (find('rustup')) await pinnedToolchain();
  await wasmTarget();
  if (!find('cc')) await debianPackages(['gcc', 'libc6-dev'], 'A C compiler is missing; Rust links with it.');
}

/** The version that rust-toolchain.toml names. Where rustup must not download by itself, one of the same version does. */
async function pinnedToolchain() {
  const channel = /channel\s*=\s*"(.+?)"/.exec(readFileSync(inRoot('rust-toolchain.toml'), 'utf8'))[1];
  const isPresent = toolchain =>
    ask('rustc', ['--version'], { env: { RUSTUP_AUTO_INSTALL: '0', ...toolchain } })?.startsWith(`rustc ${channel} `);
  if (isPresent()) return;
  if (isPresent({ RUSTUP_TOOLCHAIN: 'stable' })) {
    process.env.RUSTUP_TOOLCHAIN = 'stable';
    return;
  }
  say(`Installing Rust ${channel}, which rust-toolchain.toml asks for`);
  const args = ['toolchain', 'install', channel, '--profile', 'minimal', '-c', 'clippy', '-c', 'rustfmt', '-t', WASM_TARGET];
  if ((await tryRun('rustup', args)) !== 0) {
    throw new Problem(`Rust ${channel} could not be installed. Try: rustup toolchain install ${channel}`);
  }
}

/** The parts of the toolchain that only tests need. */
export async function rustComponents() {
  const missing = ['clippy', 'fmt'].filter(command => ask('cargo', [command, '--version']) === undefined);
  if (missing.length === 0) return;
  const components = missing.map(command => (command === 'fmt' ? 'rustfmt' : command));
  if (!find('rustup')) throw new Problem(`This Rust has no ${components.join(' and ')}. Please install it.`);
  say(`Adding ${components.join(' and ')} to Rust`);
  await run('rustup', ['component', 'add', ...components]);
}

async function wasmTarget() {
  const library = join(ask('rustc', ['--print', 'sysroot']) ?? '', 'lib', 'rustlib', WASM_TARGET);
  if (existsSync(library)) return;
  if (!find('rustup')) throw new Problem(`This Rust has no target ${WASM_TARGET}, and there is no rustup to add it.`);
  say('Adding the WebAssembly target to Rust');
  await run('rustup', ['target', 'add', WASM_TARGET]);
}

/** The path of a Chromium, for the tests in a page. */
export function chromium() {
  return browser({
    title: 'Chromium',
    variable: 'CHANGEOVER_CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-liberation'],
  });
}

/** The path of a Firefox. */
export function firefox() {
  return browser({
    title: 'Firefox',
    variable: 'CHANGEOVER_FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'fonts-liberation'],
  });
}

/** The path of WebKit's own small browser, with the driver and the screen that it takes. */
export async function webkit() {
  const packages = ['webkit2gtk-driver', 'xvfb', 'openssl', 'fonts-liberation'];
  if (!['WebKitWebDriver', 'Xvfb', 'openssl'].every(find)) await debianPackages(packages, 'The driver of WebKit, or a screen for it, is missing.');
  return browser({ title: 'WebKit', variable: 'CHANGEOVER_WEBKIT', installed: miniBrowser, packages });
}

/** Where distributions put WebKitGTK's own small browser, which is not on PATH. */
export function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const folders = libraries.flatMap(library => [library, ...readdirSync(library).filter(name => name.endsWith('-linux-gnu')).map(name => join(library, name))]);
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return folders.flatMap(folder => versions.map(version => join(folder, version, 'MiniBrowser'))).find(isProgram);
}

async function browser({ title, variable, programs, packages, installed = () => programs.map(find).find(Boolean) }) {
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new Problem(`${variable} names ${named}, which is not a program.`);
  const path = named || installed();
  if (path) return path;
  await debianPackages(packages, `${title} is missing. ${variable} may name one.`);
  const fresh = installed();
  if (!fresh) throw new Problem(`${title} is still missing after installing ${packages.join(' ')}.`);
  return fresh;
}

/** Installs Debian packages when we may, or says what to install. */
async function debianPackages(packages, reason) {
  const list = packages.join(' ');
  if (!find('apt-get')) throw new Problem(`${reason} Please install it (in Debian: ${list}).`);
  if (process.getuid?.() !== 0) throw new Problem(`${reason} Please install it: sudo apt-get install ${list}`);
  say(`Installing Debian's packages ${list}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o=Dpkg::Use-Pty=0'];
  if ((await tryRun('apt-get', ['update', ...quiet], { env })) !== 0) say('  The lists of packages could not all be renewed.');
  const install = ['install', ...quiet, '--yes', '--no-install-recommends', ...packages];
  if ((await tryRun('apt-get', install, { env })) !== 0) throw new Problem(`apt-get could not install ${list}.`);
}

await asProgram(import.meta.url, async () => {
  await setUp();
  say(`Chromium: ${await chromium()}`);
});
