import 'server-only';
import path from 'node:path';
import { z } from 'zod';
import { FileType } from '@/domain/files/schema';
import { idOf } from '@/domain/shared/ids';

/** File ids: random letters, safe as folder names. */
export const FileId = idOf('fil');

/** A file's metadata, sealed beside its bytes: declared type, length, SHA-256 in hex, and the content key. */
export const DiskFacts = z.object({ contentType: FileType, bytes: z.int().min(1), sha256: z.string().length(64), key: z.string() });
export type DiskFacts = z.infer<typeof DiskFacts>;

/** The names of the two files in a file's folder, and the binding of its sealed metadata. */
export const CONTENT = 'content';
export const FACTS = 'facts';
export const SEALED_AS = 'files';
/** Stands in the folder of a file whose upload was revoked, so that no upload can take the folder's name. */
export const REVOKED = 'revoked';

/** The folder of one file. Throws for an invalid id. */
export function placeOf(folder: string, id: string): string {
  const letters = FileId.parse(id).slice('fil_'.length);
  return path.join(folder, letters.slice(0, 2), id);
}
