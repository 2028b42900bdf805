'use client';

import { useEffect, useState } from 'react';
import type { Favourites, FavouriteView } from '@/domain/prescriptions/favourite-api';
import type { RxItem } from '@/domain/prescriptions/schema';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { changeFavourite, createFavourite, listFavourites, removeFavourite } from './rx-endpoints';

export type FavouriteState = 'idle' | 'kept' | 'taken' | 'failed';

/** The doctor's sets of medicines; none until they are here, and where they cannot be had. */
export function useFavourites() {
  const [{ items, manages }, setLists] = useState<Favourites>({ items: [], manages: [] });
  const [state, setState] = useState<FavouriteState>('idle');
  const load = (signal?: AbortSignal) =>
    apiFetch(listFavourites, { ...(signal && { signal }) }).then(
      (found) => setLists(found),
      () => undefined,
    );
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, []);
  const doing = async (work: Promise<unknown>) => {
    try {
      await work;
      setState('kept');
    } catch (error) {
      setState(isProblem(error) && error.code === 'conflict' ? 'taken' : 'failed');
    }
    await load();
  };
  return {
    ...{ items, manages, state },
    keep: (name: string, kept: readonly RxItem[], orgId: string | undefined) =>
      doing(
        apiFetch(createFavourite, { body: { name, items: [...kept], ...(orgId !== undefined && { orgId }) }, key: newIdempotencyKey() }),
      ),
    rename: ({ id, items: kept, version }: FavouriteView, name: string) =>
      doing(apiFetch(changeFavourite, { params: { id }, body: { name, items: kept, version } })),
    remove: ({ id }: FavouriteView) => doing(apiFetch(removeFavourite, { params: { id } })),
  };
}
