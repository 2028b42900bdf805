import type { ReactNode } from 'react';

type Props = { label: ReactNode; /** What is done so far, out of `max`; absent while nobody knows. */ value?: number; max?: number };

/** How far a long piece of work has come. */
export function Progress({ label, value, max = 100 }: Props) {
  return (
    <label className="block">
      <span className="mb-1 block font-medium">{label}</span>
      <progress value={value} max={max} className="block h-3 w-full" />
    </label>
  );
}
