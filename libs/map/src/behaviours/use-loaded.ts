import { useEffect, useState } from 'react';

/** What a load gives, null until then and when it failed: the map does without. */
export function useLoaded<Value>(load: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => isWanted && setValue(loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return value;
}
