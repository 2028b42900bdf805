import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export type StatusKind = 'good' | 'waiting' | 'needs' | 'danger' | 'over' | 'plain';

const LOOKS: Record<StatusKind, { icon: IconName; look: string }> = {
  good: { icon: 'circle-check', look: 'bg-tint text-act' },
  waiting: { icon: 'clock', look: 'bg-tint text-ink' },
  needs: { icon: 'triangle-exclamation-point', look: 'bg-needs text-on-needs' },
  danger: { icon: 'triangle-exclamation-point', look: 'bg-danger-tint text-danger' },
  over: { icon: 'ban', look: 'border border-line text-muted' },
  plain: { icon: 'circle-dot', look: 'border border-line text-ink' },
};

/** A status as an icon and a word; the colour is redundant. */
export function Status({ kind, children }: { kind: StatusKind; children: ReactNode }) {
  const { icon, look } = LOOKS[kind];
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-small font-semibold ${look}`}>
      <Icon name={icon} className="size-4 shrink-0" />
      {children}
    </span>
  );
}
