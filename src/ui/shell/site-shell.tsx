import type { ReactNode } from 'react';
import { Footer } from './footer';
import { MAIN_ID, SkipLink } from './skip-link';
import { TopBar } from './top-bar';

type Props = {
  children: ReactNode;
  /** The signed-in account and signing out; absent for signed-out visitors. */
  account?: ReactNode;
  /** `bleed` lets the page reach both edges and set its own columns. */
  width?: 'page' | 'bleed';
};

/** The shell of public pages. */
export function SiteShell({ children, account, width = 'page' }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <TopBar account={account} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className={`w-full flex-1 outline-none ${width === 'page' ? 'mx-auto max-w-page px-4 py-6 md:py-10' : ''}`}
      >
        {children}
      </main>
      <Footer account={account} />
    </div>
  );
}
