import 'server-only';
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

const ALGORITHM = 'aes-256-ctr';
const KEY_BYTES = 32;
const BLOCK_BYTES = 16;
const READ_BYTES = 65_536;

export type Written = { bytes: number; sha256: string; key: string };

/**
 * Writes a byte stream to a new file that only its owner can read, encrypted under a key of its own, and returns once it is on
 * disk. Counter mode allows range reads; no key is ever used for a second file. The SHA-256 is of the plain bytes, in hex.
 */
export async function writeSealed(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Written> {
  const key = randomBytes(KEY_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, counterAt(0));
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      hash.update(chunk);
      await handle.appendFile(cipher.update(chunk));
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex'), key: key.toString('base64url') };
}

/** Reads the bytes `from` to `to`, inclusive. The file is opened at the first read, and closed when the reader cancels. */
export function readSealed(file: string, key: string, from: number, to: number): ReadableStream<Uint8Array> {
  const first = from - (from % BLOCK_BYTES);
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, 'base64url'), counterAt(first / BLOCK_BYTES));
  let skip = from - first;
  let at = first;
  let handle: FileHandle | null = null;
  const close = async () => {
    await handle?.close();
    handle = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(file, 'r');
          const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(READ_BYTES, to + 1 - at)), { position: at });
          if (bytesRead === 0) throw new Error('a file is shorter than it was written');
          at += bytesRead;
          controller.enqueue(decipher.update(buffer.subarray(0, bytesRead)).subarray(skip));
          skip = 0;
          if (at <= to) return;
          controller.close();
        } catch (error) {
          controller.error(error);
        }
        await close();
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK_BYTES);
  counter.writeBigUInt64BE(BigInt(block), BLOCK_BYTES - 8);
  return counter;
}
