import type { Document } from '@/domain/documents/schema';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { shownDocument } from './require-own-document';
import { keptDocumentsOf } from './find-documents';

/** What the caller handed in, the oldest first. */
export async function listMyDocuments(ctx: ReadCtx): Promise<{ items: Document[] }> {
  const kept = await keptDocumentsOf(ctx.read, caller(ctx).userId);
  return { items: kept.map(shownDocument) };
}
