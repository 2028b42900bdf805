import NextLink from 'next/link';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & {
  /** An address that already begins with its language. */
  href: string;
};

/** A link for client pieces, which are handed addresses with their language and so need no message machinery to find it. */
export function LocalizedLink({ prefetch = false, ...rest }: Props) {
  return <NextLink prefetch={prefetch} {...rest} />;
}
