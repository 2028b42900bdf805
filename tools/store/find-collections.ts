import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collection, Doc } from '@/server/platform/store/collection';
import { ROOT } from '../../server/paths.mjs';

export type AnyCollection = Collection<Doc>;
export type Declared = { collection: AnyCollection; file: string };

/** Every collection the server declares, with the file that declares it, by name. Tests' own collections are not among them. */
export async function findCollections(): Promise<Declared[]> {
  const files = globSync('src/server/**/*.ts', { cwd: ROOT })
    .filter((file) => !/\.test\.ts$|[/\\]contract[/\\.]/.test(file))
    .filter((file) => /=\s*collection\(\{/.test(readFileSync(path.join(ROOT, file), 'utf8')));
  const found: Declared[] = [];
  for (const file of files.sort()) {
    const exported = (await import(pathToFileURL(path.join(ROOT, file)).href)) as Record<string, unknown>;
    for (const value of Object.values(exported)) if (isCollection(value)) found.push({ collection: value, file });
  }
  return found.sort((a, b) => compare(a.collection.name, b.collection.name));
}

function isCollection(value: unknown): value is AnyCollection {
  return typeof value === 'object' && value !== null && 'schema' in value && 'indexes' in value && 'sealed' in value;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
