import { configDefaults, defineConfig } from 'vitest/config';
import ours from './vitest.config.ts';

/** What must hold when a process is killed in the middle of its work: minutes long, so `npm run test:crash` and not every `npm test`. */
export default defineConfig({
  ...ours,
  test: { ...ours.test, projects: undefined, include: ['{src,tools}/**/*.crash.test.ts'], exclude: configDefaults.exclude },
});
