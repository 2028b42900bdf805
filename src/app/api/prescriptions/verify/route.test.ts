import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PrescriptionView, Verified } from '@/domain/prescriptions/views';
import { GET as keys } from '@/app/api/prescription-keys/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { POST } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
beforeAll(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
beforeEach(() => clinic.at('2026-01-05T03:45:00.000Z'));
afterAll(() => clinic.close());

const verify = (code: string) => clinic.call(POST, { path: '/api/prescriptions/verify', body: { code } });

test('anybody who holds the paper learns that it is authentic and what it gives, and nothing of the diagnosis', async () => {
  const { status, body, text } = await verify(rx.code);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    authentic: true,
    status: 'valid',
    prescription: {
      id: rx.id,
      number: rx.number,
      patient: { name: 'Asha Rani' },
      items: [{ generic: 'Paracetamol', quantity: 10 }],
      left: [10],
    },
    dispensed: [],
  });
  for (const secret of ['Fever', 'Drink water', clinic.idOf('asha@demo.test')]) expect(text).not.toContain(secret);
});

test('the number on the paper does the same, as people type it', async () => {
  expect((await verify(rx.number.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({ authentic: true, prescription: { id: rx.id } });
});

test('a code of which anything was changed is not authentic, and nothing more is told', async () => {
  const [from, to] = [30, rx.code.length];
  for (let at = from; at < to; at += 7) {
    const changed = rx.code.slice(0, at) + (rx.code[at] === 'A' ? 'B' : 'A') + rx.code.slice(at + 1);
    const { status, body } = await verify(changed);
    expect([status, body], `letter ${at}`).toEqual([200, { authentic: false, status: null, prescription: null, dispensed: [] }]);
  }
});

test('no text but the issued one is ever authentic', async () => {
  const edits = fc.tuple(fc.nat(rx.code.length), fc.nat(6), fc.string({ maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(edits, async ([at, cut, put]) => {
      const changed = rx.code.slice(0, at) + put + rx.code.slice(at + cut);
      const { body } = await verify(changed);
      expect((body as unknown as Verified).authentic ?? false).toBe(changed.trim() === rx.code);
    }),
    { numRuns: 60 },
  );
});

test.each(['RX1:', 'RX1:NOTHING OF OURS', 'hello', 'RX-0000-0000-0000', '🩺'])('%j was never issued', async (code) => {
  expect((await verify(code)).status).toBe(404);
});

test('an expired one is authentic and expired; a key that is a year old still verifies while a new one signs', async () => {
  clinic.at('2027-03-02T03:45:00.000Z');
  expect((await verify(rx.code)).body).toMatchObject({ authentic: true, status: 'expired' });
  const now = '2027-03-02T03:20:00.000Z';
  clinic.at(now);
  const next = await admitted(clinic, { startsAt: '2027-03-02T03:30:00.000Z', now });
  const newer = await signRx(clinic, next.id);
  const { body } = await clinic.call(keys, { path: '/api/prescription-keys' });
  expect(body['keys']).toHaveLength(2);
  expect((await verify(newer.code)).body).toMatchObject({ authentic: true, status: 'valid' });
  expect((await verify(rx.code)).body).toMatchObject({ authentic: true, status: 'expired' });
});
