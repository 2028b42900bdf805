import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page has hydrated; false in the server's rendering. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
