import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GET as preferences } from '@/app/api/notifications/preferences/route';
import { DEFAULT_PREFERENCES } from '@/domain/notifications/schema';
import { addSeconds } from '@/domain/shared/instant';
import { accounts } from '@/server/platform/identity/collections';
import { makeCtx } from '@/server/platform/ctx';
import { bookSlot } from '@/testing/book';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { openSmsGateway, type SmsGateway } from '@/testing/sms-gateway';
import { deadAddresses, notificationPreferences, notifications } from './collections';
import { deliverNotifications } from './deliver-notifications';
import { notify } from './notify';

const ASHA = '+919876543210';
const PREFERENCES = '/api/notifications/preferences';

let folder = '';
let gateway: SmsGateway;
let clinic: Clinic;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-sms-'));
  gateway = await openSmsGateway(folder);
  clinic = await openClinic(gateway.env);
  await givePhone('asha@demo.test', ASHA);
  await deliver();
  gateway.delivered.length = 0;
  gateway.requests.length = 0;
});
afterEach(async () => {
  await clinic.close();
  await gateway.close();
  rmSync(folder, { recursive: true, force: true });
});

const system = () => makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
const deliver = () => deliverNotifications(system());
const stored = () => clinic.platform.store.find(notifications, { orderBy: [['createdAt', 'asc']], limit: 100 });

async function givePhone(identifier: string, phone: string): Promise<void> {
  await clinic.platform.store.commit(async (tx) => {
    const account = await tx.get(accounts, clinic.idOf(identifier));
    if (account) tx.put(accounts, { ...account, phone, locale: 'en' });
  });
}

/** Tells Asha alone, so that nothing but her phone is in play. */
async function tell(cause: string, kind: 'account-password-changed' | 'doctor-approved' = 'doctor-approved'): Promise<void> {
  const recipients = [clinic.idOf('asha@demo.test')];
  const at = clinic.platform.clock();
  await clinic.platform.store.commit(async (tx) =>
    kind === 'doctor-approved'
      ? notify(tx, system(), { kind, cause, recipients, data: {} })
      : notify(tx, system(), { kind, cause, recipients, data: { at } }),
  );
}

const pass = (seconds: number) => clinic.at(addSeconds(clinic.platform.clock(), seconds));

test('a booking reaches the patient’s phone after it was made, once, with who and when and no more', async () => {
  await bookSlot(clinic, { reason: 'Fever since Sunday' });
  expect(gateway.requests).toEqual([]);
  await deliver();
  await deliver();
  const toAsha = gateway.delivered.filter(({ to }) => to === ASHA);
  expect(toAsha).toMatchObject([
    {
      text: 'Your visit with Dr. Harpreet Kaur is booked: 5 January, 9:30 am. Open ArogyaMitra.',
      templateId: 'appointment-booked.patient.en',
    },
  ]);
  expect(gateway.delivered.every(({ text }) => !text.includes('Asha') && !text.includes('Fever'))).toBe(true);
});

test('a provider that fails is asked again after a pause, with the same key, until it takes it', async () => {
  gateway.reply((_, index) => (index < 2 ? 503 : 'take'));
  await tell('one');
  await deliver();
  await deliver();
  expect(gateway.requests).toHaveLength(1);
  for (let time = 0; time < 6; time += 1) {
    pass(30);
    await deliver();
  }
  expect(gateway.requests).toHaveLength(3);
  expect(new Set(gateway.requests.map(({ key }) => key)).size).toBe(1);
  expect(gateway.delivered).toHaveLength(1);
});

test('an answer that never comes makes no second message where the provider knows the key', async () => {
  gateway.reply((_, index) => (index === 0 ? 'hang-up' : 'take'));
  await tell('one');
  await deliver();
  pass(60);
  await deliver();
  expect(gateway.requests).toHaveLength(2);
  expect(gateway.delivered).toHaveLength(1);
});

test('what was told first arrives first, also when only the first fails, and others do not wait for it', async () => {
  await givePhone('ravi@demo.test', '+919876543211');
  gateway.reply((sms, index) => (sms.to === ASHA && index === 0 ? 503 : 'take'));
  await tell('first');
  pass(1);
  await tell('second');
  await bookSlot(clinic, { as: 'ravi@demo.test' });
  await deliver();
  expect(gateway.delivered.map(({ to }) => to)).toContain('+919876543211');
  expect(gateway.requests.filter(({ to }) => to === ASHA)).toHaveLength(1);
  for (let time = 0; time < 4; time += 1) {
    pass(30);
    await deliver();
  }
  const order = (await stored()).filter(
    ({ kind, recipients }) => kind === 'doctor-approved' && recipients[0] === clinic.idOf('asha@demo.test'),
  );
  expect(gateway.delivered.filter(({ to }) => to === ASHA).map(({ key }) => key.split('.')[0])).toEqual(order.map(({ id }) => id));
});

test('after the last attempt it is a dead letter with the reason, and nobody is asked again', async () => {
  gateway.reply(() => 503);
  await tell('one');
  for (let time = 0; time < 12; time += 1) {
    await deliver();
    pass(3600);
  }
  expect(gateway.requests).toHaveLength(8);
  expect((await stored()).filter(({ isDead }) => isDead === true)).toMatchObject([
    { deliveries: [{ channel: 'sms', state: 'dead', reason: '503', tries: 8 }] },
  ]);
});

test('a number that is gone is marked, not tried for what comes later, and its person sees that it cannot be reached', async () => {
  const unreachable = async () => (await clinic.call(preferences, { as: 'asha@demo.test', path: PREFERENCES })).body['unreachable'];
  expect(await unreachable()).toEqual([]);
  gateway.reply(() => 410);
  await tell('one');
  await deliver();
  await tell('two');
  await deliver();
  expect(gateway.requests).toHaveLength(1);
  expect(await clinic.platform.store.count(deadAddresses, {})).toBe(1);
  expect(await unreachable()).toEqual(['sms']);
  gateway.reply(() => 'take');
  await givePhone('asha@demo.test', '+919876543299');
  expect(await unreachable()).toEqual([]);
  await tell('three');
  await deliver();
  expect(gateway.delivered.map(({ to }) => to)).toEqual(['+919876543299']);
});

describe('what a person chose', () => {
  const choose = async (change: Partial<typeof DEFAULT_PREFERENCES>) => {
    const id = clinic.idOf('asha@demo.test');
    await clinic.platform.store.commit(async (tx) => tx.put(notificationPreferences, { ...DEFAULT_PREFERENCES, ...change, id }));
  };

  test('a channel switched off for a topic is not used', async () => {
    await choose({ topics: { ...DEFAULT_PREFERENCES.topics, account: ['push', 'email'] } });
    await tell('one');
    await deliver();
    expect(gateway.requests).toEqual([]);
  });

  test('at night what can wait waits for the morning, and what cannot does not', async () => {
    clinic.at('2026-01-05T18:00:00.000Z');
    await tell('routine');
    await tell('timely', 'account-password-changed');
    await deliver();
    expect(gateway.delivered.map(({ templateId }) => templateId)).toEqual(['account-password-changed.self.en']);
    clinic.at('2026-01-06T00:30:00.000Z');
    await deliver();
    expect(gateway.delivered.map(({ templateId }) => templateId)).toEqual(['account-password-changed.self.en', 'doctor-approved.self.en']);
  });

  test('an emergency comes at night, and through a channel that was switched off', async () => {
    clinic.at('2026-01-05T18:00:00.000Z');
    await choose({ topics: { ...DEFAULT_PREFERENCES.topics, vitals: [] } });
    const patientId = clinic.idOf('asha@demo.test');
    const data = { alertId: 'alr_00000000000000000000', patientId, patientName: 'Asha' };
    await clinic.platform.store.commit(async (tx) => {
      notify(tx, system(), { kind: 'vitals-urgent', cause: 'one', recipients: [patientId], data });
      notify(tx, system(), { kind: 'vitals-emergency', cause: 'one', recipients: [patientId], data });
    });
    await deliver();
    expect(gateway.delivered.map(({ templateId }) => templateId)).toEqual(['vitals-emergency.patient.en']);
  });

  test('what is of no use any more is not sent', async () => {
    await tell('timely', 'account-password-changed');
    clinic.at(addSeconds(MONDAY_NINE, 3601));
    await deliver();
    expect(gateway.requests).toEqual([]);
  });
});

test('one that cannot be put into words holds up nobody else’s, and is a dead letter in the end', async () => {
  await givePhone('ravi@demo.test', '+919876543211');
  const broken = { kind: 'organisation-invited', cause: 'broken', recipients: [clinic.idOf('ravi@demo.test')] } as const;
  await clinic.platform.store.commit(async (tx) =>
    notify(tx, system(), { ...broken, data: { orgId: 'org_00000000000000000000', orgName: 'Nabha' } }),
  );
  const [{ id } = { id: '' }] = (await stored()).filter(({ kind }) => kind === 'organisation-invited');
  await clinic.platform.store.commit(async (tx) => {
    const found = await tx.get(notifications, id);
    if (found) tx.put(notifications, { ...found, data: { ...found.data, at: 'not a time' } });
  });
  await tell('one');
  await expect(deliver()).rejects.toThrow(RangeError);
  expect(gateway.delivered.map(({ to }) => to)).toEqual([ASHA]);
  for (let time = 0; time < 61; time += 1) {
    pass(61);
    await deliver().catch(() => undefined);
  }
  expect((await stored()).find((one) => one.id === id)?.deliveries).toMatchObject([{ state: 'dead', reason: 'no-answer' }]);
});

test('two processes that deliver at the same moment send each message once', async () => {
  for (let n = 0; n < 20; n += 1) {
    pass(1);
    await tell(`message ${n}`);
  }
  for (let time = 0; time < 40 && gateway.requests.length < 20; time += 1) {
    await Promise.all([deliver(), deliver(), deliver()]);
    pass(2);
  }
  expect(gateway.requests).toHaveLength(20);
  expect(new Set(gateway.requests.map(({ key }) => key)).size).toBe(20);
});
