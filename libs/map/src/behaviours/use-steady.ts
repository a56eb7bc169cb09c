import { useRef } from 'react';

/** The very list of the time before as long as it says the same: what is drawn from it is then not drawn again. */
export function useSteady<Item extends string>(list: readonly Item[]): readonly Item[] {
  const steady = useRef(list);
  const isSame = steady.current.length === list.length && list.every((item, index) => item === steady.current[index]);
  if (!isSame) steady.current = list;
  return steady.current;
}
