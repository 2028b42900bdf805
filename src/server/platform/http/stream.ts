import 'server-only';

const HEARTBEAT_MS = 15_000;
/** A stream is closed after this long; the browser reconnects, and its access is checked again. */
const STREAM_MS_MAX = 10 * 60_000;

/**
 * Maximum unread events; beyond it a client that holds the connection open without reading would make us buffer without bound.
 */
const UNREAD_MAX = 100;

/** The data as JSON, under the id that `Last-Event-ID` resumes from. */
export type StreamEvent = { id: string; data: string };

export type StreamSource = {
  /** The resource, read with the caller's current rights; null when there is nothing new. Throws when the stream must end. */
  read: () => Promise<StreamEvent | null>;
  /** The final event's data when `read` threw. */
  finalEvent: (error: unknown) => Promise<string | null>;
  watch: (changed: () => void) => () => void;
};

/**
 * An event stream of one resource. An event is sent when its id differs from the previous one's. Changes during a read are
 * coalesced into one further read.
 */
export function eventStream(first: StreamEvent, lastEventId: string | null, signal: AbortSignal, source: StreamSource) {
  const encoder = new TextEncoder();
  let seen = lastEventId ?? '';
  let end: () => void = () => undefined;
  /** Releases everything; a stream cancelled by its reader is closed already. */
  let resume: () => void = () => undefined;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false;
      const send = (text: string) => {
        if (over) return;
        if ((controller.desiredSize ?? 0) < -UNREAD_MAX) end();
        else controller.enqueue(encoder.encode(text));
      };
      const push = (event: StreamEvent | null) => {
        if (event === null || event.id === seen) return;
        send(`id: ${event.id}\ndata: ${event.data}\n\n`);
        seen = event.id;
      };
      const fail = async (error: unknown) => {
        const final = await source.finalEvent(error);
        if (final !== null) send(`event: problem\ndata: ${final}\n\n`);
        end();
      };
      const read = oneAtATime(async () => {
        await source.read().then(push, fail);
      });
      send('retry: 2000\n\n');
      push(first);
      const unwatch = source.watch(read);
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      const limit = setTimeout(() => end(), STREAM_MS_MAX);
      resume = () => {
        over = true;
        clearInterval(heartbeat);
        clearTimeout(limit);
        unwatch();
        process.off('arogya:closing' as 'exit', end);
      };
      end = () => {
        if (over) return;
        resume();
        controller.close();
      };
      process.on('arogya:closing' as 'exit', end);
      signal.addEventListener('abort', () => end());
    },
    cancel: () => resume(),
  });
}

/** Runs a task when triggered; triggered again while running, it runs once more afterwards. */
function oneAtATime(task: () => Promise<void>): () => void {
  let state: 'idle' | 'running' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    state = 'running';
    await task();
    const nextState = state as 'running' | 'again';
    state = 'idle';
    if (nextState === 'again') await run();
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}
