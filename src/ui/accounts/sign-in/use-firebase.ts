import { useEffect, useEffectEvent, useRef } from 'react';
import { retryImport } from '@/ui/retry-import';
import type { FirebaseClient } from './firebase-client';
import type { FirebaseFacts } from './firebase-facts';

/** Firebase's client, fetched as soon as the page has rendered, while the person still types; awaited where it is needed. */
export function useFirebase(facts: FirebaseFacts, locale: string): () => Promise<FirebaseClient> {
  const opened = useRef<Promise<FirebaseClient> | null>(null);
  const open = () => {
    if (opened.current !== null) return opened.current;
    const opening = retryImport(() => import('./firebase-client')).then(({ openFirebase }) => openFirebase(facts, locale));
    // A failed load is retried at the next press.
    opening.catch(() => (opened.current = null));
    opened.current = opening;
    return opening;
  };
  const openEarly = useEffectEvent(() => void open());
  useEffect(() => {
    openEarly();
    return () => {
      void opened.current?.then(
        (client) => client.close(),
        () => undefined,
      );
      opened.current = null;
    };
  }, []);
  return open;
}
