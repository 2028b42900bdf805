import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clinic } from '@/testing/clinic';
import { jpegOf } from '@/testing/jpeg';
import { ASHA, MEENA, medicinesOf, openMedicineClinic } from '@/testing/medications';
import { GET, PUT } from './route';

let clinic: Clinic;
let path: string;
beforeEach(async () => {
  clinic = await openMedicineClinic();
  path = `/api/medications/${String((await medicinesOf(clinic).plan())['id'])}/picture`;
});
afterEach(() => clinic.close());

const PICTURE = jpegOf(320, 320);
const put = (jpeg: Uint8Array, as = ASHA) =>
  clinic.call(PUT, { as, method: 'PUT', path, body: { jpeg: Buffer.from(jpeg).toString('base64') } });

test('the family sees the picture that was put, and the plan says its version', async () => {
  expect((await clinic.call(GET, { as: MEENA, path })).status).toBe(404);
  expect((await put(PICTURE)).body['pictureVersion']).toBe(1);
  expect((await put(PICTURE)).body['pictureVersion']).toBe(2);
  const got = await clinic.call(GET, { as: MEENA, path: `${path}?v=2` });
  expect([got.status, got.headers.get('content-type'), got.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'private, max-age=2592000',
  ]);
});

test.each([
  ['one with a note of where it was taken', jpegOf(320, 320, 'GPS 30.37 76.15')],
  ['another size', jpegOf(640, 320)],
  ['no picture', new Uint8Array([1, 2, 3])],
])('refuses %s', async (_, jpeg) => {
  expect((await put(jpeg)).status).toBe(415);
  expect((await clinic.call(GET, { as: ASHA, path })).status).toBe(404);
});

test('a stranger finds neither the medicine nor its picture', async () => {
  await put(PICTURE);
  expect([(await put(PICTURE, 'ravi@demo.test')).status, (await clinic.call(GET, { as: 'ravi@demo.test', path })).status]).toEqual([
    404, 404,
  ]);
});
