import { createParser } from 'eventsource-parser';
import { isProblem, isRetryable, Problem, type ProblemCode } from '@/domain/shared/problem';
import { problemOf } from './api';

export type Subscriber = {
  /** A new state of the resource. */
  value: (value: unknown) => void;
  /** Whether the last value may be old. */
  connection: (state: 'fresh' | 'stale') => void;
  /** The server sends no more: no access any longer, signed out, gone. */
  refused: (problem: Problem) => void;
};

/** The server sends something every 15 s; two missing heartbeats mean that the connection is dead. */
const SILENCE_MS = 35_000;
/** The first event comes with the opening. Where it does not, a proxy buffers the stream, and we poll instead. */
const OPENING_MS = 10_000;
const POLL_MS = 5_000;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Follows a resource until stopped, at the address it has at each attempt: as an event stream, resumed where it broke, or by
 * polling where a proxy holds streams back. A fetch and not an EventSource, which cannot resume a stream it gave up, hides why it
 * was refused, and never notices a connection that died silently.
 */
export function subscribe(address: () => string, subscriber: Subscriber): () => void {
  const stopped = new AbortController();
  let lastEventId: string | null = null;
  let mayStream = true;
  let failures = 0;
  let attempt = new AbortController();
  let wake: () => void = () => undefined;

  const retryNow = () => wake();
  const onOffline = () => {
    subscriber.connection('stale');
    attempt.abort();
  };
  addEventListener('online', retryNow);
  addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', retryNow);

  const receive = (text: string, id: string | null) => {
    failures = 0;
    if (id !== null) lastEventId = id;
    if (text !== '') subscriber.value(JSON.parse(text));
    subscriber.connection('fresh');
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const run = async () => {
    while (!stopped.signal.aborted) {
      attempt = new AbortController();
      const failed = await (mayStream ? readStream(address(), lastEventId, attempt, receive) : poll(address(), attempt, receive)).then(
        () => null,
        (error: unknown) => error ?? new Error('no answer'),
      );
      if (stopped.signal.aborted) return;
      if (isProblem(failed) && !isRetryable(failed.code)) return subscriber.refused(failed);
      if (failed instanceof BufferedStreamError) mayStream = false;
      if (failed !== null) {
        subscriber.connection('stale');
        failures += 1;
      }
      const backoff = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length) - 1] ?? 0;
      await pause(failed === null && !mayStream ? POLL_MS : backoff);
    }
  };
  void run();

  return () => {
    stopped.abort();
    attempt.abort();
    wake();
    removeEventListener('online', retryNow);
    removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', retryNow);
  };
}

/** The stream opened and then sent nothing, which our server never does. */
class BufferedStreamError extends Error {}

type Receive = (text: string, id: string | null) => void;

async function poll(url: string, attempt: AbortController, receive: Receive): Promise<void> {
  const timer = setTimeout(() => attempt.abort(), OPENING_MS);
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store', signal: attempt.signal });
    if (!response.ok) throw await problemOf(response);
    receive(await response.text(), null);
  } finally {
    clearTimeout(timer);
  }
}

async function readStream(url: string, lastEventId: string | null, attempt: AbortController, receive: Receive): Promise<void> {
  let isOpen = false;
  let hasReceived = false;
  let timer = setTimeout(() => attempt.abort(), OPENING_MS);
  try {
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream', ...(lastEventId !== null && { 'last-event-id': lastEventId }) },
      cache: 'no-store',
      signal: attempt.signal,
    });
    if (!response.ok) throw await problemOf(response);
    isOpen = true;
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new BufferedStreamError();
    const read = eventReader(receive);
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => attempt.abort(), SILENCE_MS);
      if (!hasReceived) receive('', null);
      hasReceived = true;
      read(value);
    }
  } catch (error) {
    throw isOpen && !hasReceived && navigator.onLine ? new BufferedStreamError() : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads an event stream piece by piece; the `problem` event with which the server ends a stream is thrown. */
export function eventReader(receive: Receive): (chunk: string) => void {
  const parser = createParser({
    onEvent({ event, data, id }) {
      if (event === 'problem') throw new Problem((JSON.parse(data) as { code: ProblemCode }).code);
      receive(data, id ?? null);
    },
  });
  return parser.feed;
}
