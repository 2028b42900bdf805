import type { Store } from '@/server/platform/store/port';
import type { AnyCollection } from './find-collections';
import type { FilesPlace } from './migrate-files';

/** A store with what is needed to speak of it to the operator, and the secrets of the installation it belongs to. */
export type Place = {
  /** As the operator knows it; two places of one name are one store. */
  name: string;
  /** The engine itself: nothing it is given or gives is opened or sealed. */
  store: Store;
  /** Oldest first, as they are at this moment; none when the installation has none yet. */
  secrets: () => readonly string[];
  /** Where the secrets are, for a sentence. */
  secretsIn: string;
  /** The files behind an embedded store. */
  files: { store: string; secret: string } | null;
  /** What people handed in; null where there is no place for it, as with an emulator. Asked once the secrets are there. */
  uploads: () => FilesPlace | null;
  /** The collections that hold something, also those this version does not know. */
  collectionNames: () => Promise<string[]>;
  /** A text that changes with every write, from one process to the next; null where the engine has none. */
  stamp: () => string | null;
  /** Keeps others from writing until it is released, where the engine can. */
  hold: (collections: readonly AnyCollection[]) => Promise<() => void>;
  close: () => Promise<void>;
};
