import { BellRing, CircleCheck, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type NoticeKind = 'info' | 'done' | 'needs' | 'danger';

const LOOKS: Record<NoticeKind, { icon: LucideIcon; box: string; mark: string }> = {
  info: { icon: Info, box: 'border-line bg-tint', mark: 'text-act' },
  done: { icon: CircleCheck, box: 'border-act bg-tint', mark: 'text-act' },
  needs: { icon: BellRing, box: 'border-needs bg-needs-tint', mark: 'text-ink' },
  danger: { icon: TriangleAlert, box: 'border-danger bg-danger-tint', mark: 'text-danger' },
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
  const { icon: Icon, box, mark } = LOOKS[kind];
  return (
    <div role={live === true ? 'alert' : undefined} className={`flex gap-3 rounded-lg border p-4 ${box}`}>
      <Icon aria-hidden className={`mt-0.5 size-6 shrink-0 ${mark}`} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="mt-3 flex flex-wrap gap-3">{action}</div>}
      </div>
    </div>
  );
}
