import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applicationDefault, deleteApp, initializeApp, type App } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../random';
import { cloudStorageFiles } from './cloud-storage';
import { filesContract } from './contract';
import type { Files } from './port';

const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const ACCOUNT = 'clinic@demo-nabha.iam.gserviceaccount.com';
const BUCKET = 'demo-nabha.firebasestorage.app';
/** A real bucket and the account of whoever runs the tests: then the whole contract is proven against Google's own servers. */
const REAL_BUCKET = process.env['TEST_STORAGE_BUCKET'];

const folder = mkdtempSync(path.join(tmpdir(), 'arogya-account-'));
const keyFile = path.join(folder, 'key.json');
writeFileSync(
  keyFile,
  JSON.stringify({ type: 'service_account', project_id: 'demo-nabha', client_email: ACCOUNT, private_key: KEYS.privateKey }),
);
beforeEach(() => {
  if (REAL_BUCKET === undefined) vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', keyFile);
});

const apps: App[] = [];
afterAll(async () => {
  await Promise.all(apps.map((app) => deleteApp(app)));
  rmSync(folder, { recursive: true });
});

function open(clock = () => new Date().toISOString()) {
  const app = initializeApp({ credential: applicationDefault(), projectId: 'demo-nabha' }, newId('req'));
  apps.push(app);
  return cloudStorageFiles({ bucket: getStorage(app).bucket(REAL_BUCKET ?? BUCKET), clock });
}

filesContract({
  name: 'cloud storage',
  unreachable:
    REAL_BUCKET === undefined ? 'only Cloud Storage itself can prove it: name a bucket of yours in TEST_STORAGE_BUCKET' : undefined,
  async open() {
    let ahead = 0;
    return {
      files: open(() => new Date(Date.now() - ahead * 1000).toISOString()),
      put: async (link, bytes, headers) =>
        (await fetch(link.url, { method: 'PUT', headers: { ...link.headers, ...headers }, body: new Uint8Array(bytes) })).status,
      send: (url, init) => fetch(url, { ...init, redirect: 'manual' }),
      get: (url, headers = {}) => fetch(url, { headers }),
      wait: (seconds) => {
        ahead += seconds;
      },
      close: async () => undefined,
    };
  },
});

/** A request as Google's servers read it off a URL and its headers (Cloud Storage, "Canonical requests"), written from the document and not from the library. */
function canonicalRequest(method: string, url: URL, headers: Record<string, string>): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Goog-Signature')
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  const signed = Object.entries({ host: url.host, ...headers })
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/\s+/g, ' ')] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const path = url.pathname
    .split('/')
    .map((part) => strict(decodeURIComponent(part)))
    .join('/');
  return [method, path, query, ...signed.map(([name, value]) => `${name}:${value}`), '', names, 'UNSIGNED-PAYLOAD'].join('\n');
}

/** All but the unreserved characters of RFC 3986 in percent signs. */
function strict(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Whether Google, who has the public key, takes the URL for this request. */
function isSigned(method: string, text: string, headers: Record<string, string> = {}): boolean {
  const url = new URL(text);
  const [date, credential] = [url.searchParams.get('X-Goog-Date') ?? '', url.searchParams.get('X-Goog-Credential') ?? ''];
  const scope = credential.slice(credential.indexOf('/') + 1);
  const hash = createHash('sha256')
    .update(canonicalRequest(method, url, headers))
    .digest('hex');
  const signature = Buffer.from(url.searchParams.get('X-Goog-Signature') ?? '', 'hex');
  return createVerify('RSA-SHA256').update(['GOOG4-RSA-SHA256', date, scope, hash].join('\n')).verify(KEYS.publicKey, signature);
}

describe.skipIf(REAL_BUCKET !== undefined)('a V4 signed URL', () => {
  const NOW = '2026-11-21T10:00:00.700Z';
  // The library refuses to sign what is over by the machine's own clock, so the links are of a day to come.
  const later = () => NOW.replace('2026', String(new Date().getUTCFullYear() + 1));
  let files: Files;
  beforeEach(() => {
    files = open(later);
  });
  const id = newId('fil');
  const upload = () => files.uploadLink({ id, contentType: 'image/webp', bytes: 34_567 });
  const download = (contentType: 'image/webp' | 'text/csv' = 'image/webp') =>
    files.downloadLink({ id, contentType, name: 'registration-certificate' });

  test('to upload verifies with the account’s public key, for its path, headers and time', async () => {
    const { url, headers } = await upload();
    expect(isSigned('PUT', url, headers)).toBe(true);
    const { origin, pathname, searchParams } = new URL(url);
    const day = later().slice(0, 10).replaceAll('-', '');
    expect([origin, pathname]).toEqual(['https://storage.googleapis.com', `/${BUCKET}/files/${id}`]);
    expect(Object.fromEntries([...searchParams].filter(([name]) => name !== 'X-Goog-Signature'))).toEqual({
      'X-Goog-Algorithm': 'GOOG4-RSA-SHA256',
      'X-Goog-Credential': `${ACCOUNT}/${day}/auto/storage/goog4_request`,
      'X-Goog-Date': `${day}T100000Z`,
      'X-Goog-Expires': '900',
      'X-Goog-SignedHeaders': 'content-type;host;x-goog-content-length-range;x-goog-if-generation-match',
    });
  });

  test('to upload binds the type, the exact length and that nothing is there yet', async () => {
    const { url, headers, expiresAt } = await upload();
    expect(headers).toEqual({
      'content-type': 'image/webp',
      'x-goog-content-length-range': '34567,34567',
      'x-goog-if-generation-match': '0',
    });
    expect(expiresAt).toBe(later().replace('10:00:00.700', '10:15:00.000'));
    const others: Record<string, string>[] = [
      { 'content-type': 'text/html' },
      { 'x-goog-content-length-range': '0,99999999' },
      { 'x-goog-if-generation-match': '7' },
    ];
    for (const other of others) {
      expect(isSigned('PUT', url, { ...headers, ...other }), JSON.stringify(other)).toBe(false);
    }
    expect(isSigned('GET', url, headers)).toBe(false);
    expect(isSigned('PUT', url.replace(id, newId('fil')), headers)).toBe(false);
    expect(isSigned('PUT', url.replace('X-Goog-Expires=900', 'X-Goog-Expires=9000'), headers)).toBe(false);
  });

  test('to begin a file in parts binds the same, and that it is a session', async () => {
    const { parts } = await files.uploadLink({ id, contentType: 'application/pdf', bytes: 2_000_000 });
    const bound = { 'x-goog-content-length-range': '2000000,2000000', 'x-goog-if-generation-match': '0', 'x-goog-resumable': 'start' };
    expect(parts?.headers).toEqual({ 'content-type': 'application/pdf', ...bound });
    expect(isSigned('POST', parts?.url ?? '', parts?.headers)).toBe(true);
    expect(isSigned('POST', parts?.url ?? '', { ...parts?.headers, 'x-goog-content-length-range': '0,99999999' })).toBe(false);
    expect(isSigned('PUT', parts?.url ?? '', parts?.headers)).toBe(false);
  });

  test('to download verifies too, says how the file is called, and ends after five minutes', async () => {
    const { url, expiresAt } = await download();
    expect(isSigned('GET', url)).toBe(true);
    const { searchParams } = new URL(url);
    expect(searchParams.get('response-content-disposition')).toBe('inline; filename="registration-certificate.webp"');
    expect(searchParams.get('response-content-type')).toBe('image/webp');
    expect([searchParams.get('X-Goog-Expires'), searchParams.get('X-Goog-SignedHeaders')]).toEqual(['300', 'host']);
    expect(expiresAt).toBe(later().replace('10:00:00.700', '10:05:00.000'));
    expect(isSigned('GET', url.replace('inline', 'attachment'))).toBe(false);
  });

  test('to a table only saves it', async () => {
    const disposition = new URL((await download('text/csv')).url).searchParams.get('response-content-disposition');
    expect(disposition).toBe('attachment; filename="registration-certificate.csv"');
  });
});

describe('what is asked of Cloud Storage', () => {
  const id = newId('fil');
  const place = `/b/${BUCKET}/o/files%2F${id}`;

  /** Answers as the JSON API does (storage/v1), on this machine, and tells what was asked. */
  async function beside(answers: Record<string, string>, use: (files: Files) => Promise<void>): Promise<string[]> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
      const what = `${request.method} ${pathname}${searchParams.get('alt') === 'media' ? ' media' : ''}`.replace('/storage/v1', '');
      asked.push(what);
      const known = answers[what];
      const done = request.method === 'DELETE' ? 204 : 200;
      response.writeHead(known === undefined ? 404 : done, { 'content-type': 'application/json' });
      response.end(known ?? '{"error":{"code":404,"message":"No such object"}}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    vi.stubEnv('STORAGE_EMULATOR_HOST', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      await use(open());
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
    return asked;
  }

  test.skipIf(REAL_BUCKET !== undefined)('is the object of the id, and what is not there is no error', async () => {
    const asked = await beside({}, async (files) => {
      expect([await files.stat(id), await files.read(id)]).toEqual([null, null]);
      await files.remove(id);
    });
    expect(asked).toEqual([`GET ${place}`, `GET ${place}`, `DELETE ${place}`]);
  });

  test.skipIf(REAL_BUCKET !== undefined)('is its type, its size and its bytes', async () => {
    const answers = { [`GET ${place}`]: '{"contentType":"text/csv","size":"4"}', [`GET ${place} media`]: 'a,b\n', [`DELETE ${place}`]: '' };
    await beside(answers, async (files) => {
      expect(await files.stat(id)).toEqual({ contentType: 'text/csv', bytes: 4 });
      expect(await new Response(await files.read(id)).text()).toBe('a,b\n');
      expect(await files.inspect(id)).toMatchObject({ bytes: 4, fits: true });
      await files.remove(id);
    });
  });

  test.skipIf(REAL_BUCKET !== undefined)('is read through, so that a page called a picture is known for what it is', async () => {
    const answers = { [`GET ${place}`]: '{"contentType":"image/png","size":"6"}', [`GET ${place} media`]: '<html>' };
    await beside(answers, async (files) => expect(await files.inspect(id)).toMatchObject({ contentType: 'image/png', fits: false }));
  });
});
