import type { Collection, Doc } from '@/server/platform/store/collection';
import { findAll } from '@/server/platform/store/find-all';
import type { Reader } from '@/server/platform/store/port';

/** Every document as text, by id, by collection. */
export type StoreState = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A refused read may add an event to the audit trail; no event of it may change or go. */
const APPEND_ONLY = new Set(['audit_events']);

/** The text of a document, which the embedded store hands out frozen and the same until it is written again. */
const texts = new WeakMap<Doc, string>();

function textOf(doc: Doc): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = JSON.stringify(doc);
  if (Object.isFrozen(doc)) texts.set(doc, text);
  return text;
}

/** Everything that is stored in these collections. */
export async function readStore(reader: Reader, collections: readonly Collection<Doc>[]): Promise<StoreState> {
  const all = await Promise.all(
    collections.map(async (c) => {
      const docs = await findAll(reader, c);
      return [c.name, new Map(docs.map((doc) => [doc.id, textOf(doc)]))] as const;
    }),
  );
  return new Map(all);
}

/**
 * What differs between two states of a store, as `created`, `changed` or `removed` with the collection and the id. Only documents
 * whose text is `relevant`, before or after, are compared. That the audit trail grows is no difference.
 */
export function compareStores(before: StoreState, after: StoreState, relevant: (text: string) => boolean = () => true): string[] {
  const differences: string[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(name) ?? new Map<string, string>();
    const next = after.get(name) ?? new Map<string, string>();
    for (const id of new Set([...old.keys(), ...next.keys()])) {
      const [was, is] = [old.get(id), next.get(id)];
      if (was === is || ![was, is].some((text) => text !== undefined && relevant(text))) continue;
      if (was === undefined && APPEND_ONLY.has(name)) continue;
      differences.push(`${differenceOf(was, is)} ${name} ${id}`);
    }
  }
  return differences;
}

function differenceOf(was: string | undefined, is: string | undefined): 'created' | 'changed' | 'removed' {
  if (was === undefined) return 'created';
  return is === undefined ? 'removed' : 'changed';
}
