import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The current instant, ISO, renewed every quarter of a minute; before hydration `start`, the time of rendering. */
export function useClock(start: string): string {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
