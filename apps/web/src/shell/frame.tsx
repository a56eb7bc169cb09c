import { SkipLink } from '@portulan/ui';
import type { ReactNode } from 'react';
import { useMatches, useNavigation } from 'react-router';
import { Footer } from './footer.js';
import styles from './frame.module.css';
import { Header } from './header.js';
import { useWords } from './words.js';

/**
 * What a route may say of its frame, as `export const handle: PageHandle = { frame: 'full' }`: `full` gives the page all the room
 * under the header, to the pixel, and no footer; `bare` stands in the page of another site, with nothing around.
 */
export interface PageHandle {
  frame?: 'page' | 'full' | 'bare';
}

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const frames = useMatches().map((match) => (match.handle as PageHandle | undefined)?.frame);
  const isFull = frames.includes('full');
  const isLeaving = useNavigation().state === 'loading';
  if (frames.includes('bare')) return <main id="contenu">{children}</main>;
  return (
    <div className={isFull ? styles.full : styles.page}>
      <SkipLink to="#contenu">{say('shell.skip')}</SkipLink>
      <Header />
      <div className={styles.progress} data-active={isLeaving} aria-hidden="true" />
      <main id="contenu" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {isFull ? null : <Footer />}
    </div>
  );
}
