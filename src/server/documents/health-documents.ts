import type { HealthDocument } from '@/domain/documents/health-document';
import type { healthDocumentApi } from '@/domain/documents/health-api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import type { Reader } from '@/server/platform/store/port';
import { requireRecordAccess } from '@/server/records/require-record';
import { findAuthors } from '@/server/records/to-health-record';
import { healthDocuments, type StoredHealthDocument } from './collections';

type Wanted = { id: string; may: 'record.see' | 'record.write' };

/** A paper of a record that is open to the caller. Throws `not-found` for any other and for a removed one. */
export async function requireHealthDocument(ctx: ReadCtx, reader: Reader, { id, may }: Wanted): Promise<StoredHealthDocument> {
  const document = await reader.get(healthDocuments, id);
  if (document === null || document.state === 'removed') throw problem('not-found');
  await requireDocumentAccess(ctx, reader, may, document.patientId);
  return document;
}

/** Throws `not-found` unless the papers of a person's record are open to the caller. */
export async function requireDocumentAccess(ctx: ReadCtx, reader: Reader, may: Wanted['may'], patientId: string): Promise<void> {
  const { kinds } = await requireRecordAccess(ctx, reader, may, patientId);
  if (!kinds.includes('document')) throw problem('not-found');
}

/** A paper as those who may see it read it. */
export async function toHealthDocument(reader: Reader, { state, ...stored }: StoredHealthDocument): Promise<HealthDocument> {
  if (state === 'removed') throw problem('not-found');
  const named = await findAuthors(reader, [stored.createdBy]);
  return { ...stored, state, createdBy: named(stored.createdBy) };
}

/** The papers of a person's record, the latest first. Throws `not-found` for a person who is none of the caller's. */
export async function listHealthDocuments(
  ctx: ReadCtx,
  { patientId = caller(ctx).userId, kind, ...page }: QueryOf<typeof healthDocumentApi.listHealth>,
): Promise<Page<HealthDocument>> {
  const about = { type: 'person', id: patientId, patientId };
  return ctx.view('health_document.list', about, (reader) => readHealthDocuments(ctx, reader, { patientId, kind, ...page }));
}

/** The same inside an audited read. */
export async function readHealthDocuments(
  ctx: ReadCtx,
  reader: Reader,
  { patientId, kind, ...page }: QueryOf<typeof healthDocumentApi.listHealth> & { patientId: string },
): Promise<Page<HealthDocument>> {
  await requireDocumentAccess(ctx, reader, 'record.see', patientId);
  const ofKind = kind === undefined ? [] : ([['kind', '==', kind]] as const);
  const where = [['patientId', '==', patientId], ['state', '==', 'ready'], ...ofKind] as const;
  const { items, nextCursor } = await findPage(reader, healthDocuments, { where, orderBy: [['at', 'desc']] }, page);
  return { items: await Promise.all(items.map((one) => toHealthDocument(reader, one))), nextCursor };
}

/** A link to a paper, valid for five minutes. The audit event is written before it is made. Throws `not-found`. */
export async function getHealthDocumentLink(ctx: ReadCtx, id: string): Promise<string> {
  const about = ({ patientId }: StoredHealthDocument) => ({ type: 'document', id, patientId });
  const { type, kind } = await ctx.view('health_document.view', about, async (reader) => {
    const document = await requireHealthDocument(ctx, reader, { id, may: 'record.see' });
    if (document.state === 'waiting' || document.state === 'checking') throw problem('not-found');
    return document;
  });
  return (await ctx.ports.files.downloadLink({ id, contentType: type, name: kind.replaceAll('_', '-') })).url;
}
