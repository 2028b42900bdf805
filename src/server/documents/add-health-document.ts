import type { AddDocumentBody, HealthDocument } from '@/domain/documents/health-document';
import type { UploadLink } from '@/domain/files/schema';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { problem } from '@/domain/shared/problem';
import { instantAt, localDateOf } from '@/domain/shared/time';
import { caller, type Ctx } from '@/server/platform/ctx';
import { healthDocuments, strayFiles } from './collections';
import { aboutDocument, dropDocument, settleDocument, type SettledDocument } from './document-states';
import { requireDocumentAccess, requireHealthDocument, toHealthDocument } from './health-documents';
import { SCAN_AT_ONCE_MS, scanFile } from './scan-file';

type Prepared = { id: string; upload: UploadLink };

/**
 * Makes ready for a paper of a person's health and returns the link to upload it. Throws `not-found` for a person who is none of the
 * caller's and for a document that cannot be replaced or whose upload cannot go on, and `bad-request` for a day that is still to come.
 */
export async function addHealthDocument(
  ctx: Ctx,
  { patientId = caller(ctx).userId, replaces, resumes, ...body }: AddDocumentBody,
): Promise<Prepared> {
  const now = ctx.now();
  if (body.on > localDateOf(now, CLINIC_TIME_ZONE)) throw problem('bad-request', { errors: [{ at: 'on', code: 'in-future' }] });
  const { userId, role } = caller(ctx);
  const id = resumes ?? ctx.newId('fil');
  const upload = await ctx.ports.files.uploadLink({ id, contentType: body.type, bytes: body.size });
  return ctx.commit('health_document.prepare', { type: 'document', id, patientId }, async (tx) => {
    await requireDocumentAccess(ctx, tx, 'record.write', patientId);
    const former = replaces === undefined ? null : await requireHealthDocument(ctx, tx, { id: replaces, may: 'record.write' });
    if (former !== null && (former.patientId !== patientId || former.state !== 'ready')) throw problem('not-found');
    const begun = resumes === undefined ? null : await requireHealthDocument(ctx, tx, { id: resumes, may: 'record.write' });
    const isSame = begun?.patientId === patientId && begun.createdBy.id === userId && begun.type === body.type && begun.size === body.size;
    if (begun !== null && !(isSame && begun.state === 'waiting')) throw problem('not-found');
    tx.put(healthDocuments, {
      ...{ id, patientId, ...body, at: instantAt(body.on, '00:00', CLINIC_TIME_ZONE), state: 'waiting' },
      ...{ version: (former?.version ?? 0) + 1, createdAt: begun?.createdAt ?? now, createdBy: { id: userId, role } },
      ...(former !== null && { replaces: former.id }),
    });
    tx.put(strayFiles, { id, since: now });
    return { id, upload };
  });
}

/**
 * Makes a paper part of the record once its bytes are there, are what they were declared to be and hold no virus that is known; where no
 * scanner answers it is kept back, and a job asks again. Idempotent. Throws `not-found`, `wrong-state` while nothing has arrived, and
 * `wrong-type` for other bytes and `virus-found`: those are deleted.
 */
export async function confirmHealthDocument(ctx: Ctx, id: string): Promise<HealthDocument> {
  const arrived = await ctx.ports.files.inspect(id);
  const finding = arrived?.fits === true ? await scanFile(ctx, id, SCAN_AT_ONCE_MS) : 'not-scanned';
  const isHeld = finding === 'unavailable';
  let refused: 'health_document.refuse' | 'health_document.refuse_virus' | null = null;
  return ctx
    .commit(isHeld ? 'health_document.hold' : 'health_document.add', aboutDocument, async (tx) => {
      refused = null;
      const document = await requireHealthDocument(ctx, tx, { id, may: 'record.write' });
      if (document.state !== 'waiting' && document.state !== 'checking') return toHealthDocument(tx, document);
      if (arrived === null) throw problem('wrong-state');
      if (!arrived.fits || arrived.contentType !== document.type || arrived.bytes !== document.size) {
        refused = 'health_document.refuse';
        throw problem('wrong-type');
      }
      if (finding === 'infected') {
        refused = 'health_document.refuse_virus';
        throw problem('virus-found');
      }
      const read = { ...document, sha256: arrived.sha256 };
      const settled: SettledDocument = isHeld ? { ...read, state: 'checking' } : { ...read, state: 'ready', readyAt: ctx.now() };
      const reply = await toHealthDocument(tx, settled);
      await settleDocument(ctx, tx, settled);
      return reply;
    })
    .catch(async (error: unknown) => {
      if (refused !== null) await discard(ctx, id, refused);
      throw error;
    });
}

/** Takes a paper out of the record; an older version of it does not come back. Throws `not-found`. */
export async function removeHealthDocument(ctx: Ctx, id: string): Promise<void> {
  await discard(ctx, id, 'health_document.remove');
}

type Discarding = 'health_document.refuse' | 'health_document.refuse_virus' | 'health_document.remove';

async function discard(ctx: Ctx, id: string, action: Discarding): Promise<void> {
  await ctx.commit(action, aboutDocument, async (tx) => {
    const document = await requireHealthDocument(ctx, tx, { id, may: 'record.write' });
    return dropDocument(ctx, tx, document);
  });
  await ctx.ports.files.revokeUpload(id);
}
