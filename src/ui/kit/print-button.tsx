'use client';

import { useHasScript } from '../use-has-script';
import { Button } from './button';

/** Prints the page; where script does not run the browser's own menu does. Paper has no use for it. */
export function PrintButton({ label }: { label: string }) {
  if (!useHasScript()) return null;
  return (
    <Button type="button" kind="quiet" className="print:hidden" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
