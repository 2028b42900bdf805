import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type StatusKind = 'good' | 'waiting' | 'needs' | 'danger' | 'over' | 'plain';

const LOOKS: Record<StatusKind, { icon: IconName; className: string }> = {
  good: { icon: 'circle-check', className: 'bg-tint text-act' },
  waiting: { icon: 'clock', className: 'bg-tint text-ink' },
  needs: { icon: 'triangle-exclamation-point', className: 'bg-needs text-on-needs' },
  danger: { icon: 'triangle-exclamation-point', className: 'bg-danger-tint text-danger' },
  over: { icon: 'ban', className: 'border border-line text-muted' },
  plain: { icon: 'circle-dot', className: 'border border-line text-ink' },
};

/** A status as an icon and a word; the colour is redundant. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const { icon, className } = LOOKS[kind];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-small font-semibold lg:whitespace-nowrap ${className}`}>
      <Icon name={icon} className="size-4 shrink-0" />
      {children}
    </span>
  );
}
