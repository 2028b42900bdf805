import type { ReactNode } from 'react';

/** Rows separated by hairlines. Its children are `Row`s. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-y border-line">
      {children}
    </ul>
  );
}
