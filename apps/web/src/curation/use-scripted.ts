import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether scripts run here: false on the server and in the first picture of a page, so that both agree. */
export const useScripted = (): boolean => useSyncExternalStore(never, () => true, () => false);
