'use client';

import { useEffect } from 'react';
import { apiFetch } from '@/ui/api';
import { recordPresence } from './endpoints';

const BEAT_MS = 20_000;

/** Sends a heartbeat every 20 seconds, and at once when the page becomes visible or the connection returns. */
export function usePresence(id: string, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const sendHeartbeat = () => void apiFetch(recordPresence, { params: { id } }).catch(() => undefined);
    sendHeartbeat();
    const timer = setInterval(sendHeartbeat, BEAT_MS);
    addEventListener('online', sendHeartbeat);
    document.addEventListener('visibilitychange', sendHeartbeat);
    return () => {
      clearInterval(timer);
      removeEventListener('online', sendHeartbeat);
      document.removeEventListener('visibilitychange', sendHeartbeat);
    };
  }, [id, isOn]);
}
