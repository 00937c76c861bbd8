// Reads the WebAssembly module out of the text that the build wrote it as (www/build/encode.mjs).

// What comes after "{" in ASCII says how far the next byte is shifted: "|" by 64, "}" by 128, "~" by 192.
const LAST_PLAIN = 123;

/**
 * The bytes that a text of printable ASCII stands for. Its first 32 characters are the ones that stand for the bytes
 * 0 to 31; any other character stands for itself.
 *
 * @param {string} text
 * @returns {Uint8Array}
 */
export const decode = text => {
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
