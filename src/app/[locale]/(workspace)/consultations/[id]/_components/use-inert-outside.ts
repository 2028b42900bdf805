'use client';

import { useEffect, type RefObject } from 'react';

/** Makes everything behind a covering part of the page inert, for keyboards and screen readers too. */
export function useInertOutside(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const covered: Element[] = [];
    for (let inner: Element | null = part.current; inner !== null && inner !== document.body; inner = inner.parentElement) {
      const siblings = [...(inner.parentElement?.children ?? [])];
      covered.push(...siblings.filter((one) => one !== inner && !one.hasAttribute('inert')));
    }
    covered.forEach((one) => one.setAttribute('inert', ''));
    part.current?.focus();
    return () => covered.forEach((one) => one.removeAttribute('inert'));
  }, [part]);
}
