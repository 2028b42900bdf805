import type { ReactNode } from 'react';

type Props = { label: ReactNode; /** Work done so far, out of `max`; absent while unknown. */ value?: number; max?: number };

/** The progress of a long-running action. */
export function Progress({ label, value, max = 100 }: Props) {
  return (
    <label className="block">
      <span className="mb-1 block font-medium">{label}</span>
      <progress value={value} max={max} className="block h-3 w-full" />
    </label>
  );
}
