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
  sealed: ['reason', 'room'],
  indexes: [['id'], ['doctorId', 'state', 'startsAt'], ['state', 'startsAt']],
});

/**
 * Consultations in which a patient waits, with when the check-in window closes; removed when the waiting ends. Ids and times
 * alone, so that a job finds what it has to look at without reading anybody's health data.
 */
export const waitingRooms = collection({
  name: 'waiting_rooms',
  schema: z.object({ id: idOf('con'), closesAt: Instant }),
  indexes: [['closesAt']],
});

/**
 * Per-consultation counters from which messages, signals and log entries get their sequence numbers; under the consultation's
 * id.
 */
export const counters = collection({
  name: 'consultation_tallies',
  schema: z.object({
    id: idOf('con'),
    signals: z.int().min(0),
    turns: z.int().min(0),
    events: z.int().min(0),
    /** When each participant's latest quality sample was stored. */
    qualityAt: z.object({ patient: Instant.optional(), doctor: Instant.optional() }),
  }),
});
export type Counters = z.infer<typeof counters.schema>;

/**
 * Signals between the two browsers, `{consultationId}@{seq}`, until they expire or the consultation ends. Sealed, because they
 * contain the participants' network addresses.
 */
export const signals = collection({
  name: 'signals',
  schema: z.object({
    id: z.string(),
    consultationId: idOf('con'),
    to: idOf('usr'),
    from: idOf('usr'),
    kind: SignalKind,
    payload: z.unknown().optional(),
    seq: z.int().min(1),
    at: Instant,
  }),
  sealed: ['payload'],
  indexes: [['consultationId'], ['consultationId', 'to', 'seq'], ['consultationId', 'to', '-seq']],
});

export const chatMessages = collection({
  name: 'chat_turns',
  schema: ChatMessage.extend({ consultationId: idOf('con') }),
  clinical: true,
  sealed: ['text'],
  indexes: [['consultationId', '-seq']],
});

/** The call log, `{consultationId}@{seq}`. */
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
