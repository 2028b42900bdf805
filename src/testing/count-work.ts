import { Session } from 'node:inspector/promises';

/** Counts what the process executes. */
export type WorkCounter = {
  /** Runs something and returns how many blocks of code were executed meanwhile, and by which functions most of them. */
  count: (run: () => Promise<unknown>) => Promise<Work>;
  stop: () => Promise<void>;
};
export type Work = { blocks: number; most: string[] };

const NAMED = 5;

/**
 * Counts by V8's block coverage: how often each block of JavaScript was entered, in our files, in packages and in Node itself. It is
 * the same number on a busy machine as on a quiet one. What is done in C++ counts as the one call it is: JSON, and regular
 * expressions, whose backtracking lint bounds (eslint-plugin-regexp).
 */
export async function startCounting(): Promise<WorkCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async count(run) {
      await session.post('Profiler.takePreciseCoverage');
      await run();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const functions = result
        .filter(({ url }) => !url.includes('count-work') && !url.startsWith('node:internal/inspector'))
        .flatMap(({ url, functions }) =>
          functions.map(({ functionName, ranges }) => ({ name: `${functionName} in ${url}`, blocks: sum(ranges) })),
        );
      const most = functions.sort((a, b) => b.blocks - a.blocks).slice(0, NAMED);
      return {
        blocks: sum(functions.map(({ blocks }) => ({ count: blocks }))),
        most: most.map(({ name, blocks }) => `${String(blocks)} ${name}`),
      };
    },
    async stop() {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}

function sum(ranges: readonly { count: number }[]): number {
  return ranges.reduce((total, { count }) => total + count, 0);
}
