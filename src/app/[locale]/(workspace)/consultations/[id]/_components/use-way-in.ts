'use client';

import { useCallback, useEffect, useState } from 'react';
import type { JoinReply } from '@/domain/consultations/view';
import { isProblem } from '@/domain/shared/problem';
import { call, newKey } from '@/ui/api';
import { joinCall } from './call-endpoints';
import type { Failure } from './use-action';

export type WayIn = { way: JoinReply | null; failure: Failure | null; again: () => void };

/** Asks the way into the call, and again when told. */
export function useWayIn(id: string): WayIn {
  const [found, setFound] = useState<Pick<WayIn, 'way' | 'failure'>>({ way: null, failure: null });
  const ask = useCallback(async () => {
    try {
      return { way: await call(joinCall, { params: { id }, key: newKey() }), failure: null };
    } catch (error) {
      return { way: null, failure: isProblem(error) ? error.code : ('no-line' as const) };
    }
  }, [id]);
  useEffect(() => {
    let isOn = true;
    void ask().then((next) => isOn && setFound(next));
    return () => {
      isOn = false;
    };
  }, [ask]);
  return { ...found, again: () => void ask().then(setFound) };
}
