import type { ReactNode } from 'react';

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** An error with its consequence and the next step. Its code is in every page, so it is kept small. */
export function ErrorState({ title, children, action }: Props) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 py-8">
      <span aria-hidden className="h-1 w-16 bg-danger" />
      <h1 className="text-head">{title}</h1>
      {children !== undefined && <div className="max-w-text text-lead text-muted">{children}</div>}
      {action !== undefined && <div className="mt-2 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
