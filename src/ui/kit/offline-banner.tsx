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

/** Shown while the device is offline. Text and icon are passed in, so it adds none to the bundle. */
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
