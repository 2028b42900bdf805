import { globSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@/domain/shared/endpoint';
import type { Collection, Doc } from '@/server/platform/store/collection';
import type { Handler } from '@/server/platform/http/route';
import { ROOT } from '../../server/paths.mjs';

/** An endpoint with the route that serves it. */
export type Served = { name: string; contract: Endpoint; handler: Handler };

type Module = Record<string, unknown>;

/** Every endpoint that any `domain/*-api.ts` declares, read from the files, so that a new one cannot be forgotten. */
export async function everyEndpoint(): Promise<Served[]> {
  const modules = await loadAll('src/domain/*/api.ts');
  const contracts = modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, api]) => (name.endsWith('Api') ? Object.values(api as Record<string, Endpoint>) : [])),
  );
  return Promise.all(contracts.map(served));
}

/** Every collection of a feature, read from the files. */
export async function everyCollection(): Promise<Collection<Doc>[]> {
  const modules = await loadAll('src/server/*/collections.ts');
  return modules.flatMap((module) => Object.values(module).filter(isCollection));
}

async function served(contract: Endpoint): Promise<Served> {
  const folder = contract.path.replaceAll('{', '[').replaceAll('}', ']');
  const module = await load(path.join(ROOT, 'src', 'app', folder, 'route.ts'));
  const handler = module[contract.method];
  const name = `${contract.method} ${contract.path}`;
  if (typeof handler !== 'function') throw new Error(`no route serves ${name}`);
  return { name, contract, handler: handler as Handler };
}

function loadAll(pattern: string): Promise<Module[]> {
  return Promise.all(globSync(pattern, { cwd: ROOT }).map((file) => load(path.join(ROOT, file))));
}

function load(file: string): Promise<Module> {
  return import(/* @vite-ignore */ file) as Promise<Module>;
}

function isCollection(value: unknown): value is Collection<Doc> {
  return typeof value === 'object' && value !== null && 'indexes' in value && 'schema' in value;
}
