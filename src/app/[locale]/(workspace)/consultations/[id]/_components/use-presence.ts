'use client';

import { useEffect } from 'react';
import { apiFetch } from '@/ui/api';
import { recordPresence } from './endpoints';

const BEAT_MS = 20_000;

/** Says every 20 seconds that somebody is still here, and at once when the page is looked at again or the line comes back. */
export function usePresence(id: string, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const beat = () => void apiFetch(recordPresence, { params: { id } }).catch(() => undefined);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    addEventListener('online', beat);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      removeEventListener('online', beat);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [id, isOn]);
}
