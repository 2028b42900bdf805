import 'server-only';

const HEARTBEAT_MS = 15_000;
/** A stream is closed after this long, and the browser opens it again: who may see it is then asked anew. */
const STREAM_MS_MAX = 10 * 60_000;

/** So many events a reader may leave unread; who reads nothing and keeps the line open would have us keep them all. */
const UNREAD_MAX = 100;

/** What is told, as JSON, under the id that `Last-Event-ID` resumes from. */
export type StreamEvent = { id: string; data: string };

export type StreamSource = {
  /** The resource, read with the caller's present rights; null when there is nothing to add. Throws when it is over. */
  read: () => Promise<StreamEvent | null>;
  /** What to say last, when `read` threw. */
  lastWord: (error: unknown) => Promise<string | null>;
  watch: (changed: () => void) => () => void;
};

/**
 * An event stream of one resource. An event is sent when its id differs from that of the last one sent. Changes that come
 * while the resource is being read are read once more, together.
 */
export function eventStream(first: StreamEvent, lastEventId: string | null, signal: AbortSignal, source: StreamSource) {
  const encoder = new TextEncoder();
  let seen = lastEventId ?? '';
  let end: () => void = () => undefined;
  /** Lets go of everything; what a reader has gone from is closed already. */
  let letGo: () => void = () => undefined;

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false;
      const send = (text: string) => {
        if (over) return;
        if ((controller.desiredSize ?? 0) < -UNREAD_MAX) end();
        else controller.enqueue(encoder.encode(text));
      };
      const tell = (event: StreamEvent | null) => {
        if (event === null || event.id === seen) return;
        send(`id: ${event.id}\ndata: ${event.data}\n\n`);
        seen = event.id;
      };
      const fail = async (error: unknown) => {
        const word = await source.lastWord(error);
        if (word !== null) send(`event: problem\ndata: ${word}\n\n`);
        end();
      };
      const read = oneAtATime(async () => {
        await source.read().then(tell, fail);
      });
      send('retry: 2000\n\n');
      tell(first);
      const unwatch = source.watch(read);
      const beat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
      const limit = setTimeout(() => end(), STREAM_MS_MAX);
      letGo = () => {
        over = true;
        clearInterval(beat);
        clearTimeout(limit);
        unwatch();
        process.off('arogya:closing' as 'exit', end);
      };
      end = () => {
        if (over) return;
        letGo();
        controller.close();
      };
      process.on('arogya:closing' as 'exit', end);
      signal.addEventListener('abort', () => end());
    },
    cancel: () => letGo(),
  });
}

/** Runs a task when asked; asked again while it runs, it runs once more afterwards. */
function oneAtATime(task: () => Promise<void>): () => void {
  let state: 'idle' | 'running' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    state = 'running';
    await task();
    const wanted = state as 'running' | 'again';
    state = 'idle';
    if (wanted === 'again') await run();
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}
