import { z } from 'zod';
import { Diagnosis } from '@/domain/notes/diagnosis';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';
import { Mode } from '@/domain/scheduling/schema';
import { Sex } from '@/domain/people/person';
import { ChangeRequest } from './change-request';
import { changeRequestApi } from './change-request-api';
import { RxCheck } from './checks';
import { dispenseApi } from './dispense-api';
import { favouriteApi } from './favourite-api';
import { rxLinkApi } from './link-api';
import { RxItem, RxOverride, RxText } from './schema';
import { Paper, PrescriptionView } from './views';

const ConsultationId = z.object({ id: idOf('con') });
const ById = z.object({ id: idOf('rx') });

/** The draft as its doctor sees it; `version` 0 and nothing written before the first save. */
export const DraftView = RxText.extend({
  items: z.array(
    z.object({
      ...RxItem.shape,
      generic: z.string().optional().describe('of the master'),
      counted: z.int().nullable().describe('the quantity counted from dose, frequency and days'),
    }),
  ),
  version: z.int().min(0),
  updatedAt: Instant.nullable(),
  checks: z.array(RxCheck),
  visit: z.object({
    mode: Mode,
    kind: z.enum(['first', 'follow_up']),
    followsVisitAt: Instant.nullable(),
  }),
  patient: z.object({
    name: z.string(),
    ageYears: z.int().nullable(),
    sex: Sex.optional(),
    allergies: z.array(z.string()).nullable(),
    current: z.array(z.string()).describe('medicines of earlier prescriptions whose days are not over'),
  }),
  last: z.array(RxItem).nullable().describe('the medicines this doctor prescribed to this patient before, for repeating'),
  noteDiagnoses: z.array(Diagnosis).describe('of the visit’s note; the draft begins with them'),
  signedAs: idOf('rx').nullable().describe('the prescription that was signed from this very version'),
  replaces: idOf('rx').nullable().describe('the one of this visit that signing it takes the place of'),
  question: ChangeRequest.nullable().describe('the open question of a pharmacy that it answers'),
});
export type DraftView = z.infer<typeof DraftView>;

const SignBody = z.object({
  consultationId: idOf('con'),
  version: Version.describe('of the draft'),
  overrides: z.array(RxOverride).max(100, 'too-many').default([]),
});
export type SignBody = z.infer<typeof SignBody>;

const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string(),
  x: z.string(),
});

export const prescriptionApi = {
  ...rxLinkApi,
  ...dispenseApi,
  ...changeRequestApi,
  ...favouriteApi,
  draft: endpoint({
    method: 'GET',
    path: '/api/consultations/{id}/prescription',
    access: ['doctor'],
    limit: 'read',
    summary: 'The doctor’s draft with what the checks say of it.',
    params: ConsultationId,
    reply: DraftView,
    status: [200],
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/api/consultations/{id}/prescription',
    access: ['doctor'],
    limit: 'write',
    summary: 'Save the draft, from admission until 72 hours after the end; replies with its checks.',
    params: ConsultationId,
    body: RxText.extend({ version: z.int().min(0).default(0).describe('the version last read; 0 before the first save') }),
    reply: DraftView,
    status: [200],
  }),
  sign: endpoint({
    method: 'POST',
    path: '/api/prescriptions',
    access: ['doctor'],
    limit: 'write',
    stepUp: true,
    summary:
      'Sign the draft. 409 prescribing-blocked with the items and codes while a blocked check stands or a warning has no override with a reason.',
    body: SignBody,
    reply: PrescriptionView,
    status: [201],
  }),
  replace: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/replace',
    access: ['doctor'],
    limit: 'write',
    stepUp: true,
    summary: 'Sign the draft in place of an earlier prescription of the same patient, which says by what it was replaced.',
    params: ById,
    body: SignBody,
    reply: PrescriptionView,
    status: [201],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/cancel',
    access: ['doctor'],
    limit: 'write',
    summary: 'Take a prescription back; it stays readable, and no pharmacy dispenses it any more.',
    params: ById,
    body: z.object({ reason: prose(500).pipe(z.string().min(3, 'required')), version: Version }),
    reply: PrescriptionView,
    status: [200],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/prescriptions',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'The prescriptions of the caller and of those they help, or those the doctor has written, newest first.',
    query: PageQuery.extend({ patientId: idOf('usr').optional() }),
    reply: pageOf(PrescriptionView),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/prescriptions/{id}',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'One prescription, what was handed over of it, and its status now.',
    params: ById,
    reply: PrescriptionView,
    status: [200],
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/api/prescriptions/{id}/pdf',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'write',
    summary: 'The prescription on paper, in the caller’s language unless another is named: the same bytes every time.',
    params: ById,
    query: Paper,
    produces: ['application/pdf'],
    status: [200],
  }),
  keys: endpoint({
    method: 'GET',
    path: '/api/prescription-keys',
    access: 'anyone',
    limit: 'read',
    summary: 'The public keys of prescription codes (JWK set), also at /.well-known/prescription-keys.json. Earlier ones stay.',
    reply: z.object({ keys: z.array(PublicKey) }),
    status: [200],
  }),
};
