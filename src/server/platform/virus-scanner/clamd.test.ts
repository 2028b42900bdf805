import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { EICAR, startClamd, type ClamdAnswer } from '@/testing/clamd-server';
import { clamdScanner } from './clamd';

const SHORT_MS = 200;
const LONG_MS = 5000;
const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

async function listen(answer: ClamdAnswer, socketPath?: string): Promise<string> {
  const { address, close } = await startClamd(answer, socketPath);
  closers.push(close);
  return address;
}

async function* bytes(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

const saying =
  (text: string): ClamdAnswer =>
  (_file, socket) =>
    socket.write(text);

describe('clamd', () => {
  test('is sent the whole file, in the pieces it comes in, and its word is taken', async () => {
    const seen: string[] = [];
    const address = await listen((file, socket) => {
      seen.push(file.toString());
      socket.write('stream: OK\0');
    });
    expect(await clamdScanner(address).scan(bytes('%PDF-', '1.7\n', 'A report'), LONG_MS)).toEqual({ is: 'clean' });
    expect(seen).toEqual(['%PDF-1.7\nA report']);
  });

  test('names what it found, by a unix socket too, also where its answer comes in two pieces', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'arogya-clamd-'));
    closers.push(() => rmSync(folder, { recursive: true }));
    const address = await listen(
      (_file, socket) => {
        socket.write('stream: Win.Test.EICAR_HDB-1 FO');
        setImmediate(() => socket.write('UND\0'));
      },
      path.join(folder, 'clamd.sock'),
    );
    expect(await clamdScanner(address).scan(bytes(EICAR), LONG_MS)).toEqual({ is: 'infected', signature: 'Win.Test.EICAR_HDB-1' });
  });

  test.each<[string, ClamdAnswer, number]>([
    ['says nothing', () => undefined, SHORT_MS],
    ['hangs up without a word', (_file, socket) => socket.end(), LONG_MS],
    ['breaks off in its word', (_file, socket) => socket.end('stream: O'), LONG_MS],
    ['speaks another language', saying('HTTP/1.1 400 Bad Request\r\n\r\n\0'), LONG_MS],
    ['talks without end', saying('x'.repeat(10_000)), LONG_MS],
    ['says OK of something else', saying('PONG\0'), LONG_MS],
    ['says OK and more', saying('stream: OK maybe\0'), LONG_MS],
    ['cannot scan', saying("stream: Can't allocate memory ERROR\0"), LONG_MS],
    ['does not take as much', saying('INSTREAM size limit exceeded. ERROR\0'), LONG_MS],
  ])('that %s has not called a file clean', async (_what, answer, limitMs) => {
    const address = await listen(answer);
    expect(await clamdScanner(address).scan(bytes('%PDF-1.7'), limitMs)).toMatchObject({ is: 'unavailable' });
  });

  test('that refuses a large file while it is sent is heard, and nothing waits for it', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy()));
    });
    closers.push(() => server.close());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const large = bytes(...Array.from({ length: 40 }, () => new Uint8Array(1_000_000)));
    expect(await clamdScanner(address).scan(large, LONG_MS)).toMatchObject({ is: 'unavailable' });
  });

  test('that stops reading does not hold a file longer than allowed', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pause();
      closers.push(() => socket.destroy());
    });
    closers.push(() => server.close());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const large = bytes(...Array.from({ length: 40 }, () => new Uint8Array(1_000_000)));
    expect(await clamdScanner(address).scan(large, SHORT_MS)).toMatchObject({ is: 'unavailable' });
  });

  test('that is not there is no scanner', async () => {
    const nowhere = path.join(tmpdir(), 'arogya-no-clamd.sock');
    expect(existsSync(nowhere)).toBe(false);
    expect(await clamdScanner(nowhere).scan(bytes('%PDF-1.7'), LONG_MS)).toMatchObject({ is: 'unavailable' });
  });

  test('is not told that a file which could not be read has ended', async () => {
    const seen: Buffer[] = [];
    const address = await listen((file, socket) => {
      seen.push(file);
      socket.write('stream: OK\0');
    });
    const broken = async function* () {
      yield new TextEncoder().encode('%PDF-1.7');
      throw new Error('the disk');
    };
    expect(await clamdScanner(address).scan(broken(), SHORT_MS)).toMatchObject({ is: 'unavailable' });
    expect(seen).toEqual([]);
  });
});

const REAL = process.env['TEST_CLAMD_ADDRESS'];
test.skipIf(REAL === undefined)('a real clamd (name yours in TEST_CLAMD_ADDRESS) tells the letters of EICAR from a report', async () => {
  const scanner = clamdScanner(REAL ?? '');
  expect(await scanner.scan(bytes('%PDF-1.7\nA report'), LONG_MS)).toEqual({ is: 'clean' });
  expect(await scanner.scan(bytes(EICAR), LONG_MS)).toMatchObject({ is: 'infected' });
});
