import { useEffect, useState } from 'react';

const GROWTH_MILLISECONDS = 520;

/**
 * From 0 to 1, slowing down, each time `of` changes: how much of what is spread out is drawn. At once 1 when motion is
 * unwanted.
 */
export function useGrowth(of: unknown, isStill: boolean): number {
  const [grown, setGrown] = useState(1);
  useEffect(() => {
    if (isStill || of === null) {
      setGrown(1);
      return undefined;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      // A frame may bear a time from before it was asked for.
      const share = Math.min(1, Math.max(0, (now - start) / GROWTH_MILLISECONDS));
      setGrown(1 - (1 - share) ** 3);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    setGrown(0.05);
    return () => cancelAnimationFrame(frame);
  }, [of, isStill]);
  return grown;
}
