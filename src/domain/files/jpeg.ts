export type Jpeg = {
  /** In pixels. */
  width: number;
  height: number;
  /** The picture without what a camera writes beside it: place, time, device, previews and comments. */
  bytes: Uint8Array;
};

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** JFIF and Adobe's note on colours: a decoder needs them, and they say nothing about anybody. */
const APPS_KEPT = new Set([0xe0, 0xee]);
/** Frame headers (ITU-T T.81, table B.1), without C4, C8 and CC, which are tables. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * Reads a JPEG file (ITU-T T.81, annex B) segment by segment and leaves out its metadata and whatever follows its end. Null for
 * bytes that are no whole JPEG. It is the identity on what it returned, so a server can tell whether a picture was cleaned.
 */
export function readJpeg(file: Uint8Array): Jpeg | null {
  if (file[0] !== 0xff || file[1] !== START) return null;
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at + 1 < file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker < 0xc0 || marker === 0xff) return null;
    if (marker === END) return size && { ...size, bytes: joined([...kept, file.subarray(at, at + 2)]) };
    const length = uint16(file, at + 2);
    const next = at + 2 + length;
    if (length < 2 || next > file.length) return null;
    if (FRAMES.has(marker)) size = { height: uint16(file, at + 5), width: uint16(file, at + 7) };
    const isApp = marker >= 0xe0 && marker <= 0xef;
    const end = marker === SCAN ? endOfScan(file, next) : next;
    if (marker !== COMMENT && (!isApp || APPS_KEPT.has(marker))) kept.push(file.subarray(at, end));
    at = end;
  }
  return null;
}

/** Where the entropy-coded data of a scan ends: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  for (let at = from; at + 1 < file.length; at += 1) {
    const next = file[at + 1] ?? 0;
    if (file[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

function uint16(file: Uint8Array, at: number): number {
  return ((file[at] ?? 0) << 8) | (file[at + 1] ?? 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
