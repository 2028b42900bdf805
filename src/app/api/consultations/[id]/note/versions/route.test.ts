import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNote } from '@/server/notes/write-note';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted, callAs } from '@/testing/consult';
import { GET } from './route';

let clinic: Clinic;
let id: string;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await admitted(clinic));
  for (const [version, plan] of ['Rest', 'Rest and fluids', 'Rest, fluids, review on Friday'].entries()) {
    await writeNote(clinic.as('kaur@demo.test'), id, { subjective: '', objective: '', assessment: '', plan, version });
  }
});
afterEach(() => clinic.close());

const reads = (as: string, query = '') => clinic.call(GET, { as, path: `/api/consultations/${id}/note/versions${query}` });

test('tells its doctor every version, newest first, by pages', async () => {
  const first = await reads('kaur@demo.test', '?limit=2');
  expect(first.body).toMatchObject({ items: [{ version: 3, plan: 'Rest, fluids, review on Friday' }, { version: 2 }] });
  const second = await reads('kaur@demo.test', `?limit=2&cursor=${String(first.body['nextCursor'])}`);
  expect(second.body).toMatchObject({ items: [{ version: 1, plan: 'Rest', savedAt: '2026-01-05T03:45:00.000Z' }], nextCursor: null });
});

test.each([
  ['asha@demo.test', 403],
  ['singh@demo.test', 404],
  ['meena@demo.test', 403],
  ['admin@demo.test', 403],
])('tells %s nothing, even after the end', async (as, status) => {
  await callAs(clinic, 'kaur@demo.test', 'end', id);
  const got = await reads(as);
  expect(got.status).toBe(status);
  expect(got.text).not.toContain('Rest');
});
