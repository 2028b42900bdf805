import { PHOTO_PIXELS } from '@/domain/documents/photo';
import { readJpeg } from '@/domain/files/jpeg';
import { PICTURE_BYTES_MAX } from '@/domain/medications/picture';
import type { Medication } from '@/domain/medications/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { medications, medicinePictures } from './collections';
import { medicationSubject, requireMedication } from './require-medication';

/**
 * Keeps a picture of a medicine's box in place of the one before. Throws `not-found`, and `wrong-type` for what is no JPEG of the size it is
 * shown at or has anything beside the picture, such as where it was taken.
 */
export async function putPicture(ctx: Ctx, id: string, jpeg: string): Promise<Medication> {
  const bytes = Buffer.from(jpeg, 'base64');
  const picture = readJpeg(bytes);
  const isClean = picture?.bytes.length === bytes.length && bytes.length <= PICTURE_BYTES_MAX;
  const isFit = isClean && picture.width === PHOTO_PIXELS && picture.height === PHOTO_PIXELS;
  return ctx.commit('medication.picture', medicationSubject, async (tx) => {
    const plan = await requireMedication(ctx, tx, 'medication.confirm', id);
    // Only then: whether there is such a medicine is not for a stranger to know.
    if (!isFit) throw problem('wrong-type');
    const pictured = { ...plan, pictureVersion: (plan.pictureVersion ?? 0) + 1 };
    tx.put(medicinePictures, { id, patientId: plan.patientId, jpeg });
    tx.put(medications, pictured);
    return pictured;
  });
}
