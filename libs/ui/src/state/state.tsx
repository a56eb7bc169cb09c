import type { CSSProperties, ReactNode } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './state.module.css';

export interface StateProps {
  title: string;
  /** Level of the title in the page's outline. */
  level?: 1 | 2 | 3;
  /** Within a part of a page, whose own title it must not outshine; so it is at the third level, unless it is said. */
  isQuiet?: boolean;
  picture?: ReactNode;
  /** What happened, what was kept. */
  children?: ReactNode;
  /** What to do next: links and buttons. */
  actions?: ReactNode;
}

/** A place with nothing to show: empty, failed, away. It says why, and the way on. */
export function State({ title, level = 2, isQuiet = level === 3, picture, children, actions }: StateProps) {
  const Title = `h${level}` as const;
  return (
    <div className={isQuiet ? `${styles.state} ${styles.quiet}` : styles.state}>
      {picture !== undefined && (
        <div className={styles.picture} aria-hidden="true">
          {picture}
        </div>
      )}
      <Title className={styles.title}>{title}</Title>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** Lines that keep the place of what is coming, so that nothing jumps. */
export function LoadingLines({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={styles.line} style={{ width: `${100 - ((index * 17) % 40)}%` } as CSSProperties} />
      ))}
    </div>
  );
}
