import { useLocale } from 'next-intl';
import type { ComponentProps } from 'react';
import { localePath } from './locale-path';

type Props = Omit<ComponentProps<'a'>, 'href'> & {
  /** A local path without its locale, `/doctors`; or any other URL. */
  href: string;
};

/**
 * A link that keeps the reader's locale. It is a plain link on purpose: Next's own is a client component, and a list of doctors
 * would mount one per row. A page is small, so that a full load costs about what its payload would.
 */
export function Link({ href, ...rest }: Props) {
  return <a href={localePath(href, useLocale())} {...rest} />;
}
