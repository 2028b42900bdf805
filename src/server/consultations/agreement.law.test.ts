import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isActive, type Appointment } from '@/domain/appointments/schema';
import type { Consultation } from '@/domain/consultations/schema';
import { addSeconds } from '@/domain/shared/instant';
import { isProblem } from '@/domain/shared/problem';
import { appointments } from '@/server/appointments/collections';
import { slotHolds } from '@/server/scheduling/collections';
import { bookSlot, HALF_PAST_NINE } from '@/testing/book';
import { MONDAY_NINE, openClinic, type Clinic } from '@/testing/clinic';
import { admitPatient } from './admit-patient';
import { cancelAppointment } from '@/server/appointments/cancel-appointment';
import { checkIn } from './check-in';
import { consultations } from './collections';
import { endConsultation } from './end-consultation';
import { joinCall } from './join-call';
import { recordPresence } from './record-presence';
import { leaveConsultation } from './leave-consultation';
import { markAppointmentNoShow } from '@/server/appointments/mark-no-show';
import { markNoShow } from './mark-no-show';

const DAY_SECONDS = 86_400;
const RUNS = 100;

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

type Pair = { appointment: Appointment; consultation: Consultation | null };
const asha = () => clinic.as('asha@demo.test');
const kaur = () => clinic.as('kaur@demo.test');

/** Everything that can happen to the two; without a consultation, what is about one asks for one that is not there. */
const EVENTS = {
  check_in: ({ appointment }: Pair) => checkIn(asha(), appointment.id),
  leave: (pair: Pair) => leaveConsultation(asha(), idOf(pair)),
  patient_joins: (pair: Pair) => joinCall(asha(), idOf(pair)),
  patient_beats: (pair: Pair) => recordPresence(asha(), idOf(pair)),
  admit: (pair: Pair) => admitPatient(kaur(), idOf(pair)),
  doctor_joins: (pair: Pair) => joinCall(kaur(), idOf(pair)),
  doctor_leaves: (pair: Pair) => leaveConsultation(kaur(), idOf(pair)),
  end: (pair: Pair) => endConsultation(kaur(), idOf(pair)),
  no_show: (pair: Pair) => markNoShow(kaur(), idOf(pair)),
  appointment_no_show: ({ appointment }: Pair) => markAppointmentNoShow(kaur(), appointment.id),
  cancel: ({ appointment }: Pair) => cancelAppointment(asha(), appointment.id, { reason: '', version: appointment.version }),
} as const;
const NAMES = Object.keys(EVENTS) as (keyof typeof EVENTS)[];

/** Chance seldom walks the usual way to its end. */
const MEETING: { event: keyof typeof EVENTS; after: number }[] = (
  ['check_in', 'admit', 'patient_joins', 'doctor_joins', 'leave', 'cancel', 'patient_joins', 'end', 'check_in'] as const
).map((event) => ({ event, after: 30 }));

/** The states a pair may be in, and no others. */
function stateOf({ appointment, consultation }: Pair): string {
  if (consultation === null) return appointment.status;
  const { state, outcome, participants } = consultation;
  const detail = state === 'waiting' && participants.patient.leftAt !== undefined ? 'left' : (outcome ?? 'there');
  return `${appointment.status} ${state} ${detail}`;
}
const AGREEING = new Set([
  'booked',
  'cancelled',
  'no_show',
  'booked waiting left',
  'checked_in waiting there',
  'in_progress admitted there',
  'in_progress in_progress there',
  'completed ended completed',
  'no_show ended no_show',
  'cancelled ended abandoned',
]);

test('whatever happens in whatever order, the appointment and the consultation never disagree', async () => {
  const step = fc.record({ event: fc.constantFrom(...NAMES), after: fc.constantFrom<number[]>(0, 30, 250, 900) });
  const story = fc.array(step, { minLength: 1, maxLength: 9 });
  const reached = new Set<string>();
  let day = 0;
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      // A day of its own for every story, so that none meets the minutes another still holds.
      day += 1;
      clinic.at(addSeconds(MONDAY_NINE, day * DAY_SECONDS));
      const startsAt = addSeconds(HALF_PAST_NINE, day * DAY_SECONDS);
      const { id } = await bookSlot(clinic, { startsAt });
      let now = addSeconds(startsAt, -600);
      for (const { event, after } of steps) {
        now = addSeconds(now, after);
        clinic.at(now);
        await refusedAtMost(EVENTS[event](await pairOf(id)));
        const pair = await pairOf(id);
        reached.add(stateOf(pair));
        expect(AGREEING).toContain(stateOf(pair));
        expect(await holdsOf(id)).toBe(isActive(pair.appointment.status) ? 6 : 0);
      }
    }),
    { numRuns: RUNS, seed: 20261121, examples: [[MEETING]] },
  );
  expect([...AGREEING].filter((state) => !reached.has(state))).toEqual([]);
}, 60_000);

function idOf({ consultation }: Pair): string {
  return consultation?.id ?? 'con_00000000000000000000';
}

async function pairOf(id: string): Promise<Pair> {
  const { store } = clinic.platform;
  const appointment = await store.get(appointments, id);
  if (!appointment) throw new Error('the appointment is gone');
  const { consultationId } = appointment;
  return { appointment, consultation: consultationId === undefined ? null : await store.get(consultations, consultationId) };
}

async function holdsOf(id: string): Promise<number> {
  const all = await clinic.platform.store.find(slotHolds, { limit: 1000 });
  return all.filter(({ appointmentId }) => appointmentId === id).length;
}

/** A refusal is fine; anything else that is thrown is not. */
async function refusedAtMost(happening: Promise<unknown>): Promise<void> {
  try {
    await happening;
  } catch (error) {
    if (!isProblem(error) || !['wrong-state', 'too-early', 'too-late', 'not-found'].includes(error.code)) throw error;
  }
}
