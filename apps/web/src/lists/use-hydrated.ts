import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the server's page and in the first paint, true once scripts run: for what only works with them. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
