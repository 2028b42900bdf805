import type { Locale } from '@/domain/shared/primitives';

/** A local path with its locale: `/doctors?q=x` becomes `/pa/doctors?q=x`. Anything else is returned unchanged. */
export function localePath(href: string, locale: Locale): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href;
  return /^\/(?:$|[?#])/.test(href) ? `/${locale}${href.slice(1)}` : `/${locale}${href}`;
}
