import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, line, prose } from '@/domain/shared/primitives';

/** For how long one look in an emergency opens the chart. Our own number: an hour covers a resuscitation and the handover after it. */
export const EMERGENCY_MINUTES = 60;

/** How often a doctor may look in a day of 24 hours, for a number nobody has too. Our own number: more are no longer emergencies. */
export const EMERGENCY_LOOKS_A_DAY_MAX = 5;

const REASON_CHARACTERS_MIN = 20;

/** What makes it an emergency. */
export const EMERGENCY_KINDS = ['cannot_speak', 'danger_to_life', 'brought_in'] as const;

/**
 * A doctor who has no visit with a patient opens their chart. `identifier` is the patient's whole telephone number or ABHA number: there
 * is no search.
 */
export const EmergencyBody = z.object({
  identifier: line(40),
  kind: z.enum(EMERGENCY_KINDS, 'not-one-of'),
  reason: prose(500).pipe(z.string().min(REASON_CHARACTERS_MIN, 'too-short')),
});
export type EmergencyBody = z.infer<typeof EmergencyBody>;

/** One look, with what its doctor gave as the reason. `patientId` is absent where nobody has the number. */
export const EmergencyAccess = z.object({
  id: idOf('emg'),
  doctorId: idOf('usr'),
  patientId: idOf('usr').optional(),
  kind: z.enum(EMERGENCY_KINDS),
  reason: z.string(),
  at: Instant,
  expiresAt: Instant,
});
export type EmergencyAccess = z.infer<typeof EmergencyAccess>;

/** As the admins review it. */
export const EmergencyAccessView = EmergencyAccess.extend({ doctorName: z.string(), patientName: z.string() });
export type EmergencyAccessView = z.infer<typeof EmergencyAccessView>;
