import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

process.env.TZ = 'UTC';

const EVERYWHERE = ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'tools/**/*.test.ts'];
/** Tests of pure rules, and of routes that bring a store of their own: none leaves anything behind in its process. */
const SHARED = ['src/{domain,i18n,ui,app}/**/*.test.{ts,tsx}'];
// Suites with a command of their own: `npm run test:firebase`, `test:crash`, and `test:hostile`, which has the long ones too.
const exclude = [...configDefaults.exclude, '**/*.{firebase,crash,hostile,long}.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      '@/': `${path.join(import.meta.dirname, 'src')}/`,
      // Throws when a bundler takes it into the browser; tests run on the server's side of that line.
      'server-only': path.join(import.meta.dirname, 'node_modules', 'server-only', 'empty.js'),
    },
  },
  test: {
    environment: 'node',
    setupFiles: ['src/testing/vitest-setup.ts'],
    // A busy machine of two cores is slow, and slow is not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      // Loading the modules of a route takes longer than its tests: these files share a process each worker, and load them once.
      { extends: true, test: { name: 'shared', include: SHARED, exclude, isolate: false } },
      { extends: true, test: { name: 'isolated', include: EVERYWHERE, exclude: [...exclude, ...SHARED] } },
    ],
  },
});
