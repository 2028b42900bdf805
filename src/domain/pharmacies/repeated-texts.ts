/** Texts of one kind that came so far, under a number of their own. */
export type TextGroup = { seed: number; texts: string[] };

/** A bit for each of so many hashes: with a hundred thousand texts one new text in twenty is looked for in its group. */
const TABLE_BITS = 21;
const NOT_ASCII = 0x80;

/**
 * Tells whether a text came before in its group, whatever its case. For very many texts of which nearly all are new: a new one costs a
 * bit of a table, where a set would keep and order all of them.
 */
export function repeatedTexts(): (group: TextGroup, text: string) => boolean {
  const table = new Uint32Array(2 ** (TABLE_BITS - 5));
  return ({ seed, texts }, text) => {
    const hash = hashOf(text, seed) >>> (32 - TABLE_BITS);
    const bit = 1 << (hash & 31);
    const word = table[hash >>> 5] ?? 0;
    if ((word & bit) !== 0) {
      const folded = text.toLowerCase();
      if (texts.some((one) => one.toLowerCase() === folded)) return true;
    }
    table[hash >>> 5] = word | bit;
    texts.push(text);
    return false;
  };
}

/** The same for texts that differ in case alone: letters of other alphabets all count alike. Mixed as in MurmurHash3 (public domain). */
function hashOf(text: string, seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code < NOT_ASCII ? code | 0x20 : NOT_ASCII), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
