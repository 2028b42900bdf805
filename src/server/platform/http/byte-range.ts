/** Bytes `from` to `to`, inclusive; `whole` without a usable range; `none` when the range is not satisfiable. */
export type ByteRange = { from: number; to: number } | 'whole' | 'none';

/**
 * Parses a Range header (RFC 9110, 14.1.2). Multiple ranges and invalid headers are answered with the whole file, as the RFC
 * allows.
 */
export function byteRange(header: string | null, bytes: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole';
  return from >= bytes || from > to ? 'none' : { from, to };
}

/** What a Content-Range header says of a part (RFC 9110, 14.4): its bytes, none where they are only asked about, and of how many. Null for others. */
export function contentRange(header: string | null): { range: { from: number; to: number } | null; total: number } | null {
  const [, from, to, total] = /^bytes (?:(\d{1,15})-(\d{1,15})|\*)\/(\d{1,15})$/.exec(header ?? '') ?? [];
  if (total === undefined) return null;
  if (from === undefined || to === undefined) return { range: null, total: Number(total) };
  return Number(to) < Number(from) ? null : { range: { from: Number(from), to: Number(to) }, total: Number(total) };
}
