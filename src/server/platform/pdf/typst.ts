import 'server-only';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { problem } from '@/domain/shared/problem';
import { describeError, type Log } from '../log';
import type { Pdf, PdfRequest } from './port';
import type { Seal } from './seal';

/** The compiler keeps what it has set; a new worker begins empty. */
const DOCUMENTS_PER_WORKER = 300;
/** A page takes some milliseconds, the first one a third of a second; more is a fault. */
const RENDER_MS_MAX = 10_000;
/** At some tens of milliseconds each, the last of so many comes after a few seconds. */
const WAITING_MAX = 100;
const RETRY_SECONDS = 5;

type Answer = { id: number; pdf?: Uint8Array; error?: string };
type Waiting = { done: (pdf: Uint8Array) => void; failed: (error: Error) => void };
type Running = { worker: Worker; waiting: Map<number, Waiting>; count: number };

/**
 * Typst in a thread of its own, because it works synchronously; started by the first document. The thread is plain JavaScript of the
 * server, `worker`, which is handed in so that no bundler follows it to the compiler.
 */
export function typstPdf({ log, worker, seal }: { log: Log; worker: string; seal: () => Promise<Seal | null> }): Pdf {
  let read: Promise<Seal | null> | undefined;
  let running: Running | null = null;
  let isFound: boolean | undefined;
  const isAvailable = () => (isFound ??= hasCompiler());
  const stop = (stopped: Running, error: Error) => {
    if (running === stopped) running = null;
    void stopped.worker.terminate();
    for (const { failed } of stopped.waiting.values()) failed(error);
    stopped.waiting.clear();
  };
  const start = (workerData: { seal: Seal | null }): Running => {
    const started: Running = { worker: new Worker(worker, { workerData }), waiting: new Map(), count: 0 };
    started.worker.on('error', (error) => {
      log.error({ pdf: describeError(error) }, 'the thread that sets documents ended');
      stop(started, problem('try-later', { retryAfter: RETRY_SECONDS }));
    });
    started.worker.on('message', ({ id, pdf, error }: Answer) => {
      const asked = started.waiting.get(id);
      started.waiting.delete(id);
      if (pdf === undefined) asked?.failed(new Error(error));
      else asked?.done(pdf);
      if (started !== running && started.waiting.size === 0) void started.worker.terminate();
    });
    // After the listeners, which would hold the process again. A request that waits holds it by its timer.
    started.worker.unref();
    return started;
  };
  const next = async (): Promise<Running> => {
    read ??= seal().catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    const workerData = { seal: await read };
    if (running !== null && running.count >= DOCUMENTS_PER_WORKER) {
      if (running.waiting.size === 0) void running.worker.terminate();
      running = null;
    }
    running ??= start(workerData);
    return running;
  };
  return {
    isAvailable,
    async render(request) {
      if (!isAvailable() || (running?.waiting.size ?? 0) >= WAITING_MAX) throw problem('try-later', { retryAfter: RETRY_SECONDS });
      const own = await next();
      return ask(own, request, () => stop(own, problem('try-later', { retryAfter: RETRY_SECONDS })));
    },
  };
}

function ask(own: Running, { template, data, madeAt }: PdfRequest, giveUp: () => void): Promise<Uint8Array> {
  own.count += 1;
  const id = own.count;
  return new Promise<Uint8Array>((done, failed) => {
    const timer = setTimeout(giveUp, RENDER_MS_MAX);
    const settled =
      <A>(then: (value: A) => void) =>
      (value: A) => {
        clearTimeout(timer);
        then(value);
      };
    own.waiting.set(id, { done: settled(done), failed: settled(failed) });
    own.worker.postMessage({ id, template, data: JSON.stringify(data), madeAt: Math.floor(Date.parse(madeAt) / 1000) });
  });
}

/** The compiler is written for every platform, but a registry may lack the binary of this one. */
function hasCompiler(): boolean {
  const places = path.resolve('node_modules', '@myriaddreamin');
  const own = `typst-ts-node-compiler-${process.platform}-${process.arch}`;
  return existsSync(places) && readdirSync(places).some((name) => name === own || name.startsWith(`${own}-`));
}
