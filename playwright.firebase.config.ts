import { defineConfig } from '@playwright/test';
import ours from './playwright.config.ts';

/** The browser against the Firebase platform; tools/test-firebase.mjs starts Firebase's emulators and says where they are. */
export default defineConfig({
  ...ours,
  testDir: 'src/testing/e2e-firebase',
  outputDir: 'test-results/e2e-firebase',
  // One emulator holds the codes of everybody.
  workers: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/firebase-playwright.json' }]],
  webServer: {
    command: 'node --conditions=react-server --import tsx src/testing/e2e-firebase/serve.ts',
    wait: { stdout: /E2E server on port (?<e2e_port>\d+)/ },
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: 300_000,
  },
});
