import { z } from 'zod';
import { Appointment, AppointmentChange, AppointmentStatus } from './schema';
import { Mode } from '@/domain/scheduling/schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { LocalNames } from '@/domain/shared/local-names';
import { SharedCheck } from '@/domain/triage/api';
import { Instant, LocalDate, Locale, Order, PageQuery, Version, pageOf, prose } from '@/domain/shared/primitives';

/** An appointment as its participants see it, with their names. */
export const AppointmentView = Appointment.omit({ bookedBy: true }).extend({
  patientName: z.string(),
  doctorName: z.string(),
  doctorLocalNames: LocalNames.optional().describe('the doctor’s name in other scripts'),
  bookedByName: z.string().optional().describe('who booked, where it was not the patient'),
});
export type AppointmentView = z.infer<typeof AppointmentView>;

/** A doctor's appointments of one day, by the doctor's clock, in order. */
export const DoctorDay = z.object({ on: LocalDate, timeZone: z.string(), items: z.array(AppointmentView) });
export type DoctorDay = z.infer<typeof DoctorDay>;

const ById = z.object({ id: idOf('apt') });
const Statuses = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(AppointmentStatus).min(1).max(6));

const BookBody = z.object({
  doctorId: idOf('usr'),
  startsAt: Instant,
  mode: Mode,
  reason: prose(1000).default(''),
  /** The patient; the caller when absent. */
  patientId: idOf('usr').optional(),
  check: SharedCheck.optional(),
});

export const appointmentApi = {
  book: endpoint({
    method: 'POST',
    path: '/api/appointments',
    access: ['patient', 'caregiver'],
    limit: 'write',
    summary:
      'Book a free slot. 409 slot-taken when somebody was faster, patient-busy when the patient is elsewhere then, too-many-bookings at 3 coming with one doctor or 10 in all.',
    body: BookBody,
    reply: AppointmentView,
    status: [201],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/appointments',
    access: ['patient', 'caregiver', 'doctor'],
    limit: 'read',
    summary: 'The appointments of the caller, or of a patient the caller helps, by start; several statuses are separated by commas.',
    query: PageQuery.extend({
      patientId: idOf('usr').optional().describe('a patient whose appointments the caller may see; the caller when absent'),
      status: Statuses.optional(),
      from: Instant.optional(),
      to: Instant.optional(),
      order: z.enum(['asc', 'desc']).default('desc'),
    }),
    reply: pageOf(AppointmentView),
    status: [200],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/appointments/{id}',
    access: 'signed-in',
    limit: 'read',
    summary: 'One appointment.',
    params: ById,
    reply: AppointmentView,
    status: [200],
  }),
  reschedule: endpoint({
    method: 'POST',
    path: '/api/appointments/{id}/reschedule',
    access: 'signed-in',
    limit: 'write',
    summary: 'Move it to another free slot of the same doctor; the old slot is free at once.',
    params: ById,
    body: z.object({ startsAt: Instant, version: Version }),
    reply: AppointmentView,
    status: [200],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/appointments/{id}/cancel',
    access: 'signed-in',
    limit: 'write',
    summary: 'Cancel it; the slot is free at once.',
    params: ById,
    body: z.object({ reason: prose(500).default(''), version: Version }),
    reply: AppointmentView,
    status: [200],
  }),
  noShow: endpoint({
    method: 'POST',
    path: '/api/appointments/{id}/no-show',
    access: ['doctor'],
    limit: 'write',
    summary: 'The doctor says that the patient never came, whether or not they checked in; from 10 minutes after the beginning.',
    params: ById,
    reply: AppointmentView,
    status: [200],
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/appointments/{id}/history',
    access: 'signed-in',
    limit: 'read',
    summary: 'Every change, the oldest first.',
    params: ById,
    query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(100) }),
    reply: pageOf(AppointmentChange),
    status: [200],
  }),
  calendar: endpoint({
    method: 'GET',
    path: '/api/appointments/{id}/calendar',
    access: 'signed-in',
    limit: 'read',
    summary: 'The appointment as an iCalendar file to keep.',
    params: ById,
    query: z.object({ locale: Locale.optional().describe('the language of the doctor’s name; the account’s when absent') }),
    reply: z.string(),
    produces: ['text/calendar; charset=utf-8'],
    status: [200],
  }),
  ofDoctor: endpoint({
    method: 'GET',
    path: '/api/doctor/appointments',
    access: ['doctor'],
    limit: 'read',
    summary: 'The doctor’s appointments of one day, today when absent; can be followed live.',
    query: z.object({ on: LocalDate.optional() }),
    reply: DoctorDay,
    status: [200],
    live: true,
  }),
  ofOrganisation: endpoint({
    method: 'GET',
    path: '/api/organisations/{id}/appointments',
    access: 'signed-in',
    limit: 'read',
    summary: 'The appointments of an organisation’s doctors on one day, or of one of them, for its clinic admins.',
    params: z.object({ id: idOf('org') }),
    query: PageQuery.extend({ on: LocalDate.optional(), doctorId: idOf('usr').optional(), order: Order.default('asc') }),
    reply: pageOf(AppointmentView),
    status: [200],
  }),
};
