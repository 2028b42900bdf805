import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { buttonLook, type ButtonKind } from './button-look';
import { LinkPending } from './link-pending';

type Props = ComponentProps<typeof Link> & { kind?: ButtonKind; icon?: ReactNode; wide?: boolean };

/** A link that looks like a button, because going there is the thing to do. */
export function LinkButton({ kind = 'main', icon, wide, className = '', children, ...rest }: Props) {
  return (
    <Link {...rest} className={`${buttonLook(kind)} ${wide === true ? 'w-full' : ''} ${className}`}>
      {icon}
      <span>{children}</span>
      <LinkPending />
    </Link>
  );
}
