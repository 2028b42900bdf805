import { GET as recent } from '@/app/api/iot/data/recent/route';
import { GET as listNotifications } from '@/app/api/notifications/route';
import { POST as record } from '@/app/api/vitals/route';
import { GET as getSettings } from '@/app/api/vitals/settings/route';
import { addMinutes } from '@/domain/shared/time';
import type { Handler } from '@/server/platform/http/route';
import { bookSlot } from './book';
import { MONDAY_NINE, openClinic, type Clinic, type Got } from './clinic';
import { linkFamily } from './family';

export const PATIENT = 'asha@demo.test';
export const FIRST_HELPER = 'meena@demo.test';
export const SECOND_HELPER = 'jaswant@demo.test';
export const DOCTOR = 'kaur@demo.test';
const PATH = '/api/vitals/settings';

type Opened = {
  clinic: Clinic;
  settings: (as?: string) => Promise<Got['body']>;
  put: (handler: Handler, as: string, what: string, body: object) => Promise<Got>;
  record: (reading: object) => Promise<Got>;
  levelOf: (metric: string) => Promise<string | undefined>;
  told: (as: string) => Promise<string[]>;
};

/** A patient whom two of the family help and a doctor treats, and what the tests of their settings ask. */
export async function openFamilyUnderCare(): Promise<Opened> {
  const clinic = await openClinic();
  clinic.at(addMinutes(MONDAY_NINE, -1));
  await linkFamily(clinic, { patient: PATIENT, caregiver: FIRST_HELPER });
  clinic.at(MONDAY_NINE);
  await linkFamily(clinic, { patient: PATIENT, caregiver: SECOND_HELPER });
  await bookSlot(clinic);
  const patientId = clinic.idOf(PATIENT);
  return {
    clinic,
    settings: async (as = PATIENT) => (await clinic.call(getSettings, { as, path: `${PATH}?patientId=${patientId}` })).body,
    put: (handler, as, what, body) => clinic.call(handler, { as, method: 'PUT', path: `${PATH}/${what}`, body: { patientId, ...body } }),
    record: (reading) => clinic.call(record, { as: PATIENT, path: '/api/vitals', body: { readings: [reading] } }),
    levelOf: async (metric) => {
      const { body } = await clinic.call(recent, { as: PATIENT, path: `/api/iot/data/recent?metric=${metric}&limit=1` });
      return (body['items'] as { level: string }[])[0]?.level;
    },
    told: async (as) => {
      const { body } = await clinic.call(listNotifications, { as, path: '/api/notifications' });
      return (body['items'] as { kind: string }[]).map(({ kind }) => kind);
    },
  };
}
