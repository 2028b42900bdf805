import type { Consultation } from '@/domain/consultations/schema';
import { moved } from '@/domain/consultations/steps';
import { isPresent } from '@/domain/consultations/waiting-room';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import type { Ctx } from '@/server/platform/ctx';
import { consultations, waitingRooms } from './collections';
import { withPresence } from './presence';
import { consultationSubject } from './require-consultation';
import { closesAtOf, trackWaiting } from './track-waiting';

const BATCH = 100;
/** A commit has at most 500 writes. */
const EARLIER_MAX = 400;

/**
 * Ends the wait of patients who disconnected and were never admitted, once the check-in window has closed. The appointment
 * returns to `booked` in the past and not to `no-show`: a job cannot know who was at fault. Returns how many were ended. Only a
 * consultation whose window has closed is read at all, and that read is audited like any other.
 */
export async function closeAbandoned(ctx: Ctx): Promise<number> {
  await listEarlier(ctx);
  const due = await ctx.read.find(waitingRooms, {
    where: [['closesAt', '<=', ctx.now()]],
    orderBy: [['closesAt', 'asc']],
    limit: BATCH,
  });
  let ended = 0;
  for (const { id } of due) {
    const found = await viewWaiting(ctx, id);
    if (found === null || !isAbandoned(found, ctx.now())) continue;
    await close(ctx, found);
    ended += 1;
  }
  return ended;
}

/**
 * Adds to the waiting rooms, once a process, the consultations whose window has closed and that have been waiting since before
 * there was such a list. It discloses nothing of them.
 */
async function listEarlier(ctx: Ctx): Promise<void> {
  const done = ctx.ports.memory.of('consultations.earlier-listed', () => new Set<true>());
  if (done.size > 0) return;
  await ctx.commitUnaudited(
    async (tx) => {
      const now = ctx.now();
      const waiting = await tx.find(consultations, {
        where: [
          ['state', '==', 'waiting'],
          ['startsAt', '<', now],
        ],
        orderBy: [['startsAt', 'asc']],
        limit: EARLIER_MAX,
      });
      for (const one of waiting) if (closesAtOf(one) <= now) trackWaiting(tx, one);
    },
    { clinical: [consultations] },
  );
  done.add(true);
}

function viewWaiting(ctx: Ctx, id: string): Promise<Consultation | null> {
  const about = (found: Consultation | null) => (found === null ? { type: 'consultation', id } : consultationSubject(found));
  return ctx.view('consultation.read', about, async (reader) => {
    const stored = await reader.get(consultations, id);
    return stored && withPresence(ctx, stored);
  });
}

function isAbandoned(one: Consultation, now: string): boolean {
  const { participants, state } = one;
  const isGone = participants.patient.leftAt !== undefined || !isPresent(one, now);
  return state === 'waiting' && isGone && now >= closesAtOf(one);
}

async function close(ctx: Ctx, found: Consultation): Promise<void> {
  await ctx.commit('consultation.abandon', consultationSubject(found), async (tx) => {
    const { appointment, transition } = await loadForUpdate(tx, ctx, found.appointmentId);
    const stored = await tx.get(consultations, found.id);
    const present = stored && withPresence(ctx, stored);
    // The patient may have come back between the read and the commit.
    if (!present || !isAbandoned(present, ctx.now())) return;
    if (appointment.status === 'checked_in') transition('leave');
    const ended = moved(present, 'abandon', ctx.now());
    tx.put(consultations, ended);
    trackWaiting(tx, ended);
  });
}
