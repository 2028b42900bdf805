import { createNavigation } from 'next-intl/navigation';
import { routing } from './routing';

/** Navigation that knows the language. Links come from `@/i18n/link`, which spares the line from prefetching. */
export const { Link: PrefetchingLink, redirect, permanentRedirect, usePathname, useRouter, getPathname } =
  createNavigation(routing);
