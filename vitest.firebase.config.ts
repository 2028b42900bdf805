import { configDefaults, defineConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/** What runs elsewhere on a Firestore in memory runs here on Firestore's own emulator, where that could be started. */
const ON_FIRESTORE = process.env.FIRESTORE_EMULATOR_HOST === undefined ? [] : ['{src,tools}/**/*firestore*.test.ts'];

/** The tests against Firebase's own parts; tools/test-firebase.mjs starts those and says where they are. */
export default defineConfig({
  ...ours,
  test: { ...ours.test, projects: undefined, include: ['src/**/*.firebase.test.ts', ...ON_FIRESTORE], exclude: configDefaults.exclude },
});
