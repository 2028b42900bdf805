import { defineConfig, devices } from '@playwright/test';

process.env.TZ = 'UTC';

const SERVER_START_MS = 300_000;

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Chromium without windows: the same engine for a third less of the processor. */
const shell = process.env.CHROMIUM_HEADLESS_SHELL ?? chromium;
/** The shell shows no PDF and has neither notifications nor a push service. */
const NEEDS_WINDOW = ['**/documents.e2e.ts', '**/push.e2e.ts'];

const launched = (executablePath: string) => ({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
});

export default defineConfig({
  testDir: 'src/testing/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A loaded two-core machine is slow without being wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // The server prints the free port it found and the folder with its seed; Playwright passes both to every worker's environment.
  webServer: {
    command: 'node src/testing/e2e/serve.mjs',
    wait: { stdout: /E2E server on port (?<e2e_port>\d+), process \d+, seed (?<e2e_seed>\S+)/ },
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    timeout: SERVER_START_MS,
  },
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT ?? ''}`,
    // Recording is work for the processor, so it is asked for: `npm run e2e -- --trace on FILE`.
    screenshot: 'only-on-failure',
    timezoneId: 'Asia/Kolkata',
    permissions: ['camera', 'microphone'],
  },
  projects: [
    { name: 'shell', testIgnore: NEEDS_WINDOW, use: { ...devices['Desktop Chrome'], launchOptions: launched(shell) } },
    { name: 'chromium', testMatch: NEEDS_WINDOW, use: { ...devices['Desktop Chrome'], launchOptions: launched(chromium) } },
  ],
});
