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
const TRIES = 500;

/** The letters for the names of a script, best first. */
export const lettersFor = variant => JSON.parse(readFileSync(FILE, 'utf8'))[variant] ?? LETTERS;

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

/** The letters with some pairs of them changed over. */
function swapped(letters, pairs) {
  const list = [...letters];
  const any = () => Math.floor(Math.random() * list.length);
  while (pairs-- > 0) {
    const one = any(), other = any();
    [list[one], list[other]] = [list[other], list[one]];
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
    const other = swapped(letters, 1 + (tries % 4));
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
