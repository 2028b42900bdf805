import NextLink from 'next/link';
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<typeof NextLink>, 'href' | 'locale'> & {
  /** A URL that already includes its locale. */
  href: string;
};

/** A link for client components, which receive localised URLs as props and so need no message code. */
export function LocalizedLink({ prefetch = false, ...rest }: Props) {
  return <NextLink prefetch={prefetch} {...rest} />;
}
