import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, test } from 'vitest';
import { isProblem } from '@/domain/shared/problem';
import { identityToolkit } from './toolkit';
import { isRefusal } from './vendor-fault';

type Answer = { status: number; body: unknown };
const refusal = (status: number, message: string): Answer => ({ status, body: { error: { code: status, message } } });

/** An Identity Toolkit that gives these answers in turn, the last one again and again. */
async function asking(answers: readonly Answer[]): Promise<{ got: unknown; asked: number; logged: string }> {
  let asked = 0;
  let logged = '';
  const listener: RequestListener = (_request, response) => {
    const { status, body } = answers[Math.min(asked, answers.length - 1)] ?? { status: 500, body: {} };
    asked += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = String((server.address() as AddressInfo).port);
  const log = pino({ base: null }, { write: (line: string) => (logged += line) });
  const toolkit = identityToolkit({ projectId: 'demo-nabha', apiKey: 'a key', authEmulatorHost: `127.0.0.1:${port}` }, log);
  const got = await toolkit('v1/accounts:signInWithPassword', { email: 'asha@demo.test' }).catch((error: unknown) => error);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { got, asked, logged };
}

const codeOf = (error: unknown) => (isProblem(error) ? error.code : error);

test('an answer is handed on, and the key goes with the question', async () => {
  const { got, asked } = await asking([{ status: 200, body: { idToken: 'x' } }]);
  expect([got, asked]).toEqual([{ idToken: 'x' }, 1]);
});

test('a failure of theirs is asked again, and the answer that comes then counts', async () => {
  const { got, asked, logged } = await asking([refusal(503, 'x'), { status: 200, body: { idToken: 'x' } }]);
  expect([got, asked, logged]).toEqual([{ idToken: 'x' }, 2, '']);
});

test('a failure that stays is the caller’s to try later, with one sentence in the log and nobody’s address', async () => {
  const { got, asked, logged } = await asking([refusal(500, 'asha@demo.test')]);
  expect([codeOf(got), asked]).toEqual(['try-later', 3]);
  expect(logged).toContain('answers with a failure of its own');
  expect(logged).not.toContain('asha');
});

test('a refusal keeps its word and is not asked again', async () => {
  const { got, asked, logged } = await asking([refusal(400, 'WEAK_PASSWORD : Password should be at least 6 characters')]);
  expect([isRefusal(got, 'WEAK_PASSWORD'), asked, logged]).toEqual([true, 1, '']);
});

test('too many tries are too many requests', async () => {
  expect(codeOf((await asking([refusal(400, 'TOO_MANY_ATTEMPTS_TRY_LATER : Access is disabled.')])).got)).toBe('too-many-requests');
});

test.each<[string, Answer]>([
  ['a wrong key', refusal(400, 'API key not valid. Please pass a valid API key.')],
  ['a key that is not for this', refusal(403, 'Requests to this API identitytoolkit method are blocked.')],
])('%s is told to who runs the clinic, and to the caller to try later', async (_what, answer) => {
  const { got, logged } = await asking([answer]);
  expect(codeOf(got)).toBe('try-later');
  expect(logged).toContain('does not take FIREBASE_API_KEY');
  expect(logged).not.toContain('a key"');
});

test('nobody there is told so, after three tries', async () => {
  let logged = '';
  const log = pino({ base: null }, { write: (line: string) => (logged += line) });
  const toolkit = identityToolkit({ projectId: 'demo-nabha', apiKey: 'x', authEmulatorHost: '127.0.0.1:1' }, log);
  expect(codeOf(await toolkit('v1/accounts:signUp', {}).catch((error: unknown) => error))).toBe('try-later');
  expect(logged).toContain('does not answer');
});
