import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELETE as revoke } from '@/app/api/prescriptions/[id]/links/[linkId]/route';
import type { MadeLink } from '@/domain/prescriptions/link-api';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkTo, signRx } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
let rx: PrescriptionView;
let link: MadeLink;
beforeEach(async () => {
  clinic = await openClinic();
  rx = await signRx(clinic, (await admitted(clinic)).id);
  link = await linkTo(clinic, rx.id);
});
afterEach(() => clinic.close());

const print = (token: string) => clinic.call(GET, { method: 'GET', path: `/api/prescription-links/${token}/pdf?locale=hi` });

test('whoever has the link has the paper, which no search engine keeps', async () => {
  const got = await print(link.token);
  expect([got.status, got.headers.get('content-type'), got.headers.get('x-robots-tag')]).toEqual([200, 'application/pdf', 'noindex']);
  expect(got.text.startsWith('%PDF-')).toBe(true);
});

test('a link that was ended or is not one opens nothing', async () => {
  await clinic.call(revoke, { as: 'asha@demo.test', method: 'DELETE', path: `/api/prescriptions/${rx.id}/links/${link.id}` });
  for (const token of [link.token, '0'.repeat(20), `${'0'.repeat(20)}-${'0'.repeat(20)}`]) expect((await print(token)).status).toBe(404);
});
