import { cpus } from 'node:os';
import type { Timing } from './race';

/** Says what machine and runtime the figures that follow were taken on. */
export function printHeading(title: string): void {
  const cores = cpus();
  console.log(`\n${title}`);
  console.log(`node ${process.version}, ${String(cores.length)} × ${cores[0]?.model.trim() ?? 'unknown processor'}\n`);
}

/** A line per runner: median with range. */
export function printTimings(timings: readonly Timing[]): void {
  for (const { name, medianMs, leastMs, mostMs } of timings) {
    console.log(`  ${name.padEnd(44)} ${inMs(medianMs)}  (${inMs(leastMs)} to ${inMs(mostMs)})`);
  }
}

/** How many times faster `ours` is than `peer`, with what is aimed at. */
export function printRatio(ours: Timing, peer: Timing, goal: string): void {
  const ratio = peer.medianMs / ours.medianMs;
  console.log(`  ${ours.name} is ${ratio.toFixed(ratio < 10 ? 2 : 0)} × ${peer.name} (goal ${goal})`);
}

/** A figure that does not wobble and must be exactly so. Ends the run with status 1 where it is not. */
export function mustEqual(what: string, actual: unknown, expected: unknown): void {
  const isEqual = JSON.stringify(actual) === JSON.stringify(expected);
  console.log(`  ${isEqual ? 'ok  ' : 'FAIL'} ${what}${isEqual ? '' : `: ${brief(actual)} instead of ${brief(expected)}`}`);
  if (!isEqual) process.exitCode = 1;
}

/** Loads a peer, or says why it takes no part. */
export async function peerOrSkip<T>(name: string, load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    console.log(`  skipped: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

function inMs(ms: number): string {
  return `${ms.toFixed(ms < 1 ? 4 : 2)} ms`.padStart(12);
}

function brief(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
