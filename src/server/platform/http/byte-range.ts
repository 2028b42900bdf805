/** Bytes `from` to `to`, both counted in; `whole` when there is no range to keep to; `none` when no byte of it is there. */
export type ByteRange = { from: number; to: number } | 'whole' | 'none';

/** Reads a Range header (RFC 9110, 14.1.2). Several ranges at once, and what is no range, may be answered with the whole, and are. */
export function byteRange(header: string | null, bytes: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return 'whole';
  return from >= bytes || from > to ? 'none' : { from, to };
}
