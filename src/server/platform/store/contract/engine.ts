import type { Store } from '../port';

/** An engine under test. Optional capabilities are absent where unsupported; their tests are skipped by name. */
export type Opened = {
  store: Store;
  /** Another connection to the same data, like a second process. */
  second?: () => Promise<Store>;
  /** Closes the store and opens its data again. */
  reopen?: () => Promise<Store>;
  /** Opens a backup as a store of its own. */
  openCopy?: (file: string) => Promise<Store>;
  close: () => Promise<void>;
};

export type EngineHandle = { store: () => Store; opened: () => Opened; can: EngineAbilities };

/** What an engine offers in addition to the port, and how long its watches may take. */
export type EngineAbilities = { second: boolean; reopen: boolean; openCopy: boolean };
