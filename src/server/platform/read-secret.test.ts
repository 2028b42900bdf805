import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecrets } from './read-secret';

let folder = '';
const file = () => join(folder, 'deep', 'secret.key');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arogya-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the first start makes a secret that only its owner reads, and every later one reads the same', () => {
  const [first] = readSecrets(file());
  expect(first).toMatch(/^[0-9A-Za-z]{48}$/);
  expect(readSecrets(file())).toEqual([first]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['secret.key']);
});

test('a line added is a newer secret; the first stays the first', () => {
  const [first] = readSecrets(file());
  appendFileSync(file(), 'a newer one\n\n');
  expect(readSecrets(file())).toEqual([first, 'a newer one']);
});

test('an empty file is an error, never a reason to make another secret', () => {
  readSecrets(file());
  writeFileSync(file(), '\n');
  expect(() => readSecrets(file())).toThrow('is empty');
});
