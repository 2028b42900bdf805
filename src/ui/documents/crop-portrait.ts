import { PHOTO_PIXELS } from '@/domain/documents/photo';
import { readJpeg } from '@/domain/files/jpeg';

const QUALITY = 0.85;
/** On a photograph of somebody standing the face is in the upper part. */
const TOP_SHARE = 0.25;

/**
 * The middle of a photograph as a square JPEG of `PHOTO_PIXELS`, drawn anew, so that nothing the camera wrote beside the picture
 * leaves the device; what a browser itself writes into it is taken out too. A file no browser can draw is returned unchanged.
 */
export async function cropPortrait(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const side = Math.min(picture.width, picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = PHOTO_PIXELS;
    canvas.height = PHOTO_PIXELS;
    const context = canvas.getContext('2d');
    if (context === null) return file;
    context.imageSmoothingQuality = 'high';
    const from = { x: (picture.width - side) / 2, y: (picture.height - side) * TOP_SHARE };
    context.drawImage(picture, from.x, from.y, side, side, 0, 0, PHOTO_PIXELS, PHOTO_PIXELS);
    picture.close();
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    const clean = drawn && readJpeg(new Uint8Array(await drawn.arrayBuffer()));
    return clean === null ? file : new Blob([new Uint8Array(clean.bytes)], { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
