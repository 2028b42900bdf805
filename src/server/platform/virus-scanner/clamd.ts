import 'server-only';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Env } from '../env';
import type { Verdict, VirusScanner } from './port';

/** An answer is a line of some dozen letters; the name of a signature is the longest part of it. */
const REPLY_BYTES_MAX = 4096;
const NUL = 0;

/** The scanner the environment names; absent where it names none. */
export function makeVirusScanner({ CLAMD_ADDRESS }: Pick<Env, 'CLAMD_ADDRESS'>): VirusScanner | undefined {
  return CLAMD_ADDRESS === undefined ? undefined : clamdScanner(CLAMD_ADDRESS);
}

/**
 * ClamAV's daemon, by its INSTREAM command (clamd(8)): each chunk behind its length in four bytes, big-endian, and a length of zero at the
 * end. `address` is `host:port` or the path of a unix socket.
 */
export function clamdScanner(address: string): VirusScanner {
  return {
    async scan(bytes, limitMs) {
      const socket = connectTo(address);
      const limit = AbortSignal.timeout(limitMs);
      const stop = () => socket.destroy(new Error('timeout'));
      limit.addEventListener('abort', stop);
      try {
        const reply = readReply(socket);
        // It may answer before the end, and hang up, where a file is larger than it takes.
        return verdictOf(await Promise.race([reply, send(socket, bytes).then(() => reply)]));
      } catch (error) {
        return { is: 'unavailable', why: error instanceof Error ? error.message : 'unknown' };
      } finally {
        limit.removeEventListener('abort', stop);
        socket.destroy();
      }
    },
  };
}

function connectTo(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address });
  const colon = address.lastIndexOf(':');
  return connect({ host: address.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(address.slice(colon + 1)) });
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes) {
    await write(socket, lengthOf(chunk.byteLength));
    await write(socket, chunk);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Waits where the other side is slower. Throws when it has hung up. */
async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) throw new Error('closed early');
  if (socket.write(bytes)) return;
  const closed = new AbortController();
  const hangUp = () => closed.abort();
  socket.once('close', hangUp);
  try {
    await once(socket, 'drain', { signal: closed.signal });
  } finally {
    socket.off('close', hangUp);
  }
}

/** The text before the NUL with which an answer ends. Throws when the connection ends without one. */
function readReply(socket: Socket): Promise<string> {
  const reply = new Promise<string>((resolve, reject) => {
    const read: Buffer[] = [];
    let bytes = 0;
    socket.on('data', (chunk: Buffer) => {
      read.push(chunk);
      bytes += chunk.byteLength;
      const end = chunk.indexOf(NUL);
      if (end !== -1)
        resolve(
          Buffer.concat(read)
            .subarray(0, bytes - chunk.byteLength + end)
            .toString('utf8'),
        );
      else if (bytes > REPLY_BYTES_MAX) reject(new Error('no answer of clamd'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed early')));
  });
  // Whoever waits for it is told; nobody may be waiting yet.
  reply.catch(() => undefined);
  return reply;
}

function verdictOf(reply: string): Verdict {
  if (reply === 'stream: OK') return { is: 'clean' };
  const signature = /^stream: (\S+) FOUND$/.exec(reply)?.[1];
  if (signature !== undefined) return { is: 'infected', signature };
  return { is: 'unavailable', why: /size limit exceeded/i.test(reply) ? 'size limit exceeded: StreamMaxLength' : 'no answer of clamd' };
}
