/**
 * `npm run build`, its second half: bundles every route file into one module for `server/`, which answers `/api` without Next.
 * The table of paths is the registry's; an endpoint whose route file is missing fails the build. Packages stay outside: the
 * server finds them in node_modules, as Next's own bundle does.
 */
import path from 'node:path';
import { rolldown } from 'rolldown';
import { ENDPOINTS } from '@/domain/registry';
import { routesFile } from '../server/load-routes.mjs';
import { FCM_SCRIPT } from '@/ui/notifications/push-offer';
import { distFolder, ROOT } from '../server/paths.mjs';

const ENTRY = 'virtual:routes';
const IS_ENTRY = /^virtual:routes$/;

const file = routesFile();
const bundle = await rolldown({
  input: { [path.basename(file, '.mjs')]: ENTRY },
  cwd: ROOT,
  platform: 'node',
  tsconfig: path.join(ROOT, 'tsconfig.json'),
  // `server-only` is empty under this condition and throws under every other.
  resolve: { conditionNames: ['react-server', 'node', 'import', 'default'] },
  // A busy machine is slow, which is nothing to be warned of.
  checks: { pluginTimings: false },
  external: (id) => !id.startsWith('@/') && id !== 'server-only' && /^[\w@]/.test(id) && !IS_ENTRY.test(id),
  plugins: [
    {
      name: 'routes',
      resolveId: { filter: { id: IS_ENTRY }, handler: (id) => id },
      load: { filter: { id: IS_ENTRY }, handler: () => entryOf([...new Set(ENDPOINTS.map((endpoint) => endpoint.path))]) },
    },
  ],
  onLog(level, log) {
    if (level === 'warn') throw new Error(log.message);
  },
});
await bundle.write({ dir: path.dirname(file), format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
await bundle.close();

/** Firebase's client for push, for browsers that ask for it; see `src/ui/notifications/fcm-token.ts`. Next serves the folder as it is. */
const push = await rolldown({
  input: { [path.basename(FCM_SCRIPT, '.js')]: path.join(ROOT, 'src', 'ui', 'notifications', 'fcm-token.ts') },
  cwd: ROOT,
  platform: 'browser',
  tsconfig: path.join(ROOT, 'tsconfig.json'),
  checks: { pluginTimings: false },
});
await push.write({
  dir: path.join(distFolder(), 'static', 'fcm'),
  format: 'esm',
  entryFileNames: '[name].js',
  minify: true,
  codeSplitting: false,
});
await push.close();

/** The module that exports the table: each path with the exports of its route file. */
function entryOf(paths: readonly string[]): string {
  const places = paths.map((one) => path.join(ROOT, 'src', 'app', one.replaceAll(/\{(\w+)\}/g, '[$1]'), 'route.ts'));
  const imports = places.map((place, n) => `import * as route${n} from ${JSON.stringify(place)};`);
  const rows = paths.map((one, n) => `  { path: ${JSON.stringify(one)}, handlers: route${n} },`);
  return [...imports, 'export const routes = [', ...rows, '];', ''].join('\n');
}
