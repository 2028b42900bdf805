const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))));

const ASCII = new TextDecoder();

const MORE = 32;
const DIGIT = 31;
/** Of a number, the sign takes the lowest bit, and 31 are left. */
const NUMBER_MAX = 2 ** 30;
/** Letters of the largest number. */
const LETTERS_MAX = 7;

export type TextWriter = { write: (number: number) => void; text: () => string };
export type TextReader = { read: () => number };

/**
 * Whole numbers of either sign as letters, one for a number from -15 to 15: base64 VLQ as in source maps (ECMA-426). Throws
 * `RangeError` for a number that is not whole or is 2^30 or more.
 */
export function textWriter(): TextWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;
  return {
    write(number) {
      if (!(number > -NUMBER_MAX && number < NUMBER_MAX) || !Number.isInteger(number))
        throw new RangeError(`no number to write: ${String(number)}`);
      if (length + LETTERS_MAX > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      let left = number < 0 ? (-number << 1) | 1 : number << 1;
      while (left > DIGIT) {
        bytes[length++] = CODES[(left & DIGIT) | MORE] ?? 0;
        left >>>= 5;
      }
      bytes[length++] = CODES[left] ?? 0;
    },
    text: () => ASCII.decode(bytes.subarray(0, length)),
  };
}

/** Reads the numbers that {@link textWriter} wrote, in order; behind the last one every further number is 0. */
export function textReader(text: string): TextReader {
  let at = 0;
  return {
    read() {
      let number = 0;
      for (let shift = 0; at < text.length; shift += 5) {
        const digit = DIGITS[text.charCodeAt(at++)] ?? 0;
        number |= (digit & DIGIT) << shift;
        if (digit < MORE) break;
      }
      return (number & 1) === 1 ? -(number >>> 1) : number >>> 1;
    },
  };
}
