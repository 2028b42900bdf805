import { isProblem, Problem, type ProblemCode } from '@/domain/shared/problem';
import { problemOf } from './api';

export type Subscriber = {
  /** A new state of the resource. */
  value: (value: unknown) => void;
  /** Whether what was last told may be old. */
  line: (state: 'fresh' | 'stale') => void;
  /** The server will tell no more: not ours any longer, signed out, gone. */
  refused: (problem: Problem) => void;
};

/** The server says something every 15 s; more than two silences mean that nobody is there. */
const SILENCE_MS = 35_000;
/** The first words come with the opening. When they do not, something between us holds the stream back, and we ask instead. */
const OPENING_MS = 10_000;
const POLL_MS = 5_000;
const BACKOFF_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Follows a resource until stopped, at the address it has at each opening: as an event stream, resumed where it broke; by asking every few seconds where streams do
 * not come through. A fetch and not an EventSource, which cannot resume a stream it gave up, hides why it was refused, and
 * never notices a line that died in silence.
 */
export function subscribe(address: () => string, tell: Subscriber): () => void {
  const stopped = new AbortController();
  let lastEventId: string | null = null;
  let mayStream = true;
  let failures = 0;
  let attempt = new AbortController();
  let wake: () => void = () => undefined;

  const hurry = () => wake();
  const onOffline = () => {
    tell.line('stale');
    attempt.abort();
  };
  addEventListener('online', hurry);
  addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', hurry);

  const heard = (text: string, id: string | null) => {
    failures = 0;
    if (id !== null) lastEventId = id;
    if (text !== '') tell.value(JSON.parse(text));
    tell.line('fresh');
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
      const failed = await (mayStream ? stream(address(), lastEventId, attempt, heard) : ask(address(), attempt, heard)).then(
        () => null,
        (error: unknown) => error ?? new Error('no line'),
      );
      if (stopped.signal.aborted) return;
      if (isProblem(failed) && isFinal(failed.code)) return tell.refused(failed);
      if (failed instanceof BufferedStreamError) mayStream = false;
      if (failed !== null) {
        tell.line('stale');
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
    removeEventListener('online', hurry);
    removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', hurry);
  };
}

/** The stream opened and then said nothing, which our server never does. */
class BufferedStreamError extends Error {}

type Heard = (text: string, id: string | null) => void;

async function ask(url: string, attempt: AbortController, heard: Heard): Promise<void> {
  const timer = setTimeout(() => attempt.abort(), OPENING_MS);
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store', signal: attempt.signal });
    if (!response.ok) throw await problemOf(response);
    heard(await response.text(), null);
  } finally {
    clearTimeout(timer);
  }
}

async function stream(url: string, lastEventId: string | null, attempt: AbortController, heard: Heard): Promise<void> {
  let isOpen = false;
  let hasSpoken = false;
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
    const read = eventReader(heard);
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => attempt.abort(), SILENCE_MS);
      if (!hasSpoken) heard('', null);
      hasSpoken = true;
      read(value);
    }
  } catch (error) {
    throw isOpen && !hasSpoken && navigator.onLine ? new BufferedStreamError() : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Reads an event stream piece by piece (WHATWG HTML §9.2); the server's last word, `problem`, is thrown. */
export function eventReader(heard: Heard): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r?\n/);
      const field = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''));
      const data = field('data').join('\n');
      if (field('event')[0] === 'problem') throw new Problem((JSON.parse(data) as { code: ProblemCode }).code);
      if (data !== '') heard(data, field('id')[0] ?? null);
    }
  };
}

/** Whether asking again would only be refused again. */
function isFinal(code: ProblemCode): boolean {
  return !['try-later', 'our-fault', 'too-many-requests'].includes(code);
}
