import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version } from '@/domain/shared/primitives';
import { PICTURE_BYTES_MAX } from './picture';
import { Decision, DoseDecision, Drawer, DoseState, Medication, MedicationFields, PLANS_MAX, TimeOfDay, Units } from './schema';

const DAYS_MAX = 90;
/** Base64 has four letters for three bytes. */
const PICTURE_LETTERS_MAX = Math.ceil(PICTURE_BYTES_MAX / 3) * 4;
const PatientId = idOf('usr').optional().describe('the caller when absent');
const Share = z.number().nullable().describe('of the doses decided or missed the part taken, 0 to 1; null where there is none yet');
const Days = z.coerce.number().int('not-a-number').min(1, 'too-small').max(DAYS_MAX, 'too-large');

const DoseToday = z.object({
  on: LocalDate,
  time: TimeOfDay,
  dueAt: Instant,
  state: DoseState,
  isOpen: z.boolean().describe('something may be said of it now'),
});
export type DoseToday = z.infer<typeof DoseToday>;

const MedicationToday = Medication.extend({
  today: z.array(DoseToday).describe('its doses of the patient’s day, and those of last evening nobody has spoken of'),
  supply: z.object({ runsOutOn: LocalDate, isLow: z.boolean() }).nullable().describe('when to buy more'),
  share: Share,
});
export type MedicationToday = z.infer<typeof MedicationToday>;

const MedicationCourse = Medication.extend({
  days: z.array(z.object({ on: LocalDate, taken: z.int(), skipped: z.int(), missed: z.int() })),
  share: Share,
});
export type MedicationCourse = z.infer<typeof MedicationCourse>;

const PlanMedicationBody = MedicationFields.extend({
  patientId: PatientId,
  timeZone: Medication.shape.timeZone.optional().describe('where the patient lives'),
}).refine(({ startOn, endOn }) => endOn === undefined || endOn >= startOn, { path: ['endOn'], error: 'too-early' });
export type PlanMedicationBody = z.infer<typeof PlanMedicationBody>;

const DecideDoseBody = z.object({
  on: LocalDate,
  time: TimeOfDay,
  state: Decision,
  saidAt: Instant.optional().describe('when it was said, on a phone that had no network; at most a week ago'),
});
export type DecideDoseBody = z.infer<typeof DecideDoseBody>;

const access = ['patient', 'caregiver', 'doctor'] as const;
const Params = z.object({ id: idOf('mdn') });

export const medicationApi = {
  plan: endpoint({
    method: 'POST',
    path: '/api/medications',
    access,
    limit: 'write',
    summary: 'Plan what a patient takes of a medicine, and when.',
    body: PlanMedicationBody,
    reply: Medication,
    status: [201],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/medications',
    access,
    limit: 'read',
    summary: 'What a patient takes now, with the doses of today.',
    query: z.object({ patientId: PatientId, days: Days.default(7).describe('for `share`') }),
    reply: z.object({ items: z.array(MedicationToday).max(PLANS_MAX) }),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/medications/{id}',
    access,
    limit: 'read',
    summary: 'One medicine with what became of its doses.',
    params: Params,
    query: z.object({ days: Days.default(30) }),
    reply: MedicationCourse,
    status: [200],
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/medications/from-prescription',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Plan what a prescription says, by the times of day it names. Sent again it plans nothing twice.',
    body: z.object({ prescriptionId: idOf('rx') }),
    reply: z.object({ items: z.array(Medication), patientId: idOf('usr') }),
    status: [200],
  }),
  refill: endpoint({
    method: 'POST',
    path: '/api/medications/{id}/refill',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'More of a medicine was bought.',
    params: Params,
    body: z.object({ quantity: Units.refine((quantity) => quantity > 0, 'too-small') }),
    reply: Medication,
    status: [200],
  }),
  bind: endpoint({
    method: 'PUT',
    path: '/api/medications/{id}/drawer',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Say in which drawer of a medicine box the medicine lies, in place of what lay there; in none when absent.',
    params: Params,
    body: z.object({ drawer: Drawer.optional() }),
    reply: Medication,
    status: [200],
  }),
  putPicture: endpoint({
    method: 'PUT',
    path: '/api/medications/{id}/picture',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'A picture of the box: a JPEG of 320 pixels a side, without anything a camera writes beside it.',
    params: Params,
    body: z.object({ jpeg: z.base64('wrong-format').max(PICTURE_LETTERS_MAX, 'too-long') }),
    bodyBytesMax: PICTURE_LETTERS_MAX + 1000,
    reply: Medication,
    status: [200],
  }),
  picture: endpoint({
    method: 'GET',
    path: '/api/medications/{id}/picture',
    access,
    limit: 'read',
    summary: 'The picture of the box. With the version of the plan in its address it may be kept.',
    params: Params,
    query: z.object({ v: z.coerce.number().int().min(1).optional() }),
    produces: ['image/jpeg'],
    status: [200],
  }),
  stop: endpoint({
    method: 'POST',
    path: '/api/medications/{id}/stop',
    access,
    limit: 'write',
    summary: 'A medicine is taken no more. What became of its doses stays.',
    params: Params,
    body: z.object({ version: Version }),
    reply: Medication,
    status: [200],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/medications/{id}/doses',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'A dose was taken or skipped. Said twice it is one; the other word said later counts.',
    params: Params,
    body: DecideDoseBody,
    reply: DoseDecision.extend({ on: LocalDate, time: TimeOfDay }),
    status: [200],
  }),
};
