import type { ReactNode } from 'react';

type Props = {
  /** What is looked at beside the work, or done after it. */
  side: ReactNode;
  children: ReactNode;
};

/** Two columns where there is room for them; on a phone one after the other. */
export function Columns({ side, children }: Props) {
  if (side === false || side === null) return children;
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_21rem] lg:gap-8">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0 border-line max-lg:border-t max-lg:pt-6 lg:border-l lg:pl-8">{side}</div>
    </div>
  );
}
