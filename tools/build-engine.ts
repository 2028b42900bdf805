/**
 * `npm run build`, its third part: the symptom check for browsers, which answers there without a network. One module with the engine,
 * and one file of sentences for each language (decision 098).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineFolder } from '../server/paths.mjs';
import { bundleEngine, engineWords } from './lib/bundle-engine';
import { LOCALES } from '@/domain/shared/primitives';

const folder = engineFolder();
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'engine.js'), await bundleEngine());
for (const locale of LOCALES) writeFileSync(path.join(folder, `${locale}.json`), JSON.stringify(await engineWords(locale)));
