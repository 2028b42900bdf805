import { z } from 'zod';
import { fromBase45, toBase45 } from './base45';
import { fromCbor, tagged, toCbor, type Cbor } from './cbor';
import type { SignedRx } from './schema';

/** What begins the text of a prescription's QR. */
const PREFIX = 'RX1:';
/** COSE (RFC 9052 and 9053): a signed message, its header's algorithm and key id, EdDSA. */
const SIGN1_TAG = 18;
const HEADER = { algorithm: 1, keyId: 4 } as const;
const EDDSA = -8;
/** Above so many medicines the code holds their hash alone: a phone could not read the squares from a creased A5 sheet. */
const CODE_ITEMS_MAX = 8;

/** The claims of the payload, by number. 1 to 3 and 6 are those of CWT (RFC 8392) or like them; the others are ours. */
const CLAIM = {
  number: 1,
  prescriber: 2,
  registration: 3,
  validUntil: 4,
  patient: 5,
  issuedAt: 6,
  age: 7,
  items: 8,
  itemsHash: 9,
} as const;
const TIMING_NUMBERS = { any: 0, before_food: 1, after_food: 2 } as const;

type Content = Pick<SignedRx, 'number' | 'issuedAt' | 'validUntil' | 'prescriber' | 'patient' | 'items'>;
type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** What is signed about a prescription. More than {@link CODE_ITEMS_MAX} medicines are hashed. */
export function codePayload({ number, issuedAt, validUntil, prescriber, patient, items }: Content, sha256: Sha256): Uint8Array {
  const listed = items.map(codeItem);
  const isShort = items.length <= CODE_ITEMS_MAX;
  return toCbor(
    new Map<number, Cbor>([
      [CLAIM.number, number],
      [CLAIM.prescriber, prescriber.name],
      [CLAIM.registration, prescriber.registrationNumber],
      [CLAIM.validUntil, secondsOf(validUntil)],
      [CLAIM.patient, patient.name],
      [CLAIM.issuedAt, secondsOf(issuedAt)],
      [CLAIM.age, patient.ageYears],
      isShort ? [CLAIM.items, listed] : [CLAIM.itemsHash, sha256(toCbor(listed))],
    ]),
  );
}

/** Name with strength and form, dose, frequency, timing, days, quantity. */
function codeItem({ generic, strength, form, dose, frequency, timing, days, quantity }: SignedRx['items'][number]): Cbor {
  const title = [generic, strength, form].filter((part) => part !== undefined).join(' ');
  return [title, dose, frequency, TIMING_NUMBERS[timing], days, quantity];
}

function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

/** The header of a code: which key signs it. `keyId` is its text in the published key set. */
export function codeHeader(keyId: string): Uint8Array {
  return toCbor(
    new Map<number, Cbor>([
      [HEADER.algorithm, EDDSA],
      [HEADER.keyId, new TextEncoder().encode(keyId)],
    ]),
  );
}

/** The bytes a signature is over (RFC 9052, 4.4). */
export function toBeSigned(header: Uint8Array, payload: Uint8Array): Uint8Array {
  return toCbor(['Signature1', header, new Uint8Array(), payload]);
}

/** The text of the QR. */
export function toCode({ header, payload, signature }: CodeParts): string {
  return PREFIX + toBase45(tagged(SIGN1_TAG, [header, new Map(), payload, signature]));
}

export type CodeParts = { header: Uint8Array; payload: Uint8Array; signature: Uint8Array };
export type ReadCode = CodeParts & { keyId: string; claims: ReadonlyMap<number, Cbor>; number: string };

/** The parts of a code, or null for any text that is not exactly one of ours. That it is signed is the caller's to check. */
export function readCode(code: string): ReadCode | null {
  const bytes = code.startsWith(PREFIX) ? fromBase45(code.slice(PREFIX.length)) : null;
  const message = bytes && fromCbor(bytes, SIGN1_TAG);
  if (!Array.isArray(message) || message.length !== 4) return null;
  const [header, , payload, signature] = message as Cbor[];
  if (!(header instanceof Uint8Array && payload instanceof Uint8Array && signature instanceof Uint8Array)) return null;
  const claims = fromCbor(payload);
  const fields = fromCbor(header);
  const keyId = fields instanceof Map ? fields.get(HEADER.keyId) : undefined;
  const number = claims instanceof Map ? claims.get(CLAIM.number) : undefined;
  if (!(keyId instanceof Uint8Array) || typeof number !== 'string') return null;
  const parts = { header, payload, signature };
  // Written again it is the same text: two texts never mean one prescription.
  if (toCode(parts) !== code) return null;
  return { ...parts, keyId: new TextDecoder().decode(keyId), claims: claims as ReadonlyMap<number, Cbor>, number };
}

/** What a code says of its prescription. `items` is null where it holds no more than their hash. */
export type RxClaims = {
  number: string;
  prescriber: string;
  registration: string;
  /** Seconds since 1970. */
  validUntil: number;
  patient: string;
  ageYears: number;
  items: { title: string; dose: string; frequency: string; days: number; quantity: number }[] | null;
};

/** Reads the claims of a code whose signature was checked; null for what we never write. */
export function readClaims(claims: ReadCode['claims']): RxClaims | null {
  const read = ClaimTexts.safeParse(Object.fromEntries(Object.entries(CLAIM).map(([name, number]) => [name, claims.get(number)])));
  if (!read.success) return null;
  const { items, age, ...rest } = read.data;
  const named = items?.map(([title, dose, frequency, , days, quantity]) => ({ title, dose, frequency, days, quantity })) ?? null;
  return { ...rest, ageYears: age, items: named };
}

const ClaimTexts = z.object({
  number: z.string(),
  prescriber: z.string(),
  registration: z.string(),
  validUntil: z.int(),
  patient: z.string(),
  age: z.int(),
  items: z.array(z.tuple([z.string(), z.string(), z.string(), z.int(), z.int(), z.int()])).optional(),
});

const NUMBER_LETTERS = /RX(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;
const TRIPLE = 3;

/**
 * The number that stands in a code of which something was changed, as far as it can still be read; null where there is none. Broken
 * groups of letters are left out, the others read.
 */
export function numberInBroken(code: string): string | null {
  if (!code.startsWith(PREFIX)) return null;
  let text = '';
  for (let at = PREFIX.length; at < code.length; at += TRIPLE) {
    text += String.fromCharCode(...(fromBase45(code.slice(at, at + TRIPLE)) ?? [0, 0]));
  }
  return NUMBER_LETTERS.exec(text)?.[0] ?? null;
}

/** The end of a code, which is of its signature: what finds it again when something before it was changed. */
export function codeEnd(code: string): string {
  return code.slice(-48);
}

/** A number as somebody typed it, with or without its dashes and prefix; null for anything else. */
export function readNumberTyped(text: string): string | null {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replace(/^RX/, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(letters)) return null;
  return `RX-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}
