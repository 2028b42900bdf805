import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as keys } from '@/app/api/prescription-keys/route';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { verifyOffline, type KeptKey } from './verify-offline';

let clinic: Clinic;
let rx: PrescriptionView;
let kept: KeptKey[];
beforeAll(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
  kept = (await clinic.call(keys, { method: 'GET', path: '/api/prescription-keys' })).body['keys'] as KeptKey[];
});
afterAll(() => clinic.close());

const SOON = Date.parse('2026-01-06T00:00:00.000Z');

test('a code that was signed here is known without a network, with what it is for and for whom', async () => {
  expect(await verifyOffline(rx.code, kept, SOON)).toMatchObject({
    kind: 'signed',
    isExpired: false,
    claims: {
      ...{ number: rx.number, patient: 'Asha Rani', prescriber: 'Dr. Harpreet Kaur', registration: rx.prescriber.registrationNumber },
      items: [{ title: 'Paracetamol 500 mg tablet', dose: '1 tablet', frequency: '1-0-1', days: 5, quantity: 10 }],
    },
  });
  expect(await verifyOffline(rx.code, kept, Date.parse(rx.validUntil))).toMatchObject({ kind: 'signed', isExpired: true });
});

test('no changed code is ever called signed', async () => {
  const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'];
  const changed = fc.tuple(fc.nat(rx.code.length - 1), fc.constantFrom(...letters)).map(([at, letter]) => {
    return rx.code.slice(0, at) + letter + rx.code.slice(at + 1);
  });
  await fc.assert(
    fc.asyncProperty(changed, async (code) => {
      fc.pre(code !== rx.code);
      expect((await verifyOffline(code, kept, SOON)).kind).not.toBe('signed');
    }),
  );
});

test('a code of a key this phone has not got is neither called signed nor altered', async () => {
  expect(await verifyOffline(rx.code, [], SOON)).toEqual({ kind: 'unknown' });
});
