import 'server-only';
import { z } from 'zod';
import type { Collection, Doc } from './collection';
import { sealedIndexes } from './sealed-store';

/** A document as the engine keeps it: what is sealed stays sealed, and fields no schema knows stay too. */
export type RawDoc = { id: string; stored: Record<string, unknown> };

/**
 * A collection as the engine sees it, for tools that carry documents about without knowing what is in them: nothing is parsed,
 * upgraded, opened or sealed. It is given to an engine, never to the layer with the keys. The indexes are those of the real
 * collection, because the engine keeps what it is shown; the schema beside is only for telling which of them are lists.
 */
export function rawCollection(c: Collection<Doc>): Collection<RawDoc> {
  return {
    ...c,
    schema: z.union([z.custom<RawDoc>(), c.schema]) as z.ZodType<RawDoc>,
    indexes: sealedIndexes(c),
    sealed: [],
    blind: [],
    upgrade: [],
    wire: {
      out: ({ stored }) => stored as Record<string, unknown>,
      back: (stored) => ({ id: stored['id'], stored }),
    },
  };
}
