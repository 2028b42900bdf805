import { performance } from 'node:perf_hooks';

/** One side of a race. `run` does the job once and gives something back, so that no compiler may leave it out. */
export type Runner = { name: string; run: () => unknown };
export type Timing = { name: string; medianMs: number; leastMs: number; mostMs: number };

const ROUNDS_MIN = 5;

/**
 * Times runners side by side: every round takes each of them once, in turn, so that a slow moment of the machine hits all.
 * A round of a fast runner repeats the job until `roundMs` have passed and divides. Each warms up for one round first.
 */
export async function race(runners: readonly Runner[], { rounds = 7, roundMs = 200 } = {}): Promise<Timing[]> {
  const timings = runners.map(() => [] as number[]);
  for (let round = -1; round < Math.max(rounds, ROUNDS_MIN); round += 1) {
    for (const [index, runner] of runners.entries()) {
      const ms = await timeOnce(runner.run, roundMs);
      if (round >= 0) timings[index]?.push(ms);
    }
  }
  return runners.map(({ name }, index) => ({ name, ...spreadOf(timings[index] ?? []) }));
}

async function timeOnce(run: () => unknown, roundMs: number): Promise<number> {
  const began = performance.now();
  let times = 0;
  do {
    await run();
    times += 1;
  } while (performance.now() - began < roundMs);
  return (performance.now() - began) / times;
}

/** The middle and the ends of a list of measurements. */
export function spreadOf(values: readonly number[]): Omit<Timing, 'name'> {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const medianMs = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { medianMs, leastMs: sorted[0] ?? 0, mostMs: sorted.at(-1) ?? 0 };
}
