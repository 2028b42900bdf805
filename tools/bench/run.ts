import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run bench -- NAME` runs `tools/bench/NAME.ts`, which exports `bench()`. */
type Bench = { bench: () => Promise<void> | void };

const here = fileURLToPath(new URL('.', import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const name = process.argv[2] ?? '';

if (names.includes(name)) {
  const { bench } = (await import(`./${name}.ts`)) as Bench;
  await bench();
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`);
  process.exitCode = 1;
}
