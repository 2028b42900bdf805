import type { Recording } from '@/domain/recordings/schema';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { recordingEnds, recordingParts, recordings } from './collections';

const RECORDINGS_A_RUN = 20;
const FILES_AT_ONCE = 20;
const PARTS_A_COMMIT = 400;

/** Deletes what was recorded: the files first, so that an interrupted run finds the rest again. */
export async function removeRecorded(ctx: Ctx, id: string): Promise<void> {
  const parts = await findAll(ctx.read, recordingParts, { where: [['recordingId', '==', id]], orderBy: [['seq', 'asc']] });
  for (let from = 0; from < parts.length; from += FILES_AT_ONCE) {
    await Promise.all(parts.slice(from, from + FILES_AT_ONCE).map(({ fileId }) => ctx.ports.files.remove(fileId)));
  }
  for (let from = 0; from < parts.length; from += PARTS_A_COMMIT) {
    await ctx.commitUnaudited(async (tx) => {
      for (const part of parts.slice(from, from + PARTS_A_COMMIT)) tx.remove(recordingParts, part.id);
    });
  }
  await ctx.commit(
    'recording.remove',
    ({ patientId }: Recording) => ({ type: 'recording', id, patientId }),
    async (tx) => {
      const recording = await tx.get(recordings, id);
      if (recording === null) throw problem('not-found');
      tx.put(recordings, { ...recording, parts: 0, bytes: 0, milliseconds: 0 });
      tx.remove(recordingEnds, id);
      return recording;
    },
  );
}

/** Deletes the recordings whose days are over, and what a withdrawal that was cut has left. Returns how many. */
export async function purgeRecordings(ctx: Ctx): Promise<number> {
  const due = await ctx.read.find(recordingEnds, { where: [['at', '<=', ctx.now()]], orderBy: [['at', 'asc']], limit: RECORDINGS_A_RUN });
  for (const { id } of due) await removeRecorded(ctx, id);
  return due.length;
}
