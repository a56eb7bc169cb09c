import { Component, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { afterTyping } from './behaviours/after-typing.js';
import { readDrawing } from './behaviours/read-drawing.js';
import styles from './living.module.css';

interface LivingProps {
  /** What is seen until the living map has drawn, and for good where it cannot. */
  readonly picture: ReactNode;
  readonly children: (onReady: () => void) => ReactNode;
  /** Starts without waiting to be in sight. */
  readonly atOnce?: boolean;
  /**
   * What a button says that starts it, where the machine paints without a graphics card and each move would hold up the page around.
   * Without it the living map starts by itself on any machine.
   */
  readonly wakeWord?: string;
  readonly onUnable?: () => void;
  readonly className?: string;
}

/**
 * Lays a living map over a static picture: fetched only in a browser that can draw it, once in sight and while nobody
 * types, or once asked for, and shown only when it has drawn. Any failure on the way leaves the picture.
 */
export function Living({ picture, children, atOnce = false, wakeWord, onUnable, className }: LivingProps) {
  const room = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [isReady, setReady] = useState(false);
  /** Somebody must ask for it. */
  const [isAsleep, setAsleep] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Whoever asked for the map by its button is led on to it. */
  const takesFocus = useRef(false);
  const onReady = useCallback(() => {
    takesFocus.current = button.current !== null && document.activeElement === button.current;
    setReady(true);
    setAsleep(false);
  }, []);
  useEffect(() => {
    if (isReady && takesFocus.current) room.current?.querySelector('canvas')?.focus({ preventScroll: true });
  }, [isReady]);
  const giveUp = useCallback(() => {
    setWanted(false);
    setReady(false);
    setAsleep(false);
    onUnable?.();
  }, [onUnable]);

  useEffect(() => {
    const canDraw = readDrawing();
    if (canDraw === 'not') {
      onUnable?.();
      return undefined;
    }
    if (canDraw === 'slowly' && wakeWord !== undefined) {
      setAsleep(true);
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
      {isAsleep ? (
        <button ref={button} type="button" className={styles.wake} aria-busy={isWanted} onClick={() => setWanted(true)}>
          {wakeWord}
        </button>
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
