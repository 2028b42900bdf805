'use client';

import { useLinkStatus } from 'next/link';

/** A thin line under the followed link while its page loads on a slow connection. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden
      data-pending={pending}
      className="fixed inset-x-0 top-0 z-50 hidden h-1 bg-act data-[pending=true]:block data-[pending=true]:animate-wait"
    />
  );
}
