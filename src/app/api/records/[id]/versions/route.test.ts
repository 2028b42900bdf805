import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT } from '@/app/api/records/[id]/route';
import { openClinic, type Clinic } from '@/testing/clinic';
import { keepHistory, PENICILLIN, versionsOf } from '@/testing/records';
import { GET } from './route';

const ASHA = 'asha@demo.test';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  id = await keepHistory(clinic);
  for (const [i, severity] of (['mild', 'moderate'] as const).entries())
    await clinic.call(PUT, { as: ASHA, method: 'PUT', path: `/api/records/${id}`, body: { ...PENICILLIN, severity, version: i + 1 } });
});
afterEach(() => clinic.close());

test('every version is there as it was, the newest first, with who wrote it', async () => {
  expect(await versionsOf(clinic, id)).toMatchObject([
    { version: 3, text: { severity: 'moderate' }, change: 'edited' },
    { version: 2, text: { severity: 'mild' }, change: 'edited' },
    { version: 1, text: { severity: 'severe' }, change: 'created', by: { id: clinic.idOf(ASHA), name: 'Asha Rani', role: 'patient' } },
  ]);
});

test('they are turned page by page, and nobody else turns them', async () => {
  const path = `/api/records/${id}/versions`;
  const first = await clinic.call(GET, { as: ASHA, path: `${path}?limit=2` });
  const second = await clinic.call(GET, { as: ASHA, path: `${path}?limit=2&cursor=${String(first.body['nextCursor'])}` });
  expect([first.body['items'], second.body['items']]).toMatchObject([[{ version: 3 }, { version: 2 }], [{ version: 1 }]]);
  expect((await clinic.call(GET, { as: 'ravi@demo.test', path })).status).toBe(404);
});
