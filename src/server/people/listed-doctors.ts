import type { ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { doctorProfiles, listStamps, type StoredDoctor } from './collections';

type Kept = { stamp: string; doctors: Promise<readonly StoredDoctor[]> };

const READ_AT_ONCE = 1000;
/** One cache per platform instance: every test's in-memory clinic has its own. */
const kept = new WeakMap<object, Kept>();

/**
 * Every doctor patients can find. Millions search and doctors are thousands, so each process keeps the list (some 2 kB a
 * doctor) and a search costs one document: the stamp that every commit changes in which a listed doctor changes. It is as
 * fresh as the store itself, whichever process wrote; after a change the next search reads the list again.
 */
export async function listSearchableDoctors(ctx: ReadCtx): Promise<readonly StoredDoctor[]> {
  const stamp = (await ctx.read.get(listStamps, 'doctors'))?.stamp ?? '';
  const last = kept.get(ctx.ports);
  if (last?.stamp === stamp) return last.doctors;
  const next = { stamp, doctors: readAll(ctx.read) };
  kept.set(ctx.ports, next);
  // A failed read must not be cached.
  next.doctors.catch(() => kept.delete(ctx.ports));
  return next.doctors;
}

async function readAll(reader: Reader): Promise<StoredDoctor[]> {
  const all: StoredDoctor[] = [];
  for (let after: readonly string[] | undefined; ;) {
    const found = await reader.find(doctorProfiles, {
      where: [['listed', '==', true]],
      orderBy: [['createdAt', 'asc']],
      after,
      limit: READ_AT_ONCE,
    });
    all.push(...found);
    const last = found.at(-1);
    if (found.length < READ_AT_ONCE || last === undefined) return all;
    after = [last.createdAt, last.id];
  }
}
