import type { HealthRecord, RecordVersion } from '@/domain/records/schema';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPage } from '@/server/platform/store/find-page';
import { healthRecordVersions } from './collections';
import { requireRecord } from './require-record';
import { findAuthors, toHealthRecord } from './to-health-record';

/** An entry of a history, or a lab report. Throws `not-found` for one that is none of the caller's, and for a deleted one. */
export async function getRecord(ctx: ReadCtx, id: string): Promise<HealthRecord> {
  const about = ({ patientId }: HealthRecord) => ({ type: 'record', id, patientId });
  return ctx.view('record.read', about, async (reader) =>
    toHealthRecord(reader, await requireRecord(ctx, reader, { id, may: 'record.see' })),
  );
}

/** Every version of it, the newest first; also of a deleted one. Throws `not-found` for one that is none of the caller's. */
export async function listRecordVersions(ctx: ReadCtx, id: string, page: PageQuery): Promise<Page<RecordVersion>> {
  const read = await ctx.view(
    'record.read_versions',
    ({ patientId }: { patientId: string }) => ({ type: 'record', id, patientId }),
    async (reader) => {
      const { patientId } = await requireRecord(ctx, reader, { id, may: 'record.see', deleted: 'too' });
      const query = { where: [['recordId', '==', id]], orderBy: [['version', 'desc']] } as const;
      const { items, nextCursor } = await findPage(reader, healthRecordVersions, query, page);
      const named = await findAuthors(
        reader,
        items.map(({ by }) => by),
      );
      return { patientId, page: { items: items.map((one) => ({ ...one, by: named(one.by) })), nextCursor } };
    },
  );
  return read.page;
}
