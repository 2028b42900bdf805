import { runQuietly } from './run-command.mjs';

/**
 * Fills an empty store with the demo clinic; a store that holds anything is left alone.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env with DATA_DIR
 */
export async function seedClinic(node, env) {
  await runQuietly(node, ['--conditions=react-server', '--import', 'tsx', 'tools/seed.ts', '--first'], { env });
  return 'ready';
}
