import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventReader, subscribe } from './event-source';

/** A stream whose words the test says. */
function stage() {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) });
  return {
    response: () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    say: (text: string) => controller?.enqueue(new TextEncoder().encode(text)),
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
      line: (state) => seen.push(state),
      refused: (problem) => seen.push(`refused ${problem.code}`),
    });
  };
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

  it('tells each state, and resumes a cut line with the last event it heard', async () => {
    const [first, second] = [stage(), stage()];
    answers = [first.response, second.response];
    begin();
    await settle();
    first.say('retry: 2000\n\nid: e1\ndata: {"a":1}\n\n');
    await settle();
    expect(seen).toEqual(['fresh', { a: 1 }, 'fresh']);
    first.cut();
    await settle(600);
    expect(seen.at(-1)).toBe('stale');
    expect(requests[1]?.headers['last-event-id']).toBe('e1');
    second.say('id: e2\ndata: {"a":2}\n\n');
    await settle();
    expect(seen.slice(-2)).toEqual([{ a: 2 }, 'fresh']);
  });

  it('stops for good when it is refused, and tells why', async () => {
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

  it('takes a line silent for longer than two heartbeats for dead', async () => {
    const [first, second] = [stage(), stage()];
    answers = [first.response, second.response];
    begin();
    await settle();
    first.say(': still here\n\n');
    await settle(36_000);
    expect(requests).toHaveLength(2);
  });

  it('asks every five seconds where the stream is held back on the way', async () => {
    const dumb = stage();
    answers = [dumb.response, () => Response.json({ a: 1 }), () => Response.json({ a: 2 })];
    begin();
    await settle(11_000);
    expect(requests[1]?.headers.accept).toBe('application/json');
    await settle(5_000);
    expect(seen).toContainEqual({ a: 2 });
  });

  it('tries at once when the line is back', async () => {
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
  it('puts together what was cut apart anywhere', () => {
    const text = 'id: 7\r\ndata: {"a":\ndata: 1}\n\n: beat\n\n';
    for (let cut = 0; cut <= text.length; cut++) {
      const heard: unknown[] = [];
      const read = eventReader((data, id) => heard.push([data, id]));
      read(text.slice(0, cut));
      read(text.slice(cut));
      expect(heard).toEqual([['{"a":\n1}', '7']]);
    }
  });

  it('throws the last word of the server', () => {
    const read = eventReader(() => undefined);
    expect(() => read('event: problem\ndata: {"code":"sign-in-needed"}\n\n')).toThrow('sign-in-needed');
  });
});
