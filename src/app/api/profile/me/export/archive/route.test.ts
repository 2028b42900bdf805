import { expect, test } from 'vitest';
import { POST as start } from '@/app/api/profile/me/export/route';
import { makeCtx } from '@/server/platform/ctx';
import { buildExports } from '@/server/records/build-exports';
import { openClinic } from '@/testing/clinic';
import { GET } from './route';

test('leads to the archive by a link of five minutes, and nobody else to it', async () => {
  const clinic = await openClinic();
  const path = '/api/profile/me/export';
  const fetches = (as: string) => clinic.call(GET, { as, path: `${path}/archive` });
  expect((await fetches('asha@demo.test')).status).toBe(404);
  await clinic.call(start, { as: 'asha@demo.test', method: 'POST', path });
  expect((await fetches('asha@demo.test')).status).toBe(404);
  await buildExports(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }));
  const got = await fetches('asha@demo.test');
  expect([got.status, got.headers.get('location')]).toEqual([303, expect.stringMatching(/health-record/) as unknown]);
  expect((await fetches('ravi@demo.test')).status).toBe(404);
  clinic.at('2026-01-12T03:30:00.000Z');
  expect((await fetches('asha@demo.test')).status).toBe(404);
  await clinic.close();
});
