// Writes a WebAssembly module as text that can stand in a JavaScript string: www/loader/decode.js reads it back.
//
// First the code is taken apart: all opcodes come in one stream, and the operands of each kind in another. What
// compresses a download knows nothing of instructions, and finds more that comes again among numbers of one kind:
// measured, a thirteenth of the module less to download.
//
// Then each byte becomes the same one or two characters everywhere. Base64 takes three bytes into four characters, so a
// sequence of bytes that comes again looks different each time: measured, a third more to download.
//
// The text is printable ASCII without quote and backslash, because the file is served without a charset into pages of
// every encoding. The 32 bytes below the space are frequent, so they borrow the 32 printable characters that the module
// needs least; the text begins with that list. The other printable bytes stand for themselves. Every other byte is a
// marker, "|", "}" or "~", and the character of the byte that lies 64, 128 or 192 below.

import {
  AFTER, BASE, BEFORE, bytesOf, COPIED, decode, DIGITS, END, FIRST_DIGIT, INSTRUCTIONS, LAST, LOW_BYTES, OFFSETS, OPERANDS, PREFIXED, STREAMS,
} from '../loader/decode.js';
import { Problem } from './run.mjs';

const MARKERS = ['|', '}', '~'];
const STEP = 64;

const HEADER = 8, CODE_SECTION = 10;

/** The text for a module as it is, for `bytesOf`: the debug build's is nobody's download. */
export function encodeWhole(module) {
  const charOf = characters(module);
  const text = opening(charOf) + spell(module, charOf);
  if (Buffer.compare(bytesOf(text), module) !== 0) throw new Problem('The written module does not read as itself.');
  return text;
}

/** The text for a module, for `decode`. */
export function encode(module) {
  const text = join(apart(module));
  const decoded = decode(text);
  // Not the same bytes: sizes are longer, and hints of alignment are gone.
  if (!WebAssembly.validate(decoded) || join(apart(decoded)) !== text) throw new Problem('The encoded module does not decode to itself.');
  return text;
}

/** The streams one after the other, behind their lengths. */
function join(streams) {
  const charOf = characters(streams.flat());
  const texts = streams.map(stream => spell(stream, charOf));
  return [opening(charOf), ...texts.map(({ length }) => digits(length)), ...texts].join('');
}

const opening = charOf => charOf.slice(0, LOW_BYTES).join('');
const spell = (bytes, charOf) => Array.from(bytes, byte => charOf[byte]).join('');

function digits(number) {
  if (number >= BASE ** DIGITS) throw new Problem('The module is too large for its text.');
  return range(1, DIGITS).map(digit => String.fromCharCode(FIRST_DIGIT + Math.floor(number / BASE ** (DIGITS - digit)) % BASE)).join('');
}

/** The streams that a module consists of, by number. */
function apart(module) {
  const streams = Array.from({ length: STREAMS }, () => []);
  let at = HEADER;

  /** Steps over a number in LEB128, and over more of them. */
  const skip = (count = 1) => {
    for (; count > 0; count--) while (module[at++] & 0x80);
  };
  const number = () => {
    let value = 0, shift = 0;
    const start = at;
    skip();
    for (let byte = start; byte < at; byte++, shift += 7) value += (module[byte] & 0x7f) * 2 ** shift;
    return value;
  };
  const since = start => Array.from(module.subarray(start, at));
  const counted = start => {
    if (at - start > 0xff) throw new Problem('The module has an instruction or a list of locals that is too long for its text.');
    streams[COPIED].push(at - start, ...since(start));
  };

  const body = () => {
    const end = number() + at;
    const locals = at;
    for (let left = number(); left > 0; left--) skip(2);
    counted(locals);
    while (at < end - 1) {
      const opcode = module[at++];
      const stream = opcode < PREFIXED ? OPERANDS.charCodeAt(opcode) - 0x30 : COPIED;
      streams[INSTRUCTIONS].push(opcode);
      if (stream === OFFSETS) skip();
      const start = at;
      if (stream === COPIED) {
        stepOver(opcode);
        counted(start);
      } else if (stream > 0) {
        skip();
        streams[stream].push(...since(start));
      }
    }
    if (module[at++] !== END) throw new Problem('A function of the module does not end where it should.');
    streams[INSTRUCTIONS].push(LAST);
  };

  /** Steps over operands that are not one number. */
  const stepOver = opcode => {
    if (opcode === 0x0e) skip(number() + 1); // br_table
    else if (opcode === 0x11) skip(2); // call_indirect
    else if (opcode === 0x3f || opcode === 0x40) skip(); // memory.size, memory.grow
    else if (opcode === 0x43) at += 4; // f32.const
    else if (opcode === 0x44) at += 8; // f64.const
    else if (opcode === 0xfc) {
      const which = number();
      if (which === 10) skip(2); // memory.copy
      else if (which === 11) skip(); // memory.fill
      else if (which > 7) throw new Problem(`The module has an instruction that is not known here: 0xfc ${which}.`);
    } else throw new Problem(`The module has an instruction that is not known here: ${opcode}.`);
  };

  while (module[at] !== CODE_SECTION) {
    at++;
    const size = number();
    at += size;
  }
  at++;
  streams[BEFORE] = since(0);
  number();
  const start = at;
  const functions = number();
  counted(start);
  for (let left = functions; left > 0; left--) body();
  streams[AFTER] = Array.from(module.subarray(at));
  return streams;
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
