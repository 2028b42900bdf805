import { SIGNAL_SECONDS } from '@/domain/consultations/call';
import type { Consultation } from '@/domain/consultations/schema';
import type { CallRole } from '@/domain/consultations/steps';
import { addSeconds } from '@/domain/shared/instant';
import { problem } from '@/domain/shared/problem';
import type { Ctx, ReadCtx } from '@/server/platform/ctx';
import { consultations, signalBoxes, type Signal } from './collections';

export type NewSignal = Omit<Signal, 'seq' | 'at'>;
/** A box that somebody in this process reads live. What comes for them is in memory only, until they stop reading. */
type OpenBox = { items: readonly Signal[]; lastSeq: number; readers: Set<() => void> };

/** Room for two minutes of negotiations one after the other; the document stays far below the store's 1 MiB. */
const BOX_ITEMS_MAX = 200;
const BOX_BYTES_MAX = 400_000;

/** One box for each seat: a parent who takes the call for a child reads the child's. */
export function boxId(consultationId: string, seat: CallRole): string {
  return `${consultationId}@${seat}`;
}

/**
 * Adds a signal, and drops those that are too old. Numbers grow with the time since the admission, so that two processes that
 * do not know of each other's signals number them in one row. The same key and content is the same signal; throws
 * `idempotency-key-reused` for the key with another content.
 */
export function withSignal(
  items: readonly Signal[],
  added: NewSignal,
  { admittedAt, now, lastSeq = 0 }: { admittedAt: string | undefined; now: string; lastSeq?: number | undefined },
): { items: readonly Signal[]; seq: number } {
  const twin = added.key === undefined ? undefined : items.find(({ key, from }) => key === added.key && from === added.from);
  if (twin && contentOf(twin) !== contentOf(added)) throw problem('idempotency-key-reused');
  if (twin) return { items, seq: twin.seq };
  const sinceAdmission = Math.max(0, Date.parse(now) - Date.parse(admittedAt ?? now));
  const seq = Math.max(lastSeq + 1, (items.at(-1)?.seq ?? 0) + 1, sinceAdmission);
  return { items: bounded([...freshOf(items, now), { ...added, seq, at: now }]), seq };
}

/** The signals of a box, from the store and from memory, each once and in order. */
export function merged(stored: readonly Signal[], held: readonly Signal[], now: string): readonly Signal[] {
  const bySeq = new Map([...stored, ...held].map((signal) => [signal.seq, signal]));
  return freshOf([...bySeq.values()], now).sort((a, b) => a.seq - b.seq);
}

/** What this process holds in memory for a box. */
export function heldIn(ctx: ReadCtx, id: string): readonly Signal[] {
  return openBoxes(ctx).get(id)?.items ?? [];
}

/** Gives a signal to who reads the box live in this process; null when nobody does, and it must be stored. */
export function deliver(ctx: ReadCtx, id: string, added: NewSignal, { admittedAt }: Pick<Consultation, 'admittedAt'>): number | null {
  const box = openBoxes(ctx).get(id);
  if (!box || box.readers.size === 0) return null;
  const { items, seq } = withSignal(box.items, added, { admittedAt, now: ctx.now(), lastSeq: box.lastSeq });
  Object.assign(box, { items, lastSeq: Math.max(seq, box.lastSeq) });
  for (const wake of [...box.readers]) wake();
  return seq;
}

/** Tells an open box up to which number the store has gone, so that what is delivered from memory comes after it. */
export function noteStored(ctx: ReadCtx, id: string, seq: number): void {
  const box = openBoxes(ctx).get(id);
  if (box) box.lastSeq = Math.max(seq, box.lastSeq);
}

/**
 * Reads a box live: `changed` is called when something was delivered in this process. Who stops reading may come back in
 * another process, so what is still fresh is stored then, in one write.
 */
export function readLive(ctx: Ctx, consultationId: string, seat: CallRole, changed: () => void): () => void {
  const boxes = openBoxes(ctx);
  const id = boxId(consultationId, seat);
  const box: OpenBox = boxes.get(id) ?? { items: [], lastSeq: 0, readers: new Set() };
  boxes.set(id, box);
  const reader = () => changed();
  box.readers.add(reader);
  return () => {
    if (!box.readers.delete(reader) || box.readers.size > 0) return;
    storeHeld(ctx, { id, consultationId, box }).catch((error: unknown) => {
      const name = error instanceof Error ? error.name : 'unknown';
      ctx.ports.log.error({ requestId: ctx.requestId, name }, 'signals held in memory cannot be stored');
    });
  };
}

async function storeHeld(ctx: Ctx, { id, consultationId, box }: { id: string; consultationId: string; box: OpenBox }): Promise<void> {
  const held = freshOf(box.items, ctx.now());
  if (held.length > 0) {
    await ctx.commitUnaudited(
      async (tx) => {
        const consultation = await tx.get(consultations, consultationId);
        const stored = await tx.get(signalBoxes, id);
        // Nothing is kept after the end.
        if (consultation === null || consultation.state === 'ended') return;
        const items = bounded(merged(stored?.items ?? [], held, ctx.now()));
        tx.put(signalBoxes, { id, consultationId, lastSeq: items.at(-1)?.seq ?? 1, items: [...items] });
      },
      { clinical: [consultations] },
    );
  }
  const boxes = openBoxes(ctx);
  if (box.readers.size === 0 && boxes.get(id) === box) boxes.delete(id);
}

function freshOf(items: readonly Signal[], now: string): Signal[] {
  const since = addSeconds(now, -SIGNAL_SECONDS);
  return items.filter(({ at }) => at >= since);
}

function bounded(items: readonly Signal[]): readonly Signal[] {
  let bytes = 0;
  const newest = [...items].reverse().filter((item) => (bytes += Buffer.byteLength(JSON.stringify(item))) <= BOX_BYTES_MAX);
  return newest.slice(0, BOX_ITEMS_MAX).reverse();
}

function contentOf({ kind, payload }: NewSignal): string {
  return JSON.stringify([kind, payload]);
}

function openBoxes({ ports }: ReadCtx): Map<string, OpenBox> {
  return ports.memory.of('consultations.signal-boxes', () => new Map<string, OpenBox>());
}
