import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HEIC_DECODER_FILES } from '@/domain/documents/health-api';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const get = (file: string) => GET(new Request(`http://clinic.test/api/heic-decoder/${file}`));

test.each([...HEIC_DECODER_FILES])('%s comes whole, packed, and may run nothing but itself', async (file) => {
  const got = await get(file);
  expect([got.status, got.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  expect(got.headers.get('content-security-policy')).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  expect(gunzipSync(await got.arrayBuffer()).length).toBeGreaterThan(500);
});

test('the licence is that of the decoder, and the decoder is WebAssembly', async () => {
  expect(gunzipSync(await (await get('LICENSE')).arrayBuffer()).toString()).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
  expect(WebAssembly.validate(new Uint8Array(gunzipSync(await (await get('libheif.wasm')).arrayBuffer())))).toBe(true);
});

test('nothing else is there', async () => {
  for (const file of ['package.json', '..%2Fpackage.json', 'index.js']) expect((await get(file)).status).toBe(404);
});
