const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
const BASE = 45;

/** Bytes as base45 (RFC 9285): the letters a QR code stores in five and a half bits each. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const [high = 0, low] = [bytes[i], bytes[i + 1]];
    const value = low === undefined ? high : high * 256 + low;
    text += letterAt(value % BASE) + letterAt(Math.floor(value / BASE) % BASE);
    if (low !== undefined) text += letterAt(Math.floor(value / BASE / BASE));
  }
  return text;
}

function letterAt(value: number): string {
  return LETTERS.charAt(value);
}

/** The bytes of a base45 text, or null where it is none. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const digits = [...text.slice(i, i + 3)].map((letter) => VALUES.get(letter) ?? Number.NaN);
    const value = digits.reduce((sum, digit, place) => sum + digit * BASE ** place, 0);
    const isPair = digits.length === 3;
    if (Number.isNaN(value) || value > (isPair ? 0xffff : 0xff)) return null;
    if (isPair) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
