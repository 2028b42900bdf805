import { afterEach, beforeEach, expect, test } from 'vitest';
import { GET as list } from '@/app/api/notifications/route';
import { POST as cancel } from '@/app/api/prescriptions/[id]/cancel/route';
import { POST as dispense } from '@/app/api/prescriptions/[id]/dispense/route';
import { POST as replace } from '@/app/api/prescriptions/[id]/replace/route';
import type { NotificationView } from '@/domain/notifications/schema';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkFamily } from '@/testing/family';
import { draftRx, RX_ITEM, signRx } from '@/testing/prescriptions';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
/** Helps Asha with records, and with readings alone. */
const MEENA = 'meena@demo.test';
const JASWANT = 'jaswant@demo.test';

let clinic: Clinic;
let rx: PrescriptionView;
beforeEach(async () => {
  clinic = await openClinic();
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['records'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT, scopes: ['vitals'] });
  rx = await signRx(clinic, (await admitted(clinic)).id);
});
afterEach(() => clinic.close());

async function told(as: string): Promise<NotificationView[]> {
  const { body } = await clinic.call(list, { as, path: '/api/notifications' });
  return (body['items'] as NotificationView[]).filter(({ kind }) => kind.startsWith('prescription-'));
}

const cases = {
  'prescription-signed': async () => Promise.resolve(),
  'prescription-cancelled': () =>
    clinic.call(cancel, { as: KAUR, path: `/api/prescriptions/${rx.id}/cancel`, body: { reason: 'Wrong', version: 1 } }),
  'prescription-replaced': async () => {
    const { body } = await draftRx(clinic, rx.consultationId, { items: [{ ...RX_ITEM, days: 3 }], version: 1 });
    const sent = { consultationId: rx.consultationId, version: body['version'], overrides: [] };
    await clinic.call(replace, { as: KAUR, path: `/api/prescriptions/${rx.id}/replace`, body: sent });
  },
  'prescription-dispensed': () =>
    clinic.call(dispense, {
      as: 'gupta@demo.test',
      path: `/api/prescriptions/${rx.id}/dispense`,
      body: { code: rx.code, items: [{ item: 0, quantity: 4 }] },
    }),
} as const;

test.each(Object.keys(cases) as (keyof typeof cases)[])('%s is told once to the patient and to who may read the records', async (kind) => {
  await cases[kind]();
  for (const as of [ASHA, MEENA]) {
    const [found, ...more] = (await told(as)).filter((one) => one.kind === kind);
    expect(more).toEqual([]);
    expect(found?.path).toMatch(/^\/prescriptions\/rx_/);
    expect(JSON.stringify(found)).not.toMatch(/paracetamol/i);
  }
  for (const as of [JASWANT, 'ravi@demo.test']) expect(await told(as)).toEqual([]);
});
