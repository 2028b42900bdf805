import { z } from 'zod';
import { PublicPharmacy } from '@/domain/pharmacies/schema';
import { RxHead } from '@/domain/prescriptions/views';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Paise, PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';
import { ITEMS_MAX, Reservation, ReservedItem, WantedItem } from './schema';

/** A reservation as the patient's side and the shop see it. */
export const ReservationView = Reservation.extend({
  items: z.array(ReservedItem.extend({ needsPrescription: z.boolean().describe('to be shown at the shop') })),
  totalPaise: Paise,
  code: z.string().describe('to say at the counter'),
  patientName: z.string(),
  prescription: RxHead.optional().describe('that it was made on, while it is open; the shop opens it by its number'),
  reservedByName: z.string().optional().describe('where it was not the patient'),
  pharmacy: PublicPharmacy.extend({ openNow: z.boolean() }),
});
export type ReservationView = z.infer<typeof ReservationView>;

const ReserveBody = z.object({
  pharmacyId: idOf('org'),
  items: z
    .array(WantedItem)
    .min(1, 'required')
    .max(ITEMS_MAX, 'too-many')
    .refine((items) => new Set(items.map(({ medicineId }) => medicineId)).size === items.length, 'named-twice'),
  patientId: idOf('usr').optional().describe('somebody the caller helps; the caller otherwise'),
  prescriptionId: idOf('rx').optional().describe('a valid prescription of the patient, which the shop may then see'),
});

const ChangeBody = z.object({ version: Version, reason: prose(200).default('') });
export type ChangeBody = z.infer<typeof ChangeBody>;

const ListQuery = PageQuery.extend({
  patientId: idOf('usr').optional(),
  pharmacyId: idOf('org').optional(),
  open: z.stringbool().default(false).describe('only those that hold stock'),
});
export type ListQuery = z.infer<typeof ListQuery>;

const ById = z.object({ id: idOf('rsv') });

const step = <const P extends `/api/${string}`, const A extends readonly ('patient' | 'caregiver' | 'pharmacy')[]>(
  path: P,
  access: A,
  summary: string,
) =>
  endpoint({
    method: 'POST',
    path,
    access,
    limit: 'write',
    summary,
    params: ById,
    body: ChangeBody,
    reply: ReservationView,
    status: [200],
  });

const PATIENT_SIDE = ['patient', 'caregiver'] as const;
const SHOP = ['pharmacy'] as const;

export const reservationApi = {
  make: endpoint({
    method: 'POST',
    path: '/api/pharmacy/reservations',
    access: PATIENT_SIDE,
    limit: 'write',
    summary:
      'Reserve medicines at one pharmacy for two hours. 409 out-of-stock when too little is left, not-reservable for Schedule X and narcotics, too-many-reservations at 3 open ones of a patient or 10 in a day. On a prescription: 404 for one that is not the patient’s, 409 wrong-state for one that does not count, more-than-prescribed for what is not on it or beyond what is left.',
    body: ReserveBody,
    reply: ReservationView,
    status: [201],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/pharmacy/reservations',
    access: ['patient', 'caregiver', 'pharmacy'],
    limit: 'read',
    summary: 'The reservations of the caller and of those they help, or of the pharmacies they work in, newest first.',
    query: ListQuery,
    reply: pageOf(ReservationView),
    status: [200],
    live: true,
  }),
  confirm: step('/api/pharmacy/reservations/{id}/confirm', SHOP, 'The shop has put it aside.'),
  decline: step('/api/pharmacy/reservations/{id}/decline', SHOP, 'The shop cannot give it; the stock is free again.'),
  collect: step('/api/pharmacy/reservations/{id}/collect', SHOP, 'It was handed over; the stock is less.'),
  cancel: step('/api/pharmacy/reservations/{id}/cancel', PATIENT_SIDE, 'It is not needed any more; the stock is free again.'),
};
