import type { Document } from '@/domain/documents/schema';
import { requireAllowed } from '@/domain/permissions';
import { caller, type ReadCtx } from '@/server/platform/ctx';
import { toDocument } from './require-document';
import { findOwnDocuments } from './find-documents';

/** The caller's documents, oldest first. */
export async function listMyDocuments(ctx: ReadCtx): Promise<{ items: Document[] }> {
  const { userId } = caller(ctx);
  requireAllowed('document.see', caller(ctx), { ownerId: userId });
  const kept = await findOwnDocuments(ctx.read, userId);
  return { items: kept.map(toDocument) };
}
