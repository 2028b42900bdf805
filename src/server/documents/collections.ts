import { z } from 'zod';
import { Document } from '@/domain/documents/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** What people handed in, under the id of its file. A `removed` one is forgotten a day later, with its file. */
export const documents = collection({
  name: 'documents',
  schema: Document.extend({ ownerId: idOf('usr'), state: z.enum(['waiting', 'ready', 'removed']), changedAt: Instant }),
  indexes: [
    ['ownerId', 'state', 'createdAt'],
    ['state', 'changedAt'],
  ],
});
export type StoredDocument = z.infer<typeof documents.schema>;
