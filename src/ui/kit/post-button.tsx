'use client';

import { useState, type ReactNode } from 'react';
import { Button } from './button';
import type { ButtonKind } from './button-look';

type Props = {
  action: string;
  /** Where it continues. */
  then: string;
  kind: ButtonKind;
  /** The accessible name: the action and its target. */
  name: string;
  icon?: ReactNode;
  /** Hidden fields of the form. */
  fields?: Readonly<Record<string, string | number>>;
  children: ReactNode;
};

/** A plain form with one button; JavaScript only prevents a double press. */
export function PostButton({ action, then, kind, name, icon, fields = {}, children }: Props) {
  const [isSent, setIsSent] = useState(false);
  return (
    <form method="post" action={action} onSubmit={() => setIsSent(true)}>
      <input type="hidden" name="_then" value={then} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Button kind={kind} icon={icon} aria-label={name} busy={isSent}>
        {children}
      </Button>
    </form>
  );
}
