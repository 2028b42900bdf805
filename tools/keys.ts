/**
 * `npm run keys -- status`: under which keys the documents stand. `npm run keys -- rotate`: puts all of them under a new one,
 * while the server runs.
 */
import { loadEnv } from '@/server/platform/env';
import { findCollections, type AnyCollection } from './store/find-collections';
import { openInstallation } from './store/open-place';
import { OperatorError } from './operator/operator-error';
import type { Place } from './store/place';
import { keyStatus, rotateKeys } from './keys/rotate-keys';
import { printProgress, printForOperator } from './operator/run-as-operator';

const USAGE = 'Usage: npm run keys -- status | rotate';

type KeysDeps = { place: Place; collections: readonly AnyCollection[] };

await printForOperator(async () => {
  const [command, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (command !== 'status' && command !== 'rotate')) throw new OperatorError(USAGE);
  const collections = (await findCollections()).map(({ collection }) => collection);
  const place = await openInstallation(loadEnv());
  try {
    if (command === 'status') await status({ place, collections });
    else await rotate({ place, collections });
  } finally {
    await place.close();
  }
});

async function status({ place, collections }: KeysDeps): Promise<void> {
  const { keys, open } = await keyStatus({ place, collections });
  for (const { keyId, secret, documents } of keys) {
    const whose =
      secret === null
        ? `NO SECRET in ${place.secretsIn} makes this key: these do not open`
        : `secret ${secret} of ${place.secrets().length}`;
    print(`${keyId}  ${String(documents).padStart(10)} documents  ${whose}`);
  }
  if (open > 0) print(`${open} documents were written before their fields were sealed: \`npm run keys -- rotate\` seals them.`);
}

async function rotate({ place, collections }: KeysDeps): Promise<void> {
  const { keyId, isNew, written } = await rotateKeys({ place, collections, progress: printProgress('Sealed') });
  if (!isNew && place.files !== null) print('An earlier rotation was not finished, so no further secret was added: this finished it.');
  if (written === 0 && place.files === null)
    print(`To rotate, add a secret behind the others in ${place.secretsIn}, roll out, and run this again.`);
  print(`Everything stands under key ${keyId} now; ${written} documents were sealed anew.`);
  if (isNew)
    print(
      `${place.secretsIn} has a new line, and keeps the others: make a backup (npm run backup), for one made before has not got the new secret.`,
    );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
