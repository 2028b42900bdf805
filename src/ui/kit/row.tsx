import type { ReactNode } from 'react';
import { Link } from '@/i18n/link';
import { Icon } from './icon';

type Props = {
  /** The row's title. With `href` it is the link, and the whole row is its target. */
  title: ReactNode;
  href?: string;
  /** The row's page is the one that is open beside the list. */
  isOpen?: boolean;
  /** An avatar or an icon. */
  start?: ReactNode;
  /** Details under the title. */
  children?: ReactNode;
  /** A status, an amount. */
  end?: ReactNode;
  /** Buttons, under the row or where there is room at its end; they stay pressable beside the row's link. */
  actions?: ReactNode;
};

/** One item of a `List`. */
export function Row({ title, href, isOpen = false, start, children, end, actions }: Props) {
  return (
    <li className="@container relative py-4 has-[a.row-link:hover]:bg-tint has-[a.row-link[aria-current]]:bg-tint">
      <div className="@min-[32rem]:flex @min-[32rem]:items-center @min-[32rem]:gap-4">
        <div className="flex min-w-0 grow items-start gap-4">
          {start}
          <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-4 gap-y-1.5">
            <div className="min-w-0 grow basis-48">
              <p className="font-semibold">
                {href === undefined ? (
                  title
                ) : (
                  <Link href={href} aria-current={isOpen ? 'true' : undefined} className="row-link text-ink after:absolute after:inset-0">
                    {title}
                  </Link>
                )}
              </p>
              {children !== undefined && <div className="text-muted">{children}</div>}
            </div>
            {end !== undefined && <div className="shrink-0">{end}</div>}
          </div>
          {href !== undefined && <Icon name="chevron-right" className="size-6 shrink-0 self-center text-muted" />}
        </div>
        {actions !== undefined && (
          <div className="relative mt-3 flex flex-wrap gap-3 @min-[32rem]:mt-0 @min-[32rem]:shrink-0 @min-[32rem]:justify-end">
            {actions}
          </div>
        )}
      </div>
    </li>
  );
}
