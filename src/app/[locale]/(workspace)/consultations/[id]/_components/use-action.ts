'use client';

import { useRef, useState } from 'react';
import { isProblem, type ProblemCode } from '@/domain/shared/problem';
import { newIdempotencyKey } from '@/ui/api';

export type Failure = ProblemCode | 'no-line';
export type Action = {
  /** Runs once at a time. The idempotency key is kept until it succeeds, so that pressing again does not repeat the action. */
  run: (work: (key: string) => Promise<unknown>) => Promise<boolean>;
  isBusy: boolean;
  failure: Failure | null;
};

/** The state of a button's action: whether it is running, and why it failed. */
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
