import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../server/paths.mjs';

/** docs/adding-a-feature.md, built in a copy of the tree from the page's own code blocks. */
const FILES_MAX = 14;
const TIMEOUT_MS = 300_000;
const COPIED = [
  'src',
  'server',
  'tools',
  'docs',
  'public',
  ...globSync(['*.{ts,mjs,json}', '.env.example', '.prettierrc.json', '*.rules'], { cwd: ROOT }),
];

type Block = { isDiff: boolean; file: string; text: string };

const page = readFileSync(path.join(ROOT, 'docs', 'adding-a-feature.md'), 'utf8');
const blocks: Block[] = [...page.matchAll(/^```(\w+) (\S.*)\n([^]*?)^```$/gm)].map(([, kind, file = '', text = '']) => ({
  isDiff: kind === 'diff',
  file,
  text,
}));
const files = [...new Set(blocks.map(({ file }) => file))];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'arogya-feature-'));
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  for (const block of blocks) write(block);
  // What is generated from the declarations is made as the page says, by `npm run indexes`.
  const args = ['--conditions=react-server', '--import', 'tsx', 'tools/indexes.ts'];
  const made = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`npm run indexes: ${made.stderr}`);
}, TIMEOUT_MS);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function write({ isDiff, file, text }: Block): void {
  const target = path.join(copy, file);
  if (!isDiff) {
    if (existsSync(target)) throw new Error(`${file} exists already: show what is added to it as a diff`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return;
  }
  const lines = text.split('\n').filter((line) => line !== '');
  const side = (other: '+' | '-') => lines.filter((line) => !line.startsWith(other)).map((line) => `${line.slice(1)}\n`);
  const [before, after] = [side('+').join(''), side('-').join('')];
  const found = readFileSync(target, 'utf8').split(before);
  if (found.length !== 2) throw new Error(`${file} does not hold these lines once:\n${before}`);
  writeFileSync(target, found.join(after));
}

/** Runs a program of the copy's packages there; returns what it printed when it failed, and nothing otherwise. */
function failureOf(program: string, ...args: string[]): string {
  const script = path.join('node_modules', program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: copy, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

test(`a feature with one endpoint and one page touches at most ${String(FILES_MAX)} files`, () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.length).toBeLessThanOrEqual(FILES_MAX);
});

test(
  'it passes the type check',
  () => {
    expect(failureOf('@typescript/native/bin/tsc', '--noEmit', '--singleThreaded')).toBe('');
  },
  TIMEOUT_MS,
);

test(
  'it is formatted, and lint has nothing against it',
  () => {
    expect(failureOf('prettier/bin/prettier.cjs', '--check', ...files)).toBe('');
    const linted = files.filter((file) => /\.tsx?$/.test(file));
    expect(failureOf('eslint/bin/eslint.js', '--max-warnings', '0', ...linted)).toBe('');
  },
  TIMEOUT_MS,
);

test(
  'its own tests pass, and so do those that walk every feature',
  () => {
    const walks = ['src/i18n/messages.test.ts', 'tools/architecture.test.ts'];
    expect(failureOf('vitest/vitest.mjs', 'run', 'src/app/api/feedback', ...walks)).toBe('');
    expect(failureOf('vitest/vitest.mjs', 'run', 'src/testing/isolation.test.ts', '-t', 'POST /api/feedback|has its rule')).toBe('');
  },
  TIMEOUT_MS,
);
