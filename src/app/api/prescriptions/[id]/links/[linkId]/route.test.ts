import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeLink } from '@/domain/prescriptions/link-api';
import { openLink } from '@/server/prescriptions/links';
import { makeCtx } from '@/server/platform/ctx';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { linkTo, signRx } from '@/testing/prescriptions';
import { DELETE } from './route';

let clinic: Clinic;
let id: string;
let link: MadeLink;
beforeEach(async () => {
  clinic = await openClinic();
  ({ id } = await signRx(clinic, (await admitted(clinic)).id));
  link = await linkTo(clinic, id);
});
afterEach(() => clinic.close());

const revoke = (as: string, linkId = link.id) =>
  clinic.call(DELETE, { as, method: 'DELETE', path: `/api/prescriptions/${id}/links/${linkId}` });
const open = () => openLink(makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' }), link.token);

test('a link that was revoked opens nothing at the next request; revoked twice it stays so', async () => {
  expect((await open()).id).toBe(id);
  expect((await revoke('asha@demo.test')).status).toBe(204);
  await expect(open()).rejects.toThrow('not-found');
  expect((await revoke('asha@demo.test')).status).toBe(204);
});

test('nobody else revokes it', async () => {
  expect((await revoke('ravi@demo.test')).status).toBe(404);
  expect((await revoke('asha@demo.test', 'rxl_00000000000000000000')).status).toBe(404);
  expect((await open()).id).toBe(id);
});
