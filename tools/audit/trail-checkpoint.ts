import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chainMark } from '@/server/platform/audit/chain';
import type { Fault, Head } from './check-chain';
import { OperatorError } from '../operator/operator-error';
import type { Unchained } from './verify-trail';

const HEADER = 'arogyamitra audit checkpoint 1';
/** Lines are written together: a call to the system for each of a million chains would cost more than the hashes. */
const LINES_TOGETHER = 1000;

/**
 * The heads of all chains as an earlier walk saw them, a line each in the order of the marks, read in step with the walk: a
 * checkpoint of any size takes no memory. `gone` is told of chains that the walk has passed and not met.
 */
export function readCheckpoint(file: string, onFault: (fault: Fault) => void) {
  const isThere = existsSync(file);
  const lines = isThere ? linesOf(file) : emptyLines();
  let pending: Head | null = null;
  let unchained: Unchained | null = null;

  async function nextHead(): Promise<Head | null> {
    const { value: line, done } = await lines.next();
    if (done === true) return null;
    const [mark = '', seq = '', hash = '', chain = ''] = line.split('\t');
    if (mark === 'unchained') {
      unchained = { count: Number(seq), digest: hash };
      return nextHead();
    }
    if (chain === '' || chainMark(chain) !== mark || !(Number(seq) >= 1))
      throw new OperatorError(`${file} is no checkpoint of the audit trail, or is damaged.`);
    return { chain, seq: Number(seq), hash };
  }

  function reportMissing({ chain }: Head): void {
    onFault({ chain, seq: 1, id: `${chainMark(chain)}…`, kind: 'cut-off' });
  }

  return {
    async known(mark: string): Promise<Head | null> {
      for (pending ??= await nextHead(); pending !== null && chainMark(pending.chain) < mark; pending = await nextHead())
        reportMissing(pending);
      if (pending === null || chainMark(pending.chain) !== mark) return null;
      const met = pending;
      pending = null;
      return met;
    },
    /** The walk is over: what the checkpoint saw of the events that stand in no chain; null when there was no checkpoint. */
    async end(): Promise<Unchained | null> {
      for (pending ??= await nextHead(); pending !== null; pending = await nextHead()) reportMissing(pending);
      if (isThere && unchained === null) throw new OperatorError(`${file} is no checkpoint of the audit trail, or is damaged.`);
      return unchained;
    },
  };
}

/** A checkpoint in the making: it takes the place of the former one when it is kept, and is gone when it is closed before. */
export function writeCheckpoint(file: string) {
  const draft = `${file}.draft`;
  const handle = openDraft(draft);
  let isKept = false;
  let lines = [HEADER];
  const flush = () => {
    writeSync(handle, lines.map((line) => `${line}\n`).join(''));
    lines = [];
  };
  return {
    add(mark: string, { chain, seq, hash }: Head): void {
      lines.push([mark, seq, hash, chain].join('\t'));
      if (lines.length >= LINES_TOGETHER) flush();
    },
    keep({ count, digest }: Unchained): void {
      lines.push(['unchained', count, digest].join('\t'));
      flush();
      fsyncSync(handle);
      closeSync(handle);
      isKept = true;
      renameSync(draft, file);
    },
    close(): void {
      if (isKept) return;
      closeSync(handle);
      rmSync(draft);
    },
  };
}

function openDraft(draft: string): number {
  try {
    return openSync(draft, 'w', 0o600);
  } catch (error) {
    throw new OperatorError(`The checkpoint cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function* linesOf(file: string): AsyncGenerator<string, undefined> {
  let isFirst = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (isFirst && line !== HEADER) throw new OperatorError(`${file} is no checkpoint of the audit trail.`);
    if (!isFirst) yield line;
    isFirst = false;
  }
  return undefined;
}

async function* emptyLines(): AsyncGenerator<string, undefined> {
  return undefined;
}
