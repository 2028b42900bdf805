import type { Handler } from '@/server/platform/http/route';
import { eventReader } from '@/ui/event-source';
import type { Clinic } from './clinic';

/** How long an event may take on a busy machine; waiting ends as soon as it comes. */
const NEXT_MS_MAX = 10_000;

type StreamEvent = { id: string | null; data: Record<string, unknown> };
export type Stream = {
  /** The next thing told that fits; fails when nothing does in time. */
  next: (fits?: (data: Record<string, unknown>) => boolean) => Promise<StreamEvent>;
  /** The code of the problem the stream ended with. */
  ended: () => Promise<string>;
  close: () => void;
};

/** Follows a live resource through the real door, reading it as the browser does. */
export async function openStream(
  clinic: Clinic,
  handler: Handler,
  sent: { as: string; path: string; lastEventId?: string },
): Promise<Stream> {
  const hangUp = new AbortController();
  const headers = new Headers({ accept: 'text/event-stream', authorization: `Bearer ${await clinic.tokenOf(sent.as)}` });
  if (sent.lastEventId !== undefined) headers.set('last-event-id', sent.lastEventId);
  const request = new Request(`http://clinic.test${sent.path}`, { headers, signal: hangUp.signal });
  const response = await handler(request);
  if (response.status !== 200) throw new Error(`no stream: ${await response.text()}`);
  const events: StreamEvent[] = [];
  let wake: () => void = () => undefined;
  const over = readAll(response, (one) => {
    events.push(one);
    wake();
  });
  return {
    async next(fits = () => true) {
      const until = Date.now() + NEXT_MS_MAX;
      for (;;) {
        const one = events.shift();
        if (one && fits(one.data)) return one;
        if (one) continue;
        await new Promise<void>((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error('the stream sent nothing that fits')), until - Date.now());
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
    ended: () => over,
    close: () => hangUp.abort(),
  };
}

async function readAll(response: Response, onEvent: (one: StreamEvent) => void): Promise<string> {
  const read = eventReader((text, id) => onEvent({ id, data: JSON.parse(text) as Record<string, unknown> }));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
      if (done || value === undefined) return 'closed';
      read(value);
    }
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'broken';
  }
}
