'use client';

import { useSyncExternalStore, type ReactNode } from 'react';

function onLineChange(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Says that the line is gone for as long as it is. Words and icon come from outside, so it carries none to the phone. */
export function OfflineBanner({ icon, text }: { icon: ReactNode; text: string }) {
  const online = useSyncExternalStore(
    onLineChange,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center gap-3 bg-needs px-4 py-2.5 font-medium text-on-needs">
          {icon}
          {text}
        </p>
      )}
    </div>
  );
}
