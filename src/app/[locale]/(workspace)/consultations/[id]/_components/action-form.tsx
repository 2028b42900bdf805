'use client';

import type { ReactNode } from 'react';

type Props = {
  action: string;
  /** Where to continue without JavaScript: a local path including the locale. */
  then: string;
  /** The form's idempotency key from the page's rendering. */
  formKey: string;
  fields?: Readonly<Record<string, string>>;
  onSend: () => void;
  children: ReactNode;
};

/** A form that submits natively without JavaScript, and by fetch once hydrated. */
export function ActionForm({ action, then, formKey, fields = {}, onSend, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {Object.entries({ _then: then, _key: formKey, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
