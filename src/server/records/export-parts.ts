import { fileName } from '@/domain/files/schema';
import type { ExportPart } from '@/domain/records/export';
import type { Page, PageQuery } from '@/domain/shared/primitives';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listAccess } from '@/server/audit/list-access';
import { listConsents } from '@/server/consents/list-consents';
import { listHealthDocuments } from '@/server/documents/health-documents';
import { listFamily } from '@/server/family/list-family';
import { listMedications } from '@/server/medications/list-medications';
import { getMyProfile } from '@/server/people/get-my-profile';
import type { ReadCtx } from '@/server/platform/ctx';
import type { ArchiveEntry } from '@/server/platform/files/port';
import type { Reader } from '@/server/platform/store/port';
import { listRecordings } from '@/server/recordings/list-recordings';
import { listPrescriptions } from '@/server/prescriptions/list-prescriptions';
import { printPrescription } from '@/server/prescriptions/print-prescription';
import { allReadingsOf } from '@/server/vitals/all-readings';
import { findHistory } from './find-history';
import { getRecord } from './get-record';
import { getVisitRecord } from './get-visit-record';
import { listTimeline } from './list-timeline';

const PAGE_SIZE = 100;
const MEDICATION_DAYS = 30;

/** A file of the archive: its bytes, or the document whose bytes they are. */
export type ExportEntry = Omit<ArchiveEntry, 'input'> & ({ input: ArchiveEntry['input'] } | { documentId: string });

/**
 * The files of one part of a patient's archive, the first of JSON. Each is read page by page while it is written, so that the memory it
 * takes does not grow with the record.
 */
export async function* entriesOf(ctx: ReadCtx, reader: Reader, part: ExportPart): AsyncGenerator<ExportEntry> {
  const read: Record<ExportPart, () => AsyncIterable<unknown>> = {
    profile: () => one(() => getMyProfile(ctx)),
    appointments: () => pages((page) => listAppointments(ctx, { ...page, order: 'asc' })),
    visits: () => visitsOf(ctx),
    prescriptions: () => pages((page) => listPrescriptions(ctx, page)),
    history: () => historyOf(ctx, reader),
    documents: () => pages((page) => listHealthDocuments(ctx, page)),
    medications: () => one(() => listMedications(ctx, { days: MEDICATION_DAYS })),
    readings: () => allReadingsOf(reader, ctx.principal?.userId ?? ''),
    recordings: () => pages((page) => listRecordings(ctx, page)),
    consents: () => pages((page) => listConsents(ctx, page)),
    family: () => one(() => listFamily(ctx)),
    access: () => pages((page) => listAccess(ctx, { ...page, by: 'everyone' })),
  };
  yield { name: `${part}.json`, lastModified: new Date(ctx.now()), input: jsonOf(read[part]()) };
  if (part === 'prescriptions') yield* papersOf(ctx);
  if (part === 'documents') yield* filesOf(ctx);
}

/** Every prescription as it is printed, in the patient's own language. */
async function* papersOf(ctx: ReadCtx): AsyncGenerator<ExportEntry> {
  for await (const { id, number, issuedAt } of pages((page) => listPrescriptions(ctx, page))) {
    yield { name: `prescriptions/${number}.pdf`, lastModified: new Date(issuedAt), input: paperOf(ctx, id) };
  }
}

async function* paperOf(ctx: ReadCtx, id: string): AsyncGenerator<Uint8Array> {
  yield (await printPrescription(ctx, { id, size: 'a4' })).body;
}

/** Every document as it was uploaded. */
async function* filesOf(ctx: ReadCtx): AsyncGenerator<ExportEntry> {
  for await (const { id, type, createdAt } of pages((page) => listHealthDocuments(ctx, page))) {
    yield { name: `documents/${fileName(id, type)}`, lastModified: new Date(createdAt), documentId: id };
  }
}

/** The medical history with what is resolved, then the lab reports and the symptom checks that were kept. */
async function* historyOf(ctx: ReadCtx, reader: Reader): AsyncGenerator<unknown> {
  yield* await findHistory(reader, ctx.principal?.userId ?? '');
  for await (const { id } of pages((page) => listTimeline(ctx, { ...page, kind: 'lab_report' }))) yield await getRecord(ctx, id);
  for await (const { id, part } of pages((page) => listTimeline(ctx, { ...page, kind: 'history' }))) {
    if (part === 'symptom_check') yield await getRecord(ctx, id);
  }
}

/** What remains of every visit that was held: its summary, the note and the chat. */
async function* visitsOf(ctx: ReadCtx): AsyncGenerator<unknown> {
  for await (const { consultationId } of pages((page) => listAppointments(ctx, { ...page, status: ['completed'], order: 'asc' }))) {
    if (consultationId !== undefined) yield await getVisitRecord(ctx, consultationId);
  }
}

async function* one(read: () => Promise<unknown>): AsyncGenerator<unknown> {
  yield await read();
}

async function* pages<T>(list: (page: PageQuery) => Promise<Page<T>>): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await list({ limit: PAGE_SIZE, cursor });
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** A JSON list, an entry at a time. */
async function* jsonOf(entries: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = '[\n';
  for await (const entry of entries) {
    yield encoder.encode(before + JSON.stringify(entry));
    before = ',\n';
  }
  yield encoder.encode(before === '[\n' ? '[]\n' : '\n]\n');
}
