import type { ReactNode } from 'react';

/** The screen's main action, fixed at the bottom of a phone above the tabs, and in the flow of a wide or a short screen. */
export function ActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-(--tabs-height,0px) z-10 -mx-4 mt-6 flex flex-wrap gap-3 border-t border-line bg-paper px-4 py-3 *:flex-1 short:static md:static md:mx-0 md:border-0 md:px-0 md:*:flex-none">
      {children}
    </div>
  );
}
