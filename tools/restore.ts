/** `npm run restore -- FILE [--force]`: puts a backup in the place of the store, while no server runs on it. */
import { restoreStore } from './store/restore-store';
import { runAsOperator, printProgress } from './operator/run-as-operator';

const USAGE = 'Usage: npm run restore -- FILE [--force]';

await runAsOperator(USAGE, ['force'], async ({ dataDir, file, flags }) => {
  const { keptAs } = await restoreStore({
    dataDir,
    from: file,
    existing: flags.has('force') ? 'replace' : 'keep',
    suffix: new Date().toISOString().replaceAll(/[:.]/g, '-'),
    progress: printProgress('Restored'),
    fileProgress: printProgress('Files restored'),
  });
  process.stdout.write(`The backup is in place in ${dataDir}.\n`);
  for (const kept of keptAs) process.stdout.write(`What was there is kept as ${kept}.\n`);
});
