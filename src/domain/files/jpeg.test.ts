import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJpeg } from './jpeg';

const segment = (marker: number, ...data: number[]) => [0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff, ...data];
const START = [0xff, 0xd8];
const END = [0xff, 0xd9];
const JFIF = segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0);
const FRAME = segment(0xc0, 8, 0, 48, 0, 64, 1, 1, 0x11, 0);
/** With a stuffed zero and a restart marker inside. */
const SCAN = [...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 0xff, 0, 2, 0xff, 0xd3, 3];
const CLEAN = new Uint8Array([...START, ...JFIF, ...FRAME, ...SCAN, ...SCAN, ...END]);

const EXIF = segment(0xe1, ...[...'Exif\0\0GPS 30.37 N 76.15 E'].map((letter) => letter.charCodeAt(0)));
const COMMENT = segment(0xfe, 1, 2, 3);

test('a clean picture is read as it is', () => {
  expect(readJpeg(CLEAN)).toEqual({ width: 64, height: 48, bytes: CLEAN });
});

test('the place, the device and comments are left out wherever they stand, and so is what follows the end', () => {
  const dirty = [...START, ...EXIF, ...JFIF, ...COMMENT, ...FRAME, ...SCAN, ...EXIF, ...SCAN, ...END, ...EXIF];
  expect(readJpeg(new Uint8Array(dirty))?.bytes).toEqual(CLEAN);
});

test('what was left is left as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(EXIF, COMMENT, JFIF, SCAN), { maxLength: 8 }), (parts) => {
      const once = readJpeg(new Uint8Array([...START, ...FRAME, ...parts.flat(), ...SCAN, ...END]))?.bytes ?? new Uint8Array();
      expect(readJpeg(once)?.bytes).toEqual(once);
      expect(Buffer.from(once).includes('GPS')).toBe(false);
    }),
  );
});

test('a picture that was cut anywhere, and other bytes, are none', () => {
  for (let length = 0; length < CLEAN.length; length += 1) expect(readJpeg(CLEAN.subarray(0, length))).toBeNull();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect(readJpeg(bytes)).toBeNull();
    }),
  );
});
