import { afterEach, beforeEach, expect, test } from 'vitest';
import { POST as command } from '@/app/api/iot/devices/[id]/commands/route';
import { remindDoses } from '@/server/medications/remind-doses';
import { makeCtx } from '@/server/platform/ctx';
import type { Clinic } from '@/testing/clinic';
import { openDevice, postAs, pulse, type TestDevice } from '@/testing/device';
import { ASHA, medicinesOf, NINE, openMedicineClinic } from '@/testing/medications';
import { PUT } from './route';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
let box: TestDevice;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
  box = await openDevice(clinic, ASHA);
});
afterEach(() => clinic.close());

const bind = (id: unknown, number?: number, deviceId = box.id) =>
  clinic.call(PUT, {
    ...{ as: ASHA, method: 'PUT', path: `/api/medications/${String(id)}/drawer` },
    body: number === undefined ? {} : { drawer: { deviceId, number } },
  });
let batches = 0;
const post = (body: object) => postAs(clinic, box.token, { batchId: `box-${(batches += 1)}`, readings: [], ...body });
const opened = (drawer: number, at = NINE) => ({ events: [{ kind: 'drawer_opened', drawer, at }] });

test('a drawer that was opened confirms its dose once, whatever comes twice, and says by which device', async () => {
  const { id } = await medicines.plan({ left: 10 });
  await bind(id, 3);
  clinic.at(NINE);
  const batch = { batchId: 'the-same', ...opened(3) };
  expect((await post(batch)).status).toBe(202);
  await Promise.all([post(batch), post(opened(3)), medicines.decide(id, 'taken')]);
  expect(await medicines.list()).toMatchObject([{ left: 9, today: [{ state: 'taken' }, { state: 'coming' }] }]);
  expect((await medicines.decide(id, 'taken')).body).toMatchObject({ decidedBy: box.id });
});

test.each([
  ['another drawer', 4, NINE],
  ['hours before any dose', 3, '2026-01-04T23:00:00.000Z'],
])('%s confirms nothing', async (_, drawer, at) => {
  const { id } = await medicines.plan();
  await bind(id, 3);
  clinic.at(NINE);
  expect((await post(opened(drawer, at))).status).toBe(202);
  expect(await medicines.list()).toMatchObject([{ today: [{ state: 'due' }, { state: 'coming' }] }]);
});

test('what somebody skipped stays skipped when the drawer is opened afterwards', async () => {
  const { id } = await medicines.plan();
  await bind(id, 3);
  clinic.at(NINE);
  await medicines.decide(id, 'skipped');
  await post(opened(3));
  expect(await medicines.list()).toMatchObject([{ today: [{ state: 'skipped' }, {}] }]);
});

test('an event nobody understands costs no reading', async () => {
  clinic.at(NINE);
  const got = await post({
    readings: [pulse(70, NINE)],
    events: [{ kind: 'lid', at: NINE }, 'x', { kind: 'drawer_opened', drawer: 0, at: NINE }],
  });
  expect([got.status, got.body['accepted']]).toEqual([202, 1]);
});

test('when a dose is due its drawer lights up and beeps, told again until acknowledged', async () => {
  const { id } = await medicines.plan();
  await bind(id, 3);
  clinic.at(NINE);
  await remindDoses(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
  const commands = async (body: object) =>
    (await post({ readings: [pulse(70, NINE)], ...body })).body['commands'] as { id: string; kind: string }[];
  const first = await commands({});
  expect(first).toMatchObject([
    { kind: 'light', drawer: 3 },
    { kind: 'buzzer', drawer: 3 },
  ]);
  expect(await commands({})).toEqual(first);
  expect(await commands({ acks: [{ commandId: first[0]?.id }] })).toMatchObject([{ kind: 'buzzer' }]);
  clinic.at('2026-01-05T03:45:00.000Z');
  expect(await commands({})).toEqual([]);
});

test('of two medicines in one drawer the later lies there; taken out it lies nowhere', async () => {
  const first = await medicines.plan();
  const second = await medicines.plan({ name: 'Amlodipine 5 mg' });
  expect((await bind(first['id'], 3)).body['drawer']).toEqual({ deviceId: box.id, number: 3 });
  await bind(second['id'], 3);
  clinic.at(NINE);
  await post(opened(3));
  const states = new Map((await medicines.list()).map(({ id, today }) => [id, (today as { state: string }[])[0]?.state]));
  expect([states.get(String(first['id'])), states.get(String(second['id']))]).toEqual(['due', 'taken']);
  expect((await bind(second['id'])).body['drawer']).toBeUndefined();
});

test('refuses the box of somebody else, and a drawer that is none', async () => {
  const { id } = await medicines.plan();
  const other = await openDevice(clinic, 'ravi@demo.test');
  expect([(await bind(id, 3, other.id)).status, (await bind(id, 0)).status]).toEqual([400, 400]);
  const light = { as: ASHA, path: `/api/iot/devices/${other.id}/commands`, body: { kind: 'light', drawer: 3 } };
  expect((await clinic.call(command, light)).status).toBe(404);
});
