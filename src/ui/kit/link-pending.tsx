'use client';

import { useLinkStatus } from 'next/link';

/** A thin line under the link that was followed, for as long as a slow line keeps its page waiting. */
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
