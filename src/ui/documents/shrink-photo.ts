import { isHeic } from './is-heic';

/** The longer side in pixels at which every line of a page remains legible. */
const SIDE_MAX = 2400;
const QUALITY = 0.85;
/** Smaller files are sent as they are: four seconds at 2 Mbit/s, a minute at 150 kbit/s. */
const SMALL_BYTES = 1_000_000;

/**
 * A photograph scaled down as far as it stays legible. Anything that cannot be reduced, or is not a photograph, is returned
 * unchanged.
 */
export async function shrinkPhoto(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= SMALL_BYTES) return file;
  const smaller = await toJpeg(file);
  return smaller !== null && smaller.size < file.size ? smaller : file;
}

/** A picture of any type that can be read as a JPEG, no larger than legible; null for what cannot be read. */
export async function toJpeg(file: Blob): Promise<Blob | null> {
  try {
    const picture = await bitmapOf(file);
    const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  } catch {
    return null;
  }
}

/** Chromium and most Androids read no HEIC; for them a decoder is loaded when one is chosen. Throws for what cannot be read. */
async function bitmapOf(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    const pixels = (await isHeic(file)) ? await (await import('./decode-heic')).decodeHeic(file) : null;
    if (pixels === null) throw error;
    return createImageBitmap(pixels);
  }
}
