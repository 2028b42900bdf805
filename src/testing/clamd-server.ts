import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Harmless letters that every scanner calls a virus (eicar.org), in two pieces, so that a file of ours that holds them is none.
 */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ClamdAnswer = (file: Buffer, socket: Socket) => void;
type Listening = { address: string; close: () => void };

/** Listens as clamd does (clamd(8), INSTREAM) on 127.0.0.1 or a unix socket, and answers as it is told once a file is whole. */
export async function startClamd(answer: ClamdAnswer, socketPath?: string): Promise<Listening> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    let read = Buffer.alloc(0);
    let isAnswered = false;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      read = Buffer.concat([read, chunk]);
      const file = isAnswered ? null : fileIn(read);
      if (file === null) return;
      isAnswered = true;
      answer(file, socket);
    });
  });
  await new Promise<void>((done) => server.listen(socketPath === undefined ? { port: 0, host: '127.0.0.1' } : { path: socketPath }, done));
  return {
    address: socketPath ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** A scanner that knows one virus. */
export const tellEicar: ClamdAnswer = (file, socket) => {
  socket.write(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
};

const COMMAND = 'zINSTREAM\0';

/** The file of a whole INSTREAM command; null while it is not whole. Throws for another command. */
function fileIn(read: Buffer): Buffer | null {
  if (read.length < COMMAND.length) return null;
  if (read.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('another command than INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= read.length;) {
    const length = read.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(read.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
