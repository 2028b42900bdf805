import { afterEach, beforeEach, expect, test } from 'vitest';
import { PUT as verify } from '@/app/api/admin/doctors/[id]/verify/route';
import { POST as makeResetCode } from '@/app/api/admin/users/[id]/password-reset/route';
import { PUT as setStatus } from '@/app/api/admin/users/[id]/status/route';
import { POST as cancel } from '@/app/api/appointments/[id]/cancel/route';
import { POST as noShow } from '@/app/api/appointments/[id]/no-show/route';
import { POST as reschedule } from '@/app/api/appointments/[id]/reschedule/route';
import { POST as changePassword } from '@/app/api/auth/password/route';
import { POST as signIn } from '@/app/api/auth/session/route';
import { GET as availability, PUT as saveAvailability } from '@/app/api/doctor/availability/route';
import { GET as list } from '@/app/api/notifications/route';
import { DELETE as revoke } from '@/app/api/users/family/[id]/route';
import { POST as claim } from '@/app/api/users/family/claim/route';
import { POST as handOver } from '@/app/api/users/family/dependants/[id]/handover/route';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import type { NotificationKind } from '@/domain/notifications/kinds';
import type { NotificationView } from '@/domain/notifications/schema';
import { cancelOfDeparted } from '@/server/appointments/cancel-of-departed';
import { remindPatients } from '@/server/appointments/remind-patients';
import { makeCtx, type Ctx } from '@/server/platform/ctx';
import { bookSlot } from '@/testing/book';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { addChildAs, inviteAs, linkFamily } from '@/testing/family';
import { invitationRequests, VERMA } from '@/testing/invitations';

const ASHA = 'asha@demo.test';
const KAUR = 'kaur@demo.test';
/** Helps Asha with visits. */
const MEENA = 'meena@demo.test';
/** Helps Asha with readings alone. */
const JASWANT = 'jaswant@demo.test';
const SIMRAN = 'simran@demo.test';
const DEEPAK = 'deepak@demo.test';
const ADMIN = 'admin@demo.test';
const PEOPLE = [ASHA, KAUR, MEENA, JASWANT, SIMRAN, DEEPAK, ADMIN, VERMA, 'ravi@demo.test', 'singh@demo.test'];

const TUESDAY = '2026-01-06T04:00:00.000Z';
const EVENT = '2026-01-05T03:31:00.000Z';

let clinic: Clinic;
beforeEach(async () => {
  clinic = await openClinic();
  await linkFamily(clinic, { patient: ASHA, caregiver: MEENA, scopes: ['appointments'] });
  await linkFamily(clinic, { patient: ASHA, caregiver: JASWANT, scopes: ['vitals'] });
  clinic.at(EVENT);
});
afterEach(() => clinic.close());

const system = (): Ctx => makeCtx(clinic.platform, { principal: null, requestId: 'req_of_this_test' });
const bookTuesday = () => bookSlot(clinic, { startsAt: TUESDAY });
const verified = (id: string, decision: string) =>
  clinic.call(verify, { as: ADMIN, method: 'PUT', path: `/api/admin/doctors/${id}/verify`, body: { decision, note: 'Checked' } });

async function cancelAs(as: string): Promise<void> {
  const { id, version } = await bookTuesday();
  await clinic.call(cancel, { as, path: `/api/appointments/${id}/cancel`, body: { version, reason: 'Away' } });
}

async function remindAt(now: string, kind: 'appointment-day-before' | 'appointment-hour-before'): Promise<void> {
  await bookTuesday();
  clinic.at(now);
  await remindPatients(system(), kind);
}

async function childOfTwo(): Promise<string> {
  const child = await addChildAs(clinic, SIMRAN, { bornOn: '2012-03-04' });
  await linkFamily(clinic, { patient: SIMRAN, patientId: child, kind: 'guardian', caregiver: DEEPAK });
  return child;
}

const codeFor = (child: string) =>
  clinic.call(handOver, { as: SIMRAN, method: 'POST', path: `/api/users/family/dependants/${child}/handover` });

type Event = { told: readonly string[]; happens: () => Promise<unknown> };

type Topic = 'appointment' | 'caregiver' | 'doctor' | 'organisation' | 'account';
/** Others are tested where what they tell of is; that a number is dead, where a provider says so. */
type Kind = Exclude<Extract<NotificationKind, `${Topic}-${string}`>, 'account-unreachable'>;

/** The event of each kind, and everybody who is told of it. */
const EVENTS: Record<Kind, Event> = {
  'appointment-booked': { told: [ASHA, MEENA, KAUR], happens: bookTuesday },
  'appointment-moved': {
    told: [ASHA, MEENA, KAUR],
    async happens() {
      const { id, version } = await bookTuesday();
      const body = { startsAt: '2026-01-06T04:30:00.000Z', version };
      await clinic.call(reschedule, { as: ASHA, path: `/api/appointments/${id}/reschedule`, body });
    },
  },
  'appointment-cancelled': { told: [ASHA, MEENA, KAUR], happens: () => cancelAs(KAUR) },
  'appointment-missed': {
    told: [ASHA, MEENA],
    async happens() {
      const { id } = await bookTuesday();
      clinic.at('2026-01-06T04:15:00.000Z');
      await clinic.call(noShow, { as: KAUR, method: 'POST', path: `/api/appointments/${id}/no-show` });
    },
  },
  'appointment-doctor-away': {
    told: [ASHA, MEENA],
    async happens() {
      await bookTuesday();
      const call = { as: KAUR, path: '/api/doctor/availability' };
      const { body } = await clinic.call(availability, call);
      await clinic.call(saveAvailability, { ...call, method: 'PUT', body: { ...body, exceptions: [{ on: '2026-01-06', closed: true }] } });
    },
  },
  'appointment-doctor-gone': {
    told: [ASHA, MEENA],
    async happens() {
      await bookTuesday();
      const path = `/api/admin/users/${clinic.idOf(KAUR)}/status`;
      await clinic.call(setStatus, { as: ADMIN, method: 'PUT', path, body: { status: 'suspended', reason: 'Licence ended' } });
      await cancelOfDeparted(system());
    },
  },
  'appointment-ready': { told: [ASHA, MEENA], happens: () => admitted(clinic) },
  'appointment-day-before': { told: [ASHA, MEENA], happens: () => remindAt('2026-01-05T04:00:00.000Z', 'appointment-day-before') },
  'appointment-hour-before': { told: [ASHA, MEENA], happens: () => remindAt('2026-01-06T03:00:00.000Z', 'appointment-hour-before') },
  'caregiver-invited': { told: [ASHA], happens: () => inviteAs(clinic, ASHA) },
  'caregiver-accepted': { told: [ASHA, DEEPAK], happens: () => linkFamily(clinic, { patient: ASHA, caregiver: DEEPAK }) },
  'caregiver-revoked': {
    told: [ASHA, DEEPAK],
    async happens() {
      const id = await linkFamily(clinic, { patient: ASHA, caregiver: DEEPAK });
      await clinic.call(revoke, { as: ASHA, method: 'DELETE', path: `/api/users/family/${id}` });
    },
  },
  'caregiver-handover-code': { told: [DEEPAK], happens: async () => codeFor(await childOfTwo()) },
  'caregiver-handed-over': {
    told: [SIMRAN, DEEPAK],
    async happens() {
      const { body } = await codeFor(await childOfTwo());
      const own = { code: body['code'], phone: '9876512345', password: 'blue kite over Nabha' };
      await clinic.call(claim, { path: '/api/users/family/claim', body: own });
    },
  },
  'organisation-invited': { told: [VERMA], happens: async () => (await invitationRequests(clinic)).invite() },
  'doctor-rejected': { told: [KAUR], happens: () => verified(clinic.idOf(KAUR), 'rejected') },
  'doctor-approved': {
    told: [KAUR],
    async happens() {
      await verified(clinic.idOf(KAUR), 'rejected');
      await verified(clinic.idOf(KAUR), 'approved');
    },
  },
  'account-new-device': {
    told: [ASHA],
    happens: () => clinic.call(signIn, { path: '/api/auth/session', body: { identifier: ASHA, password: DEMO_PASSWORD } }),
  },
  'account-reset-code': {
    told: [ASHA],
    happens: () => clinic.call(makeResetCode, { as: ADMIN, method: 'POST', path: `/api/admin/users/${clinic.idOf(ASHA)}/password-reset` }),
  },
  'account-password-changed': {
    told: [ASHA],
    happens: () =>
      clinic.call(changePassword, {
        as: ASHA,
        path: '/api/auth/password',
        body: { password: DEMO_PASSWORD, newPassword: 'bhains-9 khet' },
      }),
  },
};

/** Who has a notification of this kind in their list that was not there before the event. */
async function toldOf(kind: NotificationKind): Promise<string[]> {
  const lists = PEOPLE.map(async (as) => {
    const { body } = await clinic.call(list, { as, path: '/api/notifications?limit=100' });
    // A suspended doctor has no list any more.
    const items = body['items'] as NotificationView[] | undefined;
    return items?.some((one) => one.kind === kind && one.createdAt >= EVENT) ? [as] : [];
  });
  return (await Promise.all(lists)).flat();
}

test.each(Object.entries(EVENTS) as [Kind, Event][])(
  '%s is told to those it concerns, and to nobody else',
  async (kind, { told, happens }) => {
    await happens();
    expect((await toldOf(kind)).toSorted()).toEqual(told.toSorted());
  },
);

test('a visit that the patient cancels is told to the doctor as well', async () => {
  await cancelAs(ASHA);
  expect((await toldOf('appointment-cancelled')).toSorted()).toEqual([ASHA, KAUR, MEENA].toSorted());
});
