import type { Locale } from '@/domain/shared/primitives';

/** The address of one of our own pages in a language: `/doctors?q=x` becomes `/pa/doctors?q=x`. Anything else stays as it is. */
export function localePath(href: string, locale: Locale): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  return /^\/(?:$|[?#])/.test(href) ? `/${locale}${href.slice(1)}` : `/${locale}${href}`;
}
