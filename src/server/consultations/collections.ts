import { z } from 'zod';
import { CallLogEntry, ChatMessage, SignalKind } from '@/domain/consultations/call';
import { Consultation } from '@/domain/consultations/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

export const consultations = collection({
  name: 'consultations',
  schema: Consultation,
  clinical: true,
  sealed: ['reason', 'triage', 'room'],
  indexes: [['id'], ['doctorId', 'state', 'startsAt'], ['state', 'startsAt']],
});

/**
 * Consultations in which a patient waits, with when the check-in window closes; removed when the waiting ends. Ids and times
 * alone, so that a job finds what it has to look at, and a doctor's menu how many wait, without reading anybody's health data.
 * `doctorId` is absent while the patient has left.
 */
export const waitingRooms = collection({
  name: 'waiting_rooms',
  schema: z.object({ id: idOf('con'), closesAt: Instant, doctorId: idOf('usr').optional() }),
  indexes: [['closesAt'], ['doctorId']],
});

export const Signal = z.object({
  from: idOf('usr'),
  kind: SignalKind,
  payload: z.unknown().optional(),
  seq: z.int().min(1),
  at: Instant,
  /** The idempotency key it was sent with. */
  key: z.string().optional(),
});
export type Signal = z.infer<typeof Signal>;

/**
 * The unexpired signals for one participant, `{consultationId}@{userId}`, deleted when the consultation ends. One document, so
 * that a signal costs one read and one write. Sealed, because signals contain the participants' network addresses.
 */
export const signalBoxes = collection({
  name: 'signal_boxes',
  schema: z.object({ id: z.string(), consultationId: idOf('con'), lastSeq: z.int().min(1), items: z.array(Signal) }),
  sealed: ['items'],
});

/** Signals as they were kept before {@link signalBoxes}, one document each. Nothing reads them, so all there are may be purged. */
export const earlierSignals = collection({
  name: 'signals',
  schema: z.object({ id: z.string(), at: Instant }),
  indexes: [['at']],
});

/** The chat, `{consultationId}@{seq}`, numbered like the call log. */
export const chatMessages = collection({
  name: 'chat_turns',
  schema: ChatMessage.extend({ consultationId: idOf('con') }),
  clinical: true,
  sealed: ['text'],
  indexes: [['consultationId', '-seq']],
});

/** The call log, `{consultationId}@{seq}`, without gaps: the next entry's number follows from the last one's. */
export const callEvents = collection({
  name: 'call_events',
  schema: CallLogEntry.extend({ id: z.string(), consultationId: idOf('con') }),
  clinical: true,
  indexes: [['consultationId', '-seq']],
});

/** How long a doctor's latest consultations took, oldest first, under the doctor's id: the input of the wait estimate. */
export const recentLengths = collection({
  name: 'recent_lengths',
  schema: z.object({ id: idOf('usr'), lengthsSeconds: z.array(z.int().min(0)) }),
});
