// Reads the WebAssembly module out of the text that the build wrote it as: www/build/encode.mjs says how and why.

// What comes after "{" in ASCII says how far the next byte is shifted: "|" by 64, "}" by 128, "~" by 192.
const LAST_PLAIN = 123;

/** The streams that the module is taken apart into, by number; those not named here hold operands of one kind each. */
export const BEFORE = 0, COPIED = 1, INSTRUCTIONS = 5, OFFSETS = 8, AFTER = 10, STREAMS = 13;

/** By opcode, the stream of its operand as the character "0" and so many further; a space where it has none. */
export const OPERANDS = '  222       331 41              677;;   88888888888888888888888119<11';

/** Opcodes from here on are copied with what follows; the last stands for the `end` of a function. */
export const PREFIXED = 252, LAST = 255, END = 11;

/** Sizes take three bytes each, so that they can be written when what they measure has been. */
export const SIZE = 3;

/**
 * The bytes that a text of printable ASCII stands for. Its first 32 characters are the ones that stand for the bytes
 * 0 to 31; any other character stands for itself.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export const bytesOf = text => {
  const bytes = new Uint8Array(text.length);
  const byteOf = new Uint8Array(128);
  let at = 0, length = 0, code, shift;
  for (; at < 128; at++) byteOf[at] = at;
  for (at = 0; at < 32; at++) byteOf[text.charCodeAt(at)] = at;
  while (at < text.length) {
    shift = 0;
    code = text.charCodeAt(at++);
    if (code > LAST_PLAIN) {
      shift = (code - LAST_PLAIN) * 64;
      code = text.charCodeAt(at++);
    }
    bytes[length++] = byteOf[code] + shift;
  }
  return bytes.subarray(0, length);
};

/**
 * The module that a text stands for.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export const decode = text => {
  const bytes = bytesOf(text);
  const module = new Uint8Array(bytes.length * 2);
  const at = [], ends = [];
  let length = 0, end = STREAMS * 2, stream, place, section, body, opcode;
  for (stream = 0; stream < STREAMS; stream++) {
    at[stream] = end;
    ends[stream] = end += bytes[stream * 2] * 256 + bytes[stream * 2 + 1];
  }

  const copy = (from, count) => {
    while (count--) module[length++] = bytes[at[from]++];
  };
  const copyCounted = () => copy(COPIED, bytes[at[COPIED]++]);
  /** Writes how much there is behind this place. */
  const measure = from => {
    const size = length - from - SIZE;
    module[from] = size | 128;
    module[from + 1] = size >> 7 | 128;
    module[from + 2] = size >> 14;
  };

  copy(BEFORE, ends[BEFORE] - at[BEFORE]);
  section = length;
  length += SIZE;
  copyCounted();
  while (at[INSTRUCTIONS] < ends[INSTRUCTIONS]) {
    if (!body) {
      body = length;
      length += SIZE;
      copyCounted();
    }
    opcode = bytes[at[INSTRUCTIONS]++];
    if (opcode === LAST) {
      module[length++] = END;
      measure(body);
      body = 0;
    } else {
      module[length++] = opcode;
      stream = opcode < PREFIXED ? OPERANDS.charCodeAt(opcode) - 48 : COPIED;
      if (stream === COPIED) copyCounted();
      else if (stream > 0) {
        // How an access is aligned is a hint: none is given.
        if (stream === OFFSETS) length++;
        place = at[stream];
        do module[length++] = bytes[place]; while (bytes[place++] > 127);
        at[stream] = place;
      }
    }
  }
  measure(section);
  copy(AFTER, ends[AFTER] - at[AFTER]);
  return module.subarray(0, length);
};
