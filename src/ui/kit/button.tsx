import type { ComponentProps, ReactNode } from 'react';
import { buttonLook, type ButtonKind } from './button-look';

type Props = ComponentProps<'button'> & {
  kind?: ButtonKind;
  /** A lucide icon; it stands before the words and never instead of them. */
  icon?: ReactNode;
  wide?: boolean;
  /** Work is under way: the button says so and takes no second press. */
  busy?: boolean;
};

/** Something pressed that does something. It submits its form unless told otherwise. */
export function Button({ kind = 'main', icon, wide, busy, disabled, className = '', children, ...rest }: Props) {
  return (
    <button
      type="submit"
      {...rest}
      disabled={disabled === true || busy === true}
      aria-busy={busy === true ? true : undefined}
      className={`${buttonLook(kind)} ${wide === true ? 'w-full' : ''} ${className}`}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
