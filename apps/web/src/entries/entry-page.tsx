import type { ReactNode } from 'react';
import { Breadcrumbs } from './breadcrumbs.js';
import styles from './entry-page.module.css';
import { writeJsonLd, type LinkedThing } from './json-ld.js';

interface EntryPageProps {
  readonly room: 'actors' | 'projects' | 'cooperations';
  readonly label: string;
  /** What kind of thing it is, above its name. */
  readonly kind: ReactNode;
  readonly title?: ReactNode;
  /** The answer in a sentence or two, under its name. */
  readonly answer: ReactNode;
  /** When somebody last checked it. */
  readonly freshness: ReactNode;
  readonly map: ReactNode;
  readonly linkedData: LinkedThing;
  /** What the page is about, below. */
  readonly children: ReactNode;
  /** What goes with it, beside: themes, goals, registers. */
  readonly aside?: ReactNode;
  /** How far it can be trusted, at the end. */
  readonly life: ReactNode;
}

/** The frame of the three entry pages: the answer first, the map beside it, the rest below. */
export function EntryPage({ room, label, kind, title, answer, freshness, map, linkedData, children, aside, life }: EntryPageProps) {
  return (
    <article className={styles.page}>
      <Breadcrumbs room={room} label={label} />
      <header className={styles.header}>
        <div className={styles.words}>
          <p className={styles.kind}>{kind}</p>
          <h1 className={styles.title}>{title ?? label}</h1>
          {answer}
          {freshness}
        </div>
        <div className={styles.map}>{map}</div>
      </header>
      <div className={styles.body}>
        <div className={styles.main}>{children}</div>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </div>
      <div className={styles.life}>{life}</div>
      {/* Data, not script: the policy on scripts lets it be, and `writeJsonLd` lets nothing out of it. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(linkedData) }} />
    </article>
  );
}
