import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-names';

type NoticeKind = 'info' | 'done' | 'needs' | 'danger';

const LOOKS: Record<NoticeKind, { icon: IconName; box: string; mark: string }> = {
  info: { icon: 'info', box: 'border-line bg-tint', mark: 'text-act' },
  done: { icon: 'circle-check', box: 'border-act bg-tint', mark: 'text-act' },
  needs: { icon: 'bell-ring', box: 'border-needs bg-needs-tint', mark: 'text-ink' },
  danger: { icon: 'triangle-exclamation-point', box: 'border-danger bg-danger-tint', mark: 'text-danger' },
};

type Props = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it: buttons or links. */
  action?: ReactNode;
  /** The notice results from the person's last action, so it is announced to screen readers. */
  live?: boolean;
};

/** A message set apart from the rest. `needs` is for something that needs the person's action now, `danger` for danger. */
export function Notice({ kind = 'info', title, children, action, live }: Props) {
  const { icon, box, mark } = LOOKS[kind];
  return (
    <div role={live === true ? 'alert' : undefined} className={`flex gap-3 rounded-lg border p-4 ${box}`}>
      <Icon name={icon} className={`mt-0.5 size-6 shrink-0 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="mt-3 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
