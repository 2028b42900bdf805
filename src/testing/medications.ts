import { POST as decide } from '@/app/api/medications/[id]/doses/route';
import { POST as stop } from '@/app/api/medications/[id]/stop/route';
import { GET as listAll, POST as plan } from '@/app/api/medications/route';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { openClinic, type Clinic, type Got } from './clinic';
import { linkFamily } from './family';

export const ASHA = 'asha@demo.test';
export const MEENA = 'meena@demo.test';
/** Nine in the morning in Nabha. */
export const NINE = '2026-01-05T03:30:00.000Z';
export const PLAN = {
  ...{ name: 'Metformin 500 mg', dose: '1 tablet', times: ['21:00', '09:00', '09:00'], food: 'after_food', startOn: '2026-01-05' },
};

/** A clinic at half past eight, in which Meena helps Asha with medicines. */
export async function openMedicineClinic(): Promise<Clinic> {
  const clinic = await openClinic();
  clinic.at('2026-01-05T03:00:00.000Z');
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['medications'] });
  return clinic;
}

type Item = { id: string; left?: number; today: unknown; supply: unknown; share: number | null };

/** What people do with medicines, through the real doors. */
export function medicinesOf(clinic: Clinic) {
  return {
    plan: async (more: Record<string, unknown> = {}, as = ASHA) =>
      (await clinic.call(plan, { as, path: '/api/medications', body: { ...PLAN, ...more } })).body,
    list: async (as = ASHA, query = '') => (await clinic.call(listAll, { as, path: `/api/medications${query}` })).body['items'] as Item[],
    decide: (id: unknown, state: string, { on = '2026-01-05', time = '09:00', as = ASHA } = {}): Promise<Got> =>
      clinic.call(decide, { as, path: `/api/medications/${String(id)}/doses`, body: { on, time, state } }),
    stop: (id: unknown, version: number): Promise<Got> =>
      clinic.call(stop, { as: ASHA, path: `/api/medications/${String(id)}/stop`, body: { version } }),
    /** The kinds of what somebody was told of medicines, the newest first. */
    toldKinds: async (as: string) =>
      ((await clinic.call(listNotifications, { as, path: '/api/notifications' })).body['items'] as { kind: string }[])
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('dose') || kind.startsWith('refill')),
  };
}
