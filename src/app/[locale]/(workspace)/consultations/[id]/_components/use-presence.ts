'use client';

import { useEffect } from 'react';
import { apiFetch } from '@/ui/api';
import { recordPresence } from './endpoints';

const BEAT_MS = 20_000;

/** Sends a heartbeat every 20 seconds, and at once when the page becomes visible or the connection returns. */
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
