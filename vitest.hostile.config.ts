import { configDefaults, defineConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/**
 * What must hold against floods, faults and requests nobody should send, and what takes a minute by itself: `npm run test:hostile`.
 */
export default defineConfig({
  ...ours,
  test: {
    ...ours.test,
    projects: undefined,
    include: ['{src,tools}/**/*.{hostile,long}.test.ts'],
    exclude: configDefaults.exclude,
    // What Node brings compiled in its snapshot could not be counted (src/testing/count-work.ts).
    execArgv: ['--no-node-snapshot'],
  },
});
