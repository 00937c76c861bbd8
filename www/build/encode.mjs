// Writes a WebAssembly module as text that can stand in a JavaScript string: www/loader/decode.js reads it back.
//
// Base64 takes three bytes into four characters, so a sequence of bytes that comes again looks different each time and
// the compression of the download finds nothing: measured, a third more to download. Here each byte becomes the same
// one or two characters everywhere, and after compression the text weighs about what the module itself does.
//
// The text is printable ASCII without quote and backslash, because the file is served without a charset into pages of
// every encoding. The 32 bytes below the space are frequent, so they borrow the 32 printable characters that the module
// needs least; the text begins with that list. The other printable bytes stand for themselves, whence opcodes and words
// keep the look that compressors know. Every other byte is a marker, "|", "}" or "~", and the character of the byte
// that lies 64, 128 or 192 below.

import { decode } from '../loader/decode.js';

const LOW_BYTES = 32;
const MARKERS = ['|', '}', '~'];
const STEP = 64;

/** The text for these bytes. Decoding is tried before it is returned. */
export function encode(bytes) {
  const charOf = characters(bytes);
  const text = charOf.slice(0, LOW_BYTES).join('') + Array.from(bytes, byte => charOf[byte]).join('');
  if (Buffer.compare(decode(text), bytes) !== 0) throw new Error('The encoded module does not decode to itself.');
  return text;
}

/** For each byte its character, or marker and character. */
function characters(bytes) {
  const printable = range(0x20, 0x7b).filter(byte => !'"\\'.includes(String.fromCharCode(byte)));
  const lent = rarest(printable, bytes);
  const single = new Map(range(0, LOW_BYTES - 1).map((byte, index) => [byte, lent[index]]));
  for (const byte of printable) if (!lent.includes(byte)) single.set(byte, byte);
  return range(0, 0xff).map(byte => {
    if (single.has(byte)) return String.fromCharCode(single.get(byte));
    const steps = shiftFor(byte, single);
    return MARKERS[steps - 1] + String.fromCharCode(single.get((byte - steps * STEP) & 0xff));
  });
}

/** The printable bytes that the module uses least, as many as there are low bytes, in the order of ASCII. */
function rarest(printable, bytes) {
  const uses = new Array(256).fill(0);
  for (const byte of bytes) uses[byte]++;
  const single = new Set([...range(0, LOW_BYTES - 1), ...printable]);
  const lent = [];
  for (const byte of printable.slice().sort((a, b) => uses[a] - uses[b] || a - b)) {
    single.delete(byte);
    if (range(0, 0xff).every(other => single.has(other) || shiftFor(other, single))) lent.push(byte);
    else single.add(byte);
    if (lent.length === LOW_BYTES) return lent.sort((a, b) => a - b);
  }
  throw new Error('Too few characters can be lent.');
}

/** By how many steps to go down from a byte to one that has a character of its own; 128 first, as in LEB128 numbers. */
function shiftFor(byte, single) {
  return [2, 1, 3].find(steps => single.has((byte - steps * STEP) & 0xff));
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
