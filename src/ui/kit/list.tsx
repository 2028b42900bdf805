import type { ReactNode } from 'react';

/** Rows under one another, a hairline between them. Its children are `Row`s. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {children}
    </ul>
  );
}
