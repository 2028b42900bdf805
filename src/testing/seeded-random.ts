/**
 * `Math.random` for a test that chooses at random: the seed is printed, and `TEST_SEED` repeats the choices. Where a test
 * also depends on when something happens, a repeated seed repeats what was chosen and not the moment.
 */
export function seededRandom(what: string): () => number {
  const seed = Number(process.env['TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
  if (!Number.isInteger(seed)) throw new Error('TEST_SEED is not a whole number');
  process.stdout.write(`${what}: TEST_SEED=${String(seed)} repeats these choices\n`);
  return mulberry32(seed);
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to choose by. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
