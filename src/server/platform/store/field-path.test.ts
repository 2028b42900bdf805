import { expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { FieldPath } from '@/domain/shared/field-path';
import { collection, type IndexPath } from './collection';
import { findMergedPage } from './find-merged-page';
import { findPage } from './find-page';
import type { Reader, Store } from './port';

const schema = z.object({
  id: z.string(),
  town: z.string(),
  tags: z.array(z.object({ name: z.string() })),
  place: z.object({ ward: z.string().nullable() }).optional(),
  payload: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('file'), file: z.object({ size: z.int() }) }),
  ]),
  extra: z.json(),
});
const things = collection({ name: 'things', schema, indexes: [['town', '-place.ward'], ['tags']], sealed: ['payload.text'] });
type Thing = z.infer<typeof schema>;

// These tests are checked by the compiler: an error that is expected and does not come fails `npm run types`.

it('knows every dotted path of a document, also inside optional objects and both sides of a union', () => {
  type Known = Extract<FieldPath<Thing>, 'id' | 'place.ward' | 'payload.kind' | 'payload.text' | 'payload.file.size'>;
  expectTypeOf<Known>().toEqualTypeOf<'id' | 'place.ward' | 'payload.kind' | 'payload.text' | 'payload.file.size'>();
  expectTypeOf<Extract<FieldPath<Thing>, `tags.${string}`>>().toBeNever();
  expectTypeOf<'-town'>().toExtend<IndexPath<Thing>>();
  expectTypeOf<FieldPath<{ id: string; at: { on: string } }>>().toEqualTypeOf<'id' | 'at' | 'at.on'>();
});

it('does not compile a misspelt field of an index or of the sealed fields', () => {
  const declarations = () => [
    // @ts-expect-error no such field
    collection({ name: 'misspelt', schema, indexes: [['twon']] }),
    // @ts-expect-error no such field of the object
    collection({ name: 'misspelt', schema, indexes: [['-place.wrad']] }),
    // @ts-expect-error no such field
    collection({ name: 'misspelt', schema, sealed: ['payload.txet'] }),
    // @ts-expect-error no such field
    collection({ name: 'misspelt', schema, sealed: ['town'], blind: ['twon'] }),
  ];
  expectTypeOf(declarations).toBeFunction();
});

it('does not compile a query on a misspelt field, or on a field of another collection', () => {
  const page = { limit: 1, cursor: undefined };
  const queries = (store: Store, reader: Reader) => [
    store.find(things, { where: [['place.ward', '==', 'A']], orderBy: [['town', 'desc']], limit: 1 }),
    // @ts-expect-error no such field
    store.find(things, { where: [['ward', '==', 'A']], limit: 1 }),
    // @ts-expect-error no such field
    reader.find(things, { orderBy: [['place.wrad', 'asc']], limit: 1 }),
    // @ts-expect-error no such field
    reader.count(things, { where: [['twon', '==', 'A']] }),
    // @ts-expect-error no such field
    store.watch(things, { where: [['twon', '==', 'A']], limit: 1 }, () => undefined),
    // @ts-expect-error no such field
    findPage(reader, things, { orderBy: [['twon', 'asc']] }, page),
    // @ts-expect-error no such field
    findMergedPage(reader, things, { lists: [[['town', '==', 'A']]], at: 'twon' }, page),
    // @ts-expect-error no such field
    findMergedPage(reader, things, { lists: [[['twon', '==', 'A']]], at: 'town' }, page),
  ];
  expectTypeOf(queries).toBeFunction();
});
