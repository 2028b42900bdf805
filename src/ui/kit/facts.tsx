import type { ReactNode } from 'react';

export type Fact = { term: ReactNode; value: ReactNode };

/** Facts of one thing as a definition list. Facts without a value are left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,auto)_1fr]">
      {facts
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .map(({ term, value }, index) => (
          <div key={index} className="contents">
            <dt className="-mb-2.5 text-muted sm:mb-0">{term}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
