import { z } from 'zod';
import { Recording, RecordingType } from '@/domain/recordings/schema';
import { idOf } from '@/domain/shared/ids';
import { Instant } from '@/domain/shared/primitives';
import { collection } from '@/server/platform/store/collection';

/** The recordings of calls: who asked, who agreed, and how much there is. */
export const recordings = collection({
  name: 'recordings',
  schema: Recording,
  clinical: true,
  indexes: [
    ['consultationId', '-askedAt'],
    ['patientId', '-askedAt'],
    ['patientId', 'doctorId', '-askedAt'],
  ],
});

/** The parts of a recording, `{recordingId}@{seq}`, each with the key that opens its file and no other. */
export const recordingParts = collection({
  name: 'recording_parts',
  schema: z.object({
    id: z.string(),
    recordingId: idOf('rcg'),
    seq: z.int().min(0),
    fileId: idOf('fil'),
    bytes: z.int().min(1),
    type: RecordingType,
    key: z.string(),
  }),
  sealed: ['key'],
  indexes: [['recordingId', 'seq']],
});
export type RecordingPart = z.infer<typeof recordingParts.schema>;

/** When what was recorded is deleted: ids and times alone, so that a job finds it without reading anybody's health data. */
export const recordingEnds = collection({
  name: 'recording_ends',
  schema: z.object({ id: idOf('rcg'), at: Instant }),
  indexes: [['at']],
});
