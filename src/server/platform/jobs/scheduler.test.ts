import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEnv } from '../env';
import { makeScheduler, signedByGoogle } from './scheduler';

const AUDIENCE = 'https://clinic.example/api/jobs/run';
const ACCOUNT = 'scheduler@clinic.iam.gserviceaccount.com';
const NOW = new Date('2026-01-05T03:30:00.000Z');
const SECONDS = NOW.getTime() / 1000;
const CLAIMS = {
  iss: 'https://accounts.google.com',
  aud: AUDIENCE,
  email: ACCOUNT,
  email_verified: true,
  iat: SECONDS,
  exp: SECONDS + 3600,
};

type Pair = { publicKey: CryptoKey; privateKey: CryptoKey };
let google: Pair;
let stranger: Pair;
beforeAll(async () => {
  [google, stranger] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
});

const keys = async () => createLocalJWKSet({ keys: [{ ...(await exportJWK(google.publicKey)), kid: 'g1', alg: 'RS256' }] });
const scheduler = async () => signedByGoogle({ audience: AUDIENCE, serviceAccount: ACCOUNT, keys: await keys(), clock: () => NOW });
const tokenOf = (change: JWTPayload, by: Pair = google) =>
  new SignJWT({ ...CLAIMS, ...change }).setProtectedHeader({ alg: 'RS256', kid: 'g1' }).sign(by.privateKey);

describe('a token of Cloud Scheduler', () => {
  test('signed by Google for this audience and account is the scheduler’s', async () => {
    const isScheduler = await scheduler();
    expect(await isScheduler(await tokenOf({}))).toBe(true);
    expect(await isScheduler(await tokenOf({ iss: 'accounts.google.com' }))).toBe(true);
  });

  test.each<[string, JWTPayload]>([
    ['for another audience', { aud: 'https://elsewhere.example/' }],
    ['of another issuer', { iss: 'https://accounts.example' }],
    ['of another service account', { email: 'somebody@clinic.iam.gserviceaccount.com' }],
    ['whose address nobody verified', { email_verified: false }],
    ['without an address', { email: undefined }],
    ['that has lapsed', { exp: SECONDS - 31 }],
    ['that never lapses', { exp: undefined }],
    ['not yet valid', { nbf: SECONDS + 600 }],
  ])('%s is nobody’s', async (_what, change) => {
    expect(await (await scheduler())(await tokenOf(change))).toBe(false);
  });

  test('signed by somebody else, by nobody, or that is no token at all is nobody’s', async () => {
    const isScheduler = await scheduler();
    expect(await isScheduler(await tokenOf({}, stranger))).toBe(false);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(CLAIMS)).toString('base64url')}.`;
    expect(await isScheduler(unsigned)).toBe(false);
    expect(await isScheduler('undefined')).toBe(false);
  });

  test.each([500, 0])('cannot be judged while Google’s keys cannot be had (%d): try later', async (status) => {
    const server = createServer((_request, response) => (status === 0 ? response.destroy() : response.writeHead(status).end()));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const remote = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/certs`));
    const isScheduler = signedByGoogle({ audience: AUDIENCE, serviceAccount: ACCOUNT, keys: remote, clock: () => NOW });
    await expect(isScheduler(await tokenOf({}))).rejects.toMatchObject({ code: 'try-later' });
    await new Promise((done) => server.close(done));
  });
});

test('on Firebase nobody is the scheduler until one is named', async () => {
  const env = readEnv({ PLATFORM: 'firebase', FIREBASE_PROJECT_ID: 'demo-clinic', FIREBASE_API_KEY: 'k', SECRETS: 's'.repeat(32) });
  expect(await makeScheduler(env)(await tokenOf({}))).toBe(false);
});
