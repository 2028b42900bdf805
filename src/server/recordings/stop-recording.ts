import type { Consultation } from '@/domain/consultations/schema';
import { type CurrentRecording } from '@/domain/recordings/schema';
import { isRecordingOpen, nextRecordingState } from '@/domain/recordings/states';
import { changeConsultation, putRecording } from '@/server/consultations/require-consultation';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { recordings } from './collections';

/** Either side stops the recording, or refuses the one that is asked for. Stopped already is as good. Throws `not-found` for others. */
export async function stopRecording(ctx: Ctx, consultationId: string): Promise<void> {
  const access = { id: consultationId, may: 'recording.stop', relationships: 'load' } as const;
  await changeConsultation(ctx, 'recording.stop', access, async (tx, call) => {
    const stop = await prepareStop(tx, ctx, call);
    if (stop === null) return;
    stop.write();
    putRecording(tx, call, ctx.now(), stop.recording);
  });
}

/** What the open recording of a call becomes when it is stopped, written once the commit has read everything; null where there is none. */
export async function prepareStop(
  tx: Tx,
  ctx: Ctx,
  { recording }: Pick<Consultation, 'recording'>,
): Promise<{ recording: CurrentRecording; write: () => void } | null> {
  if (recording === undefined || !isRecordingOpen(recording.state)) return null;
  const found = await tx.get(recordings, recording.id);
  const state = nextRecordingState(found?.state ?? null, 'stop');
  if (found === null || state === null) return null;
  return {
    recording: { id: found.id, state },
    write: () => tx.put(recordings, { ...found, state, stoppedAt: ctx.now(), stoppedBy: caller(ctx).userId }),
  };
}
