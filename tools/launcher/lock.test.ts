import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';

type Entry = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
const entries = Object.entries(lock.packages);

test('the lock names the prebuilt packages of every platform, because npm 11 installs on none when one is missing', () => {
  const missing = entries.flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => lock.packages[`${place}/node_modules/${name}`] === undefined && lock.packages[`node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

test.each(['package-lock.json', 'tools/firebase/package-lock.json'])(
  '%s names no registry, so that it serves behind any mirror',
  (file) => {
    const { packages }: typeof lock = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  },
);
