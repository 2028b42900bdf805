import type { Consultation } from '@/domain/consultations/schema';
import { setNewest } from '@/domain/shared/set-newest';
import type { ReadCtx } from '@/server/platform/ctx';

/** `watchers` of one doctor's consultations in this process, and the number of the last change; no two changes share a number. */
type Watched = { watchers: number; change: number };
type Known = { consultation: Consultation; change: number };
type Memory = { lastChange: number; watched: Map<string, Watched>; known: Map<string, Known> };

const KNOWN_MAX = 5000;

/**
 * A consultation as this process last read it, while the consultations of its doctor are watched here and no change has been
 * reported since; null otherwise. It serves heartbeats and signals, several requests a minute, which reveal nothing of it. The
 * permission remains the reader's to check.
 */
export function knownConsultation(ctx: ReadCtx, id: string): Consultation | null {
  const memory = memoryOf(ctx);
  const found = memory.known.get(id);
  return found && memory.watched.get(found.consultation.doctorId)?.change === found.change ? found.consultation : null;
}

/** Runs `read` and remembers the consultation it returns, unless a change was reported meanwhile. */
export async function readAndKnow(ctx: ReadCtx, read: () => Promise<Consultation>): Promise<Consultation> {
  const memory = memoryOf(ctx);
  const before = memory.lastChange;
  const consultation = await read();
  const change = memory.watched.get(consultation.doctorId)?.change;
  if (change !== undefined && change <= before) setNewest(memory.known, consultation.id, { consultation, change }, KNOWN_MAX);
  else memory.known.delete(consultation.id);
  return consultation;
}

/** Notes that a doctor's consultations are being watched; the caller reports each change, and the end of the watch. */
export function noteWatch(ctx: ReadCtx, doctorId: string): { changed: () => void; ended: () => void } {
  const memory = memoryOf(ctx);
  const state = memory.watched.get(doctorId) ?? { watchers: 0, change: (memory.lastChange += 1) };
  memory.watched.set(doctorId, state);
  state.watchers += 1;
  return {
    changed() {
      state.change = memory.lastChange += 1;
    },
    ended() {
      state.watchers -= 1;
      if (state.watchers === 0) memory.watched.delete(doctorId);
    },
  };
}

function memoryOf({ ports }: ReadCtx): Memory {
  return ports.memory.of<Memory>('consultations.known', () => ({ lastChange: 0, watched: new Map(), known: new Map() }));
}
