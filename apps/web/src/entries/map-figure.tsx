import { EntryMap, type MapLine, type MapPoint } from '@portulan/map';
import { useWords } from '../shell/words.js';
import styles from './map-figure.module.css';

interface MapFigureProps {
  readonly points: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
  readonly label: string;
  /** Where the same is said in words, on this page. */
  readonly twin: string;
}

/** The map of an entry, with its caption and the way to the same in words. Nothing to place: a sentence says so. */
export function MapFigure({ points, lines, label, twin }: MapFigureProps) {
  const { say, lang } = useWords();
  if (points.length === 0) return <p className={styles.none}>{say('entries.map-none')}</p>;
  return (
    <figure className={styles.figure}>
      <EntryMap points={points} lines={lines} label={label} lang={lang} aspect={1.6} className={styles.map} />
      <figcaption className={styles.caption}>
        {label}. <a href={twin}>{say('entries.map-twin')}</a>
      </figcaption>
    </figure>
  );
}
