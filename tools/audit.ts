/**
 * `npm run audit -- verify [--chain TYPE/ID] [--checkpoint FILE]`: whether the audit trail is as it was written. The first link
 * of every chain that does not hold is named, and the end is 1. A checkpoint remembers where each chain ended, so that the
 * next walk sees what was cut off.
 */
import { parseArgs } from 'node:util';
import { loadEnv } from '@/server/platform/env';
import { FAULTS, type Fault, type Head } from './audit/check-chain';
import { openInstallation } from './store/open-place';
import { OperatorError } from './operator/operator-error';
import type { Place } from './store/place';
import { printProgress, printForOperator } from './operator/run-as-operator';
import { readCheckpoint, writeCheckpoint } from './audit/trail-checkpoint';
import { verifyChain, verifyTrail, type Unchained, type Verdict } from './audit/verify-trail';

const USAGE = 'Usage: npm run audit -- verify [--chain TYPE/ID] [--checkpoint FILE]';

await printForOperator(async () => {
  const { chain, checkpoint } = readArguments();
  const place = await openInstallation(loadEnv());
  try {
    const holds = chain === undefined ? await verifyAll(place, checkpoint) : await verifyOne(place, chain);
    if (!holds) process.exitCode = 1;
  } finally {
    await place.close();
  }
});

function readArguments(): { chain?: string | undefined; checkpoint?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { chain: { type: 'string' }, checkpoint: { type: 'string' } },
      allowPositionals: true,
    });
    const isOne = values.chain === undefined || values.checkpoint === undefined;
    if (positionals.join(' ') === 'verify' && isOne) return values;
  } catch {
    // Falls through to the usage.
  }
  throw new OperatorError(USAGE);
}

async function verifyOne(place: Place, chain: string): Promise<boolean> {
  const found = await verifyChain(place.store, secretOf(place), chain);
  if (found === null) throw new OperatorError(`There is no chain ${chain}.`);
  if (found.fault) printFault(found.fault);
  else print(`${chain} holds: ${counted(found.links, 'event')}.`);
  return found.fault === null;
}

async function verifyAll(place: Place, file: string | undefined): Promise<boolean> {
  if (file === undefined) return printVerdict(place, await walk(place), null);
  const removedFaults: Fault[] = [];
  const previous = readCheckpoint(file, (fault) => removedFaults.push(fault));
  const next = writeCheckpoint(file);
  try {
    const verdict = await walk(place, { known: previous.known, add: next.add });
    const seen = await previous.end();
    removedFaults.forEach(printFault);
    const holds = printVerdict(place, { ...verdict, faults: verdict.faults + removedFaults.length }, seen);
    if (holds) next.keep(verdict.unchained);
    else print('The former checkpoint is kept as it was.');
    return holds;
  } finally {
    next.close();
  }
}

type Memory = { known: (mark: string) => Promise<Head | null>; add: (mark: string, head: Head) => void };

function walk(place: Place, memory?: Memory): Promise<Verdict> {
  return verifyTrail({
    store: place.store,
    secret: secretOf(place),
    ...(memory && { known: memory.known }),
    onChain(mark, { head, fault }) {
      if (fault) printFault(fault);
      else if (head) memory?.add(mark, head);
    },
    progress: printProgress('Verified'),
  });
}

/** Says what was found, and whether all of it holds. `seen` is what an earlier checkpoint saw of the events in no chain. */
function printVerdict(place: Place, { chains, links, faults, unchained, strays, unreached }: Verdict, seen: Unchained | null): boolean {
  const isOther = seen !== null && seen.digest !== unchained.digest;
  const complaints = [
    ...strays.map((id) => `${id} says it is a link, and its id is none: it was changed or forged.`),
    ...(unreached > 0 ? [`${counted(unreached, 'event')} could not be reached: an id was changed.`] : []),
    ...(isOther
      ? [
          `Of the events written before chains were kept the checkpoint saw ${seen.count}; there are ${unchained.count}, and they are not the same.`,
        ]
      : []),
  ];
  complaints.forEach(complain);
  print(`${counted(chains, 'chain')} with ${counted(links, 'event')}: ${faults === 0 ? 'all hold' : `${String(faults)} broken`}.`);
  if (unchained.count > 0)
    print(`${counted(unchained.count, 'event')} from before chains were kept: nothing but a checkpoint tells whether they were changed.`);
  if (faults > 0 && faults >= chains)
    print(`Not one chain holds: is the first secret in ${place.secretsIn} the one they were written with?`);
  return faults + complaints.length === 0;
}

function secretOf(place: Place): string {
  const [first] = place.secrets();
  if (first === undefined) throw new OperatorError(`There is no secret in ${place.secretsIn}.`);
  return first;
}

function printFault({ chain, seq, id, kind }: Fault): void {
  complain(`${chain}: event ${String(seq)} (${id}) ${FAULTS[kind]}.`);
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString('en-IN')} ${what}${n === 1 ? '' : 's'}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
