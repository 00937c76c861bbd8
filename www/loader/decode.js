// Reads the WebAssembly module out of the text that the build wrote it as: www/build/encode.mjs says how and why.

/**
 * The first of the characters that stand for one byte each; the one behind them, which stands between the parts of a text;
 * and the first of three that stand for a byte with the next character.
 */
export const FIRST = 32, SEPARATOR = '{', MARKER = 124;

/** Digits stand for numbers below 57: neither quote nor backslash is among them. */
export const DIGIT = 35, BASE = 57;

/**
 * The streams that the module is taken apart into, by number; those not named here hold operands of one kind each. Their
 * order is the one of many that compressed best.
 */
export const AFTER = 0, COPIED = 1, BEFORE = 6, OFFSETS = 7, INSTRUCTIONS = 12, STREAMS = 13;

/** By opcode, the stream of its operand as the character "0" and so many further; a space where it has none. */
export const OPERANDS = '  888       ;;1 21              9::44   77777777777777777777777115311';

/** Opcodes from here on are copied with what follows; the last stands for the `end` of a function. */
export const PREFIXED = 252, LAST = 255, END = 11;

/** Sizes of the module take three bytes each, so that they can be written when what they measure has been. */
const SIZE = 3;

/** Where in the list of bytes those begin that take two characters: all that have not one of their own. */
const PAIRS = 128;

/**
 * Takes a text apart. Its first part tells for each character by how much its byte is above that of the one before.
 * The answer: the bytes that characters and pairs of them stand for, and the other parts, their characters as numbers.
 */
const open = text => {
  const numbered = [];
  // Pages replace methods of lists, and the core starts when they have.
  for (const part of text.split(SEPARATOR)) numbered[numbered.length] = new TextEncoder().encode(part);
  const [table, ...parts] = numbered;
  const byteOf = new Uint8Array(PAIRS + 256);
  let byte = 0, at = FIRST;
  for (const step of table) byteOf[at++] = byte += step - DIGIT;
  for (byte = 0, at = PAIRS; byte < 256; byte++) if (!byteOf.includes(byte, FIRST)) byteOf[at++] = byte;
  return [byteOf, parts];
};

/** The bytes that a text stands for as it is. */
export const bytesOf = text => {
  const [byteOf, [codes]] = open(text);
  const bytes = [];
  for (let at = 0, code; at < codes.length;) {
    code = codes[at++];
    bytes.push(code >= MARKER ? byteOf[(code - MARKER) * BASE + PAIRS - DIGIT + codes[at++]] : byteOf[code]);
  }
  return Uint8Array.from(bytes);
};

/**
 * The module that a text stands for. In the loops nothing is called: they run before the browser has made them fast.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export const decode = text => {
  const [byteOf, streams] = open(text);
  const module = new Uint8Array(text.length * 2);
  const streamOf = new TextEncoder().encode(OPERANDS);
  const at = new Uint32Array(STREAMS);
  const instructions = streams[INSTRUCTIONS];
  let length = 0, ops = 0, codes, place, code, byte, stream, section, body;

  /** Copies bytes of a stream: so many, or all. */
  const copy = (from, count) => {
    codes = streams[from];
    for (place = at[from]; count-- && place < codes.length;) {
      code = codes[place++];
      module[length++] = code >= MARKER ? byteOf[(code - MARKER) * BASE + PAIRS - DIGIT + codes[place++]] : byteOf[code];
    }
    at[from] = place;
  };
  const copyCounted = () => {
    copy(COPIED, 1);
    copy(COPIED, module[--length]);
  };
  /** Writes how much there is behind this place. */
  const measure = from => {
    const size = length - from - SIZE;
    module[from] = size | 128;
    module[from + 1] = size >> 7 | 128;
    module[from + 2] = size >> 14;
  };

  copy(BEFORE, Infinity);
  section = length;
  length += SIZE;
  copyCounted();
  while (ops < instructions.length) {
    if (!body) {
      body = length;
      length += SIZE;
      copyCounted();
    }
    code = instructions[ops++];
    byte = code >= MARKER ? byteOf[(code - MARKER) * BASE + PAIRS - DIGIT + instructions[ops++]] : byteOf[code];
    if (byte === LAST) {
      module[length++] = END;
      measure(body);
      body = 0;
    } else {
      module[length++] = byte;
      stream = byte < PREFIXED ? streamOf[byte] - 48 : COPIED;
      if (stream === COPIED) copyCounted();
      else if (stream > 0) {
        // How an access is aligned is a hint: none is given.
        if (stream === OFFSETS) length++;
        codes = streams[stream];
        place = at[stream];
        do {
          code = codes[place++];
          byte = code >= MARKER ? byteOf[(code - MARKER) * BASE + PAIRS - DIGIT + codes[place++]] : byteOf[code];
          module[length++] = byte;
        } while (byte > 127);
        at[stream] = place;
      }
    }
  }
  measure(section);
  copy(AFTER, Infinity);
  return module.subarray(0, length);
};
