import { isAllowed } from '@/domain/permissions';
import { recordingApi, type PlayLinkQuery } from '@/domain/recordings/api';
import { PLAY_LINK_SECONDS, type Recording } from '@/domain/recordings/schema';
import { pathFor } from '@/domain/shared/endpoint';
import { addSeconds } from '@/domain/shared/instant';
import { isProblem, problem } from '@/domain/shared/problem';
import { loadRelationships } from '@/server/organisations/load-relationships';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { findAll } from '@/server/platform/store/find-all';
import { recordingEnds, recordingParts, recordings, type RecordingPart } from './collections';
import { isThere } from './find-recordings';

/** A link to play a recording, for the caller alone, in the patient's trail. Throws `not-found` for others and where nothing is left. */
export async function getPlayLink(ctx: ReadCtx, id: string): Promise<{ url: string; expiresAt: string }> {
  await ctx.view(
    'recording.play',
    (recording: Recording) => ({ type: 'recording', id, patientId: recording.patientId }),
    async (reader) => {
      const recording = await reader.get(recordings, id);
      if (recording === null || !isThere(recording)) throw problem('not-found');
      const isParticipant = isAllowed('recording.see', caller(ctx), recording);
      const relationships = isParticipant ? undefined : await loadRelationships(ctx, reader);
      if (!isAllowed('recording.see', caller(ctx), recording, relationships)) throw problem('not-found');
      return recording;
    },
  );
  const expires = Math.floor(Date.parse(addSeconds(ctx.now(), PLAY_LINK_SECONDS)) / 1000);
  const query = new URLSearchParams({ expires: String(expires), signature: signatureOf(ctx, id, expires) });
  return { url: `${pathFor(recordingApi.media.path, { id })}?${query.toString()}`, expiresAt: new Date(expires * 1000).toISOString() };
}

/** The same for a page, or null where there is nothing for the viewer to play. */
export async function findPlayLink(ctx: ReadCtx, id: string): Promise<string | null> {
  try {
    return (await getPlayLink(ctx, id)).url;
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}

/** The holder of a link may have what was recorded, and nobody else: it names the recording, the person and its end. */
function signatureOf(ctx: ReadCtx, id: string, expires: number): string {
  return ctx.derivedId('rcg', JSON.stringify(['play', id, caller(ctx).userId, expires]));
}

type Recorded = { type: string; bytes: number; slice: (from: number, to: number) => AsyncGenerator<Uint8Array> };

/** What was recorded, each part opened when it is read. Throws `not-found`, whatever the reason. */
export async function openRecorded(ctx: ReadCtx, id: string, { expires, signature }: PlayLinkQuery): Promise<Recorded> {
  // Hashed once more, so that the time the comparison takes says nothing.
  const hashed = (text: string) => ctx.derivedId('rcg', text);
  const isOpen = hashed(signature) === hashed(signatureOf(ctx, id, expires)) && expires * 1000 > Date.parse(ctx.now());
  const end = isOpen ? await ctx.read.get(recordingEnds, id) : null;
  if (end === null || end.at <= ctx.now()) throw problem('not-found');
  const parts = await findAll(ctx.read, recordingParts, { where: [['recordingId', '==', id]], orderBy: [['seq', 'asc']] });
  const [first] = parts;
  if (first === undefined) throw problem('not-found');
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  return { type: first.type, bytes, slice: (from, to) => slice(ctx, parts, from, to) };
}

async function* slice(ctx: ReadCtx, parts: readonly RecordingPart[], from: number, to: number): AsyncGenerator<Uint8Array> {
  let begin = 0;
  for (const { fileId, key, bytes } of parts) {
    const [first, last] = [Math.max(from - begin, 0), Math.min(to - begin, bytes - 1)];
    if (first <= last) {
      const opened = await ctx.ports.files.readSealed(fileId, key);
      if (opened === null) return;
      yield opened.subarray(first, last + 1);
    }
    begin += bytes;
  }
}
