import { useId, type ComponentProps } from 'react';
import { INPUT_LOOK } from './input-look';
import { Icon } from './icon';

type Props = Omit<ComponentProps<'input'>, 'id'> & { name: string; label: string; hint?: string; error?: string | undefined };

/** A field whose texts are props: the kit's `Field` would add the message code to the client bundle. */
export function TextField({ label, hint, error, className = '', ...input }: Props) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-small text-muted">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error === undefined ? undefined : true}
        className={`${INPUT_LOOK} ${className}`}
      />
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-2 font-medium text-danger">
          <Icon name="circle-exclamation-point" className="mt-1 size-5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
