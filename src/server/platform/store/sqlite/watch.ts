const OTHER_PROCESS_MS = 250;

type Watcher = { name: string; run: () => void };

/**
 * Notifies watchers of changes: those of this process as soon as a commit is on disk, those of other processes by polling
 * SQLite's data version four times a second while there are watchers.
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
    /** `look` returns the current rows: a text that differs when they differ, and a function that parses the documents. */
    watch<T>(name: string, read: () => { signature: string; docs: () => T[] }, onChange: (docs: T[]) => void): () => void {
      let pending = false;
      let lastSignature: string | null = null;
      const notifyIfChanged = () => {
        pending = false;
        if (!all.has(watcher)) return;
        const found = lookOrWarn();
        if (found === null || found.signature === lastSignature) return;
        lastSignature = found.signature;
        onChange(found.docs);
      };
      const lookOrWarn = () => {
        try {
          const { signature, docs } = read();
          return { signature, docs: signature === lastSignature ? [] : docs() };
        } catch (error) {
          // Nobody could catch it; readers of the same documents get the same error.
          process.emitWarning(`${name}: a watched query cannot be read (${error instanceof Error ? error.name : 'unknown'})`);
          return null;
        }
      };
      const watcher: Watcher = {
        name,
        run: () => {
          if (!pending) setImmediate(notifyIfChanged);
          pending = true;
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
