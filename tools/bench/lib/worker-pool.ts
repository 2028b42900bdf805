import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Attempt, Done, Job } from './booking-work';

type PartOf<J> = J extends Job ? Omit<J, 'attempts'> : never;
export type Ran = { won: Attempt[]; ms: number; cpuMs: number };
export type Workers = {
  /** Deals the attempts out, and says who won and how long it took from the first process's beginning to the last one's end. */
  run: (job: PartOf<Job>, attempts: readonly Attempt[]) => Promise<Ran>;
  stop: () => void;
};

const WORKER = fileURLToPath(new URL('booking-worker.ts', import.meta.url));

/** So many processes that do the same work at once. */
export async function startWorkers(processes: number, dataDir: string): Promise<Workers> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', DATA_DIR: dataDir };
  const workers = Array.from({ length: processes }, () =>
    fork(WORKER, { execArgv: ['--conditions=react-server', '--import', 'tsx'], env }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    async run(job, attempts) {
      const parts = workers.map((_, n) => attempts.filter((__, index) => index % processes === n));
      const done = await Promise.all(workers.map((worker, n) => runJob(worker, { ...job, attempts: parts[n] ?? [] } as Job)));
      return {
        won: done.flatMap(({ won }, n) => won.flatMap((index) => parts[n]?.[index] ?? [])),
        ms: Math.max(...done.map(({ endedAt }) => endedAt)) - Math.min(...done.map(({ beganAt }) => beganAt)),
        cpuMs: done.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
      };
    },
    stop: () => workers.forEach((worker) => worker.disconnect()),
  };
}

function runJob(worker: ChildProcess, job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`a process of the crew ended with ${String(code)}`));
    worker.once('exit', ended);
    worker.once('message', (done) => {
      worker.off('exit', ended);
      resolve(done as Done);
    });
    worker.send(job);
  });
}
