import { z } from 'zod';
import { collection, type PathOf } from '../collection';
import type { Query, Store } from '../port';

/** A collection with every kind of index a query can need. */
export const things = collection({
  name: 'things',
  schema: z.object({
    id: z.string(),
    town: z.string().default('Nabha'),
    rank: z.number().default(0),
    done: z.boolean().default(false),
    note: z.string().nullable().optional(),
    tags: z.array(z.string()).default([]),
    place: z.object({ ward: z.string() }).optional(),
    at: z.iso
      .datetime({ offset: true })
      .transform((text) => new Date(text).toISOString())
      .optional(),
  }),
  indexes: [
    ['town'],
    ['rank'],
    ['done'],
    ['note'],
    ['tags'],
    ['id'],
    ['place.ward'],
    ['town', 'rank'],
    ['town', '-rank'],
    ['town', '-rank', 'note'],
    ['tags', '-rank'],
    ['done', 'town', '-rank'],
  ],
});
export type Thing = z.input<typeof things.schema>;

/** A tracked collection. */
export const parcels = collection({ name: 'parcels', schema: z.object({ id: z.string(), weight: z.number().default(0) }), tracked: true });

/** A second collection, for commits across two. */
export const others = collection({ name: 'others', schema: z.object({ id: z.string(), thingId: z.string() }), indexes: [['thingId']] });

export type ThingQuery = Query<PathOf<typeof things>>;

export async function fill(store: Store, docs: readonly Thing[]): Promise<void> {
  await store.commit(async (tx) => docs.forEach((doc) => tx.put(things, things.schema.parse(doc))));
}

export async function idsOf(store: Pick<Store, 'find'>, query: Partial<ThingQuery>): Promise<string[]> {
  return (await store.find(things, { limit: 100, ...query })).map(({ id }) => id);
}

export function thing(doc: Thing) {
  return things.schema.parse(doc);
}
