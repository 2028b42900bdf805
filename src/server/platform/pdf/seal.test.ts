import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasPoppler, poppler } from '@/testing/poppler';
import { makeLog } from '../log';
import { ownSeal, readSeal, type Seal } from './seal';
import { typstPdf } from './typst';

const NOW = '2026-01-05T03:30:00.000Z';
const WORKER = path.resolve('server', 'pdf', 'typst-worker.mjs');
const log = makeLog({ LOG_LEVEL: 'silent' });

let folder: string;
let seal: Seal;
let sealed: Uint8Array;
const file = () => path.join(folder, 'seal.pem');
const render = (with_: Seal | null) => typstPdf({ log, worker: WORKER, seal: () => Promise.resolve(with_) }).render(DOCUMENT);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'arogya-seal-'));
  seal = await ownSeal(file(), NOW);
  sealed = await render(seal);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the first start makes a seal that only its owner reads, and every later one has the same', async () => {
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(await ownSeal(file(), '2030-01-01T00:00:00.000Z')).toEqual(seal);
  const [der] = seal.certificates;
  const certificate = new X509Certificate(der ?? '');
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect([certificate.subject, certificate.ca, seal.validFrom]).toEqual(['CN=Clinic seal', false, NOW]);
});

test('a file without a key of its certificate is no seal', () => {
  const other = path.join(folder, 'other.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = readFileSync(file(), 'utf8').slice(readFileSync(file(), 'utf8').indexOf('-----BEGIN CERT'));
  for (const pem of [certificate, String(privateKey.export({ format: 'pem', type: 'pkcs8' })) + certificate, '']) {
    writeFileSync(other, pem);
    expect(() => readSeal(other)).toThrow('must hold an RSA private key and its certificate');
  }
});

test('a sealed document is the same bytes every time, and one without a seal says nothing of one', async () => {
  expect(Buffer.from(await render(seal)).equals(sealed)).toBe(true);
  expect(Buffer.from(sealed).includes('/ETSI.CAdES.detached')).toBe(true);
  expect(Buffer.from(await render(null)).includes('/ETSI.CAdES.detached')).toBe(false);
});

test('the seal is over every byte of the document: altering one breaks it', async () => {
  expect(await isIntact(sealed)).toBe(true);
  for (const place of ['%PDF-', 'endstream', '/MarkInfo', '/Reason']) {
    const altered = Uint8Array.from(sealed);
    const at = Buffer.from(sealed).indexOf(place);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(await isIntact(altered)).toBe(false);
  }
});

test.skipIf(!hasPoppler('pdfsig'))('a PDF reader accepts the seal, and not once a byte was altered (needs pdfsig of poppler)', () => {
  expect(poppler('pdfsig', sealed, (pdf) => ['-nocert', pdf])).toContain('Signature is Valid.');
  const altered = Uint8Array.from(sealed);
  const at = Buffer.from(sealed).indexOf('endstream') - 20;
  altered[at] = (altered[at] ?? 0) ^ 1;
  expect(poppler('pdfsig', altered, (pdf) => ['-nocert', pdf])).toContain('Digest Mismatch.');
});

/** Whether the signature in a PDF is over its bytes: read from the file as any verifier does, not by the library that sealed it. */
async function isIntact(pdf: Uint8Array): Promise<boolean> {
  const text = Buffer.from(pdf).toString('latin1');
  const [, ...range] = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)/.exec(text) ?? [];
  const [start = 0, length = 0, next = 0, rest = 0] = range.map(Number);
  const contents = Buffer.from(text.slice(start + length + 1, next - 1), 'hex');
  // Zeros fill the room that was kept for it; its DER says its own length.
  const own = Uint8Array.from(contents.subarray(0, contents.readUInt16BE(2) + 4));
  const signed = new SignedData({ schema: ContentInfo.fromBER(own).content });
  const data = Uint8Array.from(Buffer.concat([pdf.subarray(start, start + length), pdf.subarray(next, next + rest)])).buffer;
  expect([start, next + rest]).toEqual([0, pdf.length]);
  return signed.verify({ signer: 0, data }).catch(() => false);
}

const DOCUMENT = {
  template: 'prescription',
  madeAt: '2026-01-04T03:30:00.000Z',
  data: {
    ...{ locale: 'pa', paper: 'a5', number: 'RX-7K2M-9QTD-4HVN', code: 'RX1:ABC' },
    words: {
      ...{ title: 'ਪਰਚੀ', registration: '', patient: '', issued: '', validUntil: '', diagnoses: '', tests: '', advice: '', followUp: '' },
      ...{ qr: 'ਕੋਡ', check: '', seal: 'ਮੋਹਰ' },
    },
    prescriber: { name: 'Dr. Kaur', qualifications: '', registration: '', clinic: '', address: '' },
    ...{ patient: 'ਆਸ਼ਾ', issued: '', validUntil: '', diagnoses: '', items: [], tests: '', advice: '', followUp: '' },
  },
} as const;
