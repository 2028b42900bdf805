import type { HealthRecord, KeptConflict, LabResult, LabText, RecordText, RecordVersion } from '@/domain/records/schema';
import type { LabTrend } from '@/domain/records/overview';
import { normaliseText } from '@/domain/shared/search-text';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { healthRecords, healthRecordVersions, recordConflicts } from './collections';
import { mayWriteRecord, requireRecord } from './require-record';
import { findAuthors, toHealthRecord } from './to-health-record';

const VERSIONS_SHOWN = 30;
const REPORTS_COMPARED = 40;

type RecordPage = {
  /** Null for a deleted one, of which the versions and the last text are left. */
  record: HealthRecord | null;
  text: RecordText;
  patientId: string;
  patientName: string;
  versions: RecordVersion[];
  mayWrite: boolean;
  conflict: KeptConflict | null;
  trends: LabTrend[];
};

/** Everything the page of a record shows, in one audited read. Throws `not-found` for one that is none of the caller's. */
export async function getRecordPage(ctx: ReadCtx, id: string): Promise<RecordPage> {
  const about = ({ patientId }: RecordPage) => ({ type: 'record', id, patientId });
  return ctx.view('record.read', about, async (reader) => {
    const stored = await requireRecord(ctx, reader, { id, may: 'record.see', deleted: 'too' });
    const { patientId, text } = stored;
    const [versions, conflict, names, mayWrite, trends] = await Promise.all([
      findVersions(reader, id),
      reader.get(recordConflicts, `${id}@${caller(ctx).userId}`),
      findNames(reader, [patientId]),
      mayWriteRecord(ctx, reader, patientId),
      text.kind === 'lab_report' ? findTrends(reader, patientId, text) : [],
    ]);
    const record = stored.state === 'deleted' ? null : await toHealthRecord(reader, stored);
    return { record, text, patientId, patientName: names.get(patientId) ?? '', versions, mayWrite, conflict, trends };
  });
}

async function findVersions(reader: Reader, recordId: string): Promise<RecordVersion[]> {
  const found = await reader.find(healthRecordVersions, {
    where: [['recordId', '==', recordId]],
    orderBy: [['version', 'desc']],
    limit: VERSIONS_SHOWN,
  });
  const named = await findAuthors(
    reader,
    found.map(({ by }) => by),
  );
  return found.map((one) => ({ ...one, by: named(one.by) }));
}

/** The results of a report that other reports have too, by their names however they are written; those without a unit in common stay apart. */
async function findTrends(reader: Reader, patientId: string, { results }: LabText): Promise<LabTrend[]> {
  const reports = await reader.find(healthRecords, {
    where: [
      ['patientId', '==', patientId],
      ['state', '==', 'live'],
      ['kind', 'in', ['lab_report']],
    ],
    orderBy: [['at', 'desc']],
    limit: REPORTS_COMPARED,
  });
  const measured = reports.flatMap(({ text }) =>
    text.kind === 'lab_report' ? text.results.map((result) => ({ ...result, on: text.performedOn })) : [],
  );
  return results.flatMap(({ name, unit, low, high }) => {
    const points = measured
      .flatMap((one) => (keyOf(one) === keyOf({ name, unit }) && typeof one.value === 'number' ? [{ on: one.on, value: one.value }] : []))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    return new Set(points.map(({ on }) => on)).size < 2 ? [] : [{ name, unit, low, high, points }];
  });
}

function keyOf({ name, unit = '' }: Pick<LabResult, 'name' | 'unit'>): string {
  return `${normaliseText(name)}|${unit.toLowerCase().replaceAll(/\s/g, '')}`;
}
