import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { distFolder } from '../../../server/paths.mjs';
import { everyPage } from '../every-page';

const KB_MAX = 150;

/** What a patient on a bad line waits for before a page of theirs is complete; what a press of a button loads is not in it. */
test(`no page of a patient or their family loads more than ${String(KB_MAX)} kB of script`, () => {
  const folder = distFolder();
  const stats = JSON.parse(readFileSync(path.join(folder, 'diagnostics', 'route-bundle-stats.json'), 'utf8')) as {
    route: string;
    firstLoadChunkPaths: string[];
  }[];
  const weight = (file: string) => gzipSync(readFileSync(path.join(folder, file.replace(/^\.next[^/]*\//, '')))).length;
  const weights = everyPage()
    .filter(({ roles }) => roles === null || roles.includes('patient') || roles.includes('caregiver'))
    .flatMap(({ route }) => {
      const found = stats.find((one) => one.route === `/[locale]${route === '/' ? '' : route}`);
      return found ? [{ route, kB: found.firstLoadChunkPaths.reduce((sum, file) => sum + weight(file), 0) / 1000 }] : [];
    });
  expect(weights.length).toBeGreaterThan(20);
  expect(weights.filter(({ kB }) => kB > KB_MAX)).toEqual([]);
});
