/** `npm run triage-table`: writes docs/triage.md, what the symptom check makes of its own development set. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { triageTable } from '@/testing/triage-table';
import { ROOT } from '../server/paths.mjs';

writeFileSync(path.join(ROOT, 'docs', 'triage.md'), triageTable());
