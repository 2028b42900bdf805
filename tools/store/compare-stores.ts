import type { Collection } from '@/server/platform/store/collection';
import { rawCollection, type RawDoc } from '@/server/platform/store/raw-collection';
import { canonicalJson, checksum } from './checksum';
import type { AnyCollection } from './find-collections';
import type { Place } from './place';
import { rawPages } from './raw-pages';

/** One collection on both sides. The checksums are over the documents the source has; `others` are in the target alone. */
export type Compared = {
  name: string;
  from: { count: number; checksum: string };
  to: { count: number; checksum: string };
  missing: number;
  different: number;
  others: number;
};

type CompareOptions = { from: Place; to: Place; collections: readonly AnyCollection[]; progress?: (done: number, total: number) => void };

/** Reads every document of the source again, and the one of the same id in the target, and compares what is stored. */
export async function compareStores({ from, to, collections, progress = () => undefined }: CompareOptions): Promise<Compared[]> {
  const totals = await Promise.all(collections.map((c) => from.store.count(rawCollection(c), {})));
  const total = totals.reduce((sum, n) => sum + n, 0);
  let done = 0;
  const all: Compared[] = [];
  for (const c of collections) {
    const raw = rawCollection(c);
    const [source, target] = [checksum(), checksum()];
    const found: Compared = {
      name: c.name,
      from: { count: 0, checksum: '' },
      to: { count: 0, checksum: '' },
      missing: 0,
      different: 0,
      others: 0,
    };
    for await (const page of rawPages(from.store, raw)) {
      for (const [doc, copy] of await pairs(to, raw, page)) {
        found.from.count += 1;
        source.add(doc);
        if (copy === null) {
          found.missing += 1;
          continue;
        }
        target.add(copy);
        found.to.count += 1;
        if (canonicalJson(doc.stored) !== canonicalJson(copy.stored)) found.different += 1;
      }
      done += page.length;
      progress(Math.min(done, total), total);
    }
    found.others = (await to.store.count(raw, {})) - found.to.count;
    found.from.checksum = source.text();
    found.to.checksum = target.text();
    all.push(found);
  }
  progress(total, total);
  return all;
}

async function pairs(to: Place, raw: Collection<RawDoc>, page: readonly RawDoc[]): Promise<(readonly [RawDoc, RawDoc | null])[]> {
  return Promise.all(page.map(async (doc) => [doc, await to.store.get(raw, doc.id)] as const));
}
