'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { reservationApi } from '@/domain/reservations/api';
import type { ReplyOf } from '@/domain/shared/endpoint';
import { endpointRef, urlOf } from '@/ui/api';
import { subscribe } from '@/ui/event-source';
import { Notice } from '@/ui/kit/notice';
import { versionsOf } from './versions-of';

const list = endpointRef<typeof reservationApi.list>('GET', '/api/pharmacy/reservations');

type Props = {
  /** What the page was rendered with, as {@link versionsOf} says it. */
  shown: string;
  query: { limit: number; open?: true };
  words: string;
};

/** Renders the page again when a reservation has come or changed, and says when the network is gone. */
export function LiveReservations({ shown, query, words }: Props) {
  const router = useRouter();
  const [isStale, setIsStale] = useState(false);
  const rendered = useRef(shown);
  const url = urlOf(list, { query });
  useEffect(() => {
    rendered.current = shown;
  }, [shown]);
  useEffect(
    () =>
      subscribe(() => url, {
        value: (value) => {
          if (versionsOf((value as ReplyOf<typeof reservationApi.list>).items) !== rendered.current) router.refresh();
        },
        connection: (state) => setIsStale(state === 'stale'),
        refused: () => setIsStale(true),
      }),
    [url, router],
  );
  return isStale ? <Notice kind="needs">{words}</Notice> : null;
}
