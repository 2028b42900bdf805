import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { healthDocuments, strayFiles, uncheckedFiles, type StoredHealthDocument } from './collections';

/** The subject of an audit event about a paper. */
export function aboutDocument({ id, patientId }: Pick<StoredHealthDocument, 'id' | 'patientId'>) {
  return { type: 'document', id, patientId };
}

/** A paper whose bytes were read through: part of the record, or kept back until a scanner answers. */
export type SettledDocument = StoredHealthDocument & { state: 'ready' | 'checking' };

/** Writes it; one that is part of the record takes the place of the one it replaces. Reads, then writes. */
export async function settleDocument(ctx: Ctx, tx: Tx, document: SettledDocument): Promise<SettledDocument> {
  const { id, state, replaces } = document;
  const former = state === 'checking' || replaces === undefined ? null : await tx.get(healthDocuments, replaces);
  tx.put(healthDocuments, document);
  if (former?.state === 'ready') tx.put(healthDocuments, { ...former, state: 'replaced' });
  tx.remove(strayFiles, id);
  if (state === 'checking') tx.put(uncheckedFiles, { id, since: ctx.now() });
  else tx.remove(uncheckedFiles, id);
  return document;
}

/** Takes a paper out of the record; its file goes with the job that sweeps documents, if not before. */
export function dropDocument(ctx: Ctx, tx: Tx, document: StoredHealthDocument): StoredHealthDocument {
  const dropped: StoredHealthDocument = { ...document, state: 'removed' };
  tx.put(healthDocuments, dropped);
  tx.put(strayFiles, { id: document.id, since: ctx.now() });
  tx.remove(uncheckedFiles, document.id);
  return dropped;
}
