import { generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase45, toBase45 } from './base45';
import { fromCbor, toCbor } from './cbor';
import { codeHeader, codePayload, numberInBroken, readCode, readNumberTyped, toBeSigned, toCode } from './rx-code';
import { rxNumberOf } from './rx-number';
import type { SignedRx } from './schema';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const sha256 = (bytes: Uint8Array) => Uint8Array.from(hash('sha256', bytes, 'buffer'));

const NUMBER = 'RX-7K2M-9QTD-4HVN';
const ITEM: SignedRx['items'][number] = {
  ...{ generic: 'Amoxicillin + Clavulanic acid', strength: '500 mg + 125 mg', form: 'tablet', dose: '1 tablet', frequency: '1-0-1' },
  ...{ timing: 'after_food', days: 5, quantity: 10 },
};
const rxOf = (count: number) => ({
  number: NUMBER,
  ...{ issuedAt: '2026-01-05T03:45:00.000Z', validUntil: '2026-02-04T03:45:00.000Z', items: Array.from({ length: count }, () => ITEM) },
  prescriber: {
    name: 'Dr. Harpreet Kaur',
    qualifications: [],
    registrationNumber: 'PMC-1234',
    council: '',
    clinicName: '',
    clinicAddress: '',
  },
  patient: { name: 'Asha Rani', ageYears: 67 },
});

function codeOf(count: number): string {
  const [header, payload] = [codeHeader('k1'), codePayload(rxOf(count), sha256)];
  return toCode({ header, payload, signature: Uint8Array.from(sign(null, toBeSigned(header, payload), privateKey)) });
}

/** What a pharmacy without a network does with a code. */
function isAuthentic(code: string): boolean {
  const parts = readCode(code);
  return parts !== null && verify(null, toBeSigned(parts.header, parts.payload), publicKey, parts.signature);
}

test.each([
  ['', ''],
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
])('base45 is that of RFC 9285: %j', (text, encoded) => {
  expect(toBase45(new TextEncoder().encode(text))).toBe(encoded);
  expect(new TextDecoder().decode(fromBase45(encoded) ?? undefined)).toBe(text);
});

test('any bytes come back from base45, and any text is read or refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void expect(fromBase45(toBase45(bytes))).toEqual(bytes)));
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void expect(() => fromBase45(text)).not.toThrow()));
});

test('CBOR comes back, and any bytes are read or refused', () => {
  const value = new Map([[1, [0, 23, 24, 255, 256, 65_536, 4_102_444_800, -1, -8, 'ਆਸ਼ਾ', Uint8Array.of(1, 2)]]]);
  expect(fromCbor(toCbor(value))).toEqual(value);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void expect(() => fromCbor(bytes)).not.toThrow()));
});

test('a code is read again and verifies with the public key alone', () => {
  expect(readCode(codeOf(5))).toMatchObject({ keyId: 'k1', number: NUMBER });
  expect(isAuthentic(codeOf(5))).toBe(true);
});

test('above eight medicines a code holds their hash and stays small', () => {
  expect(codeOf(20).length).toBeLessThan(codeOf(4).length);
  expect(isAuthentic(codeOf(20))).toBe(true);
});

/** Every single letter of a code changed to another, and changes of any kind at any place. */
test('a code of which anything was changed is never authentic', () => {
  const code = codeOf(3);
  for (let at = 0; at < code.length; at += 1) {
    const other = code[at] === 'A' ? 'B' : 'A';
    expect(isAuthentic(code.slice(0, at) + other + code.slice(at + 1)), `letter ${at}`).toBe(false);
  }
  const edits = fc.tuple(fc.nat(code.length), fc.nat(8), fc.string({ maxLength: 8 }));
  fc.assert(
    fc.property(edits, ([at, cut, put]) => {
      const changed = code.slice(0, at) + put + code.slice(at + cut);
      expect(isAuthentic(changed)).toBe(changed === code);
    }),
  );
});

test('a code is one text alone: the same signature in another wrapping is refused', () => {
  const code = codeOf(1);
  for (const other of [`${code} `, code.toLowerCase(), code.replace('RX1:', 'RX2:'), `${code}000`]) expect(readCode(other)).toBeNull();
});

test('the number is still found in a code that was damaged elsewhere', () => {
  const code = codeOf(2);
  expect(numberInBroken(`${code.slice(0, 150)}???${code.slice(153)}`)).toBe(NUMBER);
  expect(numberInBroken('RX1:HELLO')).toBeNull();
  expect(numberInBroken(code.slice(4))).toBeNull();
});

test.each(['RX-7K2M-9QTD-4HVN', 'rx7k2m9qtd4hvn', '7K2M 9QTD 4HVN', ' rx-7k2m-9qtd-4hvn '])('%j is a number as people type it', (typed) => {
  expect(readNumberTyped(typed)).toBe(NUMBER);
});

test('a number is made of eighteen digits and is none of another eighteen', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{18}$/), fc.stringMatching(/^\d{18}$/), (one, other) => {
      expect(readNumberTyped(rxNumberOf(one))).toBe(rxNumberOf(one));
      expect(rxNumberOf(one) === rxNumberOf(other)).toBe(one === other);
    }),
  );
});
