'use client';

import { useRef, useState } from 'react';
import { isProblem, type ProblemCode } from '@/domain/shared/problem';
import { newIdempotencyKey } from '@/ui/api';

export type Failure = ProblemCode | 'no-line';
export type Action = {
  /** Does it once at a time. The key is kept until it has worked, so that pressing again is not doing it twice. */
  run: (work: (key: string) => Promise<unknown>) => Promise<boolean>;
  isBusy: boolean;
  failure: Failure | null;
};

/** Something a button does: whether it is under way, and why it did not work. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef<string | null>(null);
  return {
    isBusy,
    failure,
    async run(work) {
      key.current ??= newIdempotencyKey();
      setBusy(true);
      setFailure(null);
      try {
        await work(key.current);
        key.current = null;
        return true;
      } catch (error) {
        if (isProblem(error)) key.current = null;
        setFailure(isProblem(error) ? error.code : 'no-line');
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
