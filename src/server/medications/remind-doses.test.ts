import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { MEENA, medicinesOf, NINE, openMedicineClinic, ASHA } from '@/testing/medications';
import { makeCtx } from '@/server/platform/ctx';
import { remindDoses } from './remind-doses';

let clinic: Clinic;
let medicines: ReturnType<typeof medicinesOf>;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  medicines = medicinesOf(clinic);
});
afterEach(() => clinic.close());

const runJob = () => remindDoses(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));

describe('reminders', () => {
  test('tell the patient once at the local time, and the family once when nobody has said anything for an hour', async () => {
    await medicines.plan();
    await medicines.plan({ name: 'Amlodipine 5 mg' });
    expect(await runJob()).toBe(0);
    clinic.at(NINE);
    expect([await runJob(), await runJob()]).toEqual([1, 0]);
    expect([await medicines.toldKinds(ASHA), await medicines.toldKinds(MEENA)]).toEqual([['dose-due'], []]);
    clinic.at('2026-01-05T04:30:00.000Z');
    expect((await Promise.all([runJob(), runJob()])).sort()).toEqual([0, 1]);
    expect([await medicines.toldKinds(ASHA), await medicines.toldKinds(MEENA)]).toEqual([['dose-due'], ['dose-missed']]);
    expect(await medicines.list()).toMatchObject([{ share: 0, today: [{ state: 'missed' }, { state: 'coming' }] }, {}]);
  });

  test('say nothing of a dose that was taken before its time, and nobody is alarmed about one that was skipped', async () => {
    const { id } = await medicines.plan();
    await medicines.decide(id, 'taken');
    clinic.at('2026-01-05T05:00:00.000Z');
    expect(await runJob()).toBe(0);
    clinic.at('2026-01-05T15:30:00.000Z');
    expect(await runJob()).toBe(1);
    await medicines.decide(id, 'skipped', { time: '21:00' });
    clinic.at('2026-01-05T17:00:00.000Z');
    expect([await runJob(), await medicines.toldKinds(MEENA)]).toEqual([0, []]);
  });

  test('end with the plan', async () => {
    const { id } = await medicines.plan();
    clinic.at(NINE);
    await runJob();
    await medicines.stop(id, 1);
    clinic.at('2026-01-06T03:30:00.000Z');
    expect([await runJob(), await medicines.toldKinds(ASHA), await medicines.list()]).toEqual([0, ['dose-due'], []]);
  });

  test('there are none of a medicine that is taken when needed', async () => {
    await medicines.plan({ times: [] });
    clinic.at(NINE);
    expect([await runJob(), await medicines.list()]).toMatchObject([0, [{ today: [], share: null }]]);
  });
});
