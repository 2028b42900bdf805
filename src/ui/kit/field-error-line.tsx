import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The line beside a field that says what is wrong with it. `public/page.js` copies it for what the browser finds. */
export function FieldErrorLine({ id, children }: { id?: string; children?: ReactNode }) {
  return (
    <p id={id} data-field-error className="flex items-start gap-2 font-medium text-danger">
      <Icon name="circle-exclamation-point" className="mt-1 size-5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
