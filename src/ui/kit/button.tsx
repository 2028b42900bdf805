import type { ComponentProps, ReactNode } from 'react';
import { buttonLook, type ButtonKind } from './button-look';

type Props = ComponentProps<'button'> & {
  kind?: ButtonKind;
  /** A lucide icon, shown before the label and never instead of it. */
  icon?: ReactNode;
  wide?: boolean;
  /** An action is running: the button shows it and ignores further presses. */
  busy?: boolean;
};

/** A button. It submits its form unless told otherwise. */
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
