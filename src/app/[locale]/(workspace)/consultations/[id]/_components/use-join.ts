'use client';

import { useCallback, useEffect, useState } from 'react';
import type { JoinReply } from '@/domain/consultations/view';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { joinCall } from './call-endpoints';
import type { Failure } from './use-action';

export type RoomEntry = { way: JoinReply | null; failure: Failure | null; again: () => void };

/** Requests how to join the call, and again on demand. */
export function useRoomEntry(id: string): RoomEntry {
  const [found, setFound] = useState<Pick<RoomEntry, 'way' | 'failure'>>({ way: null, failure: null });
  const requestJoin = useCallback(async () => {
    try {
      return { way: await apiFetch(joinCall, { params: { id }, key: newIdempotencyKey() }), failure: null };
    } catch (error) {
      return { way: null, failure: isProblem(error) ? error.code : ('no-line' as const) };
    }
  }, [id]);
  useEffect(() => {
    let isOn = true;
    void requestJoin().then((next) => isOn && setFound(next));
    return () => {
      isOn = false;
    };
  }, [requestJoin]);
  return { ...found, again: () => void requestJoin().then(setFound) };
}
