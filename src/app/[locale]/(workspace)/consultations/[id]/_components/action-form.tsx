'use client';

import type { ReactNode } from 'react';

type Props = {
  action: string;
  /** Where to go on without script: our own path with its language. */
  then: string;
  /** The idempotency key of the form as it came with the page. */
  formKey: string;
  fields?: Readonly<Record<string, string>>;
  onSend: () => void;
  children: ReactNode;
};

/** A form that posts by itself while there is no script, and is sent without leaving the page once there is. */
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
