import { z } from 'zod';
import { Document } from '@/domain/documents/schema';
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
