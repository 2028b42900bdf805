const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data];

/** A JPEG of that size, with a note beside the picture where there is one. */
export function jpegOf(width: number, height: number, note = ''): Uint8Array {
  const exif = note === '' ? [] : segment(0xe1, ...[...`Exif ${note}`].map((letter) => letter.charCodeAt(0)));
  const frame = segment(0xc0, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0);
  return new Uint8Array([0xff, 0xd8, ...exif, ...frame, ...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 2, 3, 0xff, 0xd9]);
}
