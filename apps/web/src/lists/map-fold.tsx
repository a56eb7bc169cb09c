import { useEffect, useRef, type ReactNode } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './map-fold.module.css';
import { unfoldWhenWide } from './unfold-when-wide.js';

interface MapFoldProps {
  /** The same filters on the whole map. */
  readonly mapAddress: string;
  readonly children: ReactNode;
}

/** The map beside the results; where there is no room beside, it waits folded and costs nothing until it is opened. */
export function MapFold({ mapAddress, children }: MapFoldProps) {
  const { say } = useWords();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => unfoldWhenWide(fold.current, '(min-width: 72rem)'), []);
  return (
    <section aria-label={say('lists.map-title')} className={styles.beside}>
      <details ref={fold} className={styles.fold}>
        <summary className={styles.summary}>
          <span className={styles.show}>{say('lists.map-show')}</span>
          <span className={styles.hide}>{say('lists.map-hide')}</span>
        </summary>
        {children}
        <SiteLink to={mapAddress} className={styles.full}>
          {say('lists.map-full')}
        </SiteLink>
      </details>
    </section>
  );
}
