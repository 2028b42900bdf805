/**
 * `npm run audit -- verify [--chain TYPE/ID] [--checkpoint FILE]`: whether the audit trail is as it was written. The first link
 * of every chain that does not hold is named, and the end is 1. A checkpoint remembers where each chain ended, so that the
 * next walk sees what was cut off.
 */
import { parseArgs } from 'node:util';
import { loadEnv } from '@/server/platform/env';
import { FAULTS, type Fault } from './lib/judge-chain';
import { openInstallation } from './lib/open-place';
import { OperatorError } from './lib/operator-error';
import type { Place } from './lib/place';
import { sayProgress, tellOperator } from './lib/run-as-operator';
import { readCheckpoint, writeCheckpoint } from './lib/trail-checkpoint';
import { verifyChain, verifyTrail } from './lib/verify-trail';

const USAGE = 'Usage: npm run audit -- verify [--chain TYPE/ID] [--checkpoint FILE]';

await tellOperator(async () => {
  const { chain, checkpoint } = asked();
  const place = await openInstallation(loadEnv());
  try {
    const holds = chain === undefined ? await verifyAll(place, checkpoint) : await verifyOne(place, chain);
    if (!holds) process.exitCode = 1;
  } finally {
    await place.close();
  }
});

function asked(): { chain?: string | undefined; checkpoint?: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ options: { chain: { type: 'string' }, checkpoint: { type: 'string' } }, allowPositionals: true });
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
  if (found.fault) tell(found.fault);
  else say(`${chain} holds: ${counted(found.links, 'event')}.`);
  return found.fault === null;
}

async function verifyAll(place: Place, file: string | undefined): Promise<boolean> {
  let lost = 0;
  const former = file === undefined ? null : readCheckpoint(file, (fault) => {
    lost += 1;
    tell(fault);
  });
  const next = file === undefined ? null : writeCheckpoint(file);
  const verdict = await verifyTrail({
    store: place.store,
    secret: secretOf(place),
    ...(former && { known: former.known }),
    onChain(mark, { head, fault }) {
      if (fault) tell(fault);
      else if (head) next?.add(mark, head);
    },
    progress: sayProgress('Verified'),
  }).catch((error: unknown) => {
    next?.drop();
    throw error;
  });
  const seen = (await former?.end()) ?? verdict.unchained;
  const complaints = [
    ...verdict.strays.map((id) => `${id} says it is a link, and its id is none: it was changed or forged.`),
    ...(verdict.unreached > 0 ? [`${counted(verdict.unreached, 'event')} could not be reached: an id was changed.`] : []),
    ...(seen.digest === verdict.unchained.digest ? [] : [`Of the events written before chains were kept the checkpoint saw ${seen.count}; there are ${verdict.unchained.count}, and they are not the same.`]),
  ];
  for (const line of complaints) complain(line);
  const broken = verdict.faults + lost;
  const holds = broken + complaints.length === 0;
  say(`${counted(verdict.chains, 'chain')} with ${counted(verdict.links, 'event')}: ${broken === 0 ? 'all hold' : `${String(broken)} broken`}.`);
  if (verdict.unchained.count > 0) say(`${counted(verdict.unchained.count, 'event')} from before chains were kept: nothing but a checkpoint tells whether they were changed.`);
  if (verdict.faults > 0 && verdict.faults === verdict.chains) say(`Not one chain holds: is the first secret in ${place.secretsIn} the one they were written with?`);
  if (holds) next?.keep(verdict.unchained);
  else next?.drop();
  if (next && !holds) say('The former checkpoint is kept as it was.');
  return holds;
}

function secretOf(place: Place): string {
  const [first] = place.secrets();
  if (first === undefined) throw new OperatorError(`There is no secret in ${place.secretsIn}.`);
  return first;
}

function tell({ chain, seq, id, kind }: Fault): void {
  complain(`${chain}: event ${String(seq)} (${id}) ${FAULTS[kind]}.`);
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString('en-IN')} ${what}${n === 1 ? '' : 's'}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
