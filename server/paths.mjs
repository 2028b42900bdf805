import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where the build (tools/build-engine.ts) leaves the symptom check for browsers. */
export function engineFolder() {
  return path.join(distFolder(), 'triage');
}

/** Where `next build` puts its work; next.config.ts reads the same variable. */
export function distFolder() {
  return path.join(ROOT, process.env.NEXT_DIST_DIR || '.next');
}
