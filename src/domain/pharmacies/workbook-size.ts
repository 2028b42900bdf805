/** The most a workbook may unpack to, in bytes; 100,000 rows take some 30 MB. */
export const WORKBOOK_BYTES_MAX = 96 * 1_048_576;

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_BYTES = 46;

/**
 * How many bytes a workbook says that it unpacks to, from the directory at the end of the archive (APPNOTE.TXT 4.3.12 and 4.3.16);
 * null where it has none. Read before anything is unpacked, because a few kilobytes may unpack to gigabytes.
 */
export function workbookSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordAt(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let n = 0; n < entries; n += 1) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    size += view.getUint32(at + 24, true);
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

function endRecordAt(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_RECORD_BYTES - COMMENT_BYTES_MAX);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}
