import { PublicDoctor } from '@/domain/people/doctor-profile';
import { doctorWordIndex, type DoctorWords } from '@/domain/people/doctor-search';
import type { ReadCtx } from '@/server/platform/ctx';
import { findPages } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';
import { makeCalendars, type Calendar } from '@/server/scheduling/calendars';
import { doctorChanges, doctorProfiles, type StoredDoctor } from './collections';

const LISTED = { where: [['listed', '==', true]], orderBy: [['createdAt', 'asc']] } as const;

/** A doctor patients can find, with what search needs of them worked out once. `shown` is what anybody may see. */
export type IndexedDoctor = { id: string; toFoundDoctor: PublicDoctor; words: DoctorWords; calendar: Calendar };

/** Every doctor patients can find, in memory. */
export type DoctorIndex = {
  doctors: () => readonly IndexedDoctor[];
  words: ReturnType<typeof doctorWordIndex>;
};

/** One index per platform: a test's clinic in memory has its own. */
const indexes = new WeakMap<object, (ctx: ReadCtx) => Promise<DoctorIndex>>();

/**
 * The index as the store is now. Millions search and doctors are thousands, so each process keeps them in memory (some 4 kB a
 * doctor) and a search asks the store only what was written since the last one: whatever landed before the search began is in
 * it, whichever process wrote. What costs reads is a process's first search, and each doctor that changed.
 */
export function getDoctorIndex(ctx: ReadCtx): Promise<DoctorIndex> {
  const known = indexes.get(ctx.ports) ?? makeIndex();
  indexes.set(ctx.ports, known);
  return known(ctx);
}

function makeIndex(): (ctx: ReadCtx) => Promise<DoctorIndex> {
  const words = doctorWordIndex();
  const calendars = makeCalendars();
  const byId = new Map<string, IndexedDoctor>();
  const versions = new Map<string, string>();
  let mark: string | null = null;
  let list: readonly IndexedDoctor[] | null = null;
  const index: DoctorIndex = { words, doctors: () => (list ??= [...byId.values()]) };

  function keep(doctor: StoredDoctor): void {
    if (doctor.listed)
      byId.set(doctor.id, {
        id: doctor.id,
        toFoundDoctor: PublicDoctor.parse(doctor),
        words: words.read(doctor),
        calendar: calendars.of(doctor.id),
      });
    else byId.delete(doctor.id);
    list = null;
  }

  async function readEverything({ read, changes }: ReadCtx): Promise<void> {
    // The mark comes first: what is written while the list is read is then read again.
    const first = await changes(doctorChanges, null);
    const all = await readListed(read);
    byId.clear();
    for (const doctor of all) keep(doctor);
    mark = first.mark;
  }

  async function readChanges({ read, changes }: ReadCtx, since: string): Promise<void> {
    const found = await changes(doctorChanges, since);
    const fresh = found.changed.filter(({ doc, version }) => versions.get(doc.id) !== version);
    const profiles = fresh.flatMap(({ doc }) => (doc.part === 'profile' ? [doc.doctorId] : []));
    const doctors = await Promise.all(profiles.map((id) => read.get(doctorProfiles, id)));
    for (const doctor of doctors) if (doctor) keep(doctor);
    for (const { doc, version } of fresh) {
      versions.set(doc.id, version);
      if (doc.part !== 'profile') calendars.forget(doc.doctorId, doc.part === 'bookings' ? 'bookings' : 'everything');
    }
    mark = found.mark;
  }

  const refresh = oneAfterAnother((ctx: ReadCtx) => (mark === null ? readEverything(ctx) : readChanges(ctx, mark)));
  return async (ctx) => {
    await refresh(ctx);
    return index;
  };
}

/**
 * Runs one at a time. Callers who come while one runs share the next: one that began before they came may have looked before
 * what they must see was written.
 */
function oneAfterAnother<A>(run: (input: A) => Promise<void>): (input: A) => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return (input) => {
    next ??= running.then(() => {
      next = null;
      const begun = run(input);
      running = begun.catch(() => undefined);
      return begun;
    });
    return next;
  };
}

async function readListed(reader: Reader): Promise<StoredDoctor[]> {
  const all: StoredDoctor[] = [];
  for await (const page of findPages(reader, doctorProfiles, LISTED)) {
    all.push(...page);
    // Parsing a thousand documents takes tens of milliseconds; other requests go first.
    await new Promise((done) => setImmediate(done));
  }
  return all;
}
