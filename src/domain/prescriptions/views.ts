import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Locale } from '@/domain/shared/primitives';
import { Prescription } from './schema';
import { RX_STATUSES } from './states';

const Given = z.object({ item: z.int().min(0), quantity: z.int().min(1), batch: z.string().optional() });

/** One handing over at one pharmacy. */
export const Dispensed = z.object({ at: Instant, pharmacyId: idOf('org'), pharmacyName: z.string(), items: z.array(Given) });
export type Dispensed = z.infer<typeof Dispensed>;

/** A prescription as those who may see it read it. */
export const PrescriptionView = Prescription.extend({
  status: z.enum(RX_STATUSES),
  left: z.array(z.int().min(0)).describe('how many of each item may still be handed over'),
  dispensed: z.array(Dispensed),
  replacedByNumber: z.string().optional(),
});
export type PrescriptionView = z.infer<typeof PrescriptionView>;

/** What names a prescription to somebody who may open it: nothing of what is on it. */
export const RxHead = PrescriptionView.pick({ number: true, status: true, validUntil: true }).extend({ prescriberName: z.string() });
export type RxHead = z.infer<typeof RxHead>;

/** What the paper shows to whoever holds it. Diagnoses, advice and reasons are the patient's and the doctor's. */
export const RxCard = PrescriptionView.pick({
  id: true,
  number: true,
  issuedAt: true,
  validUntil: true,
  prescriber: true,
  patient: true,
  items: true,
  left: true,
});
export type RxCard = z.infer<typeof RxCard>;

/** `prescription` is null where the code is not what was signed: then nothing is told. */
export const Verified = z.object({
  authentic: z.boolean(),
  status: z.enum(RX_STATUSES).nullable(),
  prescription: RxCard.nullable(),
  dispensed: z.array(Dispensed),
});
export type Verified = z.infer<typeof Verified>;

/** How a prescription is printed; the caller’s language where none is named. */
export const Paper = z.object({ locale: Locale.optional(), size: z.enum(['a5', 'a4'], 'not-one-of').default('a5') });
export type Paper = z.infer<typeof Paper>;
