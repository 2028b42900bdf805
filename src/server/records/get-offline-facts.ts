import { SLOT_MINUTES_MAX } from '@/domain/scheduling/schema';
import type { AppointmentView } from '@/domain/appointments/api';
import type { OfflineFacts } from '@/domain/records/offline-facts';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { dateAndTimeInWords } from '@/domain/shared/format-time';
import { withLocalDoctor } from '@/domain/shared/local-name';
import type { Locale } from '@/domain/shared/primitives';
import type { CareScope } from '@/domain/family/schema';
import { addMinutes } from '@/domain/shared/time';
import { listAppointments } from '@/server/appointments/list-appointments';
import { listPatientsOf } from '@/server/family/list-family';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { getVisitRecord } from './get-visit-record';

/** A page that is read without a network holds a family, not a ward. */
const PEOPLE_MAX = 5;
/** Some of those that began may already be over. */
const VISITS_READ = 5;

type Person = { patientId: string; name: string | null; scopes: readonly CareScope[] };
type OfflinePerson = OfflineFacts['people'][number];

/** The next visit and the last advice of the caller, where that is a patient, and of those whom the caller helps, within each link's scopes. */
export async function getOfflineFacts(ctx: ReadCtx, locale: Locale): Promise<OfflineFacts> {
  const { userId, role } = caller(ctx);
  const helped = (await listPatientsOf(ctx)).map(({ patientId, patientName: name, scopes }): Person => ({ patientId, name, scopes }));
  const own: Person[] = role === 'patient' ? [{ patientId: userId, name: null, scopes: ['appointments', 'records'] }] : [];
  const people = [...own, ...helped].filter(({ scopes }) => scopes.includes('appointments')).slice(0, PEOPLE_MAX);
  const inWords = (at: string, zone: string) => dateAndTimeInWords({ at, zone, locale, now: ctx.now() });
  return {
    asOf: inWords(ctx.now(), CLINIC_TIME_ZONE),
    people: await Promise.all(people.map((person) => factsOf(ctx, person, { locale, inWords }))),
  };
}

type Words = { locale: Locale; inWords: (at: string, zone: string) => string };

async function factsOf(ctx: ReadCtx, { patientId, name, scopes }: Person, { locale, inWords }: Words): Promise<OfflinePerson> {
  const [next, last] = await Promise.all([findNext(ctx, patientId), findLast(ctx, patientId)]);
  const plan = last?.consultationId === undefined || !scopes.includes('records') ? '' : await findPlan(ctx, last.consultationId);
  const told = (visit: AppointmentView) => ({
    when: inWords(visit.startsAt, visit.timeZone),
    doctorName: withLocalDoctor(visit, locale).doctorName,
  });
  return {
    name,
    visit: next === undefined ? null : { ...told(next), mode: next.mode },
    advice: last === undefined || plan === '' ? null : { ...told(last), text: plan },
  };
}

async function findNext(ctx: ReadCtx, patientId: string): Promise<AppointmentView | undefined> {
  const status: AppointmentView['status'][] = ['booked', 'checked_in', 'in_progress'];
  const from = addMinutes(ctx.now(), -SLOT_MINUTES_MAX);
  const { items } = await listAppointments(ctx, { patientId, status, from, order: 'asc', limit: VISITS_READ });
  return items.find(({ endsAt }) => endsAt > ctx.now());
}

async function findLast(ctx: ReadCtx, patientId: string): Promise<AppointmentView | undefined> {
  const { items } = await listAppointments(ctx, { patientId, status: ['completed'], order: 'desc', limit: 1 });
  return items[0];
}

async function findPlan(ctx: ReadCtx, consultationId: string): Promise<string> {
  const { note } = await getVisitRecord(ctx, consultationId);
  return note?.plan.trim() ?? '';
}
