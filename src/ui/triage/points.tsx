import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  points: readonly string[];
  /** Under which a browser without a network finds the row to repeat. */
  name?: 'advice' | 'comeBack';
};

/** A heading with its points; nothing where there are none. */
export function Points({ title, points, name }: Props) {
  if (points.length === 0) return null;
  return (
    <section data-check-part="">
      <h2 className="mb-2 text-title">{title}</h2>
      <ul className="grid gap-2">
        {points.map((point) => (
          <li key={point} data-check={name} className="grid grid-cols-[auto_1fr] gap-3">
            <span aria-hidden className="mt-2.5 size-2.5 rotate-45 bg-act" />
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}
