'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';

const never = () => () => undefined;
const canShare = () => typeof navigator.share === 'function';

/** The phone's own sheet, where the browser has one; nothing where it has none. */
export function ShareButton({ url, text, label }: { url: string; text: string; label: string }) {
  const isThere = useSyncExternalStore(never, canShare, () => false);
  if (!isThere) return null;
  const share = async () => {
    // Closing the sheet is no error.
    await navigator.share({ text: text.replace(url, '').trim(), url }).catch(() => undefined);
  };
  return (
    <Button type="button" onClick={() => void share()} icon={<Icon name="send-horizontal" className="size-5 shrink-0" />}>
      {label}
    </Button>
  );
}
