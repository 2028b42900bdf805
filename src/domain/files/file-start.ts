import type { FileType } from './schema';

/** How many leading bytes identify a file type. */
export const FILE_START_BYTES = 12;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const JPEG = [0xff, 0xd8, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/**
 * The accepted type that a file's first bytes identify; null when they identify none (a CSV has no signature, and what is sealed none either). Signatures
 * follow the WHATWG MIME Sniffing Standard (section 6), and ISO 32000 for PDF.
 */
export function typeOfStart(start: Uint8Array): Exclude<FileType, 'text/csv' | 'application/octet-stream'> | null {
  const has = (bytes: readonly number[], at = 0) => bytes.every((byte, i) => start[at + i] === byte);
  if (has(PDF)) return 'application/pdf';
  if (has(JPEG)) return 'image/jpeg';
  if (has(PNG)) return 'image/png';
  if (has(ZIP)) return 'application/zip';
  return has(RIFF) && has(WEBP, 8) ? 'image/webp' : null;
}

/** Whether a piece of text can be part of a CSV: no control characters but tabs and line ends. */
export function isTableText(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
}
