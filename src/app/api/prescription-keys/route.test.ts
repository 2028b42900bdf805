import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCode, toBeSigned } from '@/domain/prescriptions/rx-code';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { GET } from './route';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
});
afterEach(() => clinic.close());

const keys = async () => {
  const { body, text } = await clinic.call(GET, { path: '/api/prescription-keys' });
  return { text, keys: body['keys'] as { kid: string; x: string; kty: string; crv: string }[] };
};

test('there is none before the first signature', async () => {
  expect((await keys()).keys).toEqual([]);
});

test('with them anybody verifies a code without us, and no private half is told', async () => {
  const { code } = await signRx(clinic, (await admitted(clinic)).id);
  const published = await keys();
  const parts = readCode(code);
  const jwk = published.keys.find(({ kid }) => kid === parts?.keyId);
  if (parts === null || jwk === undefined) throw new Error('no key for the code');
  expect(verify(null, toBeSigned(parts.header, parts.payload), createPublicKey({ key: jwk, format: 'jwk' }), parts.signature)).toBe(true);
  expect(published.text).not.toContain('"d"');
});
