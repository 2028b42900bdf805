import { afterEach, beforeEach, describe } from 'vitest';
import { backupsContract } from './contract/backups';
import { commitsContract } from './contract/commits';
import { documentsContract } from './contract/documents';
import { queriesContract } from './contract/queries';
import { racesContract } from './contract/races';
import { refusalsContract } from './contract/refusals';
import { watchesContract } from './contract/watches';
import type { Store } from './port';

/** An engine under test. What it cannot do is absent, and the tests that need it are skipped by name. */
export type Opened = {
  store: Store;
  /** Another connection to the same data, as a second process would have. */
  second?: () => Promise<Store>;
  /** Closes the store and opens its data again. */
  reopen?: () => Promise<Store>;
  /** Opens a backup as a store of its own. */
  openCopy?: (file: string) => Promise<Store>;
  close: () => Promise<void>;
};

export type Held = { store: () => Store; opened: () => Opened; can: { second: boolean; reopen: boolean; openCopy: boolean } };

/** Every promise of the port, asked of one engine. `can` says what the engine offers beside the port itself. */
export function storeContract(title: string, can: Held['can'], open: () => Promise<Opened>): void {
  describe(title, () => {
    let opened: Opened | null = null;
    const current = (): Opened => {
      if (opened === null) throw new Error('no engine is open');
      return opened;
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.close();
      opened = null;
    });
    const held: Held = { store: () => current().store, opened: current, can };
    describe('documents', () => documentsContract(held));
    describe('commits', () => commitsContract(held));
    describe('races', () => racesContract(held));
    describe('queries', () => queriesContract(held));
    describe('refusals', () => refusalsContract(held));
    describe('watches', () => watchesContract(held));
    describe('backups', () => backupsContract(held));
  });
}
