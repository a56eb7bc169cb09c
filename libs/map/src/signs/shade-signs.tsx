import type { Lang } from '@portulan/contract';
import { HOME_FILL, PLAIN_FILL, shadeFills } from '../palette/index.js';
import type { ShadedFigures } from '../shades/index.js';
import { SIGN_WORDS } from '../words/index.js';
import styles from './signs.module.css';

interface ShadeSignsProps {
  readonly lang: Lang;
  readonly figures: ShadedFigures;
}

/** The classes of a shaded map, from where to where and how many countries, then what stands apart: items of a list. */
export function ShadeSigns({ lang, figures: { measure, classes, home } }: ShadeSignsProps) {
  const words = SIGN_WORDS[lang];
  const fills = shadeFills(classes.length);
  const say = (value: number) => words.amount(measure, value);
  return (
    <>
      {classes.map(({ least, most, count }, index) => (
        <li key={least}>
          <i className={styles.swatch} style={{ background: fills[index] }} />
          {least === most ? say(least) : words.range(say(least), say(most))}
          <span className={styles.tally}>{words.countries(count)}</span>
        </li>
      ))}
      {home === null ? null : (
        <li>
          <i className={styles.swatch} style={{ background: HOME_FILL }} />
          {words.homeApart(say(home.value))}
        </li>
      )}
      <li>
        <i className={styles.swatch} style={{ background: PLAIN_FILL }} />
        {words.noFigure}
      </li>
    </>
  );
}
