import { use } from 'react';
import { Icon } from '../kit/icon';
import type { IconName } from '../kit/icon-names';
import { pageAddress } from './page-address';

/** `href` begins with the language. */
export type RoleNavLink = {
  href: string;
  label: string;
  icon: IconName;
  /** How many things wait there; `name` is by what a page that knows better finds it (`data-count`). */
  count?: { name: string; value: number; label: string };
};

type Props = { label: string; more: string; links: readonly RoleNavLink[] };

/** More tabs than this are each narrower than a finger on a phone of 360 px, so the rest waits behind the last one. */
const TABS_MAX = 5;

/** The link with the longest matching path prefix, so that a detail page keeps its tab active. */
function currentOf(links: readonly RoleNavLink[], path: string): string | undefined {
  return links
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** A role's pages: tabs at the bottom of a phone (below the page where the screen is short), a sidebar on a wide screen. */
export function RoleNavLinks({ label, more, links }: Props) {
  const current = currentOf(links, use(pageAddress()).path);
  const tabs = links.length > TABS_MAX ? TABS_MAX - 1 : TABS_MAX;
  const rest = links.slice(tabs);
  return (
    <nav
      aria-label={label}
      className="short:max-md:relative short:max-md:inset-auto fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:sticky md:inset-auto md:top-6 md:w-52 md:shrink-0 md:self-start md:border-0 md:pb-0 print:hidden"
    >
      <ul className="mx-auto flex max-w-page md:flex-col md:gap-1">
        {links.map((link, index) => (
          <li key={link.href} className={`min-w-0 flex-1 ${index < tabs ? '' : 'max-md:hidden'}`}>
            <Tab {...link} isCurrent={link.href === current} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1 md:hidden">
            <details>
              <summary className={`${TAB} list-none ${rest.some(({ href }) => href === current) ? 'font-semibold text-act' : ''}`}>
                <Icon name="chevrons-up-down" className="size-6 shrink-0" />
                <span className="max-w-full px-0.5">{more}</span>
              </summary>
              <ul className="absolute inset-x-0 bottom-full max-h-[calc(100dvh-var(--tabs-height))] overflow-y-auto border-t border-line bg-paper px-4 py-2">
                {rest.map(({ href, label: words, icon }) => (
                  <li key={href}>
                    <a
                      href={href}
                      aria-current={href === current ? 'page' : undefined}
                      className="flex min-h-12 items-center gap-3 rounded-lg px-2 aria-[current=page]:bg-tint aria-[current=page]:font-semibold aria-[current=page]:text-act"
                    >
                      <Icon name={icon} className="size-6 shrink-0" />
                      {words}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

const TAB =
  'relative flex min-h-[calc(var(--tabs-height)-1px-env(safe-area-inset-bottom))] flex-col items-center justify-center gap-0.5 py-1.5 text-center text-[length:min(var(--text-tiny),18px)] leading-tight text-muted aria-[current=page]:font-semibold aria-[current=page]:text-act aria-[current=page]:before:absolute aria-[current=page]:before:inset-x-3 aria-[current=page]:before:top-0 aria-[current=page]:before:h-1 aria-[current=page]:before:bg-act md:min-h-12 md:flex-row md:justify-start md:gap-3 md:rounded-lg md:px-4 md:text-left md:text-body md:leading-normal md:hover:bg-tint md:aria-[current=page]:bg-tint md:aria-[current=page]:before:hidden';

function Tab({ href, label, icon, count, isCurrent }: RoleNavLink & { isCurrent: boolean }) {
  return (
    <a href={href} aria-current={isCurrent ? 'page' : undefined} className={TAB}>
      <Icon name={icon} className="size-6 shrink-0" />
      <span className="max-w-full max-md:px-0.5">{label}</span>
      {count !== undefined && <Count {...count} />}
    </a>
  );
}

/** A page with a live list writes the number itself, so it is in the page even while it is 0. */
function Count({ name, value, label }: NonNullable<RoleNavLink['count']>) {
  return (
    <span
      hidden={value === 0}
      suppressHydrationWarning
      className="absolute top-1 left-1/2 ml-2 rounded-sm bg-needs px-1.5 text-small leading-snug font-bold text-on-needs [&[hidden]]:hidden md:static md:ml-auto"
    >
      <span data-count={name} suppressHydrationWarning>
        {value}
      </span>
      <span className="sr-only"> {label}</span>
    </span>
  );
}
