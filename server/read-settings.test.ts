import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './paths.mjs';
import { readSettings } from './read-settings.mjs';

test('an empty environment is the documented default', () => {
  expect(readSettings({ PORT: '' })).toEqual({ port: 3000, host: '127.0.0.1', dataDir: path.join(ROOT, '.data'), proxies: 0 });
});

test.each(['abc', '0', '70000', '80.5', '-1', '0x50', ' 80'])('PORT=%j is refused in one sentence', (word) => {
  expect(() => readSettings({ PORT: word })).toThrow(`PORT must be a whole number from 1 to 65535, but it is "${word}".`);
});
