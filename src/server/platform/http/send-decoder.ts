import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { documentApi } from '@/domain/documents/api';
import type { BytesInput } from './bytes-route';

type Params = BytesInput<typeof documentApi.decoder>['params'];
type DecoderFile = Params['file'];

const TYPES: Record<DecoderFile, string> = {
  'worker.js': 'text/javascript; charset=utf-8',
  'libheif.js': 'text/javascript; charset=utf-8',
  'libheif.wasm': 'application/wasm',
  LICENSE: 'text/plain; charset=utf-8',
};
/** The worker may run what is beside it and compile it, and reach nothing else. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
/** A week: an older decoder reads the same photographs. */
const CACHED_SECONDS = 604_800;

const packed = new Map<DecoderFile, Promise<Buffer<ArrayBuffer>>>();

/** Sends a file of the HEIC decoder, packed once a process: a third of 1.4 MB. Every browser that runs it unpacks gzip. */
export async function sendDecoder({ params: { file } }: { params: Params }): Promise<Response> {
  const known = packed.get(file) ?? pack(file);
  packed.set(file, known);
  const headers = {
    'cache-control': `public, max-age=${CACHED_SECONDS}, no-transform`,
    'content-encoding': 'gzip',
    'content-security-policy': POLICY,
    'content-type': TYPES[file],
  };
  return new Response(await known, { headers });
}

async function pack(file: DecoderFile): Promise<Buffer<ArrayBuffer>> {
  const folder = file === 'worker.js' ? path.resolve('server', 'heic') : path.resolve('node_modules', 'libheif-js', 'libheif-wasm');
  return Buffer.from(await promisify(gzip)(await readFile(path.join(folder, file)), { level: 9 }));
}
