import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';

const RECORDING_STATES = ['asked', 'agreed', 'recording', 'stopped', 'withdrawn'] as const;
export const RecordingState = z.enum(RECORDING_STATES);
export type RecordingState = z.infer<typeof RecordingState>;

export const RECORDING_EVENTS = ['ask', 'agree', 'part', 'stop', 'withdraw'] as const;
export type RecordingEvent = (typeof RECORDING_EVENTS)[number];

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
  state: RecordingState,
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

/** Allowed transitions: state, event, next state. One that was stopped is not taken up again: the doctor asks for another. */
const TRANSITIONS: Record<RecordingState | 'none', Partial<Record<RecordingEvent, RecordingState>>> = {
  none: { ask: 'asked' },
  asked: { agree: 'agreed', stop: 'stopped', withdraw: 'withdrawn' },
  agreed: { agree: 'agreed', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' },
  recording: { agree: 'recording', part: 'recording', stop: 'stopped', withdraw: 'withdrawn' },
  stopped: { stop: 'stopped', withdraw: 'withdrawn' },
  withdrawn: { stop: 'withdrawn', withdraw: 'withdrawn' },
};

/** The state after `event`, or null where it is not allowed. A null state is a recording nobody has asked for. */
export function nextRecordingState(state: RecordingState | null, event: RecordingEvent): RecordingState | null {
  return TRANSITIONS[state ?? 'none'][event] ?? null;
}

/** Whether a recording is asked for or going on, so that there is no second one. */
export function isRecordingOpen(state: RecordingState | undefined): boolean {
  return state === 'asked' || isBeingRecorded(state);
}

/** Whether both have agreed and nobody has stopped it: what both screens say all the time. */
export function isBeingRecorded(state: RecordingState | undefined): boolean {
  return state === 'agreed' || state === 'recording';
}

/** Whether a part may still come at `now`: while it goes on, and for what was recorded before it was stopped. */
export function takesParts({ state, stoppedAt, agreedAt }: Pick<Recording, 'state' | 'stoppedAt' | 'agreedAt'>, now: string): boolean {
  if (isBeingRecorded(state)) return true;
  return state === 'stopped' && agreedAt !== undefined && Date.parse(now) - Date.parse(stoppedAt ?? '') <= LAST_PART_SECONDS * 1000;
}
