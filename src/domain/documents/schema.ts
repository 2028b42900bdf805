import { z } from 'zod';
import { PHOTO_BYTES_MAX } from './photo';
import { DOCUMENT_TYPES } from './document-types';
import { FILE_BYTES_MAX } from '@/domain/files/file-bounds';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';

/** What doctors and pharmacies upload: papers for their verification, and a doctor's portrait, which everybody may see. */
const DOCUMENT_KINDS = ['registration-certificate', 'portrait'] as const;
const DocumentKind = z.enum(DOCUMENT_KINDS, 'not-one-of');

/** A certificate, its back, one of another state, and two blurred attempts. */
export const DOCUMENTS_MAX = 5;

/** A document as its owner and the admin see it. `waiting` until its bytes have been uploaded and match the declared type. */
export const Document = z.object({
  id: idOf('fil'),
  kind: DocumentKind,
  contentType: z.enum(DOCUMENT_TYPES, 'not-one-of'),
  bytes: z.int().min(1, 'too-small').max(FILE_BYTES_MAX, 'too-big'),
  state: z.enum(['waiting', 'ready']),
  createdAt: Instant,
  readyAt: Instant.optional(),
  sha256: z.string().optional().describe('Of its bytes, in hex.'),
});
export type Document = z.infer<typeof Document>;

/** The declared facts of a document to upload. */
export const DocumentBody = Document.pick({ kind: true, contentType: true, bytes: true }).superRefine(
  ({ kind, contentType, bytes }, check) => {
    if (kind !== 'portrait') return;
    if (contentType !== 'image/jpeg') check.addIssue({ code: 'custom', path: ['contentType'], message: 'not-one-of' });
    if (bytes > PHOTO_BYTES_MAX) check.addIssue({ code: 'custom', path: ['bytes'], message: 'too-big' });
  },
);
export type DocumentBody = z.infer<typeof DocumentBody>;

/**
 * Whether the document was available when the verification decision was made. Such a document is its evidence and cannot be
 * removed; a portrait is none.
 */
export function isDecidedOn({ kind, readyAt }: Pick<Document, 'kind' | 'readyAt'>, verifiedAt: string | undefined): boolean {
  return kind !== 'portrait' && readyAt !== undefined && verifiedAt !== undefined && readyAt <= verifiedAt;
}
