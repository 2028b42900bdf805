import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE } from '@/app/api/profile/me/documents/[id]/route';
import { POST as confirm } from '@/app/api/profile/me/documents/[id]/confirm/route';
import { POST as prepare } from '@/app/api/profile/me/documents/route';
import { GET as getDoctor } from '@/app/api/doctors/[id]/route';
import { PHOTO_BYTES_MAX, PHOTO_PIXELS } from '@/domain/documents/photo';
import type { UploadLink } from '@/domain/files/schema';
import { findReadyDocuments } from '@/server/documents/find-documents';
import { setStatus } from '@/server/people/set-status';
import { openClinic, type Clinic } from '@/testing/clinic';
import { uploads } from '@/testing/upload-document';
import { GET } from './route';

const KAUR = 'kaur@demo.test';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const segment = (marker: number, ...data: number[]) => [0xff, marker, 0, data.length + 2, ...data];

/** A JPEG of that many pixels a side, with `more` segments before the picture. */
function jpeg(pixels: number, more: readonly number[] = []): Uint8Array {
  const frame = segment(0xc0, 8, pixels >> 8, pixels & 0xff, pixels >> 8, pixels & 0xff, 1, 1, 0x11, 0);
  return new Uint8Array([0xff, 0xd8, ...more, ...frame, ...segment(0xda, 1, 1, 0, 0, 63, 0), 1, 2, 3, 0xff, 0xd9]);
}

const PORTRAIT = jpeg(PHOTO_PIXELS);
const GPS = segment(0xe1, ...[...'Exif GPS'].map((letter) => letter.charCodeAt(0)));

const asksFor = (as: string, body: object = {}) =>
  clinic.call(prepare, {
    as,
    path: '/api/profile/me/documents',
    body: { kind: 'portrait', contentType: 'image/jpeg', bytes: PORTRAIT.length, ...body },
  });

/** Sends a portrait from the first step to the last. */
async function sends(bytes: Uint8Array, as = KAUR): Promise<{ id: string; status: number; code: unknown }> {
  const { id, upload } = (await asksFor(as, { bytes: bytes.length })).body as { id: string; upload: UploadLink };
  await uploads(upload, bytes);
  const got = await clinic.call(confirm, { as, method: 'POST', path: `/api/profile/me/documents/${id}/confirm` });
  return { id, status: got.status, code: got.body['code'] };
}

const looksAt = (id: string) => GET(new Request(`http://clinic.test/api/portraits/${id}`));
const shownId = async () => (await clinic.call(getDoctor, { path: `/api/doctors/${clinic.idOf(KAUR)}` })).body['portraitId'];

test('a portrait is seen by everybody, with the doctor, and is no paper for those who check', async () => {
  const { id, status } = await sends(PORTRAIT);
  expect([status, await shownId()]).toEqual([200, id]);
  const got = await looksAt(id);
  expect(got.status).toBe(200);
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(PORTRAIT);
  expect(got.headers.get('content-type')).toBe('image/jpeg');
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  const papers = await findReadyDocuments(clinic.platform.store, [clinic.idOf(KAUR)]);
  expect(papers.get(clinic.idOf(KAUR))).toEqual([]);
});

test.each([
  ['the place where it was taken', jpeg(PHOTO_PIXELS, GPS)],
  ['another size', jpeg(PHOTO_PIXELS * 2)],
  ['something behind its end', new Uint8Array([...PORTRAIT, ...GPS])],
  ['half a picture', PORTRAIT.subarray(0, 20)],
])('a picture with %s is refused and not shown', async (_, bytes) => {
  const { id, status, code } = await sends(bytes);
  expect([status, code, await shownId(), (await looksAt(id)).status]).toEqual([415, 'wrong-type', undefined, 404]);
});

test('another portrait takes the place of the first, and one taken away is gone', async () => {
  const first = await sends(PORTRAIT);
  const second = await sends(PORTRAIT);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect([await shownId(), (await looksAt(first.id)).status, (await looksAt(second.id)).status]).toEqual([second.id, 404, 200]);
  const path = `/api/profile/me/documents/${second.id}`;
  expect((await clinic.call(DELETE, { as: KAUR, method: 'DELETE', path })).status).toBe(204);
  expect([await shownId(), (await looksAt(second.id)).status]).toEqual([undefined, 404]);
});

test('the portrait of a doctor nobody can find is not shown', async () => {
  const { id } = await sends(PORTRAIT);
  await setStatus(clinic.as('admin@demo.test'), clinic.idOf(KAUR), { status: 'suspended', reason: 'Asked to' });
  expect((await looksAt(id)).status).toBe(404);
});

test.each([
  ['a medicine shop', 'gupta@demo.test', {}, 403],
  ['another type', KAUR, { contentType: 'image/png' }, 400],
  ['too many bytes', KAUR, { bytes: PHOTO_BYTES_MAX + 1 }, 400],
])('%s gets no link', async (_, as, body, status) => {
  expect((await asksFor(as, body)).status).toBe(status);
});
