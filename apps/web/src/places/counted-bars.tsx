import type { CSSProperties } from 'react';
import { EntrySection } from '../entries/index.js';
import { FormStroke } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './counted-bars.module.css';

export interface CountedBar {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** What it counts, as a list or a page. */
  readonly to: string;
  /** A form of cooperation: shown with the stroke it has on the maps. */
  readonly form?: string | undefined;
}

interface CountedBarsProps {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly CountedBar[];
  /** How many there are in all, when more than those shown. */
  readonly total?: number;
  readonly note?: string;
}

/** A small chart that is a list: each line a name, a bar and its figure. */
export function CountedBars({ id, title, bars, total = bars.length, note }: CountedBarsProps) {
  const { say, count } = useWords();
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map((bar) => bar.count));
  return (
    <EntrySection id={id} title={title}>
      <ol role="list" className={styles.bars}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <SiteLink to={bar.to} className={styles.row}>
              <span className={styles.name}>
                {bar.form === undefined ? null : <FormStroke form={bar.form} className={styles.stroke} />}
                {bar.label}
              </span>
              <data value={bar.count} className={styles.count}>
                {count(bar.count)}
              </data>
              <span className={styles.bar} style={{ '--share': bar.count / most } as CSSProperties} aria-hidden="true" />
            </SiteLink>
          </li>
        ))}
      </ol>
      {total > bars.length ? <p className={styles.note}>{say('places.and-others', { count: total - bars.length })}</p> : null}
      {note === undefined ? null : <p className={styles.note}>{note}</p>}
    </EntrySection>
  );
}
