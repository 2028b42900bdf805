import { useId, type ReactNode } from 'react';

type Props = { title: ReactNode; lead?: ReactNode; action?: ReactNode; id?: string; children: ReactNode };

/** A part of a page with a heading, separated by a hairline and space. */
export function Section({ title, lead, action, id: anchor, children }: Props) {
  const id = useId();
  return (
    <section id={anchor} aria-labelledby={id} className="mt-6 border-t border-line pt-6 first:mt-0 first:border-t-0 first:pt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} className="text-title">
          {title}
        </h2>
        {action}
      </div>
      {lead !== undefined && <p className="mb-4 max-w-text text-muted">{lead}</p>}
      {children}
    </section>
  );
}
