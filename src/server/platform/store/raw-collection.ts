import 'server-only';
import { z } from 'zod';
import type { Collection, Doc } from './collection';
import { sealedIndexes } from './sealed-store';

/** A document as the engine stores it, with sealed fields still sealed and unknown fields kept. */
export type RawDoc = { id: string; stored: Record<string, unknown> };

/**
 * A collection without its schema, for tools that migrate documents without interpreting them: nothing is parsed, upgraded,
 * opened or sealed. Pass it to an engine, never to the sealing layer. The indexes are those of the real collection, because
 * engines maintain them from what they are given; the schema only tells which fields are lists.
 */
export function rawCollection(c: Collection<Doc>): Collection<RawDoc> {
  return {
    ...c,
    schema: z.union([z.custom<RawDoc>(), c.schema]) as z.ZodType<RawDoc>,
    indexes: sealedIndexes(c),
    sealed: [],
    blind: [],
    upgrade: [],
    tracked: false,
    wire: {
      out: ({ stored }) => stored as Record<string, unknown>,
      back: (stored) => ({ id: stored['id'], stored }),
    },
  };
}
