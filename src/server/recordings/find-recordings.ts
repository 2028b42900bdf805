import type { RecordingView } from '@/domain/recordings/api';
import type { Recording } from '@/domain/recordings/schema';
import { findNames } from '@/server/people/find-names';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import type { Reader } from '@/server/platform/store/port';
import { recordings } from './collections';

const RECORDINGS_SHOWN = 20;

/** What was recorded of a call, the newest first. The caller must have the right to see it, inside an audited read. */
export async function findRecordingsOf(reader: Reader, consultationId: string): Promise<RecordingView[]> {
  const found = await reader.find(recordings, {
    where: [['consultationId', '==', consultationId]],
    orderBy: [['askedAt', 'desc']],
    limit: RECORDINGS_SHOWN,
  });
  return toRecordingViews(reader, found);
}

/** What was recorded of a patient's calls, for whoever may read the record; for a doctor of their own. Inside an audited read. */
export async function findRecordingsWith(reader: Reader, ctx: ReadCtx, patientId: string): Promise<RecordingView[]> {
  const { userId, role } = caller(ctx);
  const own = role === 'doctor' ? ([['doctorId', '==', userId]] as const) : [];
  const where = [['patientId', '==', patientId], ...own] as const;
  return toRecordingViews(reader, await reader.find(recordings, { where, orderBy: [['askedAt', 'desc']], limit: RECORDINGS_SHOWN }));
}

/** Recordings as those who may see them do, without those of which there is nothing. */
export async function toRecordingViews(reader: Reader, found: readonly Recording[]): Promise<RecordingView[]> {
  const there = found.filter(isThere);
  const names = await findNames(
    reader,
    there.flatMap(({ doctorId, agreedBy }) => [doctorId, agreedBy]),
  );
  return there.map(({ id, consultationId, patientId, doctorId, state, ...one }) => ({
    ...{ id, consultationId, patientId, doctorId, state, seconds: Math.round(one.milliseconds / 1000), bytes: one.bytes },
    ...{ hasPicture: one.type.startsWith('video/'), doctorName: names.get(doctorId) ?? '', agreedByName: names.get(one.agreedBy) ?? '' },
    ...{ agreedAt: one.agreedAt, consentId: one.consentId, expiresAt: one.expiresAt },
  }));
}

type Kept = Recording & Required<Pick<Recording, 'agreedBy' | 'agreedAt' | 'consentId' | 'expiresAt' | 'type'>>;

/** Whether there is something to play: from the first part until it was withdrawn or deleted. */
export function isThere(one: Recording): one is Kept {
  return one.parts > 0 && one.state !== 'withdrawn';
}
