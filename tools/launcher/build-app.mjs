import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, distFolder } from '../../server/paths.mjs';
import { runQuietly } from './run-command.mjs';

const SOURCES = [
  'src',
  'public',
  'server/api-headers.mjs',
  'tools/build-api.ts',
  'tools/build-engine.ts',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
];
const STAMP = 'sources.sha256';
const NOT_BUILT = /\.test\.tsx?$/;

/**
 * Builds the application when its sources differ from those of the last build.
 * @param {string} node the Node to build with
 * @returns {Promise<string>} what was done
 */
export async function buildApp(node) {
  const stamp = path.join(distFolder(), STAMP);
  const now = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 'nothing changed since the last one';
  rmSync(stamp, { force: true });
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  // `npm run build`, by the Node that was found.
  await runQuietly(node, [path.join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], { env });
  for (const tool of ['build-api.ts', 'build-engine.ts'])
    await runQuietly(node, ['--conditions=react-server', '--import', 'tsx', path.join('tools', tool)], { env });
  mkdirSync(distFolder(), { recursive: true });
  writeFileSync(stamp, now);
  return 'built';
}

function hashSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesUnder(path.join(ROOT, name)))) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} place
 * @returns {string[]} sorted, so that the same sources always give the same hash
 */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return NOT_BUILT.test(place) ? [] : [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)));
}
