import type { ComponentProps } from 'react';
import { Link } from '@/i18n/link';

/** A link inside text. */
export function TextLink({ className = '', children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={`font-semibold text-act underline underline-offset-4 hover:text-act-strong ${className}`}>
      {children}
    </Link>
  );
}
