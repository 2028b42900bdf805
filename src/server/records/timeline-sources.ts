import { isAllowed } from '@/domain/permissions';
import type { TimelineItem } from '@/domain/records/records-api';
import { HISTORY_KINDS, rangeOf, type Author, type RecordKind } from '@/domain/records/schema';
import { findHeldVisits } from '@/server/appointments/find-held-visits';
import { findHealthDocuments, type StoredHealthDocument } from '@/server/documents/find-health-documents';
import { findNoteTexts } from '@/server/notes/find-note-texts';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findSlice, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { findIssued } from '@/server/prescriptions/find-issued';
import { findMeasuredDays } from '@/server/vitals/find-measured-days';
import { healthRecords, type StoredRecord } from './collections';

/** A line of the timeline before its author has a name; `place` orders what is of one instant, `words` is what a search looks at. */
export type Entry = Omit<TimelineItem, 'by'> & { by: Omit<Author, 'name'> | null; place: string; words: string[] };
export type TimelineSource = (reader: Reader, slice: Slice) => Promise<Entry[]>;

type Wanted = { patientId: string; visits: 'all' | 'own'; forSearch: boolean };

/** Where the lines of each kind come from, for this caller; a search also looks into the notes. */
export function timelineSources(ctx: ReadCtx, { patientId, visits, forSearch }: Wanted): Readonly<Record<RecordKind, TimelineSource>> {
  const { userId } = caller(ctx);
  return {
    history: async (reader, slice) => (await findRecords(reader, patientId, [...HISTORY_KINDS, 'symptom_check'], slice)).map(toRecordEntry),
    lab_report: async (reader, slice) => (await findRecords(reader, patientId, ['lab_report'], slice)).map(toRecordEntry),
    note: (reader, slice) => findVisitEntries(reader, { patientId, forSearch, doctorId: visits === 'own' ? userId : undefined }, slice),
    prescription: (reader, slice) => findRxEntries(ctx, reader, patientId, slice),
    document: async (reader, slice) => (await findHealthDocuments(reader, patientId, slice)).map(toDocumentEntry),
    vitals: (reader, slice) => findVitalEntries(reader, patientId, slice),
  };
}

function findRecords(reader: Reader, patientId: string, kinds: readonly StoredRecord['kind'][], slice: Slice): Promise<StoredRecord[]> {
  const where = [
    ['patientId', '==', patientId],
    ['state', '==', 'live'],
    ['kind', 'in', kinds],
  ] as const;
  return findSlice(reader, healthRecords, { where, at: 'at' }, slice);
}

function toRecordEntry({ id, at, text, version, updatedBy }: StoredRecord): Entry {
  const whole = { id, place: id, at, title: text.title, by: updatedBy, version, href: `/api/records/${id}` };
  if (text.kind === 'lab_report') {
    const abnormal = text.results.filter((result) => ['low', 'high'].includes(rangeOf(result) ?? '')).length;
    return { ...whole, kind: 'lab_report', abnormal, words: [text.title, ...text.results.map(({ name }) => name)] };
  }
  if (text.kind === 'symptom_check') {
    return { ...whole, kind: 'history', part: text.kind, level: text.level, words: [text.said] };
  }
  const { kind: part, status, severity, code = '', note = '' } = text;
  return { ...whole, kind: 'history', part, status, ...(severity && { severity }), words: [text.title, code, note, part] };
}

/** A visit that was held, and with it its note and its chat. */
async function findVisitEntries(
  reader: Reader,
  { forSearch, ...who }: Omit<Wanted, 'visits'> & { doctorId: string | undefined },
  slice: Slice,
): Promise<Entry[]> {
  const visits = await findHeldVisits(reader, who, slice);
  const ids = visits.flatMap(({ consultationId }) => consultationId ?? []);
  const notes = await (forSearch ? findNoteTexts(reader, ids) : new Map<string, string>());
  return visits.flatMap(({ id, consultationId, startsAt, reason, doctorId, version }) =>
    consultationId === undefined
      ? []
      : [
          {
            ...{ id: consultationId, place: id, kind: 'note', at: startsAt, title: reason, by: { id: doctorId, role: 'doctor' } },
            ...{ version, href: `/api/consultations/${consultationId}/record`, words: [reason, notes.get(consultationId) ?? ''] },
          } satisfies Entry,
        ],
  );
}

async function findRxEntries(ctx: ReadCtx, reader: Reader, patientId: string, slice: Slice): Promise<Entry[]> {
  const found = await findIssued(reader, patientId, slice);
  return found.map(({ id, issuedAt, items, diagnoses, doctorId, version }) => {
    const isReadable = caller(ctx).role !== 'doctor' || isAllowed('prescription.see', caller(ctx), { patientId, doctorId });
    const names = items.flatMap(({ generic, brand = '' }) => [generic, brand]);
    return {
      ...{ id, place: id, kind: 'prescription', at: issuedAt, title: items.map(({ generic }) => generic).join(', ') },
      ...{ by: { id: doctorId, role: 'doctor' }, version, href: isReadable ? `/api/prescriptions/${id}` : null },
      words: [...names, ...diagnoses.map(({ text }) => text)],
    };
  });
}

function toDocumentEntry({ id, at, title, createdBy, version, provider = '', kind }: StoredHealthDocument): Entry {
  const words = [title, provider, kind.replaceAll('_', ' ')];
  return { id, place: id, kind: 'document', at, title, by: createdBy, version, href: `/api/documents/${id}`, words };
}

async function findVitalEntries(reader: Reader, patientId: string, slice: Slice): Promise<Entry[]> {
  const days = await findMeasuredDays(reader, patientId, slice);
  return days.map(({ id, at, metrics }) => ({
    ...{ id, place: id, kind: 'vitals', at, title: metrics.join(', '), by: null, version: 1, metrics },
    ...{ href: `/api/iot/data/recent?patientId=${patientId}`, words: metrics.map((metric) => metric.replaceAll('_', ' ')) },
  }));
}
