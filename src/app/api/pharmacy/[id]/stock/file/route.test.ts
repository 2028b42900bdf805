import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, PARACETAMOL, pharmacyOf, sendStockFile, stockUp } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const call = (query = '', as = GUPTA) => clinic.call(GET, { as, path: `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/file${query}` });

test('what is downloaded imports again as it is, and begins no formula', async () => {
  await stockUp(clinic, GUPTA, PARACETAMOL, { brand: '=cmd|calc', batch: '+1', expiresOn: '2027-03-31' });
  await stockUp(clinic, GUPTA, 'metformin-500-mg-tablet');
  const { text, headers } = await call();
  expect(headers.get('content-disposition')).toContain('attachment');
  expect(text).toContain(`,'=cmd|calc,`);
  const safe = text.replace("'=cmd|calc", 'Crocin').replace("'+1", 'B1');
  expect((await sendStockFile(clinic, safe)).body).toMatchObject({ rows: 2, accepted: 2, updated: 1, unchanged: 1 });
});

test('the empty table has the headings alone', async () => {
  await stockUp(clinic);
  expect((await call('?empty=true')).text).toBe('medicineId,generic,brand,strength,form,quantity,price,lowAt,batch,expiresOn\r\n');
});

test.each(['sehat@demo.test', 'asha@demo.test', 'admin@demo.test'])('%s is told that there is nothing', async (as) => {
  expect((await call('', as)).status).toBe(404);
});
