import type { Lang, TileLayer } from '@portulan/contract';
import { COOPERATION_FORMS } from '@portulan/domain';
import { useMedia } from '../behaviours/index.js';
import { mainForm, type Link } from '../links/index.js';
import { formProperty } from '../palette/index.js';
import { wordsIn } from '../words/index.js';
import styles from './canvas.module.css';

interface LegendProps {
  readonly lang: Lang;
  readonly links: readonly Link[];
  readonly layers: readonly TileLayer[];
}

/** What each sign means, in words: only the signs that are on the map. Folded where it would hide the map. */
export function Legend({ lang, links, layers }: LegendProps) {
  const words = wordsIn(lang);
  const isWide = useMedia('(min-width: 48rem)');
  const forms = COOPERATION_FORMS.filter((form) => links.some(({ flow }) => mainForm(flow) === form));
  const hasLinks = layers.includes('cooperations') && forms.length > 0;
  return (
    <details className={styles.legend} open={isWide} key={String(isWide)}>
      <summary>{words.legend}</summary>
      <ul>
        {hasLinks
          ? forms.map((form) => (
              <li key={form}>
                <i className={styles.stroke} style={{ background: formProperty(form) }} />
                {words.forms[form]}
              </li>
            ))
          : null}
        {hasLinks ? (
          <>
            <li>
              <i className={styles.frenchDot} />
              {words.frenchSide}
            </li>
            <li>
              <i className={styles.partnerDot} />
              {words.partnerSide}
            </li>
          </>
        ) : null}
        {layers.includes('actors') ? (
          <li>
            <i className={styles.actorDot} />
            {words.layers.actors}
          </li>
        ) : null}
        {layers.includes('projects') ? (
          <li>
            <i className={styles.projectDot} />
            {words.layers.projects}
          </li>
        ) : null}
      </ul>
      {hasLinks ? <p>{words.thickness}</p> : null}
      <p className={styles.ground}>{words.groundBy}</p>
    </details>
  );
}
