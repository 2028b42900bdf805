import { afterEach, beforeEach, expect, test } from 'vitest';
import { openClinic, type Clinic } from '@/testing/clinic';
import { openStream } from '@/testing/open-stream';
import { GUPTA, pharmacyOf, sendStockFile } from '@/testing/pharmacies';
import { GET, POST } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

/** The address of an import that a dry run has prepared. */
async function prepared(): Promise<string> {
  const { body } = await sendStockFile(clinic, 'name,quantity,price\nDolo 650 tab,12,2\n', { query: '?dryRun=true' });
  return `/api/pharmacy/${pharmacyOf(clinic, GUPTA)}/stock/imports/${String(body['importId'])}`;
}

test('an import that is started is carried out once, and how far it comes is told live', async () => {
  const path = await prepared();
  const stream = await openStream(clinic, GET, { as: GUPTA, path });
  expect((await stream.next()).data).toMatchObject({ state: 'ready', created: 1, written: 0 });
  const start = () => clinic.call(POST, { as: GUPTA, method: 'POST', path });
  expect((await start()).body).toMatchObject({ state: 'done', created: 1, written: 1 });
  expect((await stream.next(({ state }) => state === 'done')).data).toMatchObject({ created: 1, written: 1 });
  stream.close();
  expect((await start()).body).toMatchObject({ state: 'done', created: 1, written: 1 });
});

test.each(['sehat@demo.test', 'asha@demo.test', 'admin@demo.test'])('%s neither sees nor starts it', async (as) => {
  const path = await prepared();
  expect((await clinic.call(GET, { as, path })).status).toBe(404);
  expect((await clinic.call(POST, { as, method: 'POST', path })).status).toBe(404);
  expect((await clinic.call(GET, { as: GUPTA, path })).body).toMatchObject({ state: 'ready' });
});
