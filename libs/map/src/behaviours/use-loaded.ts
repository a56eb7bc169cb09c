import { useEffect, useState } from 'react';

/** What a load gives, null until then and when it failed: the map does without. `when` false waits. */
export function useLoaded<Value>(load: () => Promise<Value>, when = true): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    let isWanted = when;
    if (when) {
      load().then(
        (loaded) => isWanted && setValue(loaded),
        () => undefined,
      );
    }
    return () => {
      isWanted = false;
    };
  }, [load, when]);
  return value;
}
