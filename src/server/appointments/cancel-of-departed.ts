import { DEPARTED_HOURS_BACK, mayCancel, type Appointment } from '@/domain/appointments/schema';
import { addSeconds } from '@/domain/shared/instant';
import { isProblem, problem } from '@/domain/shared/problem';
import { prepareAbandon, prepareCut } from '@/server/consultations/prepare-outcome';
import { wasNotified } from '@/server/notifications/notify';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import type { Ctx } from '@/server/platform/ctx';
import { accounts } from '@/server/platform/identity/collections';
import type { Reader, Tx } from '@/server/platform/store/port';
import { appointments, departures, type Departure } from './collections';
import { loadForUpdate } from './load-for-update';
import { findFamily, notifyOfAppointment } from './notify-of-appointment';
import { appointmentSubject, withNamesOf } from './with-names';

const PEOPLE_A_RUN = 50;
const BATCH = 100;

/**
 * Cancels the coming appointments of doctors who were suspended or rejected and of patients who were suspended, each in a commit
 * of its own with its holds, its waiting room and its messages, so that it goes on after an interruption where it stopped. Somebody
 * who was restored meanwhile keeps what is left. Returns how many appointments ended.
 */
export async function cancelOfDeparted(ctx: Ctx): Promise<number> {
  let ended = 0;
  for (const departure of await ctx.read.find(departures, { limit: PEOPLE_A_RUN })) ended += await cancelAllOf(ctx, departure);
  return ended;
}

async function cancelAllOf(ctx: Ctx, departure: Departure): Promise<number> {
  let ended = 0;
  for (const id of await findComing(ctx, departure)) if (await endOne(ctx, departure, id)) ended += 1;
  await ctx.commitUnaudited(async (tx) => {
    // Suspended, restored and suspended again within a run: the second time is not done yet.
    const current = await tx.get(departures, departure.id);
    if (current?.at === departure.at) tx.remove(departures, departure.id);
  });
  return ended;
}

/** Only ids leave the reading. */
async function findComing(ctx: Ctx, { id, role }: Departure): Promise<string[]> {
  const ids: string[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const found = await ctx.commitUnaudited(
      (tx) =>
        tx.find(appointments, {
          where: [
            [role === 'doctor' ? 'doctorId' : 'patientId', '==', id],
            ['status', 'in', ['booked', 'checked_in', 'in_progress']],
            ['startsAt', '>=', addSeconds(ctx.now(), -DEPARTED_HOURS_BACK * 3600)],
          ],
          orderBy: [['startsAt', 'asc']],
          ...(after && { after }),
          limit: BATCH,
        }),
      { clinical: [appointments] },
    );
    ids.push(...found.map((one) => one.id));
    const last = found.at(-1);
    if (last === undefined || found.length < BATCH) return ids;
    after = [last.startsAt, last.id];
  }
}

/** False when it has ended, when it is over, and when the person is here again; then nothing is written. */
async function endOne(ctx: Ctx, departure: Departure, id: string): Promise<boolean> {
  try {
    await ctx.commit('appointment.cancel', appointmentSubject, async (tx) => {
      const absence = await absenceOf(tx, departure);
      const { appointment, transition } = await loadForUpdate(tx, ctx, id);
      if (appointment.status === 'in_progress') return cut(tx, ctx, absence, { appointment, transition });
      if (absence === 'none' || mayCancel(appointment, ctx.now()) !== 'ok') throw problem('wrong-state');
      const view = await withNamesOf(tx, appointment);
      const family = await findFamily(tx, ctx, appointment);
      const abandon = await prepareAbandon(tx, ctx, appointment);
      const isDoctor = departure.role === 'doctor';
      const cancelled = transition('cancel', { cancelledAt: ctx.now(), ...(isDoctor && { endCause: 'doctor-gone' }) });
      abandon();
      notifyOfAppointment(tx, ctx, isDoctor ? 'appointment-doctor-gone' : 'appointment-cancelled', { ...view, ...cancelled, family });
      return cancelled;
    });
    return true;
  } catch (error) {
    if (wasNotified(error) || (isProblem(error) && error.code === 'wrong-state')) return false;
    throw error;
  }
}

type Running = Awaited<ReturnType<typeof loadForUpdate>>;

/**
 * Ends the consultation of a doctor whose account is suspended, so that the call stops on both phones. One who was rejected is
 * still signed in and finishes it, and a suspended patient's is the doctor's to end.
 */
async function cut(tx: Tx, ctx: Ctx, absence: Absence, { appointment, transition }: Running): Promise<Appointment> {
  if (absence !== 'doctor-suspended') throw problem('wrong-state');
  const end = await prepareCut(tx, ctx, appointment);
  const over = transition('complete', { endCause: 'doctor-gone' });
  end();
  return over;
}

type Absence = 'none' | 'doctor-suspended' | 'doctor-rejected' | 'patient-suspended';

async function absenceOf(reader: Reader, { id, role }: Departure): Promise<Absence> {
  const isSuspended = (await reader.get(accounts, id))?.status === 'suspended';
  if (isSuspended) return role === 'doctor' ? 'doctor-suspended' : 'patient-suspended';
  return role === 'doctor' && (await findBookableDoctor(reader, id)) === null ? 'doctor-rejected' : 'none';
}
