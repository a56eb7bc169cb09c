import { useCallback, useState } from 'react';

/** What the pointer is on: a place, or one link between two. */
export type LookedAt =
  | { readonly kind: 'place'; readonly ref: string; readonly lon: number; readonly lat: number; readonly label: string; readonly count: number }
  | { readonly kind: 'link'; readonly id: string; readonly lon: number; readonly lat: number };

/** What the pointer is on, changed only when it comes onto something else: a moving pointer redraws nothing. */
export function useLookedAt(): readonly [LookedAt | null, (next: LookedAt | null) => void] {
  const [lookedAt, setLookedAt] = useState<LookedAt | null>(null);
  const look = useCallback((next: LookedAt | null) => {
    setLookedAt((before) => (nameOf(before) === nameOf(next) ? before : next));
  }, []);
  return [lookedAt, look];
}

function nameOf(lookedAt: LookedAt | null): string {
  if (lookedAt === null) return '';
  return lookedAt.kind === 'place' ? `place ${lookedAt.ref}` : `link ${lookedAt.id}`;
}
