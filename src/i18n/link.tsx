import { useLocale } from 'next-intl';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { localePath } from './locale-path';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & {
  /** One of our own pages without its language, `/doctors`; or any other address. */
  href: string;
};

/**
 * A link that stays in the reader's language. It prefetches only when asked to: on a metered 2G line every guess is paid for.
 * next-intl's own link would bring 10 kB of message machinery to pages that have no client messages.
 */
export function Link({ href, prefetch = false, ...rest }: Props) {
  return <NextLink href={localePath(href, useLocale())} prefetch={prefetch} {...rest} />;
}
