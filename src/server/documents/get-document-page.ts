import type { HealthDocument } from '@/domain/documents/health-document';
import { problem } from '@/domain/shared/problem';
import { findNames } from '@/server/people/find-names';
import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { mayWriteRecord } from '@/server/records/require-record';
import { healthDocuments, type StoredHealthDocument } from './collections';
import { aboutDocument } from './document-states';
import { requireHealthDocument, toHealthDocument } from './health-documents';

/** More than anybody scans one paper. */
const VERSIONS_MAX = 50;

type DocumentPage = {
  document: HealthDocument;
  /** All of the same paper, the newest first, with this one. */
  versions: HealthDocument[];
  patientName: string;
  mayWrite: boolean;
  /** A link to its bytes, valid for five minutes. */
  url: string;
};

/** A paper with its versions and a link to it, in one audited read. Throws `not-found`, also while nobody may open it yet. */
export async function getDocumentPage(ctx: ReadCtx, id: string): Promise<DocumentPage> {
  const { stored, ...page } = await ctx.view(
    'health_document.view',
    ({ stored }: { stored: StoredHealthDocument }) => aboutDocument(stored),
    async (reader) => {
      const found = await requireHealthDocument(ctx, reader, { id, may: 'record.see' });
      if (found.state === 'waiting' || found.state === 'checking') throw problem('not-found');
      const { patientId } = found;
      const all = [...(await findNewer(reader, found)), found, ...(await findOlder(reader, found))];
      const [document, versions, names, mayWrite] = await Promise.all([
        toHealthDocument(reader, found),
        Promise.all(all.map((one) => toHealthDocument(reader, one))),
        findNames(reader, [patientId]),
        mayWriteRecord(ctx, reader, patientId),
      ]);
      return { stored: found, document, versions, patientName: names.get(patientId) ?? '', mayWrite };
    },
  );
  const { url } = await ctx.ports.files.downloadLink({ id, contentType: stored.type, name: stored.kind.replaceAll('_', '-') });
  return { ...page, url };
}

function isShown(document: StoredHealthDocument | undefined | null): document is StoredHealthDocument {
  return document?.state === 'ready' || document?.state === 'replaced';
}

/** Those after it, the newest first. */
async function findNewer(reader: Reader, document: StoredHealthDocument): Promise<StoredHealthDocument[]> {
  const newer: StoredHealthDocument[] = [];
  let next: StoredHealthDocument | undefined = document;
  while (next !== undefined && newer.length < VERSIONS_MAX) {
    const of = next.id;
    const found: StoredHealthDocument[] = await reader.find(healthDocuments, { where: [['replaces', '==', of]], limit: VERSIONS_MAX });
    next = found.find(isShown);
    if (next !== undefined) newer.unshift(next);
  }
  return newer;
}

/** Those before it, the newest first. */
async function findOlder(reader: Reader, document: StoredHealthDocument): Promise<StoredHealthDocument[]> {
  const older: StoredHealthDocument[] = [];
  let next: StoredHealthDocument | null = document;
  while (next?.replaces !== undefined && older.length < VERSIONS_MAX) {
    next = await reader.get(healthDocuments, next.replaces);
    if (isShown(next)) older.push(next);
  }
  return older;
}
