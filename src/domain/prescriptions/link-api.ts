import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { Paper } from './views';

const ById = z.object({ id: idOf('rx') });

/** A link that opens one prescription to whoever has it. The token is shown once. */
const MadeLink = z.object({ id: idOf('rxl'), url: z.string(), token: z.string(), expiresAt: Instant });
export type MadeLink = z.infer<typeof MadeLink>;

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

export const rxLinkApi = {
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
};
