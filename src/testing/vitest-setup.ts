import { format } from 'node:util';
import { afterAll, afterEach, vi } from 'vitest';

// A test that expects a complaint replaces the method itself (vi.spyOn); whatever reaches these was not expected by anybody.
const stray: string[] = [];

for (const method of ['error', 'warn'] as const) {
  console[method] = (...values: unknown[]) => {
    stray.push(`console.${method}: ${format(...values)}`);
  };
}

function failOnNoise(): void {
  const strayLines = stray.splice(0);
  if (strayLines.length > 0) throw new Error(`The test passed with noise nobody asked for:\n${strayLines.join('\n')}`);
}

afterEach(failOnNoise);
afterAll(failOnNoise);
// The next file may run in the same process.
afterAll(() => void vi.useRealTimers());
