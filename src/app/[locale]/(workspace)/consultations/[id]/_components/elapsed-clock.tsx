'use client';

import { useEffect, useState } from 'react';
import { elapsedText } from './elapsed-text';

/** The time since an instant, counting up. */
export function ElapsedClock({ since, label }: { since: string; label: string }) {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setSeconds((Date.now() - Date.parse(since)) / 1000);
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <span role="timer" aria-label={label} className="tabular-nums">
      {seconds === null ? '' : elapsedText(seconds)}
    </span>
  );
}
