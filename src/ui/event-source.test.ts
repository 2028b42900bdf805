import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventReader, subscribe } from './event-source';

/** A stream that sends what the test tells it to. */
function stage() {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    response: () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    send: (text: string) => controller?.enqueue(new TextEncoder().encode(text)),
    cut: () => controller?.error(new TypeError('network')),
    close: () => controller?.close(),
  };
}

describe('following a resource', () => {
  let requests: { url: string; headers: Record<string, string> }[] = [];
  let answers: (() => Response)[] = [];
  let stop: () => void = () => undefined;
  const page = new EventTarget();
  const seen: unknown[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    requests = [];
    answers = [];
    seen.length = 0;
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    vi.stubGlobal('navigator', { onLine: true });
    vi.stubGlobal('fetch', async (url: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
      requests.push({ url, headers });
      const answer = answers[requests.length - 1];
      if (!answer) throw new TypeError('failed');
      const response = answer();
      // What the browser does: an aborted request breaks its body.
      return new Response(response.body?.pipeThrough(new TransformStream(), { signal }) ?? null, response);
    });
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const begin = () => {
    stop = subscribe(() => '/api/x', {
      value: (value) => seen.push(value),
      connection: (state) => seen.push(state),
      refused: (problem) => seen.push(`refused ${problem.code}`),
    });
  };
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  it('reports each value, and resumes a broken stream with the last event id', async () => {
    const [first, second] = [stage(), stage()];
    answers = [first.response, second.response];
    begin();
    await settle();
    first.send('retry: 2000\n\nid: e1\ndata: {"a":1}\n\n');
    await settle();
    expect(seen).toEqual(['fresh', { a: 1 }, 'fresh']);
    first.cut();
    await settle(600);
    expect(seen.at(-1)).toBe('stale');
    expect(requests[1]?.headers['last-event-id']).toBe('e1');
    second.send('id: e2\ndata: {"a":2}\n\n');
    await settle();
    expect(seen.slice(-2)).toEqual([{ a: 2 }, 'fresh']);
  });

  it('stops for good when it is refused, and reports why', async () => {
    answers = [() => new Response('{"code":"not-found"}', { status: 404 })];
    begin();
    await settle(60_000);
    expect(seen).toEqual(['refused not-found']);
    expect(requests).toHaveLength(1);
  });

  it('does not stop for a server that is busy', async () => {
    const next = stage();
    answers = [() => new Response('{"code":"try-later"}', { status: 503 }), next.response];
    begin();
    await settle(600);
    expect(requests).toHaveLength(2);
  });

  it('reconnects after two missing heartbeats', async () => {
    const [first, second] = [stage(), stage()];
    answers = [first.response, second.response];
    begin();
    await settle();
    first.send(': still here\n\n');
    await settle(36_000);
    expect(requests).toHaveLength(2);
  });

  it('polls every five seconds where a proxy holds the stream back', async () => {
    const dumb = stage();
    answers = [dumb.response, () => Response.json({ a: 1 }), () => Response.json({ a: 2 })];
    begin();
    await settle(11_000);
    expect(requests[1]?.headers.accept).toBe('application/json');
    await settle(5_000);
    expect(seen).toContainEqual({ a: 2 });
  });

  it('retries at once when the browser is online again', async () => {
    answers = [];
    begin();
    await settle(8_000);
    const before = requests.length;
    page.dispatchEvent(new Event('online'));
    await settle();
    expect(requests.length).toBe(before + 1);
  });
});

describe('reading an event stream', () => {
  it('reads the same events wherever the chunks are cut', () => {
    const text = 'id: 7\r\ndata: {"a":\ndata: 1}\n\n: beat\n\n';
    for (let cut = 0; cut <= text.length; cut++) {
      const events: unknown[] = [];
      const read = eventReader((data, id) => events.push([data, id]));
      read(text.slice(0, cut));
      read(text.slice(cut));
      expect(events).toEqual([['{"a":\n1}', '7']]);
    }
  });

  it('throws the problem that ends a stream', () => {
    const read = eventReader(() => undefined);
    expect(() => read('event: problem\ndata: {"code":"sign-in-needed"}\n\n')).toThrow('sign-in-needed');
  });
});
