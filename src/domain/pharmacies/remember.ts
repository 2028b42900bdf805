const KEPT_MAX = 20_000;

/** A function that works out each value once, for what comes again and again; when it knows too many, it begins anew. */
export function remember<A extends string | number, R>(work: (value: A) => R): (value: A) => R {
  const known = new Map<A, R>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = work(value);
    if (known.size >= KEPT_MAX) known.clear();
    known.set(value, result);
    return result;
  };
}
