import { problem } from '@/domain/shared/problem';
import type { ReadCtx } from '@/server/platform/ctx';
import { medicinePictures } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

/** The JPEG of a medicine's box. Throws `not-found` where there is none, and for somebody else's. */
export async function getPicture(ctx: ReadCtx, id: string): Promise<Uint8Array> {
  const { jpeg } = await ctx.view('medication.read', medicationSubject, async (reader) => {
    await requireMedication(ctx, reader, 'medication.see', id);
    const found = await reader.get(medicinePictures, id);
    if (found === null) throw problem('not-found');
    return found;
  });
  return Buffer.from(jpeg, 'base64');
}
