import type { ReactNode } from 'react';

/** A heading with its points; nothing where there are none. */
export function Points({ title, points }: { title: ReactNode; points: readonly string[] }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-title">{title}</h2>
      <ul className="grid gap-2">
        {points.map((point) => (
          <li key={point} className="grid grid-cols-[auto_1fr] gap-3">
            <span aria-hidden className="mt-2.5 size-2.5 rotate-45 bg-act" />
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}
