/** `npm run env-example`: writes .env.example from the schema of the environment. Never edit that file by hand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { envExample } from './operator/env-example';
import { ROOT } from '../server/paths.mjs';

writeFileSync(path.join(ROOT, '.env.example'), envExample());
process.stdout.write('.env.example is written.\n');
