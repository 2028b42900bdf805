import { expect, test } from 'vitest';
import { POST as open } from '@/app/api/patients/break-glass/route';
import { openClinic } from '@/testing/clinic';
import { GET } from './route';

test('lists looks that found nobody too, the newest first, by pages and for admins alone', async () => {
  const clinic = await openClinic();
  for (const [minute, kind] of [
    ['31', 'brought_in'],
    ['32', 'danger_to_life'],
  ]) {
    clinic.at(`2026-01-05T03:${minute}:00.000Z`);
    const body = { identifier: '+919800009999', kind, reason: 'Brought in by ambulance, unconscious.' };
    expect((await clinic.call(open, { as: 'verma@demo.test', path: '/api/patients/break-glass', body })).status).toBe(404);
  }
  const list = (as: string, query = '') => clinic.call(GET, { as, path: `/api/admin/emergency-access${query}` });
  const first = await list('admin@demo.test', '?limit=1');
  expect(first.body['items']).toMatchObject([{ kind: 'danger_to_life', patientName: '', doctorId: clinic.idOf('verma@demo.test') }]);
  const second = await list('admin@demo.test', `?cursor=${String(first.body['nextCursor'])}`);
  expect(second.body['items']).toMatchObject([{ kind: 'brought_in' }]);
  expect((await list('verma@demo.test')).status).toBe(403);
  await clinic.close();
});
