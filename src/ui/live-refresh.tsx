'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { subscribe } from './event-source';
import { Notice } from './kit/notice';
import { stateOfList } from './state-of-list';

type Props = {
  url: string;
  /** {@link stateOfList} of what the page was rendered with. */
  shown: string;
  /** Says that the network is gone. */
  words: string;
};

/** Renders the page again when the list at `url` is no longer the one it shows. */
export function LiveRefresh({ url, shown, words }: Props) {
  const router = useRouter();
  const rendered = useRef(shown);
  const [isStale, setIsStale] = useState(false);
  useEffect(() => {
    let isFirst = true;
    return subscribe(() => url, {
      value: (value) => {
        // The first event is what the page shows, unless something happened while the page was on its way.
        if (!isFirst || stateOfList((value as { items: Items }).items) !== rendered.current) router.refresh();
        isFirst = false;
      },
      connection: (state) => setIsStale(state === 'stale'),
      refused: ({ code }) => {
        // Whoever may no longer see the list keeps nothing of it on the screen.
        if (code === 'not-found') router.refresh();
        else setIsStale(true);
      },
    });
  }, [url, router]);
  return isStale ? (
    <div className="mb-4">
      <Notice>{words}</Notice>
    </div>
  ) : null;
}

type Items = Parameters<typeof stateOfList>[0];
