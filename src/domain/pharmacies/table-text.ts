import { isTableText, typeOfStart } from '@/domain/files/file-start';

/** Why a file cannot be read as a table at all. */
export type TableRefusal = 'empty-file' | 'not-a-table';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** How many bytes are looked at for the encoding, and characters for what no table holds. */
const SAMPLE = 4096;

/** Whether a file begins as a workbook of Excel (XLSX is a ZIP archive). */
export function isWorkbook(bytes: Uint8Array): boolean {
  return ZIP.every((byte, i) => bytes[i] === byte);
}

/**
 * The text of a CSV file, whatever program wrote it: UTF-8 or UTF-16 of either order, with or without a byte order mark, and else
 * Windows-1252, in which older Windows programs save.
 */
export function tableText(bytes: Uint8Array): { text: string } | { code: TableRefusal } {
  if (typeOfStart(bytes) !== null || isWorkbook(bytes)) return { code: 'not-a-table' };
  const text = decode(bytes);
  if (text === null || !isTableText(text.slice(0, SAMPLE))) return { code: 'not-a-table' };
  return text.trim() === '' ? { code: 'empty-file' } : { text };
}

function decode(bytes: Uint8Array): string | null {
  const encoding = utf16Of(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.subarray(0, SAMPLE).includes(0) ? null : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By the byte order mark, or by where the zeroes of Latin letters stand. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte === 0 && i % 2 === 0) even += 1;
    if (byte === 0 && i % 2 === 1) odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even === 0) return 'utf-16le';
  return even > half * 0.4 && odd === 0 ? 'utf-16be' : null;
}
