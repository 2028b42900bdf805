import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GUPTA, pharmacyOf, sendStockFile } from '@/testing/pharmacies';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

test('the rows that did not land come as a file to mend, which the pharmacy’s own people alone may read', async () => {
  const sent = await sendStockFile(clinic, 'name,quantity,price\nDolo 650 tab,12,2\nDolo 650 tab,=1+1,2\nSoap,1,2\n');
  const path = `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/imports/${String(sent.body['importId'])}/rejected`;
  const { text } = await clinic.call(GET, { as: GUPTA, path });
  expect(text.trimEnd().split('\r\n')).toEqual([
    'name,quantity,price,row,problem',
    "Dolo 650 tab,'=1+1,2,3,quantity: formula",
    'Soap,1,2,4,name: unknown-medicine',
  ]);
  for (const as of ['sehat@demo.test', 'asha@demo.test', 'admin@demo.test']) {
    expect((await clinic.call(GET, { as, path })).status).toBe(404);
  }
});
