import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { inCall } from '@/testing/consult';
import { recordCall } from '@/testing/recordings';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test.each([
  ['without a link', '', 400],
  ['with a link somebody made up', `?expires=4102444800&signature=rcg_${'0'.repeat(32)}`, 404],
])('opens to nobody %s, not to the patient either', async (_, query, status) => {
  const id = await recordCall(clinic, (await inCall(clinic)).id);
  expect((await clinic.call(GET, { as: 'asha@demo.test', path: `/api/recordings/${id}/media${query}` })).status).toBe(status);
});
