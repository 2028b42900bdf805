import { Link } from '@/i18n/link';

export type Tab = { href: string; label: string; current: boolean; count?: number };

/** Views of the same thing, each with its own URL. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mb-5 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="-mb-px flex min-h-12 items-center gap-2 border-b-3 border-transparent px-3 whitespace-nowrap text-muted aria-[current=page]:border-act aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && <span className="rounded-sm bg-tint px-1.5 text-small">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
