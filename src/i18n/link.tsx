import type { ComponentProps } from 'react';
import { PrefetchingLink } from './navigation';

/** A link inside the product. It prefetches only when asked to: on a metered 2G line every guess is paid for. */
export function Link({ prefetch = false, ...rest }: ComponentProps<typeof PrefetchingLink>) {
  return <PrefetchingLink prefetch={prefetch} {...rest} />;
}
