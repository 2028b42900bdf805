import { z } from 'zod';
import { Availability, Mode } from './schema';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, LocalDate, Version } from '@/domain/shared/primitives';
import { SLOT_DAYS_MAX } from './slots';

/** A doctor's stored availability, under the doctor's own id. */
export const StoredAvailability = Availability.safeExtend({ id: idOf('usr'), version: Version, updatedAt: Instant });
export type StoredAvailability = z.infer<typeof StoredAvailability>;

/** The doctor's own view; version 0 before the first save. */
const AvailabilityReply = Availability.safeExtend({ version: z.int().min(0) });
export type AvailabilityReply = z.infer<typeof AvailabilityReply>;

export const Slot = z.object({ startsAt: Instant, endsAt: Instant });

export const schedulingApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/doctor/availability',
    access: ['doctor'],
    limit: 'read',
    summary: 'The caller’s weekly hours, exceptions, slot length and ways of meeting.',
    reply: AvailabilityReply,
    status: [200],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/doctor/availability',
    access: ['doctor'],
    limit: 'write',
    summary: 'Change them. Appointments that are booked stay as they are. A version, when given, must be the present one.',
    body: Availability.safeExtend({ version: z.int().min(0).optional() }),
    reply: AvailabilityReply,
    status: [200],
  }),
  slots: endpoint({
    method: 'GET',
    path: '/api/doctors/{id}/slots',
    access: 'anyone',
    limit: 'read',
    summary: 'Free slots of up to 31 days, from today in the doctor’s zone when no date is given.',
    params: z.object({ id: idOf('usr') }),
    query: z.object({
      from: LocalDate.optional(),
      days: z.coerce.number().int().min(1).max(SLOT_DAYS_MAX).default(7),
    }),
    reply: z.object({ timeZone: z.string(), slotMinutes: z.int(), modes: z.array(Mode), slots: z.array(Slot) }),
    status: [200],
  }),
};
