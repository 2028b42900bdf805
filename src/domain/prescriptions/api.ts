import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, Locale, PageQuery, Version, line, pageOf, prose } from '@/domain/shared/primitives';
import { Mode } from '@/domain/scheduling/schema';
import { Sex } from '@/domain/people/person';
import { RxCheck } from './checks';
import { ITEMS_MAX, PrescribedItem, Prescription, RxItem, RxOverride, RxText } from './schema';
import { RX_STATUSES } from './states';

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
  signedAs: idOf('rx').nullable().describe('the prescription that was signed from this very version'),
});
export type DraftView = z.infer<typeof DraftView>;

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

const CodeText = z.string().trim().min(1, 'required').max(2000, 'too-long').describe('the text of the QR, or the number on the paper');

const SignBody = z.object({
  consultationId: idOf('con'),
  version: Version.describe('of the draft'),
  overrides: z.array(RxOverride).max(100, 'too-many').default([]),
});
export type SignBody = z.infer<typeof SignBody>;

const DispenseBody = z.object({
  code: CodeText,
  pharmacyId: idOf('org').optional().describe('where the caller works in several'),
  items: z
    .array(
      z.object({
        item: z.int('not-a-number').min(0),
        quantity: z.int('not-a-number').min(1, 'too-small').max(1000, 'too-large'),
        batch: line(40).optional(),
      }),
    )
    .min(1, 'required')
    .max(ITEMS_MAX, 'too-many')
    .refine((items) => new Set(items.map(({ item }) => item)).size === items.length, 'named-twice'),
});
export type DispenseBody = z.infer<typeof DispenseBody>;

/** A link that opens one prescription to whoever has it. The token is shown once. */
const MadeLink = z.object({ id: idOf('rxl'), url: z.string(), token: z.string(), expiresAt: Instant });
export type MadeLink = z.infer<typeof MadeLink>;

/** How a prescription is printed; the caller’s language where none is named. */
const Paper = z.object({ locale: Locale.optional(), size: z.enum(['a5', 'a4'], 'not-one-of').default('a5') });
export type Paper = z.infer<typeof Paper>;

/** A link as the patient's side sees it; the token is gone. */
const SharedLink = z.object({
  id: idOf('rxl'),
  createdAt: Instant,
  expiresAt: Instant,
  revokedAt: Instant.optional(),
  opened: z.int().min(0).describe('how often it was opened'),
  lastOpenedAt: Instant.nullable(),
});
export type SharedLink = z.infer<typeof SharedLink>;

const ShareBody = z.object({
  expiresAt: Instant.optional(),
  days: z.coerce.number('not-a-number').int().min(1, 'too-small').max(90, 'too-large').optional().describe('in place of `expiresAt`'),
});
export type ShareBody = z.infer<typeof ShareBody>;

const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
  kid: z.string(),
  x: z.string(),
});

/** One handing over as the shop keeps it: what the register of Schedule H1 asks for (GSR 588(E) of 2013), and the batch. */
const DispenseEntry = z.object({
  id: idOf('dsp'),
  at: Instant,
  by: z.string().describe('who handed it over'),
  patientName: z.string(),
  prescriberName: z.string(),
  prescriberAddress: z.string(),
  items: z.array(
    z.object({
      ...PrescribedItem.pick({ generic: true, brand: true, strength: true, form: true, schedule: true }).shape,
      quantity: z.int(),
      batch: z.string().optional(),
    }),
  ),
});
export type DispenseEntry = z.infer<typeof DispenseEntry>;

export const prescriptionApi = {
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
  share: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/links',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'A link that opens this prescription without signing in, for 7 days or until `expiresAt`. Its token is shown once.',
    params: ById,
    body: ShareBody,
    reply: MadeLink,
    status: [201],
  }),
  links: endpoint({
    method: 'GET',
    path: '/api/prescriptions/{id}/links',
    access: ['patient', 'caregiver'],
    limit: 'read',
    summary: 'The links to this prescription, newest first, and how often each was opened.',
    params: ById,
    reply: z.object({ items: z.array(SharedLink) }),
    status: [200],
  }),
  revokeLink: endpoint({
    method: 'DELETE',
    path: '/api/prescriptions/{id}/links/{linkId}',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary: 'The link opens nothing any more.',
    params: ById.extend({ linkId: idOf('rxl') }),
    status: [204],
  }),
  sharedPdf: endpoint({
    method: 'GET',
    path: '/api/prescription-links/{token}/pdf',
    access: 'anyone',
    limit: 'password',
    summary: 'The prescription of a shared link on paper. 404 for a link that opens nothing.',
    params: z.object({ token: z.string().max(60) }),
    query: Paper,
    produces: ['application/pdf'],
    status: [200],
  }),
  verifiedPdf: endpoint({
    method: 'POST',
    path: '/api/prescriptions/verify/pdf',
    access: ['pharmacy'],
    limit: 'password',
    keyless: true,
    summary: 'The pharmacy’s copy of a prescription it has the code or number of: what the paper shows to whoever holds it.',
    body: Paper.extend({ code: CodeText }),
    produces: ['application/pdf'],
    status: [200],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/prescriptions/verify',
    access: 'anyone',
    limit: 'password',
    keyless: true,
    summary:
      'Whether a code is what was signed here, and whether it still counts. 404 for what was never issued, `authentic: false` for a changed one.',
    body: z.object({ code: CodeText }),
    reply: Verified,
    status: [200],
  }),
  dispense: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/dispense',
    access: ['pharmacy'],
    limit: 'write',
    summary: 'Record what was handed over. 409 more-than-prescribed beyond what is left, wrong-state for one that does not count any more.',
    params: ById,
    body: DispenseBody,
    reply: PrescriptionView.pick({ id: true, number: true, status: true, left: true, dispensed: true, version: true }),
    status: [201],
  }),
  dispenses: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/dispenses',
    access: ['pharmacy'],
    limit: 'read',
    summary: 'What this pharmacy has handed over on prescriptions, newest first; with `h1` its register of Schedule H1.',
    params: z.object({ id: idOf('org') }),
    query: PageQuery.extend({ h1: z.stringbool().default(false) }),
    reply: pageOf(DispenseEntry),
    status: [200],
  }),
  h1Register: endpoint({
    method: 'GET',
    path: '/api/pharmacy/{id}/h1-register',
    access: ['pharmacy'],
    limit: 'write',
    summary: 'The register of Schedule H1 of the last three years as a CSV file, oldest first.',
    params: z.object({ id: idOf('org') }),
    reply: z.string(),
    produces: ['text/csv; charset=utf-8'],
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
