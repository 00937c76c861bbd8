// The short names inside of our scripts. Which letters they take first moves the compressed size by up to half a
// hundredth, for no reason that could be known beforehand. So it is tried out: `npm run names` keeps what is smallest in
// naming.json. To be done once in a while; names of an earlier search are as good as any.

import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildModules } from './cargo.mjs';
import { bundle, filled, rename, shorten } from './build.mjs';
import { asProgram, inRoot, say } from './run.mjs';
import { setUp } from './setup.mjs';

const FILE = inRoot('www', 'build', 'naming.json');
const LETTERS = 'etnorisalcdufhmgpwvbykzSCETWOAMxqjDILJNFUQBHKVRZGXY_P$';
const TRIES = 300;

/** The letters for the names of a script, best first. */
export const lettersFor = variant => JSON.parse(readFileSync(FILE, 'utf8'))[variant];

/** Names made of these letters, in the shape that terser asks for. */
export function naming(letters) {
  const later = letters + '0123456789';
  return {
    get(number) {
      let name = letters[number % letters.length];
      for (let rest = Math.floor(number / letters.length); rest > 0; rest = Math.floor((rest - 1) / later.length)) name += later[(rest - 1) % later.length];
      return name;
    },
  };
}

/** Some of the letters that stand first, in another order. */
function shuffled(letters, many) {
  const list = [...letters];
  for (let at = many; at-- > 1;) {
    const other = Math.floor(Math.random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list.join('');
}

async function search(variant) {
  const script = await shorten(await bundle(variant));
  const weigh = async letters => brotliCompressSync(filled(await rename(script, letters), variant)).length;
  let letters = lettersFor(variant);
  let least = await weigh(letters);
  const before = least;
  for (let tries = 0; tries < TRIES; tries++) {
    // Half of them go on from the best so far.
    const other = tries % 2 ? shuffled(LETTERS, 8 + tries % 40) : shuffled(letters, 4 + tries % 12);
    const weight = await weigh(other);
    if (weight < least) [letters, least] = [other, weight];
  }
  say(`${variant}: ${before} bytes before, ${least} now`);
  return letters;
}

await asProgram(import.meta.url, async () => {
  await setUp();
  await buildModules(['site', 'slim']);
  writeFileSync(FILE, `${JSON.stringify({ site: await search('site'), slim: await search('slim') }, null, 2)}\n`);
});
