import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../server/paths.mjs';

/** The table of docs/asvs.md: number, wording, verdict, evidence or reason. */
const text = readFileSync(path.join(ROOT, 'docs', 'asvs.md'), 'utf8');
const rows = text
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, number = '']) => /^\d+\.\d+\.\d+$/.test(number))
  .map(([, number = '', wording = '', verdict = '', evidence = '']) => ({ number, wording, verdict, evidence }));
const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;

test('every requirement stands once, with a verdict and its evidence or reason, in all seventeen chapters', () => {
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  expect(new Set(rows.map(({ number }) => number.split('.')[0])).size).toBe(17);
  const verdicts = ['met', '**not met**', 'not applicable'];
  expect(rows.filter(({ verdict, evidence, wording }) => !verdicts.includes(verdict) || evidence === '' || wording === '')).toEqual([]);
});

test('every file named as evidence exists', () => {
  const files = [...text.matchAll(/`([^`]+\.(?:tsx?|mjs|md|json))`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('the sums at the top are those of the table', () => {
  const sums = `**${String(count('met'))} met, ${String(count('**not met**'))} not met, ${String(count('not applicable'))} not applicable.**`;
  expect(text).toContain(sums);
});
