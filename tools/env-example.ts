/** `npm run env-example`: writes .env.example from the schema of the environment. Never edit that file by hand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { envExample } from './lib/env-example';
import { ROOT } from './lib/paths.mjs';

writeFileSync(path.join(ROOT, '.env.example'), envExample());
process.stdout.write('.env.example is written.\n');
