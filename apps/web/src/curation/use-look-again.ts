import { useEffect } from 'react';
import { useRevalidator } from 'react-router';

/**
 * While the server works at what a page shows, the page looks again by itself, so long as somebody sees it; without a script
 * it is as it was when it was opened.
 *
 * @param pauseMs between two looks, in milliseconds
 */
export function useLookAgain(isAtWork: boolean, pauseMs: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isAtWork) return undefined;
    let isHere = true;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      if (isHere) timer = setTimeout(() => void look(), pauseMs);
    };
    const look = async () => {
      try {
        if (document.visibilityState !== 'hidden') await revalidate();
      } finally {
        wait();
      }
    };
    wait();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [isAtWork, pauseMs, revalidate]);
}
