import type { ComponentProps } from 'react';
import { Link } from '@/i18n/link';

/** The link to a row's own page, in the row's first cell. */
export function TableLink({ children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className="inline-flex min-h-12 flex-wrap items-center gap-x-2 font-semibold text-act underline underline-offset-4">
      {children}
    </Link>
  );
}
