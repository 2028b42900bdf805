import type { Query, Store } from '@/server/platform/store/port';
import { consultations } from './collections';

type Seen = { doctorId: string; state: string };

/** Heartbeats write the same documents many times a minute and mean nothing to who watches: only versions count. */
export function watchVersions(store: Store, query: Query, changed: () => void, look: (found: Seen[]) => void = () => undefined): () => void {
  let seen: string | null = null;
  return store.watch(consultations, query, (found) => {
    look(found);
    const versions = found.map(({ id, version }) => `${id}:${version}`).join(' ');
    if (versions !== seen) changed();
    seen = versions;
  });
}
