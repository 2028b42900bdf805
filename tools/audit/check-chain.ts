import { AuditEvent } from '@/domain/audit/schema';
import { chainMark, idAt, sealAuditEvent, type Unlinked } from '@/server/platform/audit/chain';

/** What is wrong with the first link of a chain that does not hold, in the words of the report. */
export const FAULTS = {
  missing: 'is missing',
  'out-of-order': 'is out of order: it stood elsewhere in the chain when it was written',
  changed: 'was changed after it was written',
  forged: 'is forged: whoever wrote it did not have the secret',
  'changed-or-forged': 'was changed after it was written, or is forged: the event after it, which would tell, is not there',
  replaced: 'is not the one that was there: the event before it or the checkpoint knows another',
  'cut-off': 'was seen by the checkpoint and is gone: the end of the chain was cut off',
} as const;
export type FaultKind = keyof typeof FAULTS;
export type Fault = { chain: string; seq: number; id: string; kind: FaultKind };

/** The last link of a chain that holds. */
export type Head = { chain: string; seq: number; hash: string };

/** What a judge says at the end: how far the chain holds, and the first link that does not. */
export type Outcome = { head: Head | null; fault: Fault | null };

/** An event as the engine keeps it. */
export type Stored = Record<string, unknown>;

/** How far from its place a link is looked for when its hash does not fit where it stands. */
const PLACES_TRIED = 50;

/**
 * Judges the chain of one mark, link after link, and remembers no more than the last two. The first fault ends it: what follows
 * a broken link hangs in the air. `known` is the head a checkpoint saw.
 */
export function checkChain(mark: string, secret: string, known: Head | null) {
  /** Any link may tell it, also one that does not hold: the mark is made of it. */
  let chain = known?.chain;
  let head: Omit<Head, 'chain'> | null = null;
  let fault: { seq: number; kind: FaultKind } | null = null;
  /** Does not hold; what is wrong with it the next link tells. */
  let suspect: { seq: number; hash: string; isGap: boolean } | null = null;

  const due = () => (head?.seq ?? 0) + 1;

  function judge(fields: Stored): void {
    const seq = due();
    const { success, data } = AuditEvent.safeParse(fields);
    if (!success || data.seq === undefined || data.hash === undefined) fault = { seq, kind: 'changed' };
    else if (data.seq > seq) suspect = { seq, hash: data.hash, isGap: true };
    else if (fits(fields, data.seq)) hold(data.seq, data.prev ?? null, data.hash);
    else if (fitsElsewhere(fields, data.seq)) fault = { seq, kind: 'out-of-order' };
    else suspect = { seq, hash: data.hash, isGap: false };
  }

  function hold(seq: number, prev: string | null, hash: string): void {
    const isAnother = prev !== (head?.hash ?? null) || (known?.seq === seq && known.hash !== hash);
    if (seq < due()) fault = { seq: due(), kind: 'out-of-order' };
    else if (isAnother) fault = { seq, kind: 'replaced' };
    else head = { seq, hash };
  }

  /** The hash is made of all that is there, also of a field nobody declared. */
  function fits({ hash, ...fields }: Stored, seq: number): boolean {
    if (fields['id'] !== idAt(mark, Number(fields['seq']))) return false;
    return sealAuditEvent({ ...fields, id: idAt(mark, seq), seq } as Unlinked, secret) === hash;
  }

  function fitsElsewhere(fields: Stored, seq: number): boolean {
    for (let other = Math.max(1, seq - PLACES_TRIED); other <= seq + PLACES_TRIED; other += 1) if (fits(fields, other)) return true;
    return false;
  }

  /** What the link after a suspect says of it: it names the hash of the link it was written after. */
  function witnessed({ seq, hash, isGap }: NonNullable<typeof suspect>, next: Stored): FaultKind {
    if (isGap) return next['seq'] === seq ? 'out-of-order' : 'missing';
    if (next['seq'] !== seq + 1) return 'changed-or-forged';
    return next['prev'] === hash ? 'changed' : 'forged';
  }

  return {
    next(stored: Stored): void {
      if (chain === undefined && chainMark(String(stored['chain'])) === mark) chain = String(stored['chain']);
      if (fault !== null) return;
      if (suspect === null) judge(stored);
      else fault = { seq: suspect.seq, kind: witnessed(suspect, stored) };
    },
    /** The chain has no more links. */
    end(): Outcome {
      if (fault === null && suspect !== null) fault = { seq: suspect.seq, kind: suspect.isGap ? 'missing' : 'changed-or-forged' };
      if (fault === null && known !== null && due() <= known.seq) fault = { seq: due(), kind: 'cut-off' };
      const name = chain ?? mark;
      return { head: head && { chain: name, ...head }, fault: fault && { chain: name, id: idAt(mark, fault.seq), ...fault } };
    },
  };
}
