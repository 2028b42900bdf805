import { z } from 'zod';
import { MedicineId } from '@/domain/medicines/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { PageQuery, Version, line, pageOf, prose } from '@/domain/shared/primitives';
import { CHANGE_REASONS, ChangeRequest } from './change-request';
import { CodeText } from './dispense-api';

const ById = z.object({ id: idOf('rxc') });
const ByRx = z.object({ id: idOf('rx') });
const ByShop = z.object({ id: idOf('org') });

/** An empty field of a form is none. */
const MedicineField = z.union([MedicineId, z.literal('').transform(() => undefined)]).optional();

const AskBody = z
  .object({
    code: CodeText,
    pharmacyId: idOf('org').optional().describe('where the caller works in several'),
    item: z.coerce.number('not-a-number').int('not-a-number').min(0).describe('its place on the prescription'),
    reason: z.enum(CHANGE_REASONS, 'not-one-of'),
    note: prose(500).default(''),
    offeredId: MedicineField.describe('a medicine of the master that the shop has'),
    offeredBrand: line(120).optional(),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], error: 'required' });
export type AskBody = z.infer<typeof AskBody>;

const RefuseBody = z.object({ answer: prose(500).pipe(z.string().min(3, 'required')), version: Version });
export type RefuseBody = z.infer<typeof RefuseBody>;

const Prepared = z.object({
  consultationId: idOf('con'),
  prescriptionId: idOf('rx'),
  version: Version.describe('of the draft'),
  isPrefilled: z.boolean().describe('false where the draft had been changed since it was signed: then it is as it was'),
});
export type Prepared = z.infer<typeof Prepared>;

export const changeRequestApi = {
  ask: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/change-requests',
    access: ['pharmacy'],
    limit: 'write',
    summary:
      'Ask the doctor about one medicine of a prescription whose code the shop has. 409 conflict while this shop has another question open about it.',
    params: ByRx,
    body: AskBody,
    reply: ChangeRequest,
    status: [201],
  }),
  ofPrescription: endpoint({
    method: 'GET',
    path: '/api/prescriptions/{id}/change-requests',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'What pharmacies have asked the doctor about a prescription, and what came of it, newest first.',
    params: ByRx,
    reply: z.object({ items: z.array(ChangeRequest) }),
    status: [200],
  }),
  ofPharmacy: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/change-requests',
    access: ['pharmacy'],
    limit: 'read',
    summary: 'What this pharmacy has asked doctors, newest first.',
    params: ByShop,
    query: PageQuery,
    reply: pageOf(ChangeRequest),
    status: [200],
    live: true,
  }),
  ofDoctor: endpoint({
    method: 'GET',
    path: '/api/doctor/change-requests',
    access: ['doctor'],
    limit: 'read',
    summary: 'What pharmacies have asked the caller about their prescriptions, newest first.',
    query: PageQuery.extend({ open: z.stringbool().default(false).describe('only those that wait for an answer') }),
    reply: pageOf(ChangeRequest),
    status: [200],
    live: true,
  }),
  prepare: endpoint({
    method: 'POST',
    path: '/api/change-requests/{id}/prepare',
    access: ['doctor'],
    limit: 'write',
    summary: 'Write the draft of a replacement with the medicine exchanged; it is signed by replacing the prescription.',
    params: ById,
    reply: Prepared,
    status: [200],
  }),
  refuse: endpoint({
    method: 'POST',
    path: '/api/change-requests/{id}/refuse',
    access: ['doctor'],
    limit: 'write',
    summary: 'Answer that the prescription stays as it is, and why.',
    params: ById,
    body: RefuseBody,
    reply: ChangeRequest,
    status: [200],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/change-requests/{id}/withdraw',
    access: ['pharmacy'],
    limit: 'write',
    summary: 'The shop needs no answer any more.',
    params: ById,
    body: z.object({ version: Version }),
    reply: ChangeRequest,
    status: [200],
  }),
};
