import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';

/** The kinds of file people may hand in: what a phone's camera and a scanner make, and a plain table. Nothing that runs. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/csv'] as const;
export const FileType = z.enum(FILE_TYPES, 'not-one-of');
export type FileType = z.infer<typeof FileType>;

/** A link to upload must be begun in this time; what began may end later. */
export const UPLOAD_LINK_SECONDS = 900;
/** A link to look at a file: viewers of long documents come back for more of it while they are read. */
export const DOWNLOAD_LINK_SECONDS = 300;

export const UploadLink = z.object({
  url: z.string().describe('Where the bytes go; a path is one of this server.'),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()).describe('Headers the upload must carry, as they are.'),
  expiresAt: Instant,
});
export type UploadLink = z.infer<typeof UploadLink>;

export type DownloadLink = { url: string; expiresAt: string };

/** What browsers show safely by themselves; all else is only ever saved. */
export function isShown(type: FileType): boolean {
  return type !== 'text/csv';
}

const EXTENSIONS: Record<FileType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/csv': 'csv',
};

/** A name for a file, of words of ours alone: `registration-certificate.pdf`. */
export function fileName(name: string, type: FileType): string {
  return `${name}.${EXTENSIONS[type]}`;
}
