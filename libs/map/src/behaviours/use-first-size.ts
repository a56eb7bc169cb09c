import { useCallback, useState } from 'react';
import type { Size } from './use-view.js';

/** The size an element has when it first stands in the page; null before. Give the second part to it as `ref`. */
export function useFirstSize(): readonly [Size | null, (element: HTMLElement | null) => void] {
  const [size, setSize] = useState<Size | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    setSize((before) => before ?? { width, height });
  }, []);
  return [size, measure];
}
