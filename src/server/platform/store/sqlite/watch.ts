import type { Query } from '../port';
import type { Collection, Doc } from '../collection';

const OTHER_PROCESS_MS = 250;

type Watcher = { name: string; run: () => void };

/**
 * Tells watchers of changes: those of this process as soon as a commit is on the disk, those of another process on the same
 * file by looking at SQLite's data version four times a second while anybody watches.
 */
export function watchers(dataVersion: () => number) {
  const all = new Set<Watcher>();
  let timer: NodeJS.Timeout | null = null;
  let seen = 0;

  function lookForOthers(): void {
    const now = dataVersion();
    if (now === seen) return;
    seen = now;
    for (const watcher of all) watcher.run();
  }

  function startLooking(): void {
    if (timer !== null) return;
    seen = dataVersion();
    timer = setInterval(lookForOthers, OTHER_PROCESS_MS);
    timer.unref();
  }

  function stopLooking(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  return {
    written(names: ReadonlySet<string>) {
      for (const watcher of all) if (names.has(watcher.name)) watcher.run();
    },
    watch<T extends Doc>(
      c: Collection<T>,
      query: Query,
      find: (c: Collection<T>, query: Query) => Promise<T[]>,
      onChange: (docs: T[]) => void,
    ): () => void {
      let pending = false;
      const watcher: Watcher = {
        name: c.name,
        run: () => {
          if (pending) return;
          pending = true;
          setImmediate(() => {
            pending = false;
            if (all.has(watcher)) void find(c, query).then((docs) => all.has(watcher) && onChange(docs));
          });
        },
      };
      all.add(watcher);
      startLooking();
      watcher.run();
      return () => {
        all.delete(watcher);
        if (all.size === 0) stopLooking();
      };
    },
    stop() {
      all.clear();
      stopLooking();
    },
  };
}
