import { useLocale } from 'next-intl';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { localePath } from './locale-path';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & {
  /** A local path without its locale, `/doctors`; or any other URL. */
  href: string;
};

/**
 * A link that keeps the reader's locale. It prefetches only on request: on a metered 2G connection every guess costs money.
 * next-intl's own link would add 10 kB of message code to pages without client messages.
 */
export function Link({ href, prefetch = false, ...rest }: Props) {
  return <NextLink href={localePath(href, useLocale())} prefetch={prefetch} {...rest} />;
}
