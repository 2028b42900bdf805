/**
 * `npm run migrate-store -- --from PLACE --to PLACE`: copies a whole store to another one, as it is stored, and compares the
 * two in the end. Cut short, the same command goes on where it stopped.
 */
import { parseArgs } from 'node:util';
import type { Compared } from './store/compare-stores';
import { findCollections } from './store/find-collections';
import { migrateStore } from './store/migrate-store';
import { openPlace, PLACES } from './store/open-place';
import { OperatorError } from './operator/operator-error';
import { printProgress, printForOperator } from './operator/run-as-operator';

const USAGE = `Usage: npm run migrate-store -- --from PLACE --to PLACE [--into-existing] [--start-over]\nA place is ${PLACES}.`;

await printForOperator(async () => {
  const input = askedOf();
  const collections = (await findCollections()).map(({ collection }) => collection);
  const from = await openPlace(input.from, 'from', process.env);
  const to = await openPlace(input.to, 'to', process.env).catch(async (error: unknown) => {
    await from.close();
    throw error;
  });
  try {
    const moved = await migrateStore({
      from,
      to,
      collections,
      existing: input.intoExisting ? 'replace' : 'refuse',
      unfinished: input.startOver ? 'start-over' : 'resume',
      copying: printProgress('Copied'),
      comparing: printProgress('Compared'),
      carrying: printProgress('Files copied'),
    });
    process.stdout.write(`${table(moved.collections)}\nEvery collection is there with the same count and the same checksum: ${to.name}\n`);
    process.stdout.write(
      moved.files === null
        ? 'Files were not copied: an emulator has no bucket.\n'
        : `Files that are there, byte for byte: ${moved.files}\n`,
    );
  } finally {
    await from.close();
    await to.close();
  }
});

function askedOf(): { from: string; to: string; intoExisting: boolean; startOver: boolean } {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      options: { from: { type: 'string' }, to: { type: 'string' }, 'into-existing': flag, 'start-over': flag },
    });
    const { from, to } = values;
    if (from !== undefined && to !== undefined) return { from, to, intoExisting: values['into-existing'], startOver: values['start-over'] };
  } catch {
    // Falls through: what is wrong with the words is told by the right ones.
  }
  throw new OperatorError(USAGE);
}

function table(compared: readonly Compared[]): string {
  const width = Math.max(...compared.map(({ name }) => name.length));
  const othersText = (n: number) => (n === 0 ? '' : `  and ${n} others that were there`);
  return compared
    .map(
      ({ name, to, others: more }) =>
        `${name.padEnd(width)}  ${String(to.count).padStart(9)}  ${to.checksum.slice(0, 16)}${othersText(more)}`,
    )
    .join('\n');
}
