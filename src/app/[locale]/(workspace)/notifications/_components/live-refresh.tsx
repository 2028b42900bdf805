'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { urlOf } from '@/ui/api';
import { subscribe } from '@/ui/event-source';
import { listNotifications } from '@/ui/notifications/endpoints';
import { Notice } from '@/ui/kit/notice';

/** Renders the page again when the list has changed, and says when the network is gone. */
export function LiveRefresh({ limit, words }: { limit: number; words: string }) {
  const router = useRouter();
  const [isStale, setIsStale] = useState(false);
  useEffect(() => {
    // The first event is the list the page was rendered with.
    let isFirst = true;
    return subscribe(() => urlOf(listNotifications, { query: { limit } }), {
      value: () => {
        if (!isFirst) router.refresh();
        isFirst = false;
      },
      connection: (state) => setIsStale(state === 'stale'),
      refused: () => setIsStale(true),
    });
  }, [limit, router]);
  return isStale ? (
    <div className="mb-4">
      <Notice>{words}</Notice>
    </div>
  ) : null;
}
