'use client';

import { useEffect, useState } from 'react';
import type { ReplyOf } from '@/domain/shared/endpoint';
import type { ProblemCode } from '@/domain/shared/problem';
import { urlOf, type FetchInput, type EndpointRef } from './api';
import { subscribe } from './event-source';

export type Live<T> = {
  value: T;
  /** The live connection is lost: the value may be outdated. */
  isStale: boolean;
  /** Why the stream ended for good, if it did. */
  refusal: ProblemCode | null;
};

/** A resource with live updates, starting with the value the page was rendered with. */
export function useLive<E, I extends ReplyOf<E> | null>(
  to: EndpointRef<E>,
  input: Pick<FetchInput<E>, 'params' | 'query'>,
  initial: I,
): Live<I | ReplyOf<E>> {
  const url = urlOf(to, input);
  const [live, setLive] = useState<Live<I | ReplyOf<E>>>({ value: initial, isStale: false, refusal: null });
  useEffect(
    () =>
      subscribe(() => url, {
        value: (value) => setLive((now) => ({ ...now, value: value as ReplyOf<E> })),
        connection: (state) => setLive((now) => (now.isStale === (state === 'stale') ? now : { ...now, isStale: state === 'stale' })),
        refused: (problem) => setLive((now) => ({ ...now, refusal: problem.code })),
      }),
    [url],
  );
  return live;
}
