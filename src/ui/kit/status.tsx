import { Ban, CircleCheck, CircleDot, Clock, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type StatusKind = 'good' | 'waiting' | 'needs' | 'danger' | 'over' | 'plain';

const LOOKS: Record<StatusKind, { icon: LucideIcon; look: string }> = {
  good: { icon: CircleCheck, look: 'bg-tint text-act' },
  waiting: { icon: Clock, look: 'bg-tint text-ink' },
  needs: { icon: TriangleAlert, look: 'bg-needs text-on-needs' },
  danger: { icon: TriangleAlert, look: 'bg-danger-tint text-danger' },
  over: { icon: Ban, look: 'border border-line text-muted' },
  plain: { icon: CircleDot, look: 'border border-line text-ink' },
};

/** A status as an icon and a word; the colour is redundant. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const { icon: Icon, look } = LOOKS[kind];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-small font-semibold ${look}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}
