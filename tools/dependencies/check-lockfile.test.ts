import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';
import { checkLockfile, nameAt, type Lockfile } from './check-lockfile.mjs';

const lockfile = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Lockfile;
const one = (name: string, locked: Lockfile['packages'][string]) =>
  checkLockfile({ packages: { '': {}, [`node_modules/${name}`]: { version: '1.0.0', ...locked } } });

test('every package the product is made of has a licence on the list and no install script nobody looked at', () => {
  const { packages } = lockfile('package-lock.json');
  expect(Object.keys(packages).length).toBeGreaterThan(300);
  expect(checkLockfile({ packages })).toEqual([]);
});

test.each([
  ['GPL-3.0-only', false],
  ['AGPL-3.0-or-later', false],
  ['SSPL-1.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND Apache-2.0', true],
  ['MIT AND GPL-2.0-only', false],
])('a package under %s is accepted: %s', (license, isAccepted) => {
  expect(one('some-package', { license }).length === 0).toBe(isAccepted);
});

test('a licence that only development may use does not pass for what is shipped', () => {
  expect(one('some-package', { license: 'MPL-2.0', dev: true })).toEqual([]);
  expect(one('some-package', { license: 'MPL-2.0' })).toEqual(['some-package@1.0.0: the licence MPL-2.0 is not on the list']);
});

test('a package without a licence, or with an install script, is named', () => {
  expect(one('some-package', {})).toEqual(['some-package@1.0.0: the licence (none) is not on the list']);
  expect(one('some-package', { license: 'MIT', hasInstallScript: true })).toEqual([
    'some-package@1.0.0: it wants to run an install script',
  ]);
});

test('a nested package is known by its own name', () => {
  expect(nameAt('node_modules/a/node_modules/@scope/b')).toBe('@scope/b');
});
