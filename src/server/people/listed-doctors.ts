import type { ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { doctorProfiles, listStamps, type StoredDoctor } from './collections';

type Kept = { stamp: string; doctors: Promise<readonly StoredDoctor[]> };

const LISTED = { where: [['listed', '==', true]], orderBy: [['createdAt', 'asc']] } as const;
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
  const next = { stamp, doctors: findAll(ctx.read, doctorProfiles, LISTED) };
  kept.set(ctx.ports, next);
  // A failed read must not be cached.
  next.doctors.catch(() => kept.delete(ctx.ports));
  return next.doctors;
}
