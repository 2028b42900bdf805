import type { TimelineItem, TimelineQuery } from '@/domain/records/records-api';
import type { OverviewEntry, RecordOverview } from '@/domain/records/overview';
import { recordSearch } from '@/domain/records/record-search';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import type { Page } from '@/domain/shared/primitives';
import { problem } from '@/domain/shared/problem';
import { dayBounds } from '@/domain/shared/time';
import { findNames } from '@/server/people/find-names';
import { findPatientProfile } from '@/server/people/find-patient-profile';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { cursorAfterPlace, placeFrom, type Slice } from '@/server/platform/store/find-slice';
import type { Reader } from '@/server/platform/store/port';
import { findRecordingsWith } from '@/server/recordings/find-recordings';
import { findActiveHistory } from './find-history';
import { mayWriteRecord, requireRecordAccess } from './require-record';
import { timelineSources, type Entry, type TimelineSource } from './timeline-sources';
import { findAuthors } from './to-health-record';

/** What one search looks at before it answers with what it has found, and a cursor to go on from. */
const SEARCHED_AT_ONCE = 100;
const SEARCHES_MAX = 5;

/**
 * A person's record as one timeline, the latest first. A page costs one page of each kind, however long the record is; a search at most
 * 500 lines, and goes on where it stopped. Throws `not-found` for a person who is none of the caller's and for a kind that is not for
 * the caller.
 */
export async function listTimeline(ctx: ReadCtx, { patientId = caller(ctx).userId, ...query }: TimelineQuery): Promise<Page<TimelineItem>> {
  return ctx.view('record.list', { type: 'person', id: patientId, patientId }, (reader) =>
    readTimeline(ctx, reader, { patientId, ...query }),
  );
}

type OverviewPage = Page<TimelineItem> & { overview: RecordOverview };

/** A page of the timeline with what must be known first, in one audited read: for the page of a record. Throws as {@link listTimeline}. */
export async function getRecordOverview(
  ctx: ReadCtx,
  { patientId, ...query }: TimelineQuery & { patientId: string },
): Promise<OverviewPage> {
  return ctx.view('record.list', { type: 'person', id: patientId, patientId }, async (reader) => {
    const page = await readTimeline(ctx, reader, { patientId, ...query });
    const [{ kinds }, names, mayWrite] = await Promise.all([
      requireRecordAccess(ctx, reader, 'record.see', patientId),
      findNames(reader, [patientId]),
      mayWriteRecord(ctx, reader, patientId),
    ]);
    const known = kinds.includes('history') ? await findKnown(reader, patientId) : null;
    const recordings = await findRecordingsWith(reader, ctx, patientId);
    return { ...page, overview: { patientName: names.get(patientId) ?? '', mayWrite, known, recordings } };
  });
}

/** The allergies and illnesses somebody has now: those written down, and those of the profile. */
async function findKnown(reader: Reader, patientId: string): Promise<RecordOverview['known']> {
  const [profile, history] = await Promise.all([findPatientProfile(reader, patientId), findActiveHistory(reader, patientId)]);
  const withProfile = (entries: readonly OverviewEntry[], ofProfile: readonly string[] = []): OverviewEntry[] => {
    const written = new Set(entries.map(({ title }) => title));
    return [...entries, ...ofProfile.filter((title) => !written.has(title)).map((title) => ({ title }))];
  };
  return {
    allergies: withProfile(history.allergies, profile?.allergies),
    conditions: withProfile(history.conditions, profile?.conditions),
  };
}

async function readTimeline(ctx: ReadCtx, reader: Reader, query: TimelineQuery & { patientId: string }): Promise<Page<TimelineItem>> {
  const { patientId, kind, from, to, q = '', limit, cursor } = query;
  const slice: Slice = {
    from: from === undefined ? undefined : bounds(from).from,
    until: to === undefined ? undefined : bounds(to).until,
    after: placeFrom(cursor),
    limit,
  };
  const { kinds, visits } = await requireRecordAccess(ctx, reader, 'record.see', patientId);
  if (kind !== undefined && !kinds.includes(kind)) throw problem('not-found');
  const all = timelineSources(ctx, { patientId, visits, forSearch: q !== '' });
  const sources = (kind === undefined ? kinds : [kind]).map((one) => all[one]);
  const page = q === '' ? await mergeSlice(reader, sources, slice) : await search(reader, sources, slice, q);
  const named = await findAuthors(
    reader,
    page.entries.flatMap(({ by }) => by ?? []),
  );
  const items = page.entries.map(({ by, place: _place, words: _words, ...item }) => ({ ...item, by: by && named(by) }));
  return { items, nextCursor: page.last === null ? null : cursorAfterPlace({ at: page.last.at, id: page.last.place }) };
}

/** `last` is where the next page begins; null where there is none. */
type Found = { entries: Entry[]; last: Entry | null };

async function mergeSlice(reader: Reader, sources: readonly TimelineSource[], slice: Slice): Promise<Found> {
  const found = await Promise.all(sources.map((source) => source(reader, { ...slice, limit: slice.limit + 1 })));
  const all = found.flat().sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1));
  const entries = all.slice(0, slice.limit);
  return { entries, last: all.length > slice.limit ? (entries.at(-1) ?? null) : null };
}

async function search(reader: Reader, sources: readonly TimelineSource[], slice: Slice, q: string): Promise<Found> {
  const matches = recordSearch(q);
  const entries: Entry[] = [];
  let { after } = slice;
  for (let round = 0; round < SEARCHES_MAX; round += 1) {
    const seen = await mergeSlice(reader, sources, { ...slice, after, limit: SEARCHED_AT_ONCE });
    for (const entry of seen.entries) {
      if (matches(entry.words)) entries.push(entry);
      if (entries.length === slice.limit) return { entries, last: entry === seen.entries.at(-1) ? seen.last : entry };
    }
    if (seen.last === null) return { entries, last: null };
    after = { at: seen.last.at, id: seen.last.place };
    if (round === SEARCHES_MAX - 1) return { entries, last: seen.last };
  }
  return { entries, last: null };
}

function placeOf({ at, place }: Entry): string {
  return `${at} ${place}`;
}

/** A date means the whole day by the clinic's calendar, an instant itself. */
function bounds(text: string): { from: string; until: string } {
  return text.length === 10 ? dayBounds(text, CLINIC_TIME_ZONE) : { from: text, until: text };
}
