import { z } from 'zod';
import { HealthDocument } from '@/domain/documents/health-document';
import { Document } from '@/domain/documents/schema';
import { Role } from '@/domain/shared/principal';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** Uploaded documents, under the id of their file. A `removed` one is purged a day later, with its file. */
export const documents = collection({
  name: 'documents',
  schema: Document.extend({ ownerId: idOf('usr'), state: z.enum(['waiting', 'ready', 'removed']), changedAt: Instant }),
  indexes: [
    ['ownerId', 'state', 'createdAt'],
    ['state', 'changedAt'],
  ],
});
export type StoredDocument = z.infer<typeof documents.schema>;

/** The papers of people's health, under the id of their file. `at` is the day they are from. A `removed` one has no file any more. */
export const healthDocuments = collection({
  name: 'health_documents',
  schema: HealthDocument.extend({
    state: z.enum(['waiting', 'checking', 'ready', 'replaced', 'removed']),
    createdBy: z.object({ id: idOf('usr'), role: Role }),
    at: Instant,
  }),
  clinical: true,
  sealed: ['title', 'provider'],
  indexes: [['patientId', 'state', '-at'], ['patientId', 'state', 'kind', '-at'], ['replaces']],
});
export type StoredHealthDocument = z.infer<typeof healthDocuments.schema>;

/** Files of such papers that no scanner has looked through yet. Ids and times alone, as of those that are to go. */
export const uncheckedFiles = collection({
  name: 'unchecked_health_files',
  schema: z.object({ id: idOf('fil'), since: Instant }),
  indexes: [['since']],
});

/** Files of such papers that are to go: not confirmed, or removed. Ids and times alone, so that a job finds them without health data. */
export const strayFiles = collection({
  name: 'stray_health_files',
  schema: z.object({ id: idOf('fil'), since: Instant }),
  indexes: [['since']],
});
