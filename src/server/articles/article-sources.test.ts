import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import library from './library.json';

const table = readFileSync(path.join(import.meta.dirname, '../../../docs/article-sources.md'), 'utf8');
const rows = table.split('\n').filter((line) => line.startsWith('| `'));

test('what is known of every source that an article names stands in the list for its reviewer, and nothing else does', () => {
  const listed = rows.map((row) => row.split(' | ').slice(0, 2).join(' | '));
  const named = library.flatMap(({ slug, sources }) => sources.map((source) => `| \`${slug}\` | ${source}`));
  expect(listed).toEqual(named);
});

test('each is said to be confirmed with the page that was read and the day, or not to be', () => {
  const unclear = rows.filter((row) => !/ \| (?:not confirmed|confirmed on \d{4}-\d\d-\d\d by reading the stored page https?:)/.test(row));
  expect(unclear).toEqual([]);
});
