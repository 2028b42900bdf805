import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { distFolder } from './paths.mjs';

/** Where the build (tools/build-api.ts) leaves the handlers of every endpoint, beside what Next built. */
export function routesFile() {
  return path.join(distFolder(), 'api', 'routes.mjs');
}

/**
 * @returns {Promise<readonly import('./route-table.mjs').Route[]>}
 * @throws {Error} whose message is one sentence, when nothing was built
 */
export async function loadRoutes() {
  const file = routesFile();
  if (!existsSync(file)) throw new Error(`The API is not built (${file} is missing): run npm run build.`);
  const { routes } = await import(pathToFileURL(file).href);
  return routes;
}
