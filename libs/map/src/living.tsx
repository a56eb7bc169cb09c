import { Component, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { afterTyping } from './behaviours/after-typing.js';
import styles from './living.module.css';

interface LivingProps {
  /** What is seen until the living map has drawn, and for good where it cannot. */
  readonly picture: ReactNode;
  readonly children: (onReady: () => void) => ReactNode;
  /** Starts without waiting to be in sight. */
  readonly atOnce?: boolean;
  readonly onUnable?: () => void;
  readonly className?: string;
}

/**
 * Lays a living map over a static picture: fetched only in a browser that can draw it, once in sight and while nobody
 * types, and shown only when it has drawn. Any failure on the way leaves the picture.
 */
export function Living({ picture, children, atOnce = false, onUnable, className }: LivingProps) {
  const room = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [isReady, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  const giveUp = useCallback(() => {
    setWanted(false);
    setReady(false);
    onUnable?.();
  }, [onUnable]);

  useEffect(() => {
    if (!canDraw()) {
      onUnable?.();
      return undefined;
    }
    return atOnce ? afterFirstPaint(() => setWanted(true)) : onceInSight(room.current, () => setWanted(true));
    // Asked once: what the page does with the answer may change, the browser's ability does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  // Behind a map that has drawn, nobody sees it: it is not drawn again.
  const seen = useRef(picture);
  if (!isReady) seen.current = picture;

  return (
    <div ref={room} className={[styles.room, className].filter(Boolean).join(' ')} data-living={isReady}>
      <div className={styles.picture} inert={isReady} aria-hidden={isReady}>
        {seen.current}
      </div>
      {isWanted ? (
        <div className={styles.canvas} inert={!isReady}>
          <Fallback onFailure={giveUp}>
            <Suspense fallback={null}>{children(onReady)}</Suspense>
          </Fallback>
        </div>
      ) : null}
    </div>
  );
}

/** A map that fails takes nothing down with it. */
class Fallback extends Component<{ readonly onFailure: () => void; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}

function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

function afterFirstPaint(start: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(start, 0);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function onceInSight(element: Element | null, start: () => void): () => void {
  if (element === null) return () => undefined;
  let giveUp = () => undefined as void;
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      giveUp = afterTyping(start);
    },
    { rootMargin: '100px' },
  );
  watcher.observe(element);
  return () => {
    watcher.disconnect();
    giveUp();
  };
}
