import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnavailable } from '../port';

/** Below this the store reports itself as unhealthy, before a commit fails. */
const FREE_BYTES_MIN = 16 * 1_048_576;

/** SQLite's primary result codes that say the file cannot be used until somebody acts (https://www.sqlite.org/rescode.html). */
const FAULTS = new Map<number, [reason: string, message: string]>([
  [8, ['SQLITE_READONLY', 'the data folder cannot be written to']],
  [10, ['SQLITE_IOERR', 'the disk fails to read or write']],
  [11, ['SQLITE_CORRUPT', 'the store file is damaged: restore a backup']],
  [13, ['SQLITE_FULL', 'the disk is full']],
  [14, ['SQLITE_CANTOPEN', 'the store file cannot be opened']],
  [26, ['SQLITE_NOTADB', 'the store file is not a database: restore a backup']],
]);

/** What can go wrong with a store's file while it is open. */
export type FileFaults = {
  /** The port's error for one of the engine's; remembered until {@link FileFaults.clear}. Other errors stay as they are. */
  toPortError: (error: unknown) => unknown;
  /** Another process has held the write lock for longer than any commit takes: returns the error for those who waited. */
  noteLocked: () => StoreUnavailable;
  /** A commit is on disk, so nothing is wrong any more. */
  clear: () => void;
  /** Whether a fault was met since the last commit. */
  isSet: () => boolean;
  /** Throws `StoreUnavailable` when the file is not the one that was opened: what is written to it now would be lost. */
  requireFile: () => void;
  /** Throws `StoreUnavailable` when the disk is almost full. */
  requireSpace: () => void;
};

/** Watches the file of an open store; in memory there is none. */
export function fileFaults(file: string): FileFaults {
  const identityOf = () => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found && `${String(found.dev)}:${String(found.ino)}`;
  };
  const isInMemory = file === ':memory:';
  const opened = isInMemory ? undefined : identityOf();
  let isFaulty = false;
  return {
    toPortError(error) {
      const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
      const fault = FAULTS.get(code);
      if (fault === undefined) return error;
      isFaulty = true;
      return new StoreUnavailable(...fault);
    },
    noteLocked() {
      isFaulty = true;
      return new StoreUnavailable('SQLITE_BUSY', 'another process holds the write lock of the store file');
    },
    clear() {
      isFaulty = false;
    },
    isSet: () => isFaulty,
    requireFile() {
      if (!isInMemory && identityOf() !== opened) throw new StoreUnavailable('STORE_FILE_GONE', 'the store file was moved or replaced');
    },
    requireSpace() {
      if (isInMemory) return;
      const { bavail, bsize } = statfsSync(dirname(file));
      if (bavail * bsize < FREE_BYTES_MIN) throw new StoreUnavailable('DISK_ALMOST_FULL', 'the disk is almost full');
    },
  };
}
