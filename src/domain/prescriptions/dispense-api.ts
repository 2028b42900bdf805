import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, line, pageOf } from '@/domain/shared/primitives';
import { ITEMS_MAX, PrescribedItem } from './schema';
import { Paper, PrescriptionView, Verified } from './views';

/** What somebody at a counter has in their hand. */
export const CodeText = z
  .string()
  .trim()
  .min(1, 'required')
  .max(2000, 'too-long')
  .describe('the text of the QR, or the number on the paper');

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

export const dispenseApi = {
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
  dispense: endpoint({
    method: 'POST',
    path: '/api/prescriptions/{id}/dispense',
    access: ['pharmacy'],
    limit: 'write',
    summary: 'Record what was handed over. 409 more-than-prescribed beyond what is left, wrong-state for one that does not count any more.',
    params: z.object({ id: idOf('rx') }),
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
};
