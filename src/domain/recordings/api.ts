import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { idOf } from '@/domain/shared/ids';
import { Instant, PageQuery, pageOf } from '@/domain/shared/primitives';
import { CurrentRecording, PART_BYTES_MAX, Recording, RECORDING_TYPES } from './schema';

const ById = z.object({ id: idOf('rcg') });
const ByConsultation = z.object({ id: idOf('con') });
const WHO_MAY_HAVE_IT = ['patient', 'caregiver', 'doctor'] as const;

/** A recording as those who may play it see it. */
export const RecordingView = Recording.pick({ id: true, consultationId: true, patientId: true, doctorId: true, state: true }).extend({
  seconds: z.int().min(0),
  bytes: z.int().min(0),
  hasPicture: z.boolean(),
  doctorName: z.string(),
  agreedAt: Instant,
  agreedByName: z.string(),
  consentId: idOf('cst').describe('Withdrawing it deletes the recording.'),
  expiresAt: Instant.describe('When it is deleted by itself.'),
});
export type RecordingView = z.infer<typeof RecordingView>;

/** The parameters of a link to play it; the signature covers them, the recording and the person it was made for. */
export const PlayLinkQuery = z.object({ expires: z.coerce.number().int().min(1), signature: z.string().regex(/^rcg_[0-9a-f]{32}$/) });
export type PlayLinkQuery = z.infer<typeof PlayLinkQuery>;

export const recordingApi = {
  ask: endpoint({
    method: 'POST',
    path: '/api/consultations/{id}/recording',
    access: ['doctor'],
    limit: 'write',
    summary: 'Ask the patient whether the call may be recorded; the one that is asked for or goes on, where there is one.',
    params: ByConsultation,
    reply: CurrentRecording,
    status: [201],
  }),
  stop: endpoint({
    method: 'DELETE',
    path: '/api/consultations/{id}/recording',
    access: WHO_MAY_HAVE_IT,
    limit: 'write',
    summary: 'Stop the recording, or refuse the one that is asked for. Either side may, at any time.',
    params: ByConsultation,
    status: [204],
  }),
  addPart: endpoint({
    method: 'PUT',
    path: '/api/recordings/{id}/parts',
    access: ['doctor'],
    limit: 'write',
    summary:
      'The next part of a recording, by the doctor’s browser, counted from 0. Sent again it is done already; conflict where one is missing before it, wrong-state once it was stopped or nobody agrees any more.',
    params: ById,
    query: z.object({ seq: z.coerce.number().int().min(0), milliseconds: z.coerce.number().int().min(0).max(600_000) }),
    consumes: RECORDING_TYPES,
    bodyBytesMax: PART_BYTES_MAX,
    reply: z.object({ parts: z.int().min(0) }),
    status: [200],
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/recordings',
    access: WHO_MAY_HAVE_IT,
    limit: 'read',
    summary: 'The recordings of a patient’s calls, the newest first; for a doctor those of their own calls.',
    query: PageQuery.extend({ patientId: idOf('usr').optional() }),
    reply: pageOf(RecordingView),
    status: [200],
  }),
  link: endpoint({
    method: 'GET',
    path: '/api/recordings/{id}/link',
    access: WHO_MAY_HAVE_IT,
    limit: 'read',
    summary: 'A link to play it, for the caller alone and for five minutes. Each one is in the patient’s list of who looked.',
    params: ById,
    reply: z.object({ url: z.string(), expiresAt: Instant }),
    status: [200],
  }),
  media: endpoint({
    method: 'GET',
    path: '/api/recordings/{id}/media',
    access: WHO_MAY_HAVE_IT,
    limit: 'read',
    summary: 'What was recorded, to whom a link was made; ranges of bytes are served.',
    params: ById,
    query: PlayLinkQuery,
    produces: RECORDING_TYPES,
    status: [200, 206, 416],
  }),
};
