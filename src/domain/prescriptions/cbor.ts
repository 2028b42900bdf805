/** What our codes are made of: unsigned and negative integers, texts, bytes, lists, and maps with integer keys. */
export type Cbor = number | string | Uint8Array | readonly Cbor[] | ReadonlyMap<number, Cbor>;

const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5, tag: 6 } as const;
const DEPTH_MAX = 8;

/** Deterministic CBOR (RFC 8949, 4.2.1): shortest lengths; maps keep the order they are given in, which is ascending. */
export function toCbor(value: Cbor): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  if (typeof value === 'string') return withHead(MAJOR.text, new TextEncoder().encode(value));
  if (value instanceof Uint8Array) return withHead(MAJOR.bytes, value);
  if (value instanceof Map) {
    const map: ReadonlyMap<number, Cbor> = value;
    return join([head(MAJOR.map, map.size), ...[...map].flatMap(([key, one]) => [toCbor(key), toCbor(one)])]);
  }
  const list = value as readonly Cbor[];
  return join([head(MAJOR.list, list.length), ...list.map(toCbor)]);
}

/** The same under a tag. */
export function tagged(tag: number, value: Cbor): Uint8Array {
  return join([head(MAJOR.tag, tag), toCbor(value)]);
}

function withHead(major: number, bytes: Uint8Array): Uint8Array {
  return join([head(major, bytes.length), bytes]);
}

function head(major: number, argument: number): Uint8Array {
  const first = major << 5;
  if (argument < 24) return Uint8Array.of(first | argument);
  if (argument < 0x100) return Uint8Array.of(first | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(first | 25, argument >> 8, argument & 0xff);
  return Uint8Array.of(first | 26, ...[24, 16, 8, 0].map((shift) => Math.floor(argument / 2 ** shift) & 0xff));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Place = { bytes: Uint8Array; at: number };

/** Reads one value that fills the bytes, with the tag it must have if one is named. Null for anything else, however malformed. */
export function fromCbor(bytes: Uint8Array, tag?: number): Cbor | null {
  const place: Place = { bytes, at: 0 };
  if (tag !== undefined) {
    const [major, argument] = readHead(place) ?? [];
    if (major !== MAJOR.tag || argument !== tag) return null;
  }
  const value = readValue(place, 0);
  return value !== null && place.at === bytes.length ? value : null;
}

function readHead(place: Place): [major: number, argument: number] | null {
  const first = place.bytes[place.at];
  if (first === undefined) return null;
  place.at += 1;
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return [major, short];
  const length = { 24: 1, 25: 2, 26: 4 }[short];
  if (length === undefined || place.at + length > place.bytes.length) return null;
  const argument = place.bytes.subarray(place.at, place.at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  place.at += length;
  return [major, argument];
}

function readValue(place: Place, depth: number): Cbor | null {
  const [major, argument] = readHead(place) ?? [];
  if (major === undefined || argument === undefined || depth > DEPTH_MAX) return null;
  if (major === MAJOR.unsigned) return argument;
  if (major === MAJOR.negative) return -1 - argument;
  if (major === MAJOR.bytes || major === MAJOR.text) return readBytes(place, argument, major);
  if (major === MAJOR.list) return readList(place, argument, depth);
  return major === MAJOR.map ? readMap(place, argument, depth) : null;
}

function readBytes(place: Place, length: number, major: number): Uint8Array | string | null {
  const end = place.at + length;
  if (end > place.bytes.length) return null;
  const own = place.bytes.slice(place.at, end);
  place.at = end;
  if (major === MAJOR.bytes) return own;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(own);
  } catch {
    return null;
  }
}

function readList(place: Place, length: number, depth: number): Cbor[] | null {
  const list: Cbor[] = [];
  for (let i = 0; i < length; i += 1) {
    const value = readValue(place, depth + 1);
    if (value === null) return null;
    list.push(value);
  }
  return list;
}

function readMap(place: Place, length: number, depth: number): ReadonlyMap<number, Cbor> | null {
  const map = new Map<number, Cbor>();
  for (let i = 0; i < length; i += 1) {
    const key = readValue(place, depth + 1);
    const value = readValue(place, depth + 1);
    if (typeof key !== 'number' || value === null || map.has(key)) return null;
    map.set(key, value);
  }
  return map;
}
