'use client';

import { useEffect, useRef, useState } from 'react';
import { callSession, type CallFacts, type CallSession, type CallView } from './call-session';

/** The call of this page, opened on mount and closed on unmount. */
export function useCallSession(facts: CallFacts): { view: CallView | null; session: () => CallSession | null } {
  const [view, setView] = useState<CallView | null>(null);
  const session = useRef<CallSession | null>(null);
  const begin = useRef(facts);
  useEffect(() => {
    session.current = callSession(begin.current, setView);
    return () => {
      session.current?.close();
      session.current = null;
    };
  }, []);
  return { view, session: () => session.current };
}
