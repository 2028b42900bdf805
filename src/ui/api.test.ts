import { afterEach, describe, expect, it, vi } from 'vitest';
import { endpointRef, apiFetch, NetworkError, urlOf } from './api';

const GET = endpointRef('GET', '/api/things/{id}');
const POST = endpointRef('POST', '/api/things');

/** Answers in turn; a null is a connection that fails. */
function answering(...answers: (Response | null)[]) {
  const sent: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_url: string, init: RequestInit) => {
    sent.push(init);
    const answer = answers[sent.length - 1];
    if (!answer) throw new TypeError('failed');
    return answer;
  });
  return sent;
}

const problem = (status: number, body: object, headers = {}) => new Response(JSON.stringify(body), { status, headers });

/** Lets the pauses between attempts pass at once. */
async function soon<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await vi.runAllTimersAsync();
  return work;
}

describe('apiFetch', () => {
  vi.useFakeTimers();
  afterEach(() => vi.clearAllTimers());

  it('fills the path and leaves out undefined query parameters', () => {
    expect(urlOf(endpointRef('GET', '/api/things/{id}'), { params: { id: 'a/b' }, query: { after: 3, q: undefined } as never })).toBe(
      '/api/things/a%2Fb?after=3',
    );
  });

  it('repeats a GET when no answer comes', async () => {
    const sent = answering(null, null, Response.json({ ok: 1 }));
    expect(await soon(apiFetch(GET, { params: { id: 'x' } }))).toEqual({ ok: 1 });
    expect(sent).toHaveLength(3);
  });

  it('sends a keyed POST again under the same key', async () => {
    const sent = answering(null, Response.json({}));
    await soon(apiFetch(POST, { body: { a: 1 } as never, key: 'k1' }));
    expect(sent.map(({ headers }) => (headers as Record<string, string>)['idempotency-key'])).toEqual(['k1', 'k1']);
  });

  it('never repeats a POST without a key', async () => {
    const sent = answering(null, Response.json({}));
    await expect(soon(apiFetch(POST, { body: {} as never }))).rejects.toBeInstanceOf(NetworkError);
    expect(sent).toHaveLength(1);
  });

  it('throws a NetworkError after three attempts without an answer', async () => {
    const sent = answering(null, null, null, Response.json({}));
    await expect(soon(apiFetch(GET, { params: { id: 'x' } }))).rejects.toBeInstanceOf(NetworkError);
    expect(sent).toHaveLength(3);
  });

  it('waits for a busy server that says how long, and not for one that says too long', async () => {
    answering(problem(503, { code: 'try-later' }, { 'retry-after': '1' }), Response.json({ ok: 1 }));
    expect(await soon(apiFetch(GET, { params: { id: 'x' } }))).toEqual({ ok: 1 });
    answering(problem(503, { code: 'try-later' }, { 'retry-after': '60' }), Response.json({ ok: 1 }));
    await expect(soon(apiFetch(GET, { params: { id: 'x' } }))).rejects.toMatchObject({ code: 'try-later' });
  });

  it('throws a refusal as the server sent it, with the current document', async () => {
    answering(problem(409, { code: 'changed-meanwhile', current: { version: 4 } }));
    await expect(apiFetch(endpointRef('PUT', '/api/things'))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      detail: { current: { version: 4 } },
    });
  });

  it.each([
    [502, 'try-later'],
    [401, 'sign-in-needed'],
    [418, 'our-fault'],
  ])('makes a known problem of a response %i that is not ours', async (status, code) => {
    answering(new Response('<html>', { status }));
    await expect(apiFetch(POST)).rejects.toMatchObject({ code });
  });

  it('returns undefined for 204', async () => {
    answering(new Response(null, { status: 204 }));
    expect(await apiFetch(endpointRef('DELETE', '/api/things'))).toBeUndefined();
  });
});
