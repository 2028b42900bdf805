import { z } from 'zod';
import { Medicine, MedicineId } from '@/domain/medicines/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line, prose } from '@/domain/shared/primitives';
import { repeatedItem } from './repeated-item';
import type { Prescription, RxText } from './schema';
import { leftOf } from './states';

/** Why a pharmacist asks the doctor; they may not substitute (Pharmacy Practice Regulations 2015; CLINICAL.md 4.2). */
export const CHANGE_REASONS = ['not-in-stock', 'brand-unknown', 'dose-unclear', 'other'] as const;
/** About one prescription, from all shops together: whoever has its number can ask. */
export const CHANGES_PER_RX_MAX = 20;

const CHANGE_STATES = ['open', 'replaced', 'refused', 'withdrawn', 'lapsed'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];
export const CHANGE_EVENTS = ['replace', 'refuse', 'withdraw', 'lapse'] as const;
export type ChangeEvent = (typeof CHANGE_EVENTS)[number];

/** Allowed transitions: an open one is answered once. It lapses with its prescription, and when its medicine was handed over. */
const TRANSITIONS: Record<ChangeState, Partial<Record<ChangeEvent, ChangeState>>> = {
  open: { replace: 'replaced', refuse: 'refused', withdraw: 'withdrawn', lapse: 'lapsed' },
  replaced: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
};

/** The state after `event`, or null where the event is not allowed. */
export function nextChangeState(state: ChangeState, event: ChangeEvent): ChangeState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** The state at `now`: what nobody has settled yet has lapsed with its prescription all the same. */
export function changeStateAt({ state, expiresAt }: Pick<ChangeRequest, 'state' | 'expiresAt'>, now: string): ChangeState {
  return state === 'open' && now >= expiresAt ? 'lapsed' : state;
}

/** What the shop has in place of what is asked about, of the master; the brand where it is one. */
export const Offer = z.object({
  ...Medicine.pick({ generic: true, strength: true, form: true }).shape,
  medicineId: MedicineId,
  brand: line(120).optional(),
});
export type Offer = z.infer<typeof Offer>;

/** What a pharmacist asks the prescribing doctor about one medicine of a prescription. The names are frozen when it is asked. */
export const ChangeRequest = z.object({
  id: idOf('rxc'),
  prescriptionId: idOf('rx'),
  number: z.string(),
  consultationId: idOf('con'),
  patientId: idOf('usr'),
  patientName: z.string(),
  doctorId: idOf('usr'),
  doctorName: z.string(),
  orgId: idOf('org'),
  pharmacyId: idOf('org'),
  pharmacyName: z.string(),
  item: z.int().min(0).describe('its place on the prescription'),
  medicine: z.string(),
  reason: z.enum(CHANGE_REASONS, 'not-one-of'),
  note: prose(500),
  offered: Offer.optional(),
  state: z.enum(CHANGE_STATES),
  answer: prose(500).optional(),
  replacedBy: idOf('rx').optional(),
  replacedByNumber: z.string().optional(),
  expiresAt: Instant,
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/**
 * The draft that answers a request: what is left of the old prescription, with what the shop has in the place of what was asked about. Its
 * number is counted anew, because a tablet of another strength is another number of tablets.
 */
export function replacementText(
  rx: Pick<Prescription, 'items' | 'given' | 'diagnoses' | 'advice' | 'tests' | 'followUpOn'>,
  { item: asked, offered }: Pick<ChangeRequest, 'item' | 'offered'>,
  facts: RxText['asked'],
): RxText {
  const left = leftOf(rx);
  const items = rx.items.flatMap((item, place): RxText['items'] => {
    const quantity = left[place] ?? 0;
    if (quantity === 0) return [];
    const repeated = { ...repeatedItem(item), quantity };
    if (place !== asked || offered === undefined) return [repeated];
    const { name: _name, strength: _strength, form: _form, quantity: _quantity, ...rest } = repeated;
    return [{ ...rest, medicineId: offered.medicineId, ...(offered.brand !== undefined && { name: offered.brand }) }];
  });
  return { diagnoses: rx.diagnoses, items, advice: rx.advice, tests: rx.tests, followUpOn: rx.followUpOn, asked: facts };
}
