import { FirebaseAuthError } from 'firebase-admin/auth';
import pino from 'pino';
import { expect, test } from 'vitest';
import { isProblem } from '@/domain/shared/problem';
import { callAdmin } from './vendor-fault';

async function failing(code: string): Promise<{ got: unknown; logged: string }> {
  let logged = '';
  const log = pino({ base: null }, { write: (line: string) => (logged += line) });
  const error = code.startsWith('auth/')
    ? new FirebaseAuthError({ code: code.slice(5), message: 'asha@demo.test' })
    : Object.assign(new Error('asha@demo.test'), { code });
  const got = await callAdmin(log, () => Promise.reject(error), 'user-not-found').catch((thrown: unknown) => thrown);
  return { got, logged };
}

test.each([
  ['auth/insufficient-permission', 'must belong to FIREBASE_PROJECT_ID'],
  ['auth/project-not-found', 'switch Authentication on'],
  ['auth/operation-not-allowed', 'switch on Email/Password, and Phone'],
  ['auth/quota-exceeded', 'quota is used up'],
  ['auth/invalid-credential', 'Service Account Token Creator'],
  ['app/invalid-credential', 'GOOGLE_APPLICATION_CREDENTIALS'],
  ['app/network-error', 'cannot be reached'],
  ['app/network-timeout', 'does not answer in time'],
  ['auth/something-new', 'did not do what it was asked'],
])('%s is one sentence in the log without anybody’s name, and the caller may try later', async (code, words) => {
  const { got, logged } = await failing(code);
  expect([isProblem(got) && got.code, isProblem(got) && got.detail.retryAfter]).toEqual(['try-later', 5]);
  expect(logged).toContain(words);
  expect(logged).toContain(code);
  expect(logged).not.toContain('asha');
});

test('what was expected is no failure', async () => {
  expect(await failing('auth/user-not-found')).toEqual({ got: null, logged: '' });
});
