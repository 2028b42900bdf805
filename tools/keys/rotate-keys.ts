import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FILES_FOLDER } from '@/server/platform/platform';
import { keyIdOf, RECHECK_MS, sealKeys, type SealKeys } from '@/server/platform/store/seal-keys';
import { addSecret } from './add-secret';
import type { AnyCollection } from '../store/find-collections';
import { OperatorError } from '../operator/operator-error';
import type { Place } from '../store/place';
import { resealFiles } from './reseal-files';
import { countByKey, isRotating, resealStore } from './reseal-store';

type RotateOptions = {
  place: Place;
  collections: readonly AnyCollection[];
  progress?: (done: number, total: number) => void;
  /** How long servers on this machine are given to learn of a secret added. */
  noticeMs?: number;
};

/** They look every second; a commit begun before may still be waiting for its turn. */
const NOTICE_MS = RECHECK_MS + 500;

/** What became of a rotation: under which key everything stands now, whether a secret was added, how many documents were sealed. */
export type Rotated = { keyId: string; isNew: boolean; written: number };

/**
 * Puts everything sealed under a new key, while the server runs on: a secret is added to the installation's file, and each
 * document and the facts of each file are sealed under it. When an earlier rotation was cut, that one is finished and no
 * further secret is added. Where the secrets come from the environment, the new one is added there first, and only the documents
 * are sealed here.
 */
export async function rotateKeys({ place, collections, progress, noticeMs = NOTICE_MS }: RotateOptions): Promise<Rotated> {
  const keys = keysOf(place);
  const deps = { store: place.store, collections, keys };
  const isNew = place.files !== null && !(await isRotating(deps));
  if (place.files !== null && isNew) {
    addSecret({ store: place.files.store, file: place.files.secret, newest: place.secrets().at(-1) ?? '' });
    await sleep(noticeMs);
  }
  const renewed = { ...deps, keys: isNew ? keysOf(place) : keys };
  const written = await resealStore(renewed, progress);
  if (place.files !== null) await resealFiles(path.join(path.dirname(place.files.store), FILES_FOLDER), renewed.keys);
  return { keyId: renewed.keys.newest(), isNew, written };
}

/** A key and what stands under it. `secret` is the line of its secret, from 1; null when no secret makes it. */
export type KeyCount = { keyId: string; secret: number | null; documents: number };

/** How many documents stand under which key, oldest key first, and how many have something open that is to be sealed. */
export async function keyStatus({
  place,
  collections,
}: Pick<RotateOptions, 'place' | 'collections'>): Promise<{ keys: KeyCount[]; open: number }> {
  const counts = await countByKey({ store: place.store, collections });
  const ours = place.secrets().map(keyIdOf);
  const known = ours.map((keyId, i) => ({ keyId, secret: i + 1, documents: counts.get(keyId) ?? 0 }));
  const lost = [...counts].flatMap(([keyId, documents]) =>
    keyId === null || ours.includes(keyId) ? [] : [{ keyId, secret: null, documents }],
  );
  return { keys: [...known, ...lost], open: counts.get(null) ?? 0 };
}

function keysOf(place: Place): SealKeys {
  const [first, ...newer] = place.secrets();
  if (first === undefined) throw new OperatorError(`There is no secret in ${place.secretsIn}.`);
  return sealKeys([first, ...newer], place.secrets);
}
