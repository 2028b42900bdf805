import { problem } from '@/domain/shared/problem';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { ReadCtx } from '@/server/platform/ctx';
import { documents } from './collections';

/** Makes sure that a file is the portrait of a doctor patients can find. Throws `not-found` for any other. */
export async function requirePortrait(ctx: ReadCtx, id: string): Promise<void> {
  const document = await ctx.read.get(documents, id);
  if (document?.kind !== 'portrait' || document.state !== 'ready') throw problem('not-found');
  const doctor = await findBookableDoctor(ctx.read, document.ownerId);
  if (doctor?.portraitId !== id) throw problem('not-found');
}
