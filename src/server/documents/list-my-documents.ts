import type { Document } from '@/domain/documents/schema';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { toDocument } from './require-own-document';
import { findOwnDocuments } from './find-documents';

/** The caller's documents, oldest first. */
export async function listMyDocuments(ctx: ReadCtx): Promise<{ items: Document[] }> {
  const kept = await findOwnDocuments(ctx.read, caller(ctx).userId);
  return { items: kept.map(toDocument) };
}
