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
