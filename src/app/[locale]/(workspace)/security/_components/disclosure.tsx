import type { ReactNode } from 'react';

type Props = { title: string; isOpen?: boolean; children: ReactNode };

/** A part of the page that is seldom needed, closed at first. */
export function Disclosure({ title, isOpen = false, children }: Props) {
  return (
    <details className="mt-4" open={isOpen}>
      <summary className="flex min-h-12 cursor-pointer items-center font-semibold">{title}</summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
