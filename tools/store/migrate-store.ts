import { existsSync } from 'node:fs';
import { rawCollection } from '@/server/platform/store/raw-collection';
import { keyIdOf } from '@/server/platform/store/seal-keys';
import { writeSecrets } from '../keys/add-secret';
import { compareStores, type Compared } from './compare-stores';
import { copyRemaining, storeCopies, type CopyState } from './copy-store';
import type { AnyCollection } from './find-collections';
import { migrateFiles } from './migrate-files';
import { OperatorError } from '../operator/operator-error';
import type { Place } from './place';
import { rawPages } from './raw-pages';

type Progress = (done: number, total: number) => void;
type MigrateOptions = {
  from: Place;
  to: Place;
  collections: readonly AnyCollection[];
  /** What to do with documents that are in the target already: nothing is copied, or those of the same id are replaced. */
  existing: 'refuse' | 'replace';
  /** What to do with a copy that was cut: it is finished, or thrown away and made anew. */
  unfinished: 'resume' | 'start-over';
  copying?: Progress;
  comparing?: Progress;
  carrying?: Progress;
};

/** What was moved. `files` is null where one side has no place for them. */
export type Migrated = { collections: Compared[]; files: number | null };

/**
 * Copies every collection as it is stored, sealed texts and blind hashes included, and every file, and then reads both sides and
 * compares them. A copy that was cut is gone on with where it stopped, by the same call. Throws {@link OperatorError} when the
 * two sides do not fit, when something of the source would be left behind, or when they are not equal in the end.
 */
export async function migrateStore(options: MigrateOptions): Promise<Migrated> {
  const { from, to, collections } = options;
  if (from.name === to.name) throw new OperatorError('A store cannot be copied to itself.');
  const full = await fullCollections(to, collections);
  if (full.length === 0) copySecrets(from, to);
  refuseOtherSecrets(from, to);
  await refuseUnknownCollections(from, collections);
  const release = await from.hold(collections);
  try {
    const state = await stateOf(options, full);
    await copyRemaining({ from, to, collections, ...(options.copying && { progress: options.copying }) }, state);
    const files = await filesOver(options);
    const compared = await compareStores({ from, to, collections, ...(options.comparing && { progress: options.comparing }) });
    refuseDifferences(compared, state);
    await to.store.commit(async (tx) => tx.remove(storeCopies, 'under way'));
    return { collections: compared, files };
  } finally {
    release();
  }
}

async function fullCollections({ store }: Place, collections: readonly AnyCollection[]): Promise<string[]> {
  const full: string[] = [];
  for (const c of collections) if ((await store.count(rawCollection(c), {})) > 0) full.push(c.name);
  return full;
}

async function filesOver({ from, to, carrying }: MigrateOptions): Promise<number | null> {
  const [source, target] = [from.uploads(), to.uploads()];
  if (source === null || target === null) return null;
  return migrateFiles({ from: source, to: target, ...(carrying && { progress: carrying }) });
}

/** An embedded installation that is only being made has no secrets yet: it begins with those of the one it is a copy of. */
function copySecrets(from: Place, to: Place): void {
  const secrets = from.secrets();
  if (to.files === null || existsSync(to.files.secret) || secrets.length === 0) return;
  writeSecrets(to.files.secret, secrets);
}

/** Found by blind hashes and by ids made with the first secret, opened by whichever sealed them. */
function refuseOtherSecrets(from: Place, to: Place): void {
  const [ours, theirs] = [from.secrets().map(keyIdOf), to.secrets().map(keyIdOf)];
  if (ours.length === 0)
    throw new OperatorError(`There are no secrets for ${from.name}: ${from.secretsIn} must hold those it was sealed with.`);
  if (theirs.length === 0)
    throw new OperatorError(`There are no secrets for ${to.name}: put those of ${from.secretsIn} into ${to.secretsIn}, in the same order.`);
  if (ours[0] !== theirs[0]) {
    throw new OperatorError(
      `The first secret in ${to.secretsIn} is not the first one in ${from.secretsIn}: nobody would be found. Put the same secrets there, in the same order.`,
    );
  }
  const lacking = ours.filter((keyId) => !theirs.includes(keyId));
  if (lacking.length > 0) {
    throw new OperatorError(
      `${to.secretsIn} lacks ${lacking.length} of the secrets in ${from.secretsIn} (key ${lacking.join(', ')}): put the same secrets there, in the same order.`,
    );
  }
}

async function refuseUnknownCollections(from: Place, collections: readonly AnyCollection[]): Promise<void> {
  const known = new Set([...collections.map(({ name }) => name), storeCopies.name]);
  const unknown = (await from.collectionNames()).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new OperatorError(
    `${from.name} holds collections this version does not know (${unknown.join(', ')}) and would leave behind: use the version that wrote them.`,
  );
}

/** Where a copy stands: at its beginning, or where it was cut. */
async function stateOf(options: MigrateOptions, full: readonly string[]): Promise<CopyState> {
  const { from, to } = options;
  const stamp = from.stamp();
  const found = await to.store.get(storeCopies, 'under way');
  if (found && options.unfinished === 'start-over') return startOver(options, found, stamp);
  if (found) {
    if (found.from !== from.name) {
      throw new OperatorError(
        `Half of another copy is in ${to.name}, from ${found.from}: finish that one, or throw it away with --start-over.`,
      );
    }
    if (found.stamp !== stamp) {
      throw new OperatorError(
        `${from.name} was changed since this copy was begun: keep its server stopped, and begin again with --start-over.`,
      );
    }
    return found;
  }
  if (full.length > 0 && options.existing === 'refuse') {
    throw new OperatorError(
      `${to.name} is not empty (${full.join(', ')}): --into-existing copies into it all the same, and replaces documents of the same id.`,
    );
  }
  return begin(to, { from: from.name, stamp, into: full.length > 0 ? 'existing' : 'empty' });
}

async function begin(to: Place, facts: Pick<CopyState, 'from' | 'stamp' | 'into'>): Promise<CopyState> {
  const state: CopyState = { id: 'under way', ...facts, done: [], last: null };
  await to.store.commit(async (tx) => tx.put(storeCopies, state));
  return state;
}

/** What was empty before is emptied; what held something keeps it, and documents of the same id are replaced once more. */
async function startOver({ from, to, collections }: MigrateOptions, found: CopyState, stamp: string | null): Promise<CopyState> {
  // First, so that a start that is cut while it empties is known for one, and not gone on with in the middle.
  const state = await begin(to, { from: from.name, stamp, into: found.into });
  if (found.into === 'empty') for (const c of collections) await empty(to, c);
  return state;
}

async function empty({ store }: Place, c: AnyCollection): Promise<void> {
  const raw = rawCollection(c);
  for await (const page of rawPages(store, raw)) {
    await store.commit(async (tx) => page.forEach(({ id }) => tx.remove(raw, id)));
  }
}

function refuseDifferences(compared: readonly Compared[], { into }: CopyState): void {
  const wrong = compared.flatMap(({ name, from, to, missing, different, others }) => {
    const surplus = into === 'empty' ? others : 0;
    if (missing + different + surplus === 0 && from.checksum === to.checksum) return [];
    return [`${name}: ${missing} missing, ${different} different, ${surplus} too many`];
  });
  if (wrong.length === 0) return;
  throw new OperatorError(
    `The copy is not equal to its source, so one of them was changed meanwhile: stop both servers and begin again with --start-over.\n  ${wrong.join('\n  ')}`,
  );
}
