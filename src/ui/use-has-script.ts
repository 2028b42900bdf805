import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the script has arrived: false in the page as the server made it. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
