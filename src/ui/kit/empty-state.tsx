import type { ReactNode } from 'react';
import { PhulkariStar } from './phulkari-star';

type Props = {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `h1` when it is the whole page. */
  heading?: 'h1' | 'p';
};

/** Says that there is nothing here yet, why, and what to do about it. */
export function EmptyState({ title, children, action, heading: Heading = 'p' }: Props) {
  return (
    <div className="flex flex-col items-start gap-3 py-8">
      <PhulkariStar className="size-16 text-act" />
      <Heading className={Heading === 'h1' ? 'text-head' : 'text-title font-semibold'}>{title}</Heading>
      {children !== undefined && <div className="max-w-text text-muted">{children}</div>}
      {action !== undefined && <div className="mt-1 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
