import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '@/domain/shared/primitives';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET as read } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

test.each(LOCALES)('reads an article in %s, with its sources and that nobody has signed it', async (locale) => {
  const { status, body } = await clinic.call(read, { path: `/api/articles/snake-bite?locale=${locale}` });
  expect(status).toBe(200);
  expect(body).toMatchObject({ slug: 'snake-bite', signedOff: false, sources: expect.arrayContaining([expect.stringContaining('MoHFW')]) });
});

test('answers an unknown name with not-found', async () => {
  expect((await clinic.call(read, { path: '/api/articles/no-such-article' })).status).toBe(404);
});
