import type { Lang } from '@portulan/contract';
import type { ShadedFigures } from '../behaviours/index.js';
import { shadeColours, type MapPalette } from '../palette/index.js';
import { wordsIn } from '../words/index.js';
import styles from './canvas.module.css';

interface ShadeLegendProps {
  readonly lang: Lang;
  readonly palette: MapPalette;
  readonly figures: ShadedFigures;
}

/** The classes of a shaded map: from where to where, how many countries, and how they were made. */
export function ShadeLegend({ lang, palette, figures: { measure, classes } }: ShadeLegendProps) {
  const words = wordsIn(lang);
  const colours = shadeColours(palette, classes.length);
  const say = (value: number) => words.amount(measure, value);
  return (
    <>
      <p className={styles.measure}>{words.shades[measure]}</p>
      <ul>
        {classes.map(({ least, most, count }, index) => (
          <li key={least}>
            <i className={styles.swatch} style={{ background: colours[index] }} />
            {least === most ? say(least) : words.range(say(least), say(most))}
            <span className={styles.tally}>{words.countries(count)}</span>
          </li>
        ))}
        <li>
          <i className={styles.swatch} style={{ background: palette.land }} />
          {words.noFigure}
        </li>
      </ul>
      <p>{words.classMethod}</p>
    </>
  );
}
