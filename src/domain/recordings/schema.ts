import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { isBeingRecorded, RECORDING_STATES } from './states';

/** What a doctor's browser can record to; both are played by every browser of today. */
export const RECORDING_TYPES = ['video/webm', 'audio/webm', 'video/mp4', 'audio/mp4'] as const;
export const RecordingType = z.enum(RECORDING_TYPES, 'not-one-of');
export type RecordingType = z.infer<typeof RecordingType>;

/** The last part arrives after the recording has stopped; a slow line gets this long for it. Our own number. */
export const LAST_PART_SECONDS = 120;
/** A part holds five seconds; at the 282 kbit/s we record with these are 176 kB. Our own bound. */
export const PART_BYTES_MAX = 4 * 1_048_576;
/** Two hours at that rate, and as much again for a browser that ignores it. Our own bound. */
export const RECORDING_BYTES_MAX = 512 * 1_048_576;
/** Three hours of parts. Our own bound. */
export const RECORDING_PARTS_MAX = 2160;
/** A link to play it is for whoever was just allowed to. */
export const PLAY_LINK_SECONDS = 300;

/** A recording of one call. The doctor asks for it, the patient agrees, and the doctor's browser sends it in parts. */
export const Recording = z.object({
  id: idOf('rcg'),
  consultationId: idOf('con'),
  patientId: idOf('usr'),
  doctorId: idOf('usr'),
  orgId: idOf('org'),
  state: z.enum(RECORDING_STATES),
  askedAt: Instant,
  /** The consent by which it is made, once there is one. */
  consentId: idOf('cst').optional(),
  agreedBy: idOf('usr').optional(),
  agreedAt: Instant.optional(),
  stoppedBy: idOf('usr').optional(),
  stoppedAt: Instant.optional(),
  type: RecordingType.optional(),
  parts: z.int().min(0),
  bytes: z.int().min(0),
  milliseconds: z.int().min(0),
  /** When it is deleted; once there is something to delete. */
  expiresAt: Instant.optional(),
});
export type Recording = z.infer<typeof Recording>;

/** The recording a consultation speaks of now, as both sides follow it live. */
export const CurrentRecording = Recording.pick({ id: true, state: true });
export type CurrentRecording = z.infer<typeof CurrentRecording>;

/** Whether a part may still come at `now`: while it goes on, and for what was recorded before it was stopped. */
export function takesParts({ state, stoppedAt, agreedAt }: Pick<Recording, 'state' | 'stoppedAt' | 'agreedAt'>, now: string): boolean {
  if (isBeingRecorded(state)) return true;
  return state === 'stopped' && agreedAt !== undefined && Date.parse(now) - Date.parse(stoppedAt ?? '') <= LAST_PART_SECONDS * 1000;
}
