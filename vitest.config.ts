import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

process.env.TZ = 'UTC';

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
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'tools/**/*.test.ts'],
    // Suites with a command of their own: `npm run test:firebase`, `test:crash` and `test:hostile`.
    exclude: [...configDefaults.exclude, '**/*.{firebase,crash,hostile}.test.ts'],
    setupFiles: ['src/testing/vitest-setup.ts'],
    // A busy machine of two cores is slow, and slow is not wrong.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
