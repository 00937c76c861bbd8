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
// every encoding. The most used bytes have a character each, in their order; the others have two, of which the first is
// "|", "}" or "~".

import {
  AFTER, BASE, BEFORE, bytesOf, COPIED, decode, DIGIT, END, FIRST, INSTRUCTIONS, KINDS, LAST, MARKER, OFFSETS, PREFIXED, SEPARATOR, STREAMS,
} from '../loader/decode.js';
import { Problem } from './run.mjs';

const HEADER = 8, CODE_SECTION = 10;

/** By opcode, the stream of its operand as the character "0" and so many further; a space where it has none. */
const OPERANDS = '  777       <<1 21              9;;44   88888888888888888888888115311';

/** The text for a module as it is, for `bytesOf`: the debug build's is nobody's download. */
export function encodeWhole(module) {
  const { charOf, opening } = characters(module);
  const text = opening + SEPARATOR + spell(module, charOf);
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

/** The streams one after the other. */
function join(streams) {
  const { charOf, opening } = characters(streams.flat());
  return [opening, ...streams.map(stream => spell(stream, charOf))].join(SEPARATOR);
}

const spell = (bytes, charOf) => Array.from(bytes, byte => charOf[byte]).join('');

/** The streams that a module consists of, by number. */
function apart(module) {
  const streams = Array.from({ length: STREAMS }, () => []);
  let at = HEADER;
  streams[KINDS] = Array.from(OPERANDS, kind => Math.max(0, kind.charCodeAt() - 0x30));

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
      const stream = opcode < PREFIXED ? streams[KINDS][opcode] : COPIED;
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

/** For each byte its character, or two; and what tells the reader. */
function characters(bytes) {
  const single = mostUsed(bytes);
  const charOf = [];
  const table = [];
  let last = 0;
  for (let code = FIRST; code < SEPARATOR.charCodeAt(); code++) {
    const char = String.fromCharCode(code);
    const byte = '"\\'.includes(char) ? last : single.shift();
    charOf[byte] ??= char;
    table.push(String.fromCharCode(DIGIT + byte - last));
    last = byte;
  }
  let pair = 0;
  for (const byte of range(0, 0xff)) charOf[byte] ??= String.fromCharCode(MARKER + Math.floor(pair / BASE), DIGIT + pair++ % BASE);
  return { charOf, opening: table.join('') };
}

/** The most used bytes, as many as have a character, in their order; so chosen that each is found from the one before. */
function mostUsed(bytes) {
  const uses = new Array(256).fill(0);
  for (const byte of bytes) uses[byte]++;
  const needed = range(0, 0xff).filter(byte => byte % (BASE - 1) === 0);
  const others = range(0, 0xff).filter(byte => !needed.includes(byte)).sort((a, b) => uses[b] - uses[a] || a - b);
  return [...needed, ...others].slice(0, SEPARATOR.charCodeAt() - FIRST - 2).sort((a, b) => a - b);
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
