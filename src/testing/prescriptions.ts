import { PUT as saveDraft } from '@/app/api/consultations/[id]/prescription/route';
import { POST as ask } from '@/app/api/prescriptions/[id]/change-requests/route';
import { POST as dispense } from '@/app/api/prescriptions/[id]/dispense/route';
import { POST as share } from '@/app/api/prescriptions/[id]/links/route';
import { POST as sign } from '@/app/api/prescriptions/route';
import type { MadeLink } from '@/domain/prescriptions/link-api';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import type { Clinic, Got } from './clinic';
import { admitted } from './consult';
import { GUPTA, PARACETAMOL } from './pharmacies';

const KAUR = 'kaur@demo.test';

/** Two tablets a day for five days: ten. */
export const RX_ITEM = { medicineId: PARACETAMOL, dose: '1 tablet', frequency: '1-0-1', timing: 'after_food', days: 5 } as const;

type Written = { items?: readonly object[]; version?: number; as?: string; asked?: object; diagnoses?: readonly object[]; advice?: string };

/** Saves a draft through the real door: paracetamol, unless said otherwise. */
export function draftRx(
  clinic: Clinic,
  consultationId: string,
  { as = KAUR, items = [RX_ITEM], version = 0, ...rest }: Written = {},
): Promise<Got> {
  const body = { diagnoses: [{ code: 'R50.9', text: 'Fever' }], items, advice: 'Drink water', version, ...rest };
  return clinic.call(saveDraft, { as, method: 'PUT', path: `/api/consultations/${consultationId}/prescription`, body });
}

/** Writes and signs a prescription in a visit. */
export async function signRx(
  clinic: Clinic,
  consultationId: string,
  written: Written & { overrides?: object[] } = {},
): Promise<PrescriptionView> {
  const { overrides = [], as = KAUR, ...draft } = written;
  const saved = await draftRx(clinic, consultationId, { as, ...draft });
  const body = { consultationId, version: saved.body['version'], overrides };
  const got = await clinic.call(sign, { as, path: '/api/prescriptions', body });
  if (got.status !== 201) throw new Error(`not signed: ${saved.text} ${got.text}`);
  return got.body as unknown as PrescriptionView;
}

/** A link that Asha makes to a prescription of hers. */
export async function linkTo(clinic: Clinic, id: string): Promise<MadeLink> {
  const got = await clinic.call(share, { as: 'asha@demo.test', path: `/api/prescriptions/${id}/links`, body: {} });
  if (got.status !== 201) throw new Error(`no link: ${got.text}`);
  return got.body as unknown as MadeLink;
}

/** A shop asks the doctor about the first medicine, which it does not have: Gupta's, unless said otherwise. */
export function askDoctor(
  clinic: Clinic,
  { id, code }: Pick<PrescriptionView, 'id' | 'code'>,
  { as = GUPTA, ...asked }: { as?: string } & Record<string, unknown> = {},
): Promise<Got> {
  const body = { code, item: 0, reason: 'not-in-stock', ...asked };
  return clinic.call(ask, { as, path: `/api/prescriptions/${id}/change-requests`, body });
}

/** Schedule H1, list A. */
const CEFIXIME = { medicineId: 'cefixime-200-mg-tablet', dose: '1 tablet', frequency: '1-0-1', timing: 'after_food', days: 5 } as const;

/** Gupta's shop hands over four of Asha's paracetamol, and the day after two more with ten of cefixime, which is Schedule H1. */
export async function dispenseAtGupta(clinic: Clinic): Promise<void> {
  // Asha is allergic to penicillin.
  const overrides = [{ item: 1, code: 'allergy-related-class', reason: 'Taken well before' }];
  const rx = await signRx(clinic, (await admitted(clinic)).id, { items: [RX_ITEM, CEFIXIME], overrides });
  const give = (items: object[]) =>
    clinic.call(dispense, { as: GUPTA, path: `/api/prescriptions/${rx.id}/dispense`, body: { code: rx.code, items } });
  await give([{ item: 0, quantity: 4 }]);
  clinic.at('2026-01-06T04:00:00.000Z');
  await give([
    { item: 0, quantity: 2 },
    { item: 1, quantity: 10, batch: '=C-7' },
  ]);
}
