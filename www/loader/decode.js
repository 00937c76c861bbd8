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
 * order is the one of many that compressed best. The last tells for each opcode in which stream its operand is, if it has
 * one.
 */
export const AFTER = 0, COPIED = 1, BEFORE = 6, OFFSETS = 8, INSTRUCTIONS = 10, KINDS = 13, STREAMS = 14;

/** Opcodes from here on are copied with what follows; the last stands for the `end` of a function. */
export const PREFIXED = 252, LAST = 255, END = 11;

/** Sizes of the module take three bytes each, so that they can be written when what they measure has been. */
const SIZE = 3;

/** Where in the list of bytes those begin that take two characters: all that have not one of their own. */
const PAIRS = 128;

/**
 * The bytes of each part of a text but the first, which tells for each character by how much its byte is above that of
 * the one before.
 */
const open = text => {
  const numbered = [], opened = [], byteOf = new Uint8Array(PAIRS + 256);
  // Pages replace methods of lists, and the core starts when they have.
  for (const part of text.split(SEPARATOR)) numbered[numbered.length] = new TextEncoder().encode(part);
  const [table, ...parts] = numbered;
  let byte = 0, at = FIRST, code, length;
  for (const step of table) byteOf[at++] = byte += step - DIGIT;
  for (byte = 0, at = PAIRS; byte < 256; byte++) if (!byteOf.includes(byte, FIRST)) byteOf[at++] = byte;
  for (const codes of parts) {
    for (at = length = 0; at < codes.length;) {
      code = codes[at++];
      codes[length++] = byteOf[code < MARKER ? code : (code - MARKER) * BASE + codes[at++] + (PAIRS - DIGIT)];
    }
    opened[opened.length] = codes.subarray(0, length);
  }
  return opened;
};

/** The bytes that a text stands for as it is. */
export const bytesOf = text => open(text)[0];

/**
 * The module that a text stands for. In the loops nothing is called: they run before the browser has made them fast.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export const decode = text => {
  const streams = open(text);
  const module = new Uint8Array(text.length * 2);
  const at = new Uint32Array(STREAMS);
  const instructions = streams[INSTRUCTIONS];
  let length = 0, ops = 0, bytes, byte, opcode, stream, section, body;

  /** Copies bytes of a stream: so many, or all. */
  const copy = (from, count) => {
    bytes = streams[from];
    while (count-- && at[from] < bytes.length) module[length++] = bytes[at[from]++];
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
    opcode = instructions[ops++];
    if (!body) {
      body = length;
      length += SIZE;
      copyCounted();
    }
    if (opcode === LAST) {
      module[length++] = END;
      measure(body);
      body = 0;
    } else {
      module[length++] = opcode;
      stream = opcode < PREFIXED ? streams[KINDS][opcode] : COPIED;
      if (stream === COPIED) copyCounted();
      else if (stream > 0) {
        // How an access is aligned is a hint: none is given.
        if (stream === OFFSETS) length++;
        bytes = streams[stream];
        do module[length++] = byte = bytes[at[stream]++];
        while (byte > 127);
      }
    }
  }
  measure(section);
  copy(AFTER, Infinity);
  return module.subarray(0, length);
};
