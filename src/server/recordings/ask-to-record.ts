import { type CurrentRecording, type Recording } from '@/domain/recordings/schema';
import { isRecordingOpen } from '@/domain/recordings/states';
import { problem } from '@/domain/shared/problem';
import { requireCall } from '@/server/consultations/require-call';
import { changeConsultation, putRecording } from '@/server/consultations/require-consultation';
import type { Ctx } from '@/server/platform/ctx';
import { recordings } from './collections';

/**
 * The doctor asks whether the call may be recorded. One that is asked for or goes on is answered with instead of a second. Throws
 * `not-found` for anybody but its doctor, and `wrong-state` where no call between two browsers is running.
 */
export async function askToRecord(ctx: Ctx, consultationId: string): Promise<CurrentRecording> {
  const id = ctx.newId('rcg');
  return changeConsultation(ctx, 'recording.ask', { id: consultationId, may: 'recording.make' }, async (tx, call) => {
    if (call.recording !== undefined && isRecordingOpen(call.recording.state)) return call.recording;
    requireCall(call);
    // A room of another server sends its streams past us: only what one of the two browsers has can be recorded there.
    if (call.state !== 'in_progress' || ctx.ports.video.provider !== 'peer') throw problem('wrong-state');
    const { patientId, doctorId, orgId } = call;
    const asked: Recording = {
      ...{ id, consultationId, patientId, doctorId, orgId, state: 'asked', askedAt: ctx.now() },
      ...{ parts: 0, bytes: 0, milliseconds: 0 },
    };
    tx.create(recordings, asked);
    return putRecording(tx, call, ctx.now(), { id, state: asked.state });
  });
}
