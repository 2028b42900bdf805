import 'server-only';
import path from 'node:path';
import { z } from 'zod';
import { FileType } from '@/domain/files/schema';
import { idOf } from '@/domain/shared/ids';

/** The names of files: random letters, of which nothing but a name can be made. */
export const FileId = idOf('fil');

/** What is known of a file, sealed beside its bytes: what it is, their fingerprint in hex, and the key that opens them. */
export const DiskFacts = z.object({ contentType: FileType, bytes: z.int().min(1), sha256: z.string().length(64), key: z.string() });
export type DiskFacts = z.infer<typeof DiskFacts>;

/** What the names of the two files in a file's folder are, and what its facts are sealed as. */
export const CONTENT = 'content';
export const FACTS = 'facts';
export const SEALED_AS = 'files';

/** The folder of one file. Throws for what is no id. */
export function placeOf(folder: string, id: string): string {
  const letters = FileId.parse(id).slice('fil_'.length);
  return path.join(folder, letters.slice(0, 2), id);
}
