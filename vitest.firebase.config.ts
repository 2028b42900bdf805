import { configDefaults, defineConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/** The tests against Firebase's own parts; tools/test-firebase.mjs starts those and says where they are. */
export default defineConfig({
  ...ours,
  test: { ...ours.test, include: ['src/**/*.firebase.test.ts'], exclude: configDefaults.exclude },
});
