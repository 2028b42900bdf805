import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../server/paths.mjs';
import { triageTable } from './triage-table';

test('docs/triage.md says what the symptom check makes of the development set', () => {
  const written = readFileSync(path.join(ROOT, 'docs', 'triage.md'), 'utf8');
  expect(written === triageTable(), 'run `npm run triage-table` and commit docs/triage.md').toBe(true);
});
