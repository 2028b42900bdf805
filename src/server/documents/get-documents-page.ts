import type { HealthDocument } from '@/domain/documents/health-document';
import type { healthDocumentApi } from '@/domain/documents/health-api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import { mayWriteRecord } from '@/server/records/require-record';
import { readHealthDocuments } from './health-documents';

type Query = QueryOf<typeof healthDocumentApi.listHealth> & { patientId: string };
type DocumentsPage = Page<HealthDocument> & { patientName: string; mayWrite: boolean };

/** A page of a person's papers, whose they are, and whether the viewer may add one, in one audited read. Throws `not-found`. */
export async function getDocumentsPage(ctx: ReadCtx, query: Query): Promise<DocumentsPage> {
  const { patientId } = query;
  return ctx.view('health_document.list', { type: 'person', id: patientId, patientId }, async (reader) => {
    const page = await readHealthDocuments(ctx, reader, query);
    const [names, mayWrite] = await Promise.all([findNames(reader, [patientId]), mayWriteRecord(ctx, reader, patientId)]);
    return { ...page, patientName: names.get(patientId) ?? '', mayWrite };
  });
}
