import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnv, type FirebaseEnv } from '../env';
import { StoreUnavailable } from '../store/port';
import { CannotStart, checkStart } from './check-start';

const NOW = new Date();
const sound: RequestListener = (_request, response) => response.end('{"projectId":"12345"}');
const right = { ping: () => Promise.resolve(), clock: () => new Date().toISOString() };

function envOf(change: Record<string, string>): FirebaseEnv {
  const env = readEnv({
    PLATFORM: 'firebase',
    FIREBASE_PROJECT_ID: 'demo-nabha',
    FIREBASE_API_KEY: 'key',
    SECRETS: 's'.repeat(32),
    ...change,
  });
  if (env.PLATFORM !== 'firebase') throw new Error('not the platform that was asked for');
  return env;
}

/** An Identity Toolkit that answers as told, on this machine. */
async function beside<R>(answer: RequestListener, use: (host: string) => Promise<R>): Promise<R> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((done) => server.close(done));
  }
}

const startBeside = (answer: RequestListener, parts: Partial<Parameters<typeof checkStart>[0]> = {}) =>
  beside(answer, (host) => checkStart({ env: envOf({ FIREBASE_AUTH_EMULATOR_HOST: host }), ...right, ...parts }));

describe('before the first request', () => {
  test('what is there and ours is let pass', async () => {
    await expect(startBeside(sound)).resolves.toBeUndefined();
  });

  test('an Authentication that does not answer is told with its address', async () => {
    const host = await beside(sound, (address) => Promise.resolve(address));
    const started = checkStart({ env: envOf({ FIREBASE_AUTH_EMULATOR_HOST: host }), ...right });
    await expect(started).rejects.toThrow(`Firebase Authentication does not answer at ${host}: is the emulator running?`);
  });

  test('a key that is not the project’s is told, and not shown', async () => {
    const started = startBeside((_request, response) => response.writeHead(400).end('{"error":{"message":"API key not valid"}}'));
    await expect(started).rejects.toThrow(/does not take FIREBASE_API_KEY \(400\): it must be the web API key of project demo-nabha/);
  });

  test.each([
    [10, '10 minutes ahead'],
    [-10, '10 minutes behind'],
  ])('a clock that is off by %d minutes is told', async (minutes, words) => {
    const clock = () => new Date(NOW.getTime() + minutes * 60_000).toISOString();
    const started = startBeside(
      (request, response) => {
        response.setHeader('date', NOW.toUTCString());
        sound(request, response);
      },
      { clock },
    );
    await expect(started).rejects.toThrow(`The clock of this machine is ${words} of Firebase's`);
  });

  test('a clock four minutes off is let pass', async () => {
    await expect(startBeside(sound, { clock: () => new Date(Date.now() + 240_000).toISOString() })).resolves.toBeUndefined();
  });

  test('a Firestore that refuses is told in the words of the store, one that is silent as silent', async () => {
    const refusing = () => Promise.reject(new StoreUnavailable('PERMISSION_DENIED', 'Firestore does not let this service account in'));
    await expect(startBeside(sound, { ping: refusing })).rejects.toThrow(
      'Firestore does not let this service account in (project demo-nabha, database (default)).',
    );
    const broken = () => Promise.reject(new Error('vendor words'));
    await expect(startBeside(sound, { ping: broken })).rejects.toThrow('Firestore does not answer (project demo-nabha');
    await expect(startBeside(sound, { ping: broken })).rejects.toBeInstanceOf(CannotStart);
  });

  test.each<[string, string, RegExp]>([
    [
      'of another project',
      '{"type":"service_account","project_id":"somebody-else","private_key":"SECRET"}',
      /belongs to project somebody-else, but FIREBASE_PROJECT_ID is demo-nabha/,
    ],
    ['that is no JSON', 'SECRET', /no service account's key can be read there/],
  ])('a service account %s is told, and its key is not', async (_what, text, words) => {
    const folder = mkdtempSync(join(tmpdir(), 'arogya-account-'));
    const file = join(folder, 'key.json');
    writeFileSync(file, text);
    const started = checkStart({ env: envOf({ GOOGLE_APPLICATION_CREDENTIALS: file }), ...right });
    await expect(started).rejects.toThrow(words);
    await expect(started).rejects.not.toThrow(/SECRET/);
    rmSync(folder, { recursive: true });
  });
});
