'use client';

import { useEffect } from 'react';

/** Restores the language chosen on this device when the cookie is gone. */
export function RestoreLanguage({ current }: { current: string }) {
  useEffect(() => {
    if (/(?:^|; )NEXT_LOCALE=/.test(document.cookie)) return;
    const link = document.querySelector<HTMLAnchorElement>(`a[hreflang="${storedLocale()}"]`);
    if (link !== null && link.hreflang !== current) location.replace(link.href);
  }, [current]);
  return null;
}

function storedLocale(): string {
  try {
    return CSS.escape(localStorage.getItem('locale') ?? '');
  } catch {
    return '';
  }
}
