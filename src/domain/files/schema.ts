import { z } from 'zod';
import { Instant } from '@/domain/shared/primitives';

/**
 * The file types people may upload: what a phone's camera and a scanner produce, and CSV; and of the server's own the archives, and bytes
 * that it sealed. Nothing executable.
 */
export const FILE_TYPES = [
  ...(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'text/csv'] as const),
  ...(['application/zip', 'application/octet-stream'] as const),
] as const;
export const FileType = z.enum(FILE_TYPES, 'not-one-of');
export type FileType = z.infer<typeof FileType>;

/** An upload must begin within this time; one that has begun may end later. */
export const UPLOAD_LINK_SECONDS = 900;
/** How long a download link is valid: viewers of long documents request further ranges while they are read. */
export const DOWNLOAD_LINK_SECONDS = 300;

const Headers = z.record(z.string(), z.string());

/**
 * Begins a file that is sent in parts: the answer's `Location` takes them by PUT with a `Content-Range`, and says with status 308 and
 * `Range` what has arrived (the protocol of Cloud Storage's resumable uploads).
 */
const PartsLink = z.object({ url: z.string(), method: z.literal('POST'), headers: Headers });
export type PartsLink = z.infer<typeof PartsLink>;

export const UploadLink = z.object({
  url: z.string().describe('Where the bytes go; a path is one of this server.'),
  method: z.literal('PUT'),
  headers: Headers.describe('Headers the upload must carry, as they are.'),
  expiresAt: Instant,
  parts: PartsLink.optional().describe('For a file of more than one part: begins an upload that goes on where it was cut.'),
});
export type UploadLink = z.infer<typeof UploadLink>;

export type DownloadLink = { url: string; expiresAt: string };

/** Types that browsers display safely inline; everything else is only offered for download. */
export function isShown(type: FileType): boolean {
  return type !== 'text/csv' && type !== 'application/zip' && type !== 'application/octet-stream';
}

const EXTENSIONS: Record<FileType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/octet-stream': 'bin',
};

/** A file name built from fixed words only: `registration-certificate.pdf`. */
export function fileName(name: string, type: FileType): string {
  return `${name}.${EXTENSIONS[type]}`;
}
