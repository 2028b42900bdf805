import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NotificationView } from '@/domain/notifications/schema';
import { GET as notifications } from '@/app/api/notifications/route';
import { GET as history } from '@/app/api/pharmacy/[id]/stock/[medicineId]/changes/route';
import { GET as row } from '@/app/api/pharmacy/[id]/stock/route';
import type { Handler } from '@/server/platform/http/route';
import { openClinic, type Clinic, type Got } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, pharmacyOf, reserve, stockUp } from '@/testing/pharmacies';
import { POST as cancel } from '../cancel/route';
import { POST as collect } from '../collect/route';
import { POST as decline } from '../decline/route';
import { POST as confirm } from './route';

const STEPS = { confirm, decline, collect, cancel };
const ASHA = 'asha@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  await stockUp(clinic);
  id = await reserve(clinic);
});
afterEach(() => clinic.close());

const send = (step: keyof typeof STEPS, as: string, body: object = { version: 1 }): Promise<Got> =>
  clinic.call(STEPS[step] as Handler, { as, path: `/api/pharmacy/reservations/${id}/${step}`, body });
const stockNow = async () => {
  const { body } = await clinic.call(row, { as: GUPTA, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock` });
  const [{ quantity, held } = { quantity: -1, held: -1 }] = body['items'] as { quantity: number; held: number }[];
  return { quantity, held };
};
const told = async (as: string) => {
  const { body } = await clinic.call(notifications, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).filter(({ kind }) => kind.startsWith('reservation'));
};

test('the shop confirms, the patient is told without a medicine’s name, and what is collected leaves the shelf', async () => {
  clinic.at('2026-01-05T03:31:00.000Z');
  expect((await send('confirm', GUPTA)).body).toMatchObject({ state: 'confirmed', version: 2, expiresAt: '2026-01-05T05:30:00.000Z' });
  const [news] = await told(ASHA);
  expect(news).toMatchObject({ kind: 'reservation-confirmed', audience: 'patient', path: '/reservations' });
  expect(JSON.stringify(news)).not.toMatch(/paracetamol/i);
  clinic.at('2026-01-05T03:32:00.000Z');
  expect((await send('collect', GUPTA, { version: 2 })).body).toMatchObject({ state: 'collected', version: 3 });
  expect(await stockNow()).toEqual({ quantity: 20, held: 0 });
  const { body, text } = await clinic.call(history, {
    as: GUPTA,
    path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/${PARACETAMOL}/changes`,
  });
  expect((body['items'] as { kind: string }[]).map(({ kind }) => kind).sort()).toEqual(['collected', 'reserved', 'set']);
  expect(text).not.toContain('Asha');
});

test('the shop declines with a reason, and the stock is free again', async () => {
  expect((await send('decline', GUPTA, { version: 1, reason: 'not-on-shelf' })).body).toMatchObject({
    state: 'declined',
    reason: 'not-on-shelf',
  });
  expect(await stockNow()).toEqual({ quantity: 30, held: 0 });
  expect((await told(ASHA)).map(({ kind }) => kind)).toEqual(['reservation-declined']);
});

test('the patient cancels, and the shop is told', async () => {
  clinic.at('2026-01-05T03:31:00.000Z');
  expect((await send('cancel', ASHA)).body['state']).toBe('cancelled');
  expect(await stockNow()).toEqual({ quantity: 30, held: 0 });
  expect((await told(GUPTA)).map(({ kind }) => kind)).toEqual(['reservation-cancelled', 'reservation-new']);
});

test('a step sent twice counts once; of two different ones of one version the second gets 409 with the reservation as it is now', async () => {
  await send('decline', GUPTA);
  expect((await send('decline', GUPTA)).body).toMatchObject({ state: 'declined', version: 2 });
  const late = await send('cancel', ASHA);
  expect([late.status, late.body['code'], (late.body['current'] as { state: string }).state]).toEqual([
    409,
    'changed-meanwhile',
    'declined',
  ]);
  expect((await send('collect', GUPTA, { version: 2 })).body['code']).toBe('wrong-state');
  expect(await stockNow()).toEqual({ quantity: 30, held: 0 });
});

test('after the two hours nothing can be done with it', async () => {
  clinic.at('2026-01-05T05:30:00.000Z');
  for (const [step, as] of [
    ['confirm', GUPTA],
    ['collect', GUPTA],
    ['cancel', ASHA],
  ] as const) {
    expect((await send(step, as)).body['code']).toBe('wrong-state');
  }
});

test.each<[keyof typeof STEPS, string, number]>([
  ['confirm', 'sehat@demo.test', 404],
  ['decline', 'sehat@demo.test', 404],
  ['collect', ASHA, 403],
  ['cancel', 'ravi@demo.test', 404],
  ['cancel', GUPTA, 403],
])('%s by %s is refused', async (step, as, status) => {
  expect((await send(step, as)).status).toBe(status);
  expect(await stockNow()).toEqual({ quantity: 30, held: 10 });
});
