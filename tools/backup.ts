/** `npm run backup -- FILE [--force] [--without-key]`: a copy of the store in one file, and of people's files in a folder beside it, taken while the server runs on. */
import { backUpStore, filesFolderOf, keyFileOf } from './store/back-up-store';
import { runAsOperator, printProgress } from './operator/run-as-operator';

const USAGE = 'Usage: npm run backup -- FILE [--force] [--without-key]';

await runAsOperator(USAGE, ['force', 'without-key'], async ({ dataDir, file, flags }) => {
  const withKey = !flags.has('without-key');
  const { count } = await backUpStore({
    dataDir,
    to: file,
    existing: flags.has('force') ? 'replace' : 'keep',
    key: withKey ? 'beside' : 'none',
    madeAt: new Date().toISOString(),
    progress: printProgress('Copied'),
    fileProgress: printProgress('Files copied'),
  });
  process.stdout.write(`The store is backed up, and the copy is sound: ${file}\n`);
  if (count > 0) process.stdout.write(`With it belongs the folder ${filesFolderOf(file)}: ${count} files people handed in.\n`);
  if (withKey) {
    process.stdout.write(
      `Its key is in ${keyFileOf(file)}. Without it nobody is found and no note opens; with it everything does: keep the two apart.\n`,
    );
  } else {
    process.stdout.write(
      'Its key was not copied. A backup without it cannot be restored on another machine: keep secret.key somewhere safe.\n',
    );
  }
});
