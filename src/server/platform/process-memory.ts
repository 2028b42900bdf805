import 'server-only';

/**
 * What a process remembers besides its store, by name. It belongs to the platform and not to modules, because a module is loaded
 * twice in production, in Next's bundle and in the API's, while both have one platform. Nothing in it may be needed after a crash.
 */
export type ProcessMemory = {
  /** The value under a name, made on first use. Only one module uses a name, so the type is always the same. */
  of: <T>(name: string, make: () => T) => T;
};

export function processMemory(): ProcessMemory {
  const values = new Map<string, unknown>();
  return {
    of<T>(name: string, make: () => T): T {
      if (!values.has(name)) values.set(name, make());
      return values.get(name) as T;
    },
  };
}
