import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { Icon } from './icon';

type Props = { title: ReactNode; lead?: ReactNode; back?: { href: string; label: string }; action?: ReactNode };

/** The heading of a page with a lead sentence and a back link. */
export function PageTitle({ title, lead, back, action }: Props) {
  return (
    <div className="mb-6">
      {back !== undefined && (
        <Link href={back.href} className="-ml-1 inline-flex min-h-12 items-center gap-2 px-1 font-semibold text-act">
          <Icon name="arrow-left" className="size-5" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-head">{title}</h1>
          {lead !== undefined && <p className="mt-1 max-w-text text-lead text-muted">{lead}</p>}
        </div>
        {action}
      </div>
    </div>
  );
}
