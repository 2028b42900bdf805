import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

/** Under this a reply fits into one packet as it is. */
const COMPRESSED_BYTES_MIN = 1024;
/** Level 4 of brotli is as fast as gzip and smaller; above it costs more than a mobile network gains. */
const BROTLI_QUALITY = 4;

/** @typedef {'br' | 'gzip'} Encoding */

const COMPRESSIBLE = /^(?:text\/(?!event-stream)|application\/(?:problem\+)?json\b)/;

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Whether the answer is of a kind that may be compressed at all, and so differs by Accept-Encoding.
 * @param {string} contentType
 * @param {string} cacheControl
 */
export function isCompressible(contentType, cacheControl) {
  return COMPRESSIBLE.test(contentType) && !cacheControl.includes('no-transform');
}

/**
 * How to send so many bytes to a caller who accepts this; null for as they are.
 * @param {string | string[] | undefined} accepted the Accept-Encoding header
 * @param {number} bytes
 * @returns {Encoding | null}
 */
export function chooseEncoding(accepted, bytes) {
  if (accepted === undefined || bytes < COMPRESSED_BYTES_MIN) return null;
  const names = String(accepted)
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => !/;\s*q=0(?:\.0*)?$/.test(entry))
    .map((entry) => entry.split(';', 1)[0]?.trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}

/**
 * @param {Buffer} bytes
 * @param {Encoding} encoding
 * @returns {Promise<Buffer>}
 */
export function compress(bytes, encoding) {
  if (encoding === 'gzip') return gzipped(bytes);
  return brotlied(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
