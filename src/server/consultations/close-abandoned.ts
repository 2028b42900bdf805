import { checkInWindow } from '@/domain/appointments/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { moved } from '@/domain/consultations/steps';
import { addMinutes } from '@/domain/shared/time';
import { isPresent } from '@/domain/consultations/waiting-room';
import { loadForUpdate } from '@/server/appointments/load-for-update';
import type { Ctx } from '@/server/platform/ctx';
import { consultations } from './collections';
import { consultationSubject } from './require-consultation';

const BATCH = 100;

/**
 * Ends the wait of patients who disconnected and were never admitted, once the check-in window has closed. The appointment
 * returns to `booked` in the past and not to `no-show`: a job cannot know who was at fault.
 */
export async function closeAbandoned(ctx: Ctx): Promise<number> {
  const waiting = await ctx.commitUnaudited((tx) =>
    tx.find(consultations, {
      where: [
        ['state', '==', 'waiting'],
        ['startsAt', '<', ctx.now()],
      ],
      orderBy: [['startsAt', 'asc']],
      limit: BATCH,
    }),
  );
  const abandoned = waiting.filter((one) => isAbandoned(one, ctx.now()));
  for (const one of abandoned) await close(ctx, one);
  return abandoned.length;
}

function isAbandoned(one: Consultation, now: string): boolean {
  const { startsAt, slotMinutes, participants, state } = one;
  const { closesAt } = checkInWindow({ startsAt, endsAt: addMinutes(startsAt, slotMinutes) });
  const isGone = participants.patient.leftAt !== undefined || !isPresent(one, now);
  return state === 'waiting' && isGone && now >= closesAt;
}

async function close(ctx: Ctx, found: Consultation): Promise<void> {
  await ctx.commit('consultation.abandon', consultationSubject(found), async (tx) => {
    const { appointment, transition } = await loadForUpdate(tx, ctx, found.appointmentId);
    const present = await tx.get(consultations, found.id);
    // The patient came back between the read and the commit.
    if (!present || !isAbandoned(present, ctx.now())) return;
    if (appointment.status === 'checked_in') transition('leave');
    tx.put(consultations, moved(present, 'abandon', ctx.now()));
  });
}
