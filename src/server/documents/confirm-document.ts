import { PHOTO_PIXELS } from '@/domain/documents/photo';
import type { Document } from '@/domain/documents/schema';
import { readJpeg } from '@/domain/files/jpeg';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import type { Inspected } from '@/server/platform/files/port';
import { loadPortrait } from '@/server/people/load-portrait';
import { documents, type StoredDocument } from './collections';
import { requireDocument, toDocument } from './require-document';
import { SCAN_AT_ONCE_MS, scanFile } from './scan-file';

/**
 * Marks a document as ready after checking its uploaded bytes. Idempotent. Throws `not-found`, `wrong-state` while nothing has
 * been uploaded, and `wrong-type` for bytes that do not match the declared type and for a portrait with metadata or of another size:
 * those are deleted, as what holds a virus is (`virus-found`). Throws `try-later` while no scanner answers.
 */
export async function confirmDocument(ctx: Ctx, id: string): Promise<Document> {
  const declared = await requireDocument(ctx, ctx.read, { id, may: 'document.change' });
  if (declared.state === 'ready') return toDocument(declared);
  const arrived = await ctx.ports.files.inspect(id);
  if (arrived === null) throw problem('wrong-state');
  if (!matchesDeclaration(arrived, declared) || !(await isFitToShow(ctx, declared))) {
    await throwAway(ctx, id, 'document.refuse');
    throw problem('wrong-type');
  }
  const finding = await scanFile(ctx, id, SCAN_AT_ONCE_MS);
  if (finding === 'unavailable') throw problem('try-later');
  if (finding === 'infected') {
    await throwAway(ctx, id, 'document.refuse_virus');
    throw problem('virus-found');
  }
  let replaced: string | undefined;
  const confirmed = await ctx.commit('document.hand_in', { type: 'document', id }, async (tx) => {
    const document = await requireDocument(ctx, tx, { id, may: 'document.change' });
    if (document.state === 'ready') return toDocument(document);
    const ready: StoredDocument = { ...document, state: 'ready', readyAt: ctx.now(), changedAt: ctx.now(), sha256: arrived.sha256 };
    if (document.kind === 'portrait') {
      const portrait = await loadPortrait(tx, document.ownerId);
      replaced = portrait.current;
      const old = replaced === undefined ? null : await tx.get(documents, replaced);
      portrait.replace(id);
      if (old !== null) tx.put(documents, { ...old, state: 'removed', changedAt: ctx.now() });
    }
    tx.put(documents, ready);
    return toDocument(ready);
  });
  if (replaced !== undefined) await ctx.ports.files.revokeUpload(replaced);
  return confirmed;
}

/** A portrait is public: it says nothing but what it shows, and is no larger than it is shown. Papers are for those who check. */
async function isFitToShow(ctx: Ctx, { id, kind, bytes }: StoredDocument): Promise<boolean> {
  if (kind !== 'portrait') return true;
  const file = await ctx.ports.files.read(id);
  if (file === null) return false;
  const picture = readJpeg(new Uint8Array(await new Response(file).arrayBuffer()));
  return picture?.bytes.length === bytes && picture.width === PHOTO_PIXELS && picture.height === PHOTO_PIXELS;
}

function matchesDeclaration(arrived: Inspected, declared: StoredDocument): boolean {
  return arrived.fits && arrived.contentType === declared.contentType && arrived.bytes === declared.bytes;
}

async function throwAway(ctx: Ctx, id: string, action: 'document.refuse' | 'document.refuse_virus'): Promise<void> {
  await ctx.commit(action, { type: 'document', id }, async (tx) => {
    const document = await requireDocument(ctx, tx, { id, may: 'document.change' });
    tx.put(documents, { ...document, state: 'removed', changedAt: ctx.now() });
  });
  await ctx.ports.files.revokeUpload(id);
}
