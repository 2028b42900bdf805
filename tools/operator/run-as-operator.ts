import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbeddedEnv } from '@/server/platform/env';
import { StoreUnavailable, TooMuchContention } from '@/server/platform/store/port';
import { OperatorError } from './operator-error';

const AGAIN = 'Run this again then: it goes on where it stopped.';
const BAR_CELLS = 24;

export type OperatorInput = { dataDir: string; file: string; flags: ReadonlySet<string> };

/** Runs a tool that takes one file and some flags; what the operator can put right is told in one sentence and ends with 1. */
export async function runAsOperator(
  usage: string,
  flagNames: readonly string[],
  work: (input: OperatorInput) => Promise<void>,
): Promise<void> {
  await printForOperator(async () => work(askedOf(usage, flagNames)));
}

/** Runs a tool; what the operator can put right is told in one sentence and ends with 1. */
export async function printForOperator(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const sentence = messageOf(error);
    if (sentence === null) throw error;
    // At once: what a client of Firestore has still under way would end in stacks of its own.
    process.stderr.write(`${sentence}\n`, () => process.exit(1));
  }
}

function messageOf(error: unknown): string | null {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof TooMuchContention) return `Others write to the store without a pause. ${AGAIN}`;
  return error instanceof StoreUnavailable ? `${error.message}. ${AGAIN}` : null;
}

function askedOf(usage: string, flagNames: readonly string[]): OperatorInput {
  const env = loadEmbeddedEnv();
  const options = Object.fromEntries(flagNames.map((name) => [name, { type: 'boolean' as const }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new OperatorError(usage);
    const flags = new Set(Object.keys(values));
    return { dataDir: path.resolve(env.DATA_DIR), file: path.resolve(file), flags };
  } catch {
    throw new OperatorError(usage);
  }
}

/** Says how far a copy is: a moving bar in a terminal, a line for each tenth in a log. */
export function printProgress(what: string): (done: number, total: number) => void {
  let lastPercent = -1;
  return (done, total) => {
    const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
    const step = process.stdout.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step === lastPercent) return;
    lastPercent = step;
    const end = !process.stdout.isTTY || percent === 100 ? '\n' : '';
    process.stdout.write(process.stdout.isTTY ? `\r${what}: ${barOf(percent)} ${percent} %${end}` : `${what}: ${step} %${end}`);
  };
}

function barOf(percent: number): string {
  const full = Math.floor((percent / 100) * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}
