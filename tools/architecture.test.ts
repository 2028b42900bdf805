import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENDPOINTS, FEATURES } from '@/domain/registry';
import { METHODS, type Endpoint, type Method } from '@/domain/shared/endpoint';
import type { Handler } from '@/server/platform/http/route';
import { schemasAt } from '@/server/platform/store/field-kind';
import { importCircles } from './lint/import-circles.mjs';
import { envExample } from './operator/env-example';
import { findCollections, type Declared } from './store/find-collections';
import { firestoreIndexes } from './store/firestore-indexes';
import { ROOT } from '../server/paths.mjs';

type Route = { file: string; path: string; handlers: Partial<Record<Method, Handler>> };

/** What catches every address nobody serves has no contract. */
const CATCH_ALL = 'src/app/api/[...rest]/route.ts';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const contracts: readonly Endpoint[] = ENDPOINTS;
const routes: Route[] = [];
let declared: Declared[] = [];

beforeAll(async () => {
  const files = globSync('src/app/api/**/route.ts', { cwd: ROOT })
    .filter((file) => file !== CATCH_ALL)
    .sort();
  for (const file of files) {
    const exported = (await import(pathToFileURL(path.join(ROOT, file)).href)) as Route['handlers'];
    const folder = path.dirname(path.relative('src/app', file)).replaceAll(path.sep, '/');
    routes.push({ file, path: `/${folder.replaceAll(/\[(\w+)\]/g, '{$1}')}`, handlers: exported });
  }
  declared = await findCollections();
}, 60_000);

/** What a route serves, under each method it answers to. */
function served(route: Route): { method: Method; handler: Handler }[] {
  return METHODS.flatMap((method) => {
    const handler = route.handlers[method];
    if (!handler) return [];
    return handler.forms ? METHODS.flatMap((inner) => innerOf(handler, inner)) : [{ method, handler }];
  });
}

function innerOf({ forms = {} }: Handler, method: Method): { method: Method; handler: Handler }[] {
  const handler = method === 'GET' ? undefined : forms[method];
  return handler ? [{ method, handler }] : [];
}

describe('every route', () => {
  test('serves the endpoint whose path is its folder, under that endpoint’s method', () => {
    const wrong = routes.flatMap(({ file, path: place, ...rest }) => {
      const all = served({ file, path: place, ...rest });
      if (all.length === 0) return [`${file} exports no handler made by route() or live()`];
      return all
        .filter(({ method, handler }) => handler.endpoint?.path !== place || handler.endpoint.method !== method)
        .map(({ method, handler }) => `${file} ${method} serves ${handler.endpoint?.method} ${handler.endpoint?.path}`);
    });
    expect(wrong).toEqual([]);
  });

  test('has a test of its own beside it', () => {
    const untested = [...routes.map(({ file }) => file), CATCH_ALL].filter(
      (file) => !existsSync(path.join(ROOT, file.replace('route.ts', 'route.test.ts'))),
    );
    expect(untested, 'write route.test.ts next to these').toEqual([]);
  });

  test('lets a form reach its PUT and DELETE through POST', () => {
    const closed = routes.flatMap(({ file, handlers }) =>
      (['PUT', 'DELETE'] as const)
        .filter((method) => handlers[method] && handlers.POST?.forms?.[method] !== handlers[method])
        .map((method) => `${file}: export const POST = forForms({ ${method} })`),
    );
    expect(closed).toEqual([]);
  });
});

describe('every endpoint of the contract', () => {
  test('belongs to a feature that is in the registry', async () => {
    const listed = new Set<unknown>(Object.values(FEATURES).map(({ api }) => api));
    const missing: string[] = [];
    for (const file of globSync('src/domain/*/api.ts', { cwd: ROOT })) {
      const exported = (await import(pathToFileURL(path.join(ROOT, file)).href)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(exported))
        if (name.endsWith('Api') && !listed.has(value)) missing.push(`${file}: ${name}`);
    }
    expect(missing, 'name these in src/domain/registry.ts').toEqual([]);
  });

  test('has a route, and no two have the same method and path', () => {
    const routed = new Set(routes.flatMap((route) => served(route).map(({ handler }) => handler.endpoint as unknown)));
    expect(contracts.filter((one) => !routed.has(one)).map(({ method, path: place }) => `${method} ${place} has no route`)).toEqual([]);
    const names = contracts.map(({ method, path: place }) => `${method} ${place}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('every collection', () => {
  test('is declared once', () => {
    const names = declared.map(({ collection }) => collection.name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test('seals fields that its documents have', () => {
    const wrong = declared.flatMap(({ collection, file }) =>
      collection.sealed
        .filter((field) => schemasAt(collection.schema, field).length === 0)
        .map((field) => `${file}: ${collection.name} has no ${field} to seal`),
    );
    expect(wrong).toEqual([]);
  });

  test('is indexed in Firestore as it is declared', () => {
    const made = `${JSON.stringify(firestoreIndexes(declared.map(({ collection }) => collection)), null, 2)}\n`;
    expect(read('firestore.indexes.json') === made, 'run `npm run indexes` and commit firestore.indexes.json').toBe(true);
  });
});

test('.env.example says what the schema of the environment says', () => {
  expect(read('.env.example') === envExample(), 'run `npm run env-example` and commit .env.example').toBe(true);
});

test('a subject shared by everybody has a chain for each person, so that nobody waits for another', () => {
  const files = globSync('src/server/**/*.ts', { cwd: ROOT }).filter((file) => !/\.test\.ts$|contract/.test(file));
  const wrong = files.flatMap((file) =>
    (read(file).match(/\{ type: '\w+', id: '[^']*'[^}]*\}/g) ?? [])
      .filter((one) => !one.includes('shared: true'))
      .map((one) => `${file}: ${one}`),
  );
  expect(wrong, 'say `shared: true`').toEqual([]);
  expect(files.some((file) => read(file).includes("id: 'list', shared: true"))).toBe(true);
});

/** A job is handed a ctx, and through its ports a ctx can have the jobs run that are due: types alone, in one folder. */
const ALLOWED_CIRCLE = ['ctx.ts', 'jobs/port.ts', 'jobs/run-due-jobs.ts', 'platform.ts'].map((file) => `src/server/platform/${file}`);

test('no files import each other in a circle, not even for types', () => {
  const circles = importCircles(globSync('{src,server,tools}/**/*.{ts,tsx,mjs}', { cwd: ROOT, exclude: ['**/node_modules/**'] }), read);
  expect(circles.filter((circle) => circle.join() !== ALLOWED_CIRCLE.join())).toEqual([]);
});

test.each(['firestore.rules', 'storage.rules'])('%s lets nobody in', (file) => {
  const allowed = read(file).match(/allow[^;]*;/g);
  expect(allowed).toEqual(['allow read, write: if false;']);
});

test('every decision has a number of its own, which its title says', () => {
  const decisions = globSync('docs/decisions/*.md', { cwd: ROOT });
  const numbers = decisions.map((file) => path.basename(file).slice(0, 3));
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([]);
  expect(decisions.filter((file, place) => !read(file).startsWith(`# ${numbers[place] ?? ''} `))).toEqual([]);
});

test.skipIf(!existsSync(path.join(ROOT, '.git')))('no committed file knows this machine or a registry', () => {
  const places = [ROOT, homedir(), ['registry', 'npmjs', 'org'].join('.'), ['', 'work', 'main'].join('/'), ['', 'root', ''].join('/')];
  const words = places.filter((word) => word.length > 4);
  expect(committedFilesWith(words), `these files say one of: ${words.join(' ')}`).toEqual([]);
});

function committedFilesWith(words: readonly string[]): string[] {
  const args = ['grep', '--cached', '-I', '-l', '-F', ...words.flatMap((word) => ['-e', word])];
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`git grep: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}
