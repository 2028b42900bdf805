import { afterEach, describe, expect, test } from 'vitest';
import { openModelServer } from '@/testing/model-server';
import { readEnv } from '../env';
import { makeLanguageModel } from './make-language-model';

type Server = Awaited<ReturnType<typeof openModelServer>>;
let servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.map(async (server) => server.close()));
  servers = [];
});

const QUESTION = { instructions: 'Read it.', text: 'my head hurts', schema: { type: 'object' as const } };
/** Short, so that a stall is soon over; what answers at once needs far less. */
const LIMIT_MS = 400;

async function open(vendor: 'huggingface' | 'gemini') {
  const server = await openModelServer(vendor);
  servers.push(server);
  const model = makeLanguageModel(readEnv(server.env), LIMIT_MS);
  if (model === undefined) throw new Error('no model');
  return { server, ask: async () => model.ask(QUESTION) };
}

describe.each(['huggingface', 'gemini'] as const)('%s', (vendor) => {
  test('is asked with the key in a header, the schema and the text, and its JSON is handed on', async () => {
    const { server, ask } = await open(vendor);
    server.behave({ says: '{"findings": [1]}' });
    expect(await ask()).toEqual({ is: 'answered', json: { findings: [1] } });
    const [request] = server.requests;
    expect(request?.path).toBe(vendor === 'gemini' ? '/models/a%2Fmodel:generateContent' : '/chat/completions');
    expect(request?.headers[vendor === 'gemini' ? 'x-goog-api-key' : 'authorization']).toBe(
      vendor === 'gemini' ? 'a-key-of-this-test' : 'Bearer a-key-of-this-test',
    );
    expect(request?.path).not.toContain('a-key-of-this-test');
    expect(JSON.stringify(request?.body)).toContain('"type":"object"');
    expect(request?.text).toBe('my head hurts');
  });

  test.each([
    ['an answer that never comes', { does: () => undefined }, 'timeout'],
    ['an answer that begins and never ends', { does: (response) => response.write('{"choices"') }, 'timeout'],
    ['a refusal', { does: (response) => response.writeHead(429).end('{"error":"quota"}') }, 'failed'],
    ['a connection that is cut', { does: (response) => response.destroy() }, 'failed'],
    ['a redirect elsewhere', { does: (response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end() }, 'failed'],
    ['a page', { does: (response) => response.end('<html>Sign in</html>') }, 'invalid'],
    ['an empty answer', { does: (response) => response.end() }, 'invalid'],
    ['JSON of another shape', { does: (response) => response.end('{"choices":[],"candidates":[]}') }, 'invalid'],
    ['a sentence where JSON was asked for', { says: 'You should see a doctor.' }, 'invalid'],
    ['more than anybody needs', { says: JSON.stringify('x'.repeat(100_000)) }, 'invalid'],
  ] as [string, Parameters<Server['behave']>[0], string][])('%s is told as a failure, and nothing is thrown', async (_, behaviour, is) => {
    const { server, ask } = await open(vendor);
    server.behave(behaviour);
    expect(await ask()).toEqual({ is });
  });
});

test('a service that is not there is a failure', async () => {
  const env = readEnv({ MODEL_KIND: 'gemini', MODEL_KEY: 'k', MODEL_NAME: 'm', MODEL_URL: 'http://127.0.0.1:9' });
  expect(await makeLanguageModel(env, LIMIT_MS)?.ask(QUESTION)).toEqual({ is: 'failed' });
});

test('there is none unless the environment names one, and half of one ends the start', () => {
  expect(makeLanguageModel(readEnv({}))).toBeUndefined();
  expect(() => readEnv({ MODEL_KIND: 'gemini' })).toThrow(/MODEL_KEY: is needed.*\n.*MODEL_NAME: is needed/);
  for (const url of ['http://models.example.org', 'ftp://127.0.0.1', 'https://models.example.org/', 'models'])
    expect(() => readEnv({ MODEL_KIND: 'gemini', MODEL_KEY: 'k', MODEL_NAME: 'm', MODEL_URL: url })).toThrow(/MODEL_URL/);
});
