import type { Document } from '@/domain/document';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { shownDocument } from './document-of';
import { keptDocumentsOf } from './documents-of';

/** What the caller handed in, the oldest first. */
export async function listMyDocuments(ctx: ReadCtx): Promise<{ items: Document[] }> {
  const kept = await keptDocumentsOf(ctx.read, caller(ctx).userId);
  return { items: kept.map(shownDocument) };
}
