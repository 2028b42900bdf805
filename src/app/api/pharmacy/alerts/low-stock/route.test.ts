import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('alerts say what is out, low and about to expire, of the caller’s own shelf alone', async () => {
  await stockUp(clinic);
  await stockUp(clinic, GUPTA, 'cetirizine-10-mg-tablet', { quantity: 4 });
  await stockUp(clinic, GUPTA, 'metformin-500-mg-tablet', { quantity: 0 });
  await stockUp(clinic, GUPTA, 'amoxicillin-500-mg-capsule', { quantity: 90, expiresOn: '2026-01-20', batch: 'B1' });
  const of = async (as: string) => {
    const { body } = await clinic.call(GET, { as, path: '/api/pharmacy/alerts/low-stock' });
    return (body['items'] as { alert: string; medicineId: string }[]).map(({ alert, medicineId }) => `${alert} ${medicineId}`);
  };
  expect(await of(GUPTA)).toEqual(['out metformin-500-mg-tablet', 'low cetirizine-10-mg-tablet', 'expiring amoxicillin-500-mg-capsule']);
  expect(await of('sehat@demo.test')).toEqual([]);
  clinic.at('2026-01-25T04:00:00.000Z');
  expect(await of(GUPTA)).toContain('expired amoxicillin-500-mg-capsule');
  expect(await of(GUPTA)).not.toContain(`low ${PARACETAMOL}`);
});
