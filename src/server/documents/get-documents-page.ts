import type { HealthDocument } from '@/domain/documents/health-document';
import type { healthDocumentApi } from '@/domain/documents/health-api';
import type { QueryOf } from '@/domain/shared/endpoint';
import type { Page } from '@/domain/shared/primitives';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { mayWriteRecord } from '@/server/records/require-record';
import { healthDocuments, type StoredHealthDocument } from './collections';
import { readHealthDocuments, toHealthDocument } from './health-documents';

type Query = QueryOf<typeof healthDocumentApi.listHealth> & { patientId: string };
type DocumentsPage = Page<HealthDocument> & {
  patientName: string;
  mayWrite: boolean;
  /** What was sent and nobody can open before it is looked through for viruses. */
  checking: HealthDocument[];
};

const CHECKING_MAX = 20;

/** A page of a person's papers, whose they are, and whether the viewer may add one, in one audited read. Throws `not-found`. */
export async function getDocumentsPage(ctx: ReadCtx, query: Query): Promise<DocumentsPage> {
  const { patientId } = query;
  return ctx.view('health_document.list', { type: 'person', id: patientId, patientId }, async (reader) => {
    const page = await readHealthDocuments(ctx, reader, query);
    const [names, mayWrite, held] = await Promise.all([
      findNames(reader, [patientId]),
      mayWriteRecord(ctx, reader, patientId),
      findChecking(reader, patientId),
    ]);
    const checking = await Promise.all(held.map((one) => toHealthDocument(reader, one)));
    return { ...page, patientName: names.get(patientId) ?? '', mayWrite, checking };
  });
}

async function findChecking(reader: Reader, patientId: string): Promise<StoredHealthDocument[]> {
  const where = [
    ['patientId', '==', patientId],
    ['state', '==', 'checking'],
  ] as const;
  return reader.find(healthDocuments, { where, orderBy: [['at', 'desc']], limit: CHECKING_MAX });
}
