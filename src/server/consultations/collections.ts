import { z } from 'zod';
import { CallLogEntry, ChatTurn, SignalKind } from '@/domain/consultations/call';
import { Consultation } from '@/domain/consultations/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version } from '@/domain/shared/primitives';
import { SoapNote, SoapNoteText } from '@/domain/notes/schema';
import { collection } from '@/server/platform/store/collection';

export const consultations = collection({
  name: 'consultations',
  schema: Consultation,
  clinical: true,
  sealed: ['reason', 'room'],
  indexes: [['id'], ['doctorId', 'state', 'startsAt'], ['state', 'startsAt']],
});

/** How much has been said and logged in a consultation: what gives everything in it its number. Under its id. */
export const tallies = collection({
  name: 'consultation_tallies',
  schema: z.object({
    id: idOf('con'),
    signals: z.int().min(0),
    turns: z.int().min(0),
    events: z.int().min(0),
    /** When each one's last look at the quality was kept. */
    qualityAt: z.object({ patient: Instant.optional(), doctor: Instant.optional() }),
  }),
});
export type Tally = z.infer<typeof tallies.schema>;

/** Signals between the two browsers, `{consultationId}@{seq}`, until they are old or the consultation ends. They tell where each of the two is: their addresses. */
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

export const chatTurns = collection({
  name: 'chat_turns',
  schema: ChatTurn.extend({ consultationId: idOf('con') }),
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

const NOTE_PARTS = ['subjective', 'objective', 'assessment', 'plan'] as const;

/** The note as it stands, under the consultation's id. */
export const notes = collection({ name: 'soap_notes', schema: SoapNote, clinical: true, sealed: NOTE_PARTS });

/** The note as it was saved each time, `{consultationId}@{version}`. */
export const noteVersions = collection({
  name: 'soap_note_versions',
  schema: SoapNoteText.extend({ id: z.string(), consultationId: idOf('con'), version: Version, savedAt: Instant }),
  clinical: true,
  sealed: NOTE_PARTS,
  indexes: [['consultationId', '-version']],
});

/** How long a doctor's latest consultations took, oldest first, under the doctor's id: what the estimate is made of. */
export const recentLengths = collection({
  name: 'recent_lengths',
  schema: z.object({ id: idOf('usr'), lengthsSeconds: z.array(z.int().min(0)) }),
});
