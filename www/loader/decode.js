// Reads the WebAssembly module out of the text that the build wrote it as: www/build/encode.mjs says how and why.

/** The characters that stand for one byte each, and the first of the three that stand for one with the next character. */
export const FIRST = 32, MARKER = 124;

/** Digits stand for numbers below 57: neither quote nor backslash is among them. */
export const DIGIT = 35, BASE = 57;

/** The streams that the module is taken apart into, by number; those not named here hold operands of one kind each. */
export const BEFORE = 0, COPIED = 1, INSTRUCTIONS = 5, OFFSETS = 8, AFTER = 12, STREAMS = 13;

/** By opcode, the stream of its operand as the character "0" and so many further; a space where it has none. */
export const OPERANDS = '  222       331 41              677::   88888888888888888888888119;11';

/** Opcodes from here on are copied with what follows; the last stands for the `end` of a function. */
export const PREFIXED = 252, LAST = 255, END = 11;

/** Sizes of the module take three bytes each, so that they can be written when what they measure has been. */
const SIZE = 3;

/** How long a stream is, in characters, stands in so many digits in front of all streams. */
export const DIGITS = 3;

/** What the text begins with: for each character by how much its byte is above that of the one before. */
export const TABLE = MARKER - FIRST;

/** Where in the list of bytes those begin that take two characters: all that have not one of their own. */
const PAIRS = 128;

/** Starts reading a text: its characters as numbers, and the bytes that characters and pairs of them stand for. */
const open = text => {
  const codes = new TextEncoder().encode(text);
  const byteOf = new Uint8Array(PAIRS + 256);
  let byte = 0, at = FIRST;
  for (; at < MARKER; at++) byteOf[at] = byte += codes[at - FIRST] - DIGIT;
  for (byte = 0, at = PAIRS; byte < 256; byte++) if (!byteOf.includes(byte, FIRST)) byteOf[at++] = byte;
  return [codes, byteOf];
};

/** The bytes that a text stands for as it is. */
export const bytesOf = text => {
  const [codes, byteOf] = open(text);
  const bytes = [];
  for (let at = TABLE, code; at < codes.length;) {
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
  const [codes, byteOf] = open(text);
  const module = new Uint8Array(codes.length * 2);
  const streamOf = new TextEncoder().encode(OPERANDS);
  const at = [];
  let length = 0, place = TABLE + STREAMS * DIGITS, code, byte, stream, section, body, ops, end;
  for (stream = 0; stream < STREAMS; stream++) {
    at[stream] = place;
    for (code = byte = 0; code < DIGITS; code++) byte = byte * BASE + codes[TABLE + stream * DIGITS + code] - DIGIT;
    place += byte;
  }
  at[STREAMS] = place;

  /** Copies bytes of a stream: so many, or all. */
  const copy = (from, count) => {
    for (place = at[from]; count-- && place < at[from + 1];) {
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
  for (ops = at[INSTRUCTIONS], end = at[INSTRUCTIONS + 1]; ops < end;) {
    if (!body) {
      body = length;
      length += SIZE;
      copyCounted();
    }
    code = codes[ops++];
    byte = code >= MARKER ? byteOf[(code - MARKER) * BASE + PAIRS - DIGIT + codes[ops++]] : byteOf[code];
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
