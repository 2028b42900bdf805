import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diskFiles } from '@/server/platform/files/disk';
import { newId } from '@/server/platform/random';
import { keyIdOf, sealKeys } from '@/server/platform/store/seal-keys';
import { resealFiles } from './reseal-files';

const [OLD, NEW] = ['the first secret of this test', 'the second secret of this test'];

test('after a rotation the facts of every file stand under the new key, the bytes are untouched, and a second run finds nothing', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-reseal-'));
  const files = diskFiles({ folder, secret: OLD, keys: sealKeys([OLD]), clock: () => '2026-01-05T10:00:00.000Z' });
  const id = newId('fil');
  const table = new TextEncoder().encode('a,b\n');
  const asked = Object.fromEntries(
    new URL((await files.uploadLink({ id, contentType: 'text/csv', bytes: 4 })).url, 'http://x').searchParams,
  );
  await files.links?.receive(
    id,
    { expires: Number(asked['expires']), type: 'text/csv', size: 4, signature: asked['signature'] ?? '' },
    { type: 'text/csv', body: new Response(table).body },
  );
  const place = path.join(folder, id.slice(4, 6), id);
  const bytes = readFileSync(path.join(place, 'content'));

  const keys = sealKeys([OLD, NEW]);
  expect([await resealFiles(folder, keys), await resealFiles(folder, keys)]).toEqual([1, 0]);
  expect(readFileSync(path.join(place, 'facts'), 'utf8').startsWith(`${keyIdOf(NEW)}.`)).toBe(true);
  expect([readFileSync(path.join(place, 'content')), readdirSync(place).sort()]).toEqual([bytes, ['content', 'facts']]);
  const body = await diskFiles({ folder, secret: OLD, keys, clock: () => '' }).read(id);
  expect(await new Response(body).text()).toBe('a,b\n');
  rmSync(folder, { recursive: true });
});
