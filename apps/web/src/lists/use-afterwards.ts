import { startTransition, useEffect, useState } from 'react';

/** A value one drawing later: what hangs on it is drawn when all the rest is on screen, and gives way to whatever comes meanwhile. */
export function useAfterwards<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => startTransition(() => setShown(value)), [value]);
  return shown;
}
