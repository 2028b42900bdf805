import type { ComponentProps, ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { buttonLook, type ButtonKind } from './button-look';

type Props = ComponentProps<typeof Link> & { kind?: ButtonKind; icon?: ReactNode; wide?: boolean };

/** A link styled as a button, for navigation that is the main action. */
export function LinkButton({ kind = 'main', icon, wide, className = '', children, ...rest }: Props) {
  return (
    <Link {...rest} className={`${buttonLook(kind)} ${wide === true ? 'w-full' : ''} ${className}`}>
      {icon}
      <span>{children}</span>
    </Link>
  );
}
