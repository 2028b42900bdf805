import type { Consultation } from '@/domain/consultations/schema';
import type { CallRole } from '@/domain/consultations/steps';
import { PRESENCE_WRITE_SECONDS } from '@/domain/consultations/waiting-room';
import { secondsBetween } from '@/domain/shared/instant';
import { setNewest } from '@/domain/shared/set-newest';
import type { ReadCtx } from '@/server/platform/ctx';

/** The latest heartbeats this process received for a consultation, and when it last wrote them. */
type Heartbeats = { at: Partial<Record<CallRole, string>>; writtenAt: string };

const CONSULTATIONS_MAX = 10_000;

/**
 * The consultation with the participants' latest heartbeats, most of which are only in memory. Another process knows those
 * that were written, at most {@link PRESENCE_WRITE_SECONDS} before.
 */
export function withPresence(ctx: ReadCtx, consultation: Consultation): Consultation {
  const known = heartbeatsIn(ctx).get(consultation.id);
  if (!known) return consultation;
  const { patient, doctor } = consultation.participants;
  return { ...consultation, participants: { patient: laterOf(patient, known.at.patient), doctor: laterOf(doctor, known.at.doctor) } };
}

/**
 * Whether a consultation's heartbeats must be written now. One write has those of both participants. Before this process has
 * received any, `lastSeenAt` is as it was read.
 */
export function isPresenceDue(ctx: ReadCtx, { id, participants }: Consultation, seat: CallRole): boolean {
  const writtenAt = heartbeatsIn(ctx).get(id)?.writtenAt ?? participants[seat].lastSeenAt;
  return writtenAt === undefined || Math.abs(secondsBetween(writtenAt, ctx.now())) >= PRESENCE_WRITE_SECONDS;
}

/** Remembers a heartbeat, after it was written or, while none is due, instead of writing it. */
export function noteHeartbeat(ctx: ReadCtx, { id, participants }: Consultation, seat: CallRole, as: 'written' | 'unwritten'): void {
  const all = heartbeatsIn(ctx);
  const now = ctx.now();
  const known = all.get(id);
  const writtenAt = as === 'written' ? now : (known?.writtenAt ?? participants[seat].lastSeenAt ?? now);
  setNewest(all, id, { at: { ...known?.at, [seat]: now }, writtenAt }, CONSULTATIONS_MAX);
}

/** A heartbeat does not bring back a participant who has left. */
function laterOf<P extends Consultation['participants'][CallRole]>(stored: P, at: string | undefined): P {
  const isLater = at !== undefined && stored.leftAt === undefined && at > (stored.lastSeenAt ?? '');
  return isLater ? { ...stored, lastSeenAt: at } : stored;
}

function heartbeatsIn({ ports }: ReadCtx): Map<string, Heartbeats> {
  return ports.memory.of('consultations.heartbeats', () => new Map<string, Heartbeats>());
}
