import { isAllowed } from '@/domain/permissions';
import { RECORDING_BYTES_MAX, RECORDING_PARTS_MAX, RecordingType, takesParts, type Recording } from '@/domain/recordings/schema';
import { nextRecordingState } from '@/domain/recordings/states';
import { problem } from '@/domain/shared/problem';
import { addMinutes } from '@/domain/shared/time';
import { consentCollection, hasConsent } from '@/server/consents/find-active-consents';
import { caller, type Ctx } from '@/server/platform/ctx';
import type { Tx } from '@/server/platform/store/port';
import { recordingEnds, recordingParts, recordings } from './collections';

const DAY_MINUTES = 24 * 60;

type Sent = { id: string; seq: number; milliseconds: number; contentType: string };

/**
 * Keeps the next part of a recording, sealed. `read` reads its bytes once it is known that they may come. One that is there already
 * is as good. Throws `not-found` for anybody but its doctor, `wrong-state` once it was stopped or nobody agrees any more, `conflict`
 * where a part before it is missing, `wrong-type`, and `too-large` beyond the bounds.
 */
export async function addPart(ctx: Ctx, sent: Sent, read: () => Promise<Uint8Array>): Promise<{ parts: number }> {
  const before = await inCommit(ctx, (tx) => requireNext(tx, ctx, sent));
  if (before.parts > sent.seq) return { parts: before.parts };
  const { data: type } = RecordingType.safeParse(sent.contentType);
  if (type === undefined) throw problem('wrong-type');
  const bytes = await read();
  if (bytes.byteLength === 0) throw problem('bad-request');
  const fileId = ctx.newId('fil');
  const key = await ctx.ports.files.writeSealed(fileId, bytes);
  const part = { ...{ id: `${sent.id}@${sent.seq}`, recordingId: sent.id, seq: sent.seq }, fileId, key, type };
  try {
    const { parts, isKept } = await inCommit(ctx, async (tx) => {
      const current = await requireNext(tx, ctx, sent);
      if (current.parts > sent.seq) return { parts: current.parts, isKept: false };
      const next = withPart(ctx, current, { ...sent, type, bytes: bytes.byteLength });
      tx.create(recordingParts, { ...part, bytes: bytes.byteLength });
      tx.put(recordings, next);
      if (current.expiresAt === undefined) tx.put(recordingEnds, { id: sent.id, at: next.expiresAt ?? ctx.now() });
      return { parts: next.parts, isKept: true };
    });
    if (!isKept) await ctx.ports.files.remove(fileId);
    return { parts };
  } catch (error) {
    await ctx.ports.files.remove(fileId);
    throw error;
  }
}

function inCommit<R>(ctx: Ctx, work: (tx: Tx) => Promise<R>): Promise<R> {
  return ctx.commitUnaudited(work, { clinical: [recordings, consentCollection] });
}

/** The recording, where the part may come: it is read anew in each commit, so that a withdrawal counts from the next part on. */
async function requireNext(tx: Tx, ctx: Ctx, { id, seq }: Sent): Promise<Recording> {
  const recording = await tx.get(recordings, id);
  if (recording === null || !isAllowed('recording.make', caller(ctx), recording)) throw problem('not-found');
  const { patientId, doctorId: granteeId, consultationId, parts } = recording;
  const asked = { patientId, granteeId, consultationId, purpose: 'recording' } as const;
  if (!takesParts(recording, ctx.now()) || !(await hasConsent(tx, asked, ctx.now()))) throw problem('wrong-state');
  if (seq > parts) throw problem('conflict');
  return recording;
}

type NewPart = { milliseconds: number; type: RecordingType; bytes: number };

function withPart(ctx: Ctx, recording: Recording, { milliseconds, type, bytes: more }: NewPart): Recording {
  const bytes = recording.bytes + more;
  const parts = recording.parts + 1;
  if (bytes > RECORDING_BYTES_MAX || parts > RECORDING_PARTS_MAX) throw problem('too-large');
  const { RECORDING_DAYS } = ctx.ports.env;
  return {
    ...recording,
    ...{ parts, bytes, milliseconds: recording.milliseconds + milliseconds, type: recording.type ?? type },
    state: nextRecordingState(recording.state, 'part') ?? recording.state,
    expiresAt: recording.expiresAt ?? addMinutes(ctx.now(), RECORDING_DAYS * DAY_MINUTES),
  };
}
