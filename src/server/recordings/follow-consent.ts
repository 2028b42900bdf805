import type { Consent } from '@/domain/consents/schema';
import { type Recording } from '@/domain/recordings/schema';
import { nextRecordingState } from '@/domain/recordings/states';
import { problem } from '@/domain/shared/problem';
import { requireAdmitted } from '@/server/consultations/require-call';
import { putRecording, requireConsultation } from '@/server/consultations/require-consultation';
import type { Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { recordingEnds, recordings } from './collections';

/** More than one call can hold. */
const RECORDINGS_A_CALL_MAX = 100;

type Agreement = { doctorId: string; agree: (consent: Consent) => void };

/**
 * What the consent to record a call does to the recording that its doctor asked for, for the commit that keeps the consent. Throws
 * `not-found` for a call of somebody else, and `wrong-state` where nobody asked.
 */
export async function prepareAgreement(ctx: Ctx, tx: Tx, { id, patientId }: { id: string; patientId: string }): Promise<Agreement> {
  const call = await requireConsultation(tx, ctx, { id, may: 'recording.stop', relationships: 'load' });
  if (call.patientId !== patientId) throw problem('not-found');
  requireAdmitted(call);
  const asked = call.recording === undefined ? null : await tx.get(recordings, call.recording.id);
  const state = nextRecordingState(asked?.state ?? null, 'agree');
  if (asked === null || state === null) throw problem('wrong-state');
  return {
    doctorId: call.doctorId,
    agree({ id: consentId, givenBy }) {
      if (asked.state !== 'asked') return;
      tx.put(recordings, { ...asked, state, consentId, agreedBy: givenBy, agreedAt: ctx.now() });
      putRecording(tx, call, ctx.now(), { id: asked.id, state });
    },
  };
}

/** What the withdrawal of the consent to record a call does to its recordings, and which of them have something to delete. */
export async function prepareWithdrawal(ctx: Ctx, tx: Tx, id: string): Promise<{ recorded: string[]; withdraw: () => void }> {
  const call = await requireConsultation(tx, ctx, { id, may: 'recording.stop', relationships: 'load' });
  const found = await tx.find(recordings, {
    where: [['consultationId', '==', id]],
    orderBy: [['askedAt', 'desc']],
    limit: RECORDINGS_A_CALL_MAX,
  });
  const recorded = found.filter(({ parts }) => parts > 0).map((one) => one.id);
  return {
    recorded,
    withdraw() {
      for (const one of found) tx.put(recordings, withdrawn(one, ctx.now()));
      // Found by the job where this process ends before it has deleted them.
      for (const recording of recorded) tx.put(recordingEnds, { id: recording, at: ctx.now() });
      if (call.recording !== undefined) putRecording(tx, call, ctx.now(), { id: call.recording.id, state: 'withdrawn' });
    },
  };
}

function withdrawn(recording: Recording, now: string): Recording {
  return { ...recording, state: 'withdrawn', stoppedAt: recording.stoppedAt ?? now };
}
