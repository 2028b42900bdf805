'use client';

import { useEffect, useState } from 'react';

/** The time since an instant, counting up. */
export function ElapsedClock({ since, label }: { since: string; label: string }) {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const update = () => setSeconds((Date.now() - Date.parse(since)) / 1000);
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return (
    <span role="timer" aria-label={label} className="tabular-nums">
      {seconds === null ? '' : elapsedText(seconds)}
    </span>
  );
}

/** `4:07`, `1:02:09`: a duration as a clock. */
export function elapsedText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h === 0 ? `${m}:${two(s)}` : `${h}:${two(m)}:${two(s)}`;
}
