import { z } from 'zod';
import { RecordKind } from '@/domain/records/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { DayOrInstant, PageQuery, pageOf } from '@/domain/shared/primitives';
import { Consent, Purpose } from './schema';

/** A consent as the patient reads it; `implied` are those by which the patient asked for a visit, under the visit's id. */
export const ConsentView = Consent.omit({ id: true, state: true }).extend({
  id: z.union([idOf('cst'), idOf('apt')]),
  how: z.enum(['implied', 'explicit']),
  state: z.enum(['active', 'expired', 'withdrawn', 'replaced']),
  patientName: z.string(),
  granteeName: z.string().optional(),
  givenByName: z.string(),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const GiveConsentBody = z.object({
  patientId: idOf('usr').optional().describe('A child of the caller’s; the caller where absent.'),
  purpose: Purpose,
  granteeId: idOf('usr').optional().describe('Needed to share a record.'),
  consultationId: idOf('con').optional().describe('To record a call: which one. Its doctor must have asked.'),
  scopes: z.array(RecordKind).min(1, 'required').optional(),
  until: DayOrInstant.optional().describe('A date counts whole.'),
});
export type GiveConsentBody = z.infer<typeof GiveConsentBody>;

export const consentApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/consents',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'Every consent of a person, the latest first, also what has ended; for a doctor those that patients gave to them.',
    query: PageQuery.extend({ patientId: idOf('usr').optional(), purpose: Purpose.optional() }),
    reply: pageOf(ConsentView),
    status: [200],
  }),
  give: endpoint({
    method: 'POST',
    path: '/api/consents',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Agree to something, for oneself or one’s child. It replaces what was agreed before to the same purpose and person.',
    body: GiveConsentBody,
    reply: ConsentView,
    status: [201],
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/api/consents/{id}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'Withdraw a consent; it counts from the next request on, and stays in the history.',
    params: z.object({ id: idOf('cst') }),
    status: [204],
  }),
};
